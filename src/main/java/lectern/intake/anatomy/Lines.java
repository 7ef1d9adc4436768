package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text that show something, in order.
final class Lines {
    private Lines() {
    }

    /// All lines of `text` that are not blank.
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start <= text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            Line line = end > start ? Line.of(text, number, start, end) : null;
            if (line != null && !line.plain().isEmpty()) {
                lines.add(line);
            }
            number++;
            start = end + 1;
        }
        return lines;
    }
}
