package lectern.window.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextLineInfo;
import lectern.text.TextRange;

/// Draws the marks of one line: one tint a place, up to three underlines stacked in lanes, how many more there are at
/// the end of the layout's line, and the sign of a note.
final class MarkPainter {
    /// Underlines that have room below a line of text.
    static final int LANES = 3;

    private final LayoutInfo layout;
    private final ViewLine line;
    private final Pen pen;
    private final Color paper;

    private record Underline(Mark mark, TextRange columns, Color colour) {
    }

    MarkPainter(LayoutInfo layout, ViewLine line, Pen pen, Color paper) {
        this.layout = layout;
        this.line = line;
        this.pen = pen;
        this.paper = paper;
    }

    /// The shapes from the lowest to the topmost.
    List<Node> paint(List<Mark> marks) {
        List<Node> nodes = new ArrayList<>();
        tints(marks, nodes);
        underlines(marks, nodes);
        for (Mark mark : marks) {
            TextRange columns = columns(mark);
            if (mark.noted() && mark.range().end() <= line.speech().end()) {
                List<Box> boxes = Box.of(layout, columns);
                if (!boxes.isEmpty()) {
                    Color colour = mark.colours().isEmpty() ? null : line(mark.colours().getFirst());
                    nodes.add(pen.note(boxes.getLast(), colour));
                }
            }
        }
        return nodes;
    }

    private void tints(List<Mark> marks, List<Node> nodes) {
        List<Mark> quiet = marks.stream().filter(mark -> !mark.focused()).toList();
        for (Tints.Tint tint : Tints.flatten(quiet.stream().map(this::columns).toList())) {
            nodes.add(tint(quiet.get(tint.owner()), tint.range()));
        }
        marks.stream().filter(Mark::focused).forEach(mark -> nodes.add(tint(mark, columns(mark))));
    }

    private Node tint(Mark mark, TextRange columns) {
        List<Box> boxes = Box.of(layout, columns);
        return mark.colours().isEmpty() ? pen.plain(boxes, mark.focused())
                : pen.tint(boxes, Inks.tint(mark.colours().getFirst(), paper, mark.focused()));
    }

    private void underlines(List<Mark> marks, List<Node> nodes) {
        List<Underline> wanted = new ArrayList<>();
        for (Mark mark : marks) {
            mark.colours().forEach(colour -> wanted.add(new Underline(mark, columns(mark), colour)));
        }
        int[] lanes = Lanes.pack(wanted.stream().map(Underline::columns).toList());
        List<TextRange> hidden = new ArrayList<>();
        for (int i = 0; i < lanes.length; i++) {
            Underline underline = wanted.get(i);
            if (lanes[i] < LANES) {
                nodes.add(pen.underline(Box.of(layout, underline.columns), lanes[i], line(underline.colour),
                        underline.mark.focused()));
            } else {
                hidden.add(underline.columns);
            }
        }
        if (!hidden.isEmpty()) {
            more(hidden, nodes);
        }
    }

    private void more(List<TextRange> hidden, List<Node> nodes) {
        List<TextLineInfo> rows = layout.getTextLines(false);
        Map<Integer, Integer> counts = new TreeMap<>();
        for (TextRange columns : hidden) {
            for (int row = 0; row < rows.size(); row++) {
                if (columns.overlaps(new TextRange(rows.get(row).start(), rows.get(row).end()))) {
                    counts.merge(row, 1, Integer::sum);
                }
            }
        }
        double right = rows.stream().mapToDouble(row -> row.bounds().getMaxX()).max().orElse(0);
        counts.forEach((row, count) -> {
            var bounds = rows.get(row).bounds();
            Box box = new Box(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
            nodes.add(pen.more(right, box, count));
        });
    }

    private TextRange columns(Mark mark) {
        TextRange columns = line.columns(mark.range());
        if (columns == null) {
            throw new IllegalArgumentException("the mark " + mark.range() + " is not on the line " + line.speech());
        }
        return columns;
    }

    private Color line(Color theme) {
        return Inks.line(theme, paper);
    }
}
