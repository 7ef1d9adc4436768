package lectern.intake.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Counts the paragraphs of lists, whose numbers stand nowhere in the text of a file: 一、 （一） 1. a)
final class ListNumbers {
    private static final String HAN = "〇一二三四五六七八九";

    /// One level of a list.
    ///
    /// @param format how a number is written, by its name in OOXML (ECMA-376 part 1, 17.18.59)
    /// @param text what stands before the paragraph; `%1` is the number of the outermost level
    /// @param start the first number
    record Level(String format, String text, int start) {
    }

    private final Map<Integer, Level> levels = new HashMap<>();
    private final TreeMap<Integer, Integer> values = new TreeMap<>();

    /// The level of that depth, from 0; a decimal one with no text where nothing was said of it.
    Level level(int depth) {
        return levels.getOrDefault(depth, new Level("decimal", "", 1));
    }

    void put(int depth, Level level) {
        levels.put(depth, level);
    }

    /// Begins to count from the start again.
    void restart() {
        values.clear();
    }

    /// Lets the next paragraph of that level have that number.
    void begin(int level, int number) {
        values.put(level, number - 1);
    }

    /// The number of the next paragraph of that level, empty where it has none or a bullet.
    String next(int level) {
        Level at = levels.get(level);
        if (at == null) {
            return "";
        }
        values.tailMap(level, false).clear();
        values.merge(level, at.start, (old, start) -> old + 1);
        if (at.format.equals("bullet") || at.format.equals("none")) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < at.text.length(); i++) {
            char c = at.text.charAt(i);
            if (c == '%' && i + 1 < at.text.length() && Character.isDigit(at.text.charAt(i + 1))) {
                int which = at.text.charAt(++i) - '1';
                Level of = levels.getOrDefault(which, at);
                out.append(numeral(values.getOrDefault(which, of.start), of.format));
            } else {
                out.append(c);
            }
        }
        int last = out.isEmpty() ? 0 : out.charAt(out.length() - 1);
        return out.isEmpty() || ManuscriptWriter.tight(last) ? out.toString() : out.append(' ').toString();
    }

    private static String numeral(int value, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
                 "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseDigitalTenThousand" -> han(value);
            case "lowerLetter" -> letters(value, 'a');
            case "upperLetter" -> letters(value, 'A');
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                    value >= 1 && value <= 20 ? String.valueOf((char) (0x245F + value)) : String.valueOf(value);
            default -> String.valueOf(value);
        };
    }

    private static String han(int value) {
        if (value < 0 || value > 99) {
            return String.valueOf(value);
        }
        int tens = value / 10;
        String ones = value % 10 == 0 && value > 0 ? "" : HAN.substring(value % 10, value % 10 + 1);
        return tens == 0 ? HAN.substring(value, value + 1) : (tens == 1 ? "" : HAN.substring(tens, tens + 1)) + "十" + ones;
    }

    private static String letters(int value, char first) {
        return value < 1 ? "" : String.valueOf((char) (first + (value - 1) % 26)).repeat(Math.min(9, 1 + (value - 1) / 26));
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return String.valueOf(value);
        }
        int[] worth = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] sign = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = value;
        for (int i = 0; i < worth.length; i++) {
            for (; rest >= worth[i]; rest -= worth[i]) {
                out.append(sign[i]);
            }
        }
        return out.toString();
    }
}
