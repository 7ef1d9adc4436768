package lectern.window.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.LayoutInfo;
import lectern.text.TextRange;

/// A part of a stretch of text on one line of the layout: a rectangle in the text flow's coordinates, in pixels.
///
/// @param left its left edge
/// @param right its right edge
/// @param top its upper edge
/// @param bottom its lower edge
record Box(double left, double right, double top, double bottom) {
    /// The boxes of the columns, from the first line to the last, those that touch on a line made one.
    static List<Box> of(LayoutInfo layout, TextRange columns) {
        List<Box> boxes = new ArrayList<>();
        for (Rectangle2D part : layout.getSelectionGeometry(columns.start(), columns.end(), false)) {
            if (part.getWidth() > 0) {
                add(boxes, new Box(part.getMinX(), part.getMaxX(), part.getMinY(), part.getMaxY()));
            }
        }
        return boxes;
    }

    private static void add(List<Box> boxes, Box box) {
        Box last = boxes.isEmpty() ? null : boxes.getLast();
        boolean touches = last != null && Math.abs(last.bottom - box.bottom) < 1
                && box.left <= last.right + 1 && box.right >= last.left - 1;
        if (touches) {
            boxes.set(boxes.size() - 1, new Box(Math.min(last.left, box.left), Math.max(last.right, box.right),
                    Math.min(last.top, box.top), last.bottom));
        } else {
            boxes.add(box);
        }
    }

    /// The box with other upper and lower edges.
    Box between(double newTop, double newBottom) {
        return new Box(left, right, newTop, newBottom);
    }

    /// The box made wider at both sides.
    Box wider(double by) {
        return new Box(left - by, right + by, top, bottom);
    }
}
