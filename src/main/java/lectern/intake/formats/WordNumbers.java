package lectern.intake.formats;

import java.util.HashMap;
import java.util.Map;
import lectern.intake.formats.ListNumbers.Level;
import org.jspecify.annotations.Nullable;

/// The numbers that Word puts before the paragraphs of lists, which stand nowhere in its text: 一、 （一） 1. a)
final class WordNumbers {
    private final Map<String, ListNumbers> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();

    WordNumbers(byte @Nullable [] part, Budget budget) {
        if (part == null) {
            return;
        }
        Xml xml = new Xml(part, budget, "DOCX", false);
        ListNumbers list = new ListNumbers();
        int level = 0;
        String number = "";
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> {
                    list = new ListNumbers();
                    lists.put(xml.attribute("abstractNumId", ""), list);
                }
                case "lvl" -> {
                    level = WordReader.number(xml.attribute("ilvl", "0"));
                    list.put(level, list.level(level));
                }
                case "start" -> list.put(level, new Level(list.level(level).format(), list.level(level).text(),
                        WordReader.number(xml.attribute("val", "1"))));
                case "numFmt" -> list.put(level, new Level(xml.attribute("val", "decimal"), list.level(level).text(),
                        list.level(level).start()));
                case "lvlText" -> list.put(level, new Level(list.level(level).format(), xml.attribute("val", ""),
                        list.level(level).start()));
                case "num" -> {
                    number = xml.attribute("numId", "");
                    // what follows for this number overrides nothing of the list it shares
                    list = new ListNumbers();
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
        ListNumbers list = lists.get(listOf.getOrDefault(number, ""));
        return list == null ? "" : list.next(level);
    }
}
