package lectern.intake.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The paragraph and character styles of a `.docx`, as far as they say what a line is.
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题|titre|überschrift)\\s*([1-9])");
    private static final int LONGEST_CHAIN = 12;

    private static final class Style {
        String name = "";
        String basedOn = "";
        int level = -1;
        int type;
        @Nullable String alignment;
        @Nullable String numbering;
        int numberingLevel;
    }

    private final Map<String, Style> styles = new HashMap<>();

    WordStyles(byte @Nullable [] part, Budget budget) {
        if (part == null) {
            return;
        }
        Xml xml = new Xml(part, budget, "DOCX", false);
        Style now = new Style();
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> {
                    now = new Style();
                    styles.put(xml.attribute("styleId", ""), now);
                }
                case "name" -> now.name = xml.attribute("val", "").toLowerCase(Locale.ROOT);
                case "basedOn" -> now.basedOn = xml.attribute("val", "");
                case "outlineLvl" -> now.level = WordReader.number(xml.attribute("val", "9")) + 1;
                case "jc" -> now.alignment = xml.attribute("val");
                case "numId" -> now.numbering = xml.attribute("val");
                case "ilvl" -> now.numberingLevel = WordReader.number(xml.attribute("val", "0"));
                case "b" -> now.type |= xml.attribute("val", "1").matches("1|true|on") ? ManuscriptWriter.BOLD : 0;
                case "i" -> now.type |= xml.attribute("val", "1").matches("1|true|on") ? ManuscriptWriter.ITALIC : 0;
                default -> {
                    // says nothing of what a line is
                }
            }
        }
    }

    /// The heading level of a style, 0 for a title, -1 for none. Without a list of styles the usual ids are taken: `1` is
    /// what Chinese Word calls its first heading.
    int level(String id) {
        if (styles.isEmpty()) {
            return id.matches("(?:Heading)?[1-9]") ? id.charAt(id.length() - 1) - '0' : id.equals("Title") ? 0 : -1;
        }
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style style = styles.get(at);
            if (style == null) {
                return -1;
            }
            Matcher heading = HEADING.matcher(style.name);
            if (heading.matches()) {
                return heading.group(1).charAt(0) - '0';
            }
            if (style.name.equals("title") || style.name.equals("标题")) {
                return 0;
            }
            if (style.level >= 0) {
                return style.level;
            }
            at = style.basedOn;
        }
        return -1;
    }

    /// Bold and italic that a style gives; those of headings are their look, not a stress.
    int type(String id) {
        Style style = styles.get(id);
        return style == null || level(id) >= 0 ? 0 : style.type;
    }

    @Nullable String alignment(String id) {
        Style style = styles.get(id);
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            if (style.alignment != null) {
                return style.alignment;
            }
            style = styles.get(style.basedOn);
        }
        return null;
    }

    @Nullable String numbering(String id) {
        Style style = styles.get(id);
        return style == null ? null : style.numbering;
    }

    int numberingLevel(String id) {
        Style style = styles.get(id);
        return style == null ? 0 : style.numberingLevel;
    }
}
