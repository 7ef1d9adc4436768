package lectern.window.frequency;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One way to draw figures: makes all nodes at once and puts them where they belong whenever the size changes.
abstract class Drawing {
    /// Bars are never thicker, in pixels.
    static final double THICKEST = 30;
    /// How high a bar of a value just above nothing is, so that it can be seen and clicked.
    static final double LEAST = 2;
    final Figures figures;
    private final List<Node> nodes = new ArrayList<>();
    private final Region[][] values;

    Drawing(Figures figures) {
        this.figures = figures;
        this.values = new Region[figures.series().size()][figures.groups().size()];
    }

    /// Everything drawn, what lies below first.
    final List<Node> nodes() {
        return nodes;
    }

    /// What stands for a value.
    final Region value(int serie, int group) {
        return values[serie][group];
    }

    /// Whether the groups lie one under the other.
    abstract boolean lies();

    /// The height in pixels at which nothing is cramped.
    abstract double prefHeight();

    abstract void layOut(double x, double y, double width, double height);

    final Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMouseTransparent(true);
        nodes.add(label);
        return label;
    }

    final <N extends Node> N add(N node) {
        nodes.add(node);
        return node;
    }

    /// Makes what stands for each value, in the pattern of its series.
    final void makeValues(String styleClass) {
        for (int s = 0; s < values.length; s++) {
            for (int g = 0; g < values[s].length; g++) {
                Region value = new Region();
                value.getStyleClass().addAll(styleClass, "series-" + (s % Figures.MOST_SERIES + 1));
                if (figures.value(s, g) == 0) {
                    value.getStyleClass().add("nothing");
                }
                values[s][g] = add(value);
            }
        }
    }

    static void put(Region node, double x, double y, double width, double height) {
        node.resizeRelocate(Math.rint(x), Math.rint(y), Math.max(1, Math.rint(width)), Math.max(1, Math.rint(height)));
    }

    /// Puts a label at its own size.
    ///
    /// @param x where its part `anchor` (0 the left edge, 1 the right) stands
    static void put(Label label, double x, double anchor, double middle, double widest) {
        double width = Math.min(Math.ceil(label.prefWidth(-1)), widest);
        double height = label.prefHeight(-1);
        label.resizeRelocate(Math.rint(x - anchor * width), Math.rint(middle - height / 2), width, height);
    }
}
