package lectern.window.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import lectern.text.TextRange;
import lectern.window.reader.PageInk.LineInk;
import org.jspecify.annotations.Nullable;

/// Draws marks, unit, selection and hits of one line behind its text: an unmanaged group of shapes at the bottom of the
/// text flow, filled once the flow has been laid out. The text's own nodes are never split or restyled.
final class ParagraphInk {
    private final TextFlow flow;
    private final ViewLine line;
    private final PageInk page;
    private final Typography type;
    private final Group unit = new Group();
    private final Group marks = new Group();
    private final Group hits = new Group();
    private final Group selection = new Group();
    private final Group signs = new Group();
    private final Group ends = new Group();
    private final Handles handles = new Handles(ends);
    private final Group group = new Group(marks, unit, hits, selection, signs, ends);
    private @Nullable LineInk drawn;
    private double drawnWidth;
    private double drawnHeight;
    private List<Sight.Row> rows = List.of();
    private double rowsWidth;
    private double rowsHeight;

    ParagraphInk(TextFlow flow, ViewLine line, PageInk page, Typography type) {
        this.flow = flow;
        this.line = line;
        this.page = page;
        this.type = type;
        group.setManaged(false);
        group.setMouseTransparent(true);
        flow.getChildren().addFirst(group);
        page.add(this);
        group.parentProperty().addListener((property, was, is) -> {
            if (is == null) {
                page.remove(this);
            }
        });
        flow.needsLayoutProperty().addListener((property, was, needs) -> {
            if (!needs) {
                refresh();
            }
        });
    }

    ViewLine line() {
        return line;
    }

    TextFlow flow() {
        return flow;
    }

    /// Whether the line has a place on the screen, if perhaps beyond its edge.
    boolean isShown() {
        return flow.getScene() != null && flow.getParent() != null && flow.getParent().isVisible();
    }

    /// The upper and lower edge of a stretch of the speech in the flow's coordinates; null where the line has none of
    /// it.
    @Nullable Box extent(TextRange range) {
        TextRange columns = line.columns(range);
        List<Box> boxes = columns == null ? List.of() : Box.of(flow.getLayoutInfo(), columns);
        if (boxes.isEmpty()) {
            return null;
        }
        Box first = boxes.getFirst();
        Box last = boxes.getLast();
        return new Box(first.left(), last.right(), first.top(), last.bottom());
    }

    /// The lines of the layout, in the flow's coordinates.
    List<Sight.Row> rows() {
        if (flow.getWidth() != rowsWidth || flow.getHeight() != rowsHeight) {
            rows = flow.getLayoutInfo().getTextLines(false).stream().map(this::row).toList();
            rowsWidth = flow.getWidth();
            rowsHeight = flow.getHeight();
        }
        return rows;
    }

    private Sight.Row row(TextLineInfo row) {
        int start = line.offset(row.start());
        // a fold stands for more than its columns
        int end = line.label() != null ? line.speech().end() : line.offset(row.end());
        return new Sight.Row(new TextRange(start, Math.max(start, end)), row.bounds().getMinY(), row.bounds().getMaxY());
    }

    /// Draws again what has changed, or everything if the layout has: the unit moves without touching the marks.
    void refresh() {
        if (flow.isNeedsLayout() || flow.getWidth() <= 0) {
            return;
        }
        LineInk wanted = page.of(line);
        boolean all = drawn == null || flow.getWidth() != drawnWidth || flow.getHeight() != drawnHeight;
        if (!all && wanted.equals(drawn)) {
            return;
        }
        LineInk old = all ? LineInk.NONE : drawn;
        LayoutInfo layout = flow.getLayoutInfo();
        Pen pen = new Pen(type.face(type.font(line.look(), Emphasis.NONE)), type.size(), type.lineSpacing(line.look()));
        if (all || !Objects.equals(old.unit(), wanted.unit()) || tinted(old) != tinted(wanted) || barred(old) != barred(wanted)) {
            draw(unit, pen.unit(boxes(layout, wanted.unit()), startsHere(wanted.unit()) && barred(wanted), !tinted(wanted)));
        }
        if (all || !old.marks().equals(wanted.marks()) || !old.paper().equals(wanted.paper())) {
            draw(marks, new MarkPainter(layout, line, pen, wanted.paper()).paint(wanted.marks()));
        }
        if (all || !old.hits().equals(wanted.hits()) || !Objects.equals(old.currentHit(), wanted.currentHit())) {
            draw(hits, wanted.hits().stream()
                    .map(hit -> pen.hit(boxes(layout, hit), hit.equals(wanted.currentHit()))).toList());
        }
        if (all || !Objects.equals(old.selection(), wanted.selection())) {
            draw(selection, List.of(pen.selection(boxes(layout, wanted.selection()))));
        }
        if (all || !old.signs().equals(wanted.signs())) {
            draw(signs, signs(layout, pen, wanted.signs()));
        }
        if (all || !Objects.equals(old.handles(), wanted.handles())) {
            drawHandles(layout, pen, wanted.handles());
        }
        drawn = wanted;
        drawnWidth = flow.getWidth();
        drawnHeight = flow.getHeight();
    }

    /// The end of the annotation whose handle stands at a point of the flow; null for none.
    Handles.@Nullable End handleAt(Point2D point) {
        return handles.at(point);
    }

    private void drawHandles(LayoutInfo layout, Pen pen, @Nullable TextRange range) {
        List<Box> boxes = range == null || line.label() != null ? List.of() : boxes(layout, range);
        handles.draw(boxes.isEmpty() || range.start() < line.speech().start() ? null : pen.snug(boxes.getFirst()),
                boxes.isEmpty() || range.end() > line.speech().end() ? null : pen.snug(boxes.getLast()));
    }

    /// The paragraph's number and what stands at the right of its lines.
    private List<Node> signs(LayoutInfo layout, Pen pen, List<Sign> wanted) {
        List<Node> nodes = new ArrayList<>();
        int number = type.numberColumn() > 0 && !line.continuation() && line.label() == null ? page.number(line) : 0;
        if (number > 0) {
            nodes.add(pen.number(number, Box.of(layout, new TextRange(0, 1)).getFirst(), Typography.GUTTER + type.numberColumn(), type.numberFont()));
        }
        double filled = Double.NaN;
        for (Sign sign : wanted) {
            List<Box> boxes = boxes(layout, sign.at());
            Box row = boxes.isEmpty() ? null : pen.snug(boxes.getFirst());
            // subtitles tell several times in a row: the first is enough
            if (row != null && !(sign.kind() == Sign.Kind.TIME && row.top() == filled)) {
                // a second sign of the same row stands below the first
                nodes.add(pen.sign(sign.kind(), flow.getWidth() - Typography.GUTTER + 2, row, row.top() == filled));
                filled = row.top();
            }
        }
        return nodes;
    }

    private static void draw(Group layer, List<Node> shapes) {
        if (!shapes.isEmpty() || !layer.getChildren().isEmpty()) {
            layer.getChildren().setAll(shapes);
        }
    }

    /// Whether the unit is the focused mark, whose tint needs no other ground over it.
    private static boolean tinted(LineInk ink) {
        return ink.unit() != null
                && ink.marks().stream().anyMatch(mark -> mark.focused() && mark.range().equals(ink.unit()));
    }

    /// Whether the unit has its bar: a handle at the same place is bar enough.
    private static boolean barred(LineInk ink) {
        return ink.unit() == null || ink.handles() == null || ink.handles().start() != ink.unit().start();
    }

    private boolean startsHere(@Nullable TextRange range) {
        return range != null && range.start() >= line.speech().start();
    }

    private List<Box> boxes(LayoutInfo layout, @Nullable TextRange range) {
        TextRange columns = range == null ? null : line.columns(range);
        return columns == null ? List.of() : Box.of(layout, columns);
    }
}
