package lectern.intake.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of styles in RTF, as far as it tells headings: by their outline level or their names.
final class RtfStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private int present;

    /// The style of that number is meant from here on.
    void take(int number) {
        present = number;
    }

    /// The level of the heading that paragraphs of a style are, 0 for the title; -1 for none.
    int levelOf(int number) {
        return levels.getOrDefault(number, -1);
    }

    /// The present style has that outline level.
    void level(int level) {
        levels.putIfAbsent(present, level);
    }

    /// More of the present style's name, which ends with `;`: `heading 1;`
    void name(String words) {
        name.append(words);
        int end = name.indexOf(";");
        if (end >= 0) {
            String style = name.substring(0, end).strip().toLowerCase(Locale.ROOT);
            Matcher heading = HEADING.matcher(style);
            if (heading.matches()) {
                levels.put(present, heading.group(1).charAt(0) - '0');
            } else if (style.equals("title") || style.equals("标题")) {
                levels.put(present, 0);
            }
            name.setLength(0);
            present = 0;
        }
    }
}
