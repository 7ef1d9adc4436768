package lectern.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Folds a text so that a search passes over case (Σ, σ and ς), width (２０１４ and 2014, ｶ and カ), 简/繁 (發展 and 发展) and
/// how a letter is composed (ü as one character and as u with U+0308; UAX #15). What is folded is not changed by folding it again.
///
/// One UTF-16 unit becomes one unit, but for letters written as several characters, which become one, and for characters
/// outside the basic plane whose traditional form is in it (𬙂 and 縯): a folded text is as long as its text or shorter, and
/// a [Folded] leads back. The table comes from ICU's `Traditional-Simplified` (CLDR), one character at a time; it is made at
/// the first use (about 0.1 s), so call [#prepare()] beside other work.
public final class Folding {
    /// More marks than that are on no letter (UAX #15, Stream-Safe Text Format): what follows stays as it is.
    private static final int MOST_JOINED = 32;
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int FOLLOWS = Table.JOINS | Table.MARKS;
    private static final int[] PLACES = {};

    private Folding() {
    }

    private static final class Table {
        /// The character may become one with what is before it.
        static final int JOINS = 1 << 16;
        /// The character is a mark on what is before it.
        static final int MARKS = 1 << 17;
        /// The unit begins a character outside the basic plane that may fold to another.
        static final int PAIRS = 1 << 18;
        /// Where letters outside the basic plane have case, by 256.
        private static final int[] CASED = {0x10400, 0x10500, 0x10C00, 0x10D00, 0x11800, 0x16E00, 0x1E900};
        /// For each character what it folds to, and the bits.
        static final int[] TO;
        /// What those outside the basic plane fold to, where it is another.
        static final Map<Integer, Integer> BEYOND = new HashMap<>();

        static {
            TO = make();
        }

        private static int[] make() {
            char[] to = new char[Character.MAX_VALUE + 1];
            int[] bits = new int[to.length];
            Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
            for (int i = 0; i < to.length; i++) {
                char c = NFC.isInert(i) ? (char) i : one(NFC, (char) i);
                to[i] = Character.isIdeographic(c) ? simplified(simplify, c) : plain(c);
            }
            for (int i = 0; i < to.length; i++) {
                to[i] = settled(to, to[i]);
                char wide = full((char) i);
                bits[i] = NFC.hasBoundaryBefore(wide) ? 0 : (NFC.quickCheck(String.valueOf(wide)) == Normalizer.MAYBE ? JOINS : 0)
                        | (UCharacter.getCombiningClass(wide) > 0 ? MARKS : 0);
            }
            IntStream.of(CASED).flatMap(block -> IntStream.range(block, block + 0x100)).filter(c -> UCharacter.foldCase(c, true) != c)
                    .forEach(c -> BEYOND.put(c, UCharacter.foldCase(c, true)));
            BEYOND.keySet().forEach(c -> bits[Character.highSurrogate(c)] |= PAIRS);
            BEYOND.replaceAll((_, c) -> c < to.length ? to[c] : c);
            Arrays.setAll(bits, i -> bits[i] | to[i]);
            return bits;
        }

        /// Where folding again and again ends: ICU simplifies some characters to one that it simplifies further, and 苎 and 苧
        /// to each other.
        private static char settled(char[] to, char c) {
            char end = c;
            while (to[end] != end) {
                if (to[to[end]] == end) {
                    return (char) Math.min(end, to[end]);
                }
                end = to[end];
            }
            return end;
        }

        private static char simplified(Transliterator simplify, char c) {
            String result = simplify.transliterate(String.valueOf(c));
            if (result.length() == 2) {
                // there is no room for the simplified form: it folds to the first of its traditional ones, as all of them do
                return (char) (int) BEYOND.computeIfAbsent(result.codePointAt(0), _ -> (int) c);
            }
            return result.length() == 1 ? result.charAt(0) : c;
        }

        private static char plain(char c) {
            // not the half-width voicing marks, which would join what is before them
            char narrow = c == '\u3000' ? ' ' : c >= '\uFF01' && c <= '\uFF9D' || c >= '\uFFE0' && c <= '\uFFE6' ? one(NFKC, c) : c;
            return (char) UCharacter.foldCase(Character.toLowerCase(narrow), true);
        }
    }

    /// The character that it is by that form, where that is one.
    private static char one(Normalizer2 form, char c) {
        String other = form.normalize(String.valueOf(c));
        return other.length() == 1 ? other.charAt(0) : c;
    }

    /// Half-width katakana and their voicing marks in their usual width (UAX #11).
    private static char full(char c) {
        return c >= '\uFF66' && c <= '\uFF9F' ? one(NFKC, c) : c;
    }

    /// Makes the table now, on the calling thread.
    public static void prepare() {
        fold("备");
    }

    /// The folded text, to be compared with others.
    public static String fold(String text) {
        return folded(text).text();
    }

    /// The folded text, and where its characters stand in the text.
    public static Folded folded(String text) {
        if (text.isEmpty()) {
            return Folded.EMPTY; // an empty filter waits for no table
        }
        int[] table = Table.TO;
        char[] folded = text.toCharArray();
        int seen = 0;
        for (int i = 0; i < folded.length; i++) {
            int to = table[folded[i]];
            seen |= to;
            folded[i] = (char) to;
        }
        return (seen & (Table.JOINS | Table.PAIRS)) == 0 ? new Folded(new String(folded), PLACES) : joined(text);
    }

    /// Where a text is put together; used for one after the other, it need not be made for each. For one thread.
    public static final class Room {
        private char[] units = new char[1 << 13];

        private char[] units(int most) {
            if (units.length < most) {
                units = new char[most];
            }
            return units;
        }
    }

    /// The same of UTF-8 bytes that are known to be well formed, mostly without making the text first.
    ///
    /// @param length how many of the bytes are the text
    public static Folded folded(byte[] utf8, int length, Room room) {
        int[] table = Table.TO;
        char[] folded = room.units(length);
        int made = 0;
        int seen = 0;
        for (int i = 0; i < length; ) {
            int lead = utf8[i];
            int to;
            if (lead >= 0) {
                to = table[lead];
                i++;
            } else if (lead >= (byte) 0xF0) {
                int point = (lead & 0x07) << 18 | (utf8[i + 1] & 0x3F) << 12 | (utf8[i + 2] & 0x3F) << 6 | utf8[i + 3] & 0x3F;
                folded[made++] = Character.highSurrogate(point);
                to = table[Character.highSurrogate(point)] & ~Character.MAX_VALUE | Character.lowSurrogate(point);
                i += 4;
            } else if (lead >= (byte) 0xE0) {
                to = table[(lead & 0x0F) << 12 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F];
                i += 3;
            } else {
                to = table[(lead & 0x1F) << 6 | utf8[i + 1] & 0x3F];
                i += 2;
            }
            seen |= to;
            folded[made++] = (char) to;
        }
        return (seen & (Table.JOINS | Table.PAIRS)) == 0 ? new Folded(new String(folded, 0, made), PLACES)
                : joined(new String(utf8, 0, length, StandardCharsets.UTF_8));
    }

    /// Each unit folded by itself: as long as the text, what is written with several left as it is.
    public static String foldEach(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = (char) Table.TO[folded[i]];
        }
        return new String(folded);
    }

    /// The folded text, letters of several characters joined.
    private static Folded joined(String text) {
        int[] places = new int[text.length() + 1];
        StringBuilder made = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int to = Table.TO[text.charAt(start)];
            if ((to & Table.PAIRS) == 0 && (start + 1 == text.length() || (Table.TO[text.charAt(start + 1)] & FOLLOWS) == 0)) {
                places[made.length()] = start++;
                made.append((char) to);
                continue;
            }
            int end = start + Character.charCount(text.codePointAt(start));
            int bits = 0;
            while (end < text.length() && end - start < MOST_JOINED
                    && (Table.TO[text.charAt(end)] & FOLLOWS) != 0) {
                bits |= Table.TO[text.charAt(end++)];
            }
            String letter = text.substring(start, end);
            String folded = (bits & Table.JOINS) == 0 ? alone(letter) : one(letter);
            for (int i = 0; i < folded.length(); i++) {
                // the first is what marks joined; marks that are left stand where they stood
                places[made.length()] = i == 0 ? start : end - (folded.length() - i);
                made.append(folded.charAt(i));
            }
            start = end;
        }
        places[made.length()] = text.length();
        return new Folded(made.toString(), made.length() == text.length() ? PLACES : Arrays.copyOf(places, made.length() + 1));
    }

    private static String one(String letter) {
        StringBuilder full = new StringBuilder(letter.length());
        letter.chars().forEach(c -> full.append(full((char) c)));
        // ᾳ is made before its mark is folded to ι; J with a caron is one character in lower case only
        String joined = alone(NFC.normalize(alone(NFC.normalize(full))));
        return joined.length() < letter.length() ? joined : alone(letter);
    }

    private static String alone(String letter) {
        int first = letter.codePointAt(0);
        int to = Table.BEYOND.getOrDefault(first, first);
        return to == first ? foldEach(letter) : Character.toString(to) + foldEach(letter.substring(2));
    }
}
