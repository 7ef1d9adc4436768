package lectern.intake.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The numbers that Word puts before the paragraphs of lists, which stand nowhere in its text: 一、 （一） 1. a)
final class WordNumbers {
    private static final String HAN = "〇一二三四五六七八九";

    /// One level of a list.
    private record Level(String format, String text, int start) {
    }

    private static final class Counted {
        final Map<Integer, Level> levels = new HashMap<>();
        final TreeMap<Integer, Integer> values = new TreeMap<>();
    }

    private final Map<String, Counted> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();

    WordNumbers(byte @Nullable [] part, Budget budget) {
        if (part == null) {
            return;
        }
        Xml xml = new Xml(part, budget, "DOCX", false);
        Counted list = new Counted();
        int level = 0;
        String number = "";
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> {
                    list = new Counted();
                    lists.put(xml.attribute("abstractNumId", ""), list);
                }
                case "lvl" -> {
                    level = WordReader.number(xml.attribute("ilvl", "0"));
                    list.levels.put(level, new Level("decimal", "", 1));
                }
                case "start" -> list.levels.computeIfPresent(level,
                        (at, l) -> new Level(l.format, l.text, WordReader.number(xml.attribute("val", "1"))));
                case "numFmt" -> list.levels.computeIfPresent(level,
                        (at, l) -> new Level(xml.attribute("val", "decimal"), l.text, l.start));
                case "lvlText" -> list.levels.computeIfPresent(level,
                        (at, l) -> new Level(l.format, xml.attribute("val", ""), l.start));
                case "num" -> {
                    number = xml.attribute("numId", "");
                    // what follows for this number overrides nothing of the list it shares
                    list = new Counted();
                }
                case "abstractNumId" -> listOf.put(number, xml.attribute("val", ""));
                default -> {
                    // says nothing of the number
                }
            }
        }
    }

    /// The number of the next paragraph of that list and level, empty where it has none or a bullet.
    String next(String number, int level) {
        Counted list = lists.get(listOf.getOrDefault(number, ""));
        Level at = list == null ? null : list.levels.get(level);
        if (list == null || at == null) {
            return "";
        }
        list.values.tailMap(level, false).clear();
        list.values.merge(level, at.start, (old, start) -> old + 1);
        if (at.format.equals("bullet") || at.format.equals("none")) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < at.text.length(); i++) {
            char c = at.text.charAt(i);
            if (c == '%' && i + 1 < at.text.length() && Character.isDigit(at.text.charAt(i + 1))) {
                int which = at.text.charAt(++i) - '1';
                Level of = list.levels.getOrDefault(which, at);
                out.append(numeral(list.values.getOrDefault(which, of.start), of.format));
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
            case "lowerRoman" -> roman(value).toLowerCase(java.util.Locale.ROOT);
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
