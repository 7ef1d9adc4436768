package lectern.window.reader;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.text.TextFlow;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What a screen reader is told: the paragraph of the unit cursor, or else the first in sight, as a text of its own, and
/// in it the unit as the caret and what is selected. Offsets told count UTF-16 units of that paragraph, without its indent.
final class ScreenReader {
    private final PageArea area;
    private final PageScroll scroll;
    private final PageInk ink;

    ScreenReader(PageArea area, PageScroll scroll, PageInk ink) {
        this.area = area;
        this.scroll = scroll;
        this.ink = ink;
    }

    /// The answer to a question of JavaFX's accessibility; empty for one that is not about the text.
    Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> Optional.of(text());
            case EDITABLE -> Optional.of(false);
            case SELECTION_START -> Optional.of(ink.selection() == null ? 0 : inLine(ink.selection().start()));
            case SELECTION_END -> Optional.of(ink.selection() == null ? 0 : inLine(ink.selection().end()));
            case CARET_OFFSET -> Optional.of(ink.unit() == null ? 0 : inLine(ink.unit().start()));
            case LINE_FOR_OFFSET -> number(parameters, 0).map(this::row);
            case LINE_START -> number(parameters, 0).flatMap(this::rowRange).map(TextRange::start);
            case LINE_END -> number(parameters, 0).flatMap(this::rowRange).map(TextRange::end);
            case OFFSET_AT_POINT -> parameters.length > 0 && parameters[0] instanceof Point2D point
                    ? Optional.of(offset(point)) : Optional.empty();
            case BOUNDS_FOR_RANGE -> number(parameters, 0).flatMap(start -> number(parameters, 1)
                    .map(end -> bounds(start, end)));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> number(Object[] parameters, int index) {
        return index < parameters.length && parameters[index] instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    private @Nullable ViewLine line() {
        return area.map().lineAt(ink.unit() != null ? ink.unit().start() : scroll.visible().start());
    }

    private String text() {
        ViewLine line = line();
        return line == null ? "" : line.label() != null ? line.label() : area.map().plain(line);
    }

    private int inLine(int offset) {
        ViewLine line = line();
        return line == null || line.label() != null ? 0
                : Math.clamp(offset, line.speech().start(), line.speech().end()) - line.speech().start();
    }

    private List<Sight.Row> rows() {
        ViewLine line = line();
        ParagraphInk shown = line == null ? null : ink.shown(line);
        return shown == null ? List.of() : shown.rows();
    }

    private int row(int offset) {
        List<Sight.Row> rows = rows();
        int index = 0;
        while (index + 1 < rows.size() && inLine(rows.get(index + 1).speech().start()) <= offset) {
            index++;
        }
        return index;
    }

    private Optional<TextRange> rowRange(int index) {
        List<Sight.Row> rows = rows();
        return index < 0 || index >= rows.size() ? Optional.empty()
                : Optional.of(new TextRange(inLine(rows.get(index).speech().start()), inLine(rows.get(index).speech().end())));
    }

    private int offset(Point2D screen) {
        Point2D inArea = area.screenToLocal(screen);
        return inArea == null ? 0 : inLine(scroll.offset(inArea.getX(), inArea.getY(), false));
    }

    private Bounds[] bounds(int start, int end) {
        ViewLine line = line();
        ParagraphInk shown = line == null ? null : ink.shown(line);
        if (shown == null || line.label() != null) {
            return new Bounds[0];
        }
        int from = line.speech().start();
        TextRange asked = new TextRange(from + Math.max(0, Math.min(start, end)), from + Math.max(start, end));
        TextRange columns = asked.isEmpty() ? null : line.columns(asked);
        TextFlow flow = shown.flow();
        return columns == null ? new Bounds[0] : Box.of(flow.getLayoutInfo(), columns).stream()
                .map(box -> flow.localToScreen(new BoundingBox(box.left(), box.top(), box.right() - box.left(),
                        box.bottom() - box.top()))).toArray(Bounds[]::new);
    }
}
