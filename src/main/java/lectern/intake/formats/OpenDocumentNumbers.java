package lectern.intake.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import lectern.intake.formats.ListNumbers.Level;
import org.jspecify.annotations.Nullable;

/// The numbers of lists and headings in OpenDocument, which stand in styles (ODF 1.3 part 3, 16.30 and 16.34).
final class OpenDocumentNumbers {
    private final Map<String, ListNumbers> styles = new HashMap<>();
    private final ListNumbers outline = new ListNumbers();
    private final Deque<String> open = new ArrayDeque<>();
    private ListNumbers defined = outline;
    private boolean begins;
    private int from;

    /// Looks at an element before the body.
    void style(Xml xml) {
        if (!xml.starts()) {
            return;
        }
        switch (xml.name()) {
            case "list-style" -> {
                defined = new ListNumbers();
                styles.put(xml.attribute("name", ""), defined);
            }
            case "outline-style" -> defined = outline;
            case "list-level-style-number", "outline-level-style" -> level(xml);
            case "list-level-style-bullet", "list-level-style-image" -> defined.put(depth(xml), new Level("bullet", "", 1));
            default -> {
                // says nothing of numbers
            }
        }
    }

    private void level(Xml xml) {
        int depth = depth(xml);
        String format = format(xml.attribute("num-format", ""));
        StringBuilder text = new StringBuilder(xml.attribute("num-prefix", ""));
        int shown = Math.clamp(WordReader.number(xml.attribute("display-levels", "1")), 1, Math.max(1, depth + 1));
        for (int i = depth - shown + 1; i <= depth && !format.equals("none"); i++) {
            text.append('%').append(i + 1).append(i < depth ? "." : "");
        }
        defined.put(depth, new Level(format, text.append(xml.attribute("num-suffix", "")).toString(),
                WordReader.number(xml.attribute("start-value", "1"))));
    }

    private static int depth(Xml xml) {
        return Math.clamp(WordReader.number(xml.attribute("level", "1")) - 1, 0, 8);
    }

    private static String format(String odf) {
        return switch (odf.isEmpty() ? 0 : odf.charAt(0)) {
            case 0 -> "none";
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            case 'i' -> "lowerRoman";
            case 'I' -> "upperRoman";
            case '一' -> "chineseCounting";
            case '①' -> "decimalEnclosedCircle";
            default -> "decimal";
        };
    }

    /// A list begins. One outside of others counts from the start, unless it says that it goes on.
    void list(Xml xml) {
        String named = xml.attribute("style-name", open.isEmpty() ? "" : open.getLast());
        boolean goesOn = xml.attribute("continue-numbering", "").equals("true") || xml.attribute("continue-list") != null;
        ListNumbers numbers = styles.get(named);
        if (open.isEmpty() && !goesOn && numbers != null) {
            numbers.restart();
        }
        open.addLast(named);
    }

    void endList() {
        open.pollLast();
    }

    /// An item begins; its first paragraph has the number.
    void item(Xml xml) {
        begins = true;
        from = WordReader.number(xml.attribute("start-value", "0"));
    }

    /// The number of a paragraph that begins here, empty where it has none.
    ///
    /// @param heading its level from 1, 0 for a paragraph that is none
    /// @param ofStyle the list of the paragraph's own style; null for none
    String next(int heading, @Nullable String ofStyle) {
        if (open.isEmpty()) {
            return heading > 0 ? outline.next(heading - 1) : "";
        }
        String name = open.getLast().isEmpty() && ofStyle != null ? ofStyle : open.getLast();
        ListNumbers numbers = styles.get(name);
        if (!begins || numbers == null) {
            return "";
        }
        begins = false;
        int depth = open.size() - 1;
        if (from > 0) {
            numbers.begin(depth, from);
            from = 0;
        }
        return numbers.next(depth);
    }
}
