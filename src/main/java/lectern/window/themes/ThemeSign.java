package lectern.window.themes;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import lectern.annotation.Theme;

/// The sign of a theme: a swatch in its colour with the digit of its key in it, or a small mark if it has none, so that
/// nobody needs the colour to tell two themes apart. 16 by 16 pixels.
public final class ThemeSign extends StackPane {
    private static final double SIZE = 16;
    private static final CornerRadii ROUND = new CornerRadii(4);
    // drawn within the middle 8 pixels of the swatch
    private static final List<String> MARKS = List.of("M0 8 L8 0", "M0 0 L8 8", "M0 4 H8", "M4 0 V8", "M4 0 V8 M0 4 H8",
            "M0.5 0.5 L7.5 7.5 M7.5 0.5 L0.5 7.5", "M4 0.5 a3.5 3.5 0 1 0 0.01 0 Z", "M2 0 V8 M6 0 V8", "M0 2 H8 M0 6 H8",
            "M0 6 L4 2 L8 6", "M0 2 L4 6 L8 2", "M0.5 0.5 H7.5 V7.5 H0.5 Z");

    /// The sign of `theme`.
    public ThemeSign(Theme theme) {
        this(theme.colour(), theme.key() > 0 ? digit(theme.key(), theme.colour()) : mark(theme));
    }

    private ThemeSign(String colour, Node inside) {
        super(inside);
        getStyleClass().add("theme-sign");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
        setBackground(new Background(new BackgroundFill(Color.web(colour), ROUND, Insets.EMPTY)));
    }

    /// Black or white, whichever reads better on `colour`: at least 4.5 to 1 on any (WCAG 2.2, contrast ratio).
    ///
    /// @param colour `#rrggbb`
    public static Color ink(String colour) {
        Color back = Color.web(colour);
        double light = 0.2126 * linear(back.getRed()) + 0.7152 * linear(back.getGreen()) + 0.0722 * linear(back.getBlue());
        // the luminance at which black and white read equally well: sqrt(1.05 * 0.05) - 0.05
        return light > 0.179 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Node digit(int key, String colour) {
        Text digit = new Text(Integer.toString(key));
        digit.getStyleClass().add("theme-digit");
        digit.setFill(ink(colour));
        return digit;
    }

    private static Node mark(Theme theme) {
        SVGPath mark = new SVGPath();
        mark.setContent(MARKS.get(Math.floorMod(theme.id().hashCode(), MARKS.size())));
        mark.setFill(null);
        mark.setStroke(ink(theme.colour()));
        mark.setStrokeWidth(1.4);
        mark.setStrokeLineCap(StrokeLineCap.ROUND);
        return mark;
    }
}
