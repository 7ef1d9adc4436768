package lectern.window.palette;

import java.text.Normalizer;
import java.util.Arrays;
import lectern.text.Folding;
import lectern.text.Pinyin;

/// A name taken apart for [Ranking]: its letters, digits and symbols, folded, without what stands between them.
///
/// One `int` a code point: the folded code point in bits 0–20, the pinyin initial of a Han character (ASCII) in bits
/// 21–27, and bit 28 where a word begins.
final class Signs {
    private static final int POINT = 0x1F_FFFF;
    private static final int INITIAL_AT = 21;
    private static final int INITIAL = 0x7F;
    private static final int WORD = 1 << 28;
    private final char[] initials = new char[Character.MAX_VALUE + 1];
    private int[] signs = new int[64];
    private int[] offsets = new int[64];
    private int size;

    /// Which sign a code point is worth; remembers the readings it has looked up, so keep it for a whole list.
    Signs() {
    }

    /// What a reader typed, as code points to look for.
    static int[] query(String typed) {
        Signs signs = new Signs();
        signs.take(typed);
        return Arrays.stream(signs.signs, 0, signs.size).map(sign -> sign & POINT).toArray();
    }

    static boolean matches(int sign, int wanted) {
        return (sign & POINT) == wanted || wanted < 128 && (sign >>> INITIAL_AT & INITIAL) == wanted;
    }

    static boolean literal(int sign, int wanted) {
        return (sign & POINT) == wanted;
    }

    static boolean word(int sign) {
        return (sign & WORD) != 0;
    }

    /// Whether letters may be passed over to come to this one: a word begins, or it is a Han character.
    static boolean entrance(int sign) {
        return sign >>> INITIAL_AT != 0;
    }

    /// Takes a name apart; [#size()] signs are in [#copy()] until the next call.
    void take(String name) {
        size = 0;
        String folded = Folding.foldEach(name);
        int before = 0;
        int type = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(before)) {
            before = folded.codePointAt(at);
            int now = kind(before, name.codePointAt(at));
            if (now == 0) {
                type = isMark(before) ? type : 0;
                continue;
            }
            boolean word = begins(type, now);
            add(plain(before) | initial(before) << INITIAL_AT | (word ? WORD : 0), at);
            type = now;
        }
    }

    /// Bits of the signs taken: a name can hold only what has no bit outside its own.
    long mask() {
        long mask = 0;
        for (int i = 0; i < size; i++) {
            mask |= bit(signs[i] & POINT) | bit(signs[i] >>> INITIAL_AT & INITIAL);
        }
        return mask;
    }

    static long mask(int[] query) {
        long mask = 0;
        for (int wanted : query) {
            mask |= bit(wanted);
        }
        return mask;
    }

    private static long bit(int point) {
        return point == 0 ? 0 : point >= 'a' && point <= 'z' ? 1L << point - 'a' : 1L << 26 + point % 38;
    }

    int size() {
        return size;
    }

    int[] copy() {
        return Arrays.copyOf(signs, size);
    }

    void copyTo(int[] target, int at) {
        System.arraycopy(signs, 0, target, at, size);
    }

    /// Where in the name, in UTF-16 units, each sign stands.
    int[] offsets() {
        return Arrays.copyOf(offsets, size);
    }

    private void add(int sign, int offset) {
        if (size == signs.length) {
            signs = Arrays.copyOf(signs, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        offsets[size] = offset;
        signs[size++] = sign;
    }

    /// 0 for what is left out, else a number for small letters, capitals, digits, Han and symbols.
    private static int kind(int folded, int original) {
        if (Character.isIdeographic(folded)) {
            return 4;
        }
        if (Character.isLetter(folded)) {
            return Character.isUpperCase(original) ? 2 : 1;
        }
        if (Character.isDigit(folded)) {
            return 3;
        }
        return switch (Character.getType(folded)) {
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.LETTER_NUMBER,
                 Character.OTHER_NUMBER -> 5;
            default -> 0;
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static boolean begins(int before, int now) {
        return before != now && !(before == 2 && now == 1);
    }

    /// é counts as e: the first character of its canonical decomposition (Unicode Standard Annex #15).
    private static int plain(int point) {
        if (point < 0xC0 || point > 0x24F && point < 0x1E00 || point > 0x1EFF) {
            return point;
        }
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD).codePointAt(0);
    }

    private int initial(int point) {
        if (!Character.isIdeographic(point)) {
            return 0;
        }
        if (point > Character.MAX_VALUE) {
            return reading(point);
        }
        if (initials[point] == 0) {
            // 1: looked up, none
            initials[point] = (char) Math.max(1, reading(point));
        }
        return initials[point] == 1 ? 0 : initials[point];
    }

    private static int reading(int point) {
        String initial = Pinyin.initials(Character.toString(point));
        return initial.isEmpty() || initial.charAt(0) >= 128 ? 0 : initial.charAt(0);
    }
}
