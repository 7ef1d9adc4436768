package lectern.window.margin;

import java.util.List;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One bracket: an upright line with small serifs towards the text. Moves without being drawn again.
final class BracketNode extends Group {
    private static final double SERIF = 4;
    private final Rectangle reach = new Rectangle();
    private final Path first = new Path();
    private final Path second = new Path();
    private final Text digit = new Text();
    private @Nullable Look drawn;

    /// @param open whether it goes on above what is in sight
    /// @param digit the sign at its upper end in place of the serif; empty for none
    record Look(double height, boolean openAbove, boolean openBelow, boolean focused, List<Color> inks,
                List<Double> dash, String digit) {
    }

    BracketNode(double lane, Font digitFont) {
        reach.setFill(Color.TRANSPARENT);
        reach.setWidth(lane);
        reach.setX(-lane / 2);
        for (Path path : List.of(first, second)) {
            path.setMouseTransparent(true);
            path.setStrokeLineCap(StrokeLineCap.BUTT);
            path.setStrokeLineJoin(StrokeLineJoin.MITER);
        }
        digit.setFont(digitFont);
        digit.setMouseTransparent(true);
        getChildren().addAll(reach, second, first, digit);
    }

    /// @param x of the line
    void place(double x, double top, Look look) {
        setLayoutX(x);
        setLayoutY(top);
        if (!Objects.equals(drawn, look)) {
            drawn = look;
            draw(look);
        }
    }

    private void draw(Look look) {
        reach.setHeight(look.height);
        boolean lettered = !look.digit.isEmpty();
        double from = lettered ? 10 : 0;
        line(first, 0, from, look, look.inks.getFirst());
        first.getStrokeDashArray().setAll(look.focused ? List.of() : look.dash);
        second.setVisible(look.inks.size() > 1);
        if (look.inks.size() > 1) {
            line(second, 2.5, from, look, look.inks.get(1));
        }
        digit.setVisible(lettered);
        if (lettered) {
            digit.setText(look.digit);
            digit.setFill(look.inks.getFirst());
            digit.setX(-Math.round(digit.getLayoutBounds().getWidth() / 2));
            digit.setY(8);
        }
    }

    private static void line(Path path, double x, double from, Look look, Color ink) {
        path.getElements().clear();
        boolean serifAbove = !look.openAbove && from == 0;
        path.getElements().add(serifAbove ? new MoveTo(SERIF, 0) : new MoveTo(x, from));
        if (serifAbove) {
            path.getElements().add(new LineTo(x, 0));
        }
        path.getElements().add(new LineTo(x, look.height));
        if (!look.openBelow) {
            path.getElements().add(new LineTo(SERIF, look.height));
        }
        path.setStroke(ink);
        path.setStrokeWidth(look.focused ? 2.6 : 1.3);
    }
}
