package lectern.window.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// The two handles with which the mouse moves the ends of an annotation, as far as they stand on one line of the view:
/// a stem at the end, a knob above the start and below the end.
final class Handles {
    private static final double KNOB = 3.5;
    private static final double NEAR_KNOB = 8;
    private static final double NEAR_STEM = 3;
    private final Group group;
    private @Nullable Box start;
    private @Nullable Box end;

    /// The two ends.
    enum End {
        START, END
    }

    /// @param group where they are drawn
    Handles(Group group) {
        this.group = group;
    }

    /// Draws them anew.
    ///
    /// @param newStart the box of the text from the start on; null where the start stands on another line
    /// @param newEnd the box of the text up to the end; null likewise
    void draw(@Nullable Box newStart, @Nullable Box newEnd) {
        start = newStart;
        end = newEnd;
        List<Node> nodes = new ArrayList<>();
        if (newStart != null) {
            nodes.addAll(handle(newStart.left(), newStart, newStart.top() - KNOB));
        }
        if (newEnd != null) {
            nodes.addAll(handle(newEnd.right(), newEnd, newEnd.bottom() + KNOB));
        }
        if (!nodes.isEmpty() || !group.getChildren().isEmpty()) {
            group.getChildren().setAll(nodes);
        }
    }

    /// The end whose handle is at a point of the text flow; null where there is none.
    @Nullable End at(Point2D point) {
        if (end != null && near(point, end.right(), end, end.bottom() + KNOB)) {
            return End.END;
        }
        return start != null && near(point, start.left(), start, start.top() - KNOB) ? End.START : null;
    }

    private static boolean near(Point2D point, double x, Box box, double knob) {
        return point.distance(x, knob) <= NEAR_KNOB
                || Math.abs(point.getX() - x) <= NEAR_STEM && point.getY() >= box.top() && point.getY() <= box.bottom();
    }

    private static List<Node> handle(double x, Box box, double knob) {
        Line stem = new Line(x, box.top(), x, box.bottom());
        stem.getStyleClass().add("handle-stem");
        Circle circle = new Circle(x, knob, KNOB);
        circle.getStyleClass().add("handle");
        return List.of(stem, circle);
    }
}
