package lectern.window.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Makes the shapes that stand behind one line's text. Their colours come from `reader.css` by style class, except
/// those of themes.
///
/// @param face the line's font: where the baseline lies in a box
/// @param size the page's type size
/// @param spacing the space below each line of the layout
record Pen(Typography.Face face, double size, double spacing) {
    private static final double LANE = 3.2;
    private static final double THICKNESS = 1.7;

    /// The unit cursor: a soft ground and, where the unit begins, an upright bar.
    ///
    /// @param ground false where something else is the ground already
    List<Node> unit(List<Box> boxes, boolean startsHere, boolean ground) {
        if (boxes.isEmpty()) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        if (ground) {
            nodes.add(styled(rounded(boxes.stream().map(this::snug).map(box -> box.wider(2)).toList(), 4), "unit"));
        }
        if (startsHere) {
            Box first = snug(boxes.getFirst());
            Box bar = new Box(first.left() - 3.5, first.left() - 1.5, first.top() - 1, first.bottom() + 1);
            nodes.add(styled(rounded(List.of(bar), 1), "unit-bar"));
        }
        return nodes;
    }

    /// What the reader has selected: whole line heights, so that several lines make one field.
    Node selection(List<Box> boxes) {
        double half = spacing / 2;
        List<Box> lines = boxes.stream().map(box -> box.between(box.top() - half, box.bottom() + half)).toList();
        return styled(rounded(lines, 2), "selection");
    }

    /// A place that the search has found.
    Node hit(List<Box> boxes, boolean current) {
        return styled(rounded(boxes.stream().map(this::snug).map(box -> box.wider(1)).toList(), 3),
                current ? "current-hit" : "hit");
    }

    /// A tint under a mark without theme.
    Node plain(List<Box> boxes, boolean focused) {
        return styled(rounded(boxes.stream().map(this::snug).toList(), 2), focused ? "focused-highlight" : "highlight");
    }

    /// A tint in a theme's colour.
    Node tint(List<Box> boxes, Color colour) {
        Path path = rounded(boxes.stream().map(this::snug).toList(), 2);
        path.setFill(colour);
        return path;
    }

    /// A line under the text, in a lane from 0; the focused one is thicker.
    Node underline(List<Box> boxes, int lane, Color colour, boolean focused) {
        Path path = new Path();
        for (Box box : boxes) {
            double y = Math.round(below(box) + lane * LANE) + 0.5;
            path.getElements().addAll(new MoveTo(box.left() + 1, y),
                    new LineTo(Math.max(box.left() + 1.5, box.right() - 1), y));
        }
        path.setStroke(colour);
        path.setStrokeWidth(focused ? THICKNESS + 0.6 : THICKNESS);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.getStyleClass().add("mark-line"); // a paper may want thicker lines
        if (focused) {
            path.getStyleClass().add("focused-line");
        }
        return path;
    }

    /// The small leaf at the end of a mark that carries a note: it stands above the text, so it covers nothing. Without
    /// colour it takes the one of plain highlights.
    Node note(Box end, @Nullable Color colour) {
        double side = Math.round(size * 0.32);
        double left = Math.round(end.right() - side);
        double top = Math.round(baseline(end) - size * 0.95 - side - 1);
        Path leaf = new Path(new MoveTo(left, top), new HLineTo(left + side), new VLineTo(top + side * 0.55),
                new LineTo(left + side * 0.55, top + side), new HLineTo(left), new ClosePath());
        leaf.setStroke(null);
        if (colour == null) {
            leaf.getStyleClass().add("note-sign");
        } else {
            leaf.setFill(colour);
        }
        return leaf;
    }

    /// A paragraph's number, right-aligned before `right`.
    Node number(int number, Box row, double right, Font font) {
        Text text = new Text(Integer.toString(number));
        text.setFont(font);
        text.getStyleClass().add("paragraph-number");
        text.setX(Math.round(right - 9 - text.getLayoutBounds().getWidth()));
        text.setY(Math.round(row.top() + face.ascent()));
        return text;
    }

    /// A sign beside a row.
    ///
    /// @param second whether another sign stands there already
    Node sign(Sign.Kind kind, double left, Box row, boolean second) {
        double top = Math.round(second ? row.top() + 12 : row.top() + 2);
        Path path = switch (kind) {
            case BOOKMARK -> new Path(new MoveTo(left, top), new HLineTo(left + 6), new VLineTo(top + 10),
                    new LineTo(left + 3, top + 7), new LineTo(left, top + 10), new ClosePath());
            // sound: three bars
            case REACTION -> bars(left, top);
            // a lozenge
            case REMARK -> new Path(new MoveTo(left, top + 3), new LineTo(left + 3, top), new LineTo(left + 6, top + 3),
                    new LineTo(left + 3, top + 6), new ClosePath());
            // a dial from twelve to three left open
            case TIME -> new Path(new MoveTo(left + 3, top + 3), new LineTo(left + 3, top), new ArcTo(3, 3, 0, left + 6, top + 3, true, false),
                    new ClosePath());
        };
        path.setStroke(null);
        return styled(path, kind.name().toLowerCase(Locale.ROOT) + "-sign");
    }

    private static Path bars(double left, double top) {
        Path path = new Path();
        double[] heights = {4, 8, 5};
        for (int i = 0; i < heights.length; i++) {
            double x = left + i * 2.5;
            double y = top + (8 - heights[i]) / 2;
            path.getElements().addAll(new MoveTo(x, y), new HLineTo(x + 1.4), new VLineTo(y + heights[i]), new HLineTo(x),
                    new ClosePath());
        }
        return path;
    }

    /// The box from the top of the letters to below them.
    Box snug(Box box) {
        double baseline = baseline(box);
        return box.between(Math.round(baseline - size * 0.95), Math.round(baseline + size * 0.2));
    }

    private double below(Box box) {
        return baseline(box) + size * 0.2 + 1.5;
    }

    private double baseline(Box box) {
        return box.bottom() - face.descent();
    }

    private static Path styled(Path path, String styleClass) {
        path.getStyleClass().add(styleClass);
        return path;
    }

    private static Path rounded(List<Box> boxes, double radius) {
        List<PathElement> elements = new ArrayList<>(boxes.size() * 10);
        for (Box box : boxes) {
            double r = Math.min(radius, Math.min(box.right() - box.left(), box.bottom() - box.top()) / 2);
            elements.add(new MoveTo(box.left() + r, box.top()));
            elements.add(new HLineTo(box.right() - r));
            elements.add(new ArcTo(r, r, 0, box.right(), box.top() + r, false, true));
            elements.add(new VLineTo(box.bottom() - r));
            elements.add(new ArcTo(r, r, 0, box.right() - r, box.bottom(), false, true));
            elements.add(new HLineTo(box.left() + r));
            elements.add(new ArcTo(r, r, 0, box.left(), box.bottom() - r, false, true));
            elements.add(new VLineTo(box.top() + r));
            elements.add(new ArcTo(r, r, 0, box.left() + r, box.top(), false, true));
            elements.add(new ClosePath());
        }
        Path path = new Path(elements);
        path.setStroke(null);
        return path;
    }
}
