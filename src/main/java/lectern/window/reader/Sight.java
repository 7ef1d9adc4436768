package lectern.window.reader;

import java.util.List;
import javafx.scene.paint.Color;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What of the speech stands in sight and where, for what is drawn beside the text. A value: it does not change when the
/// page scrolls. All lengths in pixels, in the coordinates of the [SpeechPage].
///
/// @param rows the layout's lines in sight from the highest to the lowest; empty when nothing is shown
/// @param left where the text, or the column of its numbers, begins
/// @param right where its longest lines end
/// @param start the left edge of the room beside the text
/// @param end the right edge of that room, before the scroll bar
/// @param top the upper edge of what can be seen
/// @param bottom its lower edge
/// @param paper the colour of the paper
public record Sight(List<Row> rows, double left, double right, double start, double end, double top, double bottom,
                    Color paper) {
    /// Nothing.
    public static final Sight NONE = new Sight(List.of(), 0, 0, 0, 0, 0, 0, Color.WHITE);

    /// One line of the layout.
    ///
    /// @param speech what it shows of the speech (UTF-16)
    /// @param top its upper edge
    /// @param bottom its lower edge, without the space to the next line
    public record Row(TextRange speech, double top, double bottom) {
    }

    public Sight {
        rows = List.copyOf(rows);
    }

    /// From the first character in sight to the last; empty when there is none.
    public TextRange range() {
        return rows.isEmpty() ? new TextRange(0, 0)
                : new TextRange(rows.getFirst().speech().start(),
                Math.max(rows.getFirst().speech().start(), rows.getLast().speech().end()));
    }

    /// The rows that show something of `range`, as indices, half-open; null when none does.
    public @Nullable TextRange rowsOf(TextRange range) {
        int from = firstAfter(range.start());
        int to = from;
        while (to < rows.size() && rows.get(to).speech().start() < range.end()) {
            to++;
        }
        return from < to ? new TextRange(from, to) : null;
    }

    /// The first row that ends after the offset.
    private int firstAfter(int offset) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (rows.get(middle).speech().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
