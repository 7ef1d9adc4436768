package lectern.window.reader;

import java.util.Arrays;
import java.util.Set;
import lectern.text.TextRange;

/// Where a line may be widened and where it must not break, beyond what the text engine knows.
///
/// JavaFX justifies a line by widening its spaces, and Han is written without any. So a Chinese paragraph gets spaces
/// without width wherever a line could break between two characters: widened, they stretch the whole line evenly (W3C
/// Requirements for Chinese Text Layout, 3.3). A number and its unit or measure word stay on one line (the same, 3.2.5;
/// ISO 80000-1, 7.1.4).
///
/// @param composing whether paragraphs are set in a composing font, where U+0020 and U+00A0 have no width and U+2002
///     that of a space
/// @param justified whether lines are to be widened
record Spacing(boolean composing, boolean justified) {
    /// The usual fonts, nothing widened.
    static final Spacing USUAL = new Spacing(false, false);
    private static final char SPACE = ' ';
    private static final char GLUE = '\u00A0';
    private static final char WORD_SPACE = '\u2002';
    private static final String OPENING = "“‘（《〈【〔「『";
    private static final String CLOSING = "，。、；：？！”’）》〉】〕」』";
    private static final String MEASURES = "元吨人户亩米斤件次个项名家度岁倍公平立美英港日欧年月天";
    private static final int LONGEST_UNIT = 8;
    private static final Set<String> UNITS = Set.of("km", "m", "cm", "mm", "nm", "km²", "m²", "m³", "ha", "kg", "g", "mg", "t", "L",
            "ml", "mL", "s", "min", "h", "W", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "V", "kV", "A", "Hz", "kHz", "MHz",
            "GHz", "KB", "kB", "MB", "GB", "TB", "PB", "K", "°C", "°F", "℃", "%", "‰", "percent", "per", "hundred",
            "thousand", "million", "billion", "trillion", "mph", "ft", "lb", "USD", "EUR", "RMB", "CNY");

    /// What is put between the characters of a paragraph; nothing in one that holds right-to-left letters or combining
    /// marks, which are set in fonts of their own.
    Inserts of(String text, TextRange line) {
        if (!composing || !plain(text, line)) {
            return Inserts.NONE;
        }
        int[] places = new int[justified ? line.length() : 8];
        char[] signs = new char[places.length];
        int count = 0;
        for (int at = line.start() + 1; at < line.end(); at++) {
            char left = text.charAt(at - 1);
            // nearly no place has a sign in lines that are not justified
            char sign = justified || digit(left) || left == SPACE || multiplier(left) ? sign(text, line, at) : 0;
            if (sign != 0) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, 2 * count);
                    signs = Arrays.copyOf(signs, 2 * count);
                }
                places[count] = at - line.start();
                signs[count++] = sign;
            }
        }
        return new Inserts(Arrays.copyOf(places, count), Arrays.copyOf(signs, count), true);
    }

    private char sign(String text, TextRange line, int at) {
        char left = text.charAt(at - 1);
        char right = text.charAt(at);
        if (digit(left) && han(right) || unit(text, line, at)) {
            return GLUE;
        }
        // glue on both sides of the space between a number and its unit
        if (digit(left) && right == SPACE && unitFollows(text, at + 1, line.end())
                || left == SPACE && at - 2 >= line.start() && digit(text.charAt(at - 2)) && unitFollows(text, at, line.end())) {
            return GLUE;
        }
        return justified && widened(left, right) ? SPACE : 0;
    }

    /// The characters of a line as they are shown, without what is put between them.
    ///
    /// @param plain without control characters
    static String shown(String plain, Inserts inserts) {
        if (inserts.composed()) {
            return inserts.into(plain.replace(SPACE, WORD_SPACE).replace(GLUE, WORD_SPACE));
        }
        StringBuilder glued = null;
        for (int at = plain.indexOf(SPACE, 1); at > 0; at = plain.indexOf(SPACE, at + 1)) {
            if (digit(plain.charAt(at - 1)) && unitFollows(plain, at + 1, plain.length())) {
                glued = glued == null ? new StringBuilder(plain) : glued;
                glued.setCharAt(at, GLUE);
            }
        }
        return glued == null ? plain : glued.toString();
    }

    private static boolean widened(char left, char right) {
        boolean word = word(left) && word(right) || word(right) && (left == '’' || left == '”')
                || word(left) && (right == '‘' || right == '“');
        return !word && (han(left) || word(left) || CLOSING.indexOf(left) >= 0)
                && (han(right) || word(right) || OPENING.indexOf(right) >= 0);
    }

    /// Whether a measure word begins there, after a number and its 万 or 亿.
    private static boolean unit(String text, TextRange line, int at) {
        int number = at - 1;
        while (number >= line.start() && multiplier(text.charAt(number))) {
            number--;
        }
        return number < at - 1 && number >= line.start() && digit(text.charAt(number))
                && (MEASURES.indexOf(text.charAt(at)) >= 0 || multiplier(text.charAt(at)));
    }

    private static boolean unitFollows(String text, int start, int limit) {
        int end = start;
        while (end < limit && end - start <= LONGEST_UNIT && (Character.isLetter(text.charAt(end)) && text.charAt(end) < 0x2E80
                || "²³°℃%‰".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end > start && UNITS.contains(text.substring(start, end));
    }

    private static boolean plain(String text, TextRange line) {
        for (int at = line.start(); at < line.end(); at++) {
            char c = text.charAt(at);
            if (c < '\u0300' || c > '\u08FF' && c < '\uFB1D') {
                continue;
            }
            if (c >= '\u0300' && c <= '\u036F' || c >= '\u0590' && c <= '\u08FF' || c >= '\uFB1D' && c <= '\uFDFF'
                    || c >= '\uFE70' && c <= '\uFEFC') {
                return false;
            }
        }
        return true;
    }

    private static boolean multiplier(char c) {
        return switch (c) {
            case '十', '百', '千', '万', '亿', '兆', '余', '多' -> true;
            default -> false;
        };
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean word(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '%';
    }

    private static boolean han(char c) {
        return Character.isIdeographic(c) || c >= '\u3041' && c <= '\u30FF';
    }
}
