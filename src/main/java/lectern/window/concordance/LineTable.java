package lectern.window.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.message.Messages;
import lectern.search.Line;
import org.jspecify.annotations.Nullable;

/// The lines of a concordance as rows of a table, their places in code points.
final class LineTable {
    private LineTable() {
    }

    static List<List<@Nullable Object>> of(List<Line> lines, Messages messages) {
        List<List<@Nullable Object>> rows = new ArrayList<>(lines.size() + 1);
        rows.add(Arrays.asList(messages.text("finding.column.left"), messages.text("finding.column.hit"),
                messages.text("finding.column.right"), messages.text("finding.column.title"), messages.text("finding.column.speaker"),
                messages.text("finding.column.date"), messages.text("finding.column.speech"), messages.text("finding.column.start"),
                messages.text("finding.column.end")));
        lines.forEach(line -> rows.add(Arrays.asList(line.left(), line.hit(), line.right(), line.title(), line.speaker(),
                line.date(), line.speech(), line.points().start(), line.points().end())));
        return rows;
    }
}
