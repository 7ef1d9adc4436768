package lectern.window.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.LayoutInfo;
import lectern.text.TextRange;

/// Draws the marks of one line: a tint under what the reader works on, up to three underlines stacked in lanes, and the
/// sign of a note. How many more there are is said in the margin.
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
        // a highlight without theme has no ink for an underline: the ground is all it is
        List<Mark> plain = marks.stream().filter(mark -> !mark.focused() && mark.colours().isEmpty()).toList();
        List<Mark> focused = marks.stream().filter(Mark::focused).toList();
        for (List<Mark> tinted : List.of(plain, focused)) {
            for (Tints.Tint tint : Tints.flatten(tinted.stream().map(this::columns).toList())) {
                nodes.add(tint(tinted.get(tint.owner()), tint.range()));
            }
        }
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
        int[] first = wanted.stream().mapToInt(underline -> underline.mark.focused() ? 0 : -1).toArray();
        int[] lanes = Lanes.pack(wanted.stream().map(Underline::columns).toList(), LANES, first);
        for (int i = 0; i < lanes.length; i++) {
            Underline underline = wanted.get(i);
            if (lanes[i] >= 0) {
                nodes.add(pen.underline(Box.of(layout, underline.columns), lanes[i], line(underline.colour),
                        underline.mark.focused()));
            }
        }
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
