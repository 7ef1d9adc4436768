package lectern.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/// Folds a text so that a search passes over case (Σ, σ and ς), width (２０１４ and 2014, ｶ and カ) and 简/繁 (發展 and 发展).
/// What is folded is not changed by folding it again.
///
/// One UTF-16 unit becomes one unit, so a place found in the folded text is the same place in the original. Characters
/// outside the basic plane stay as they are. The table comes from ICU's `Traditional-Simplified` (CLDR), one character at
/// a time; it is made at the first use (about 0.1 s), so call [#prepare()] beside other work.
public final class Folding {
    private Folding() {
    }

    private static final class Table {
        static final char[] TO = make();

        private static char[] make() {
            char[] to = new char[Character.MAX_VALUE + 1];
            Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
            for (int i = 0; i < to.length; i++) {
                char c = (char) i;
                to[i] = Character.isIdeographic(c) ? simplified(simplify, c) : plain(c);
            }
            for (int i = 0; i < to.length; i++) {
                to[i] = settled(to, to[i]);
            }
            return to;
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
            return result.length() == 1 ? result.charAt(0) : c;
        }

        private static char plain(char c) {
            // not the half-width voicing marks, which would join what is before them
            boolean otherWidth = c >= '\uFF01' && c <= '\uFF9D' || c >= '\uFFE0' && c <= '\uFFE6';
            char narrow = c == '\u3000' ? ' ' : otherWidth ? normal(c) : c;
            return (char) UCharacter.foldCase(Character.toLowerCase(narrow), true);
        }

        /// The character of usual width (UAX #11), where it is one.
        private static char normal(char c) {
            String usual = Normalizer2.getNFKCInstance().normalize(String.valueOf(c));
            return usual.length() == 1 ? usual.charAt(0) : c;
        }
    }

    /// Makes the table now, on the calling thread.
    public static void prepare() {
        fold("备");
    }

    /// The folded text, of exactly the same length.
    public static String fold(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char[] table = Table.TO;
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = table[folded[i]];
        }
        return new String(folded);
    }

    /// The folded text of UTF-8 bytes that are known to be well formed, without making the text first.
    public static String fold(byte[] utf8) {
        char[] table = Table.TO;
        char[] folded = new char[utf8.length];
        int length = 0;
        for (int i = 0; i < utf8.length; ) {
            int lead = utf8[i];
            if (lead >= 0) {
                folded[length++] = table[lead];
                i++;
            } else if (lead >= (byte) 0xF0) {
                int point = (lead & 0x07) << 18 | (utf8[i + 1] & 0x3F) << 12 | (utf8[i + 2] & 0x3F) << 6 | utf8[i + 3] & 0x3F;
                folded[length++] = Character.highSurrogate(point);
                folded[length++] = Character.lowSurrogate(point);
                i += 4;
            } else if (lead >= (byte) 0xE0) {
                folded[length++] = table[(lead & 0x0F) << 12 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F];
                i += 3;
            } else {
                folded[length++] = table[(lead & 0x1F) << 6 | utf8[i + 1] & 0x3F];
                i += 2;
            }
        }
        return new String(folded, 0, length);
    }
}
