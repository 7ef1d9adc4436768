package lectern.window.frequency;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Bars or lines of [Figures], gone through by arrows: along the groups, and from series to series. Enter or a click opens
/// what is behind a value. Colours and patterns are those of the style sheet.
final class Chart extends Pane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private Figures figures = Figures.NOTHING;
    private @Nullable Drawing drawing;
    private DoubleFunction<String> number = Double::toString;
    private BiFunction<Integer, Integer, String> saying = (serie, group) -> "";
    private BiConsumer<Integer, Integer> opened = (serie, group) -> { };
    private Consumer<String> told = words -> { };
    private Consumer<Node> gone = value -> { };
    private int serie;
    private int group;

    /// How the values are drawn.
    enum Form {
        /// Bars side by side, upright.
        BARS,
        /// A line for each series.
        LINES,
        /// Bars from left to right, each group under the one before: for long names.
        ROWS
    }

    Chart() {
        getStyleClass().add("chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(event -> requestFocus());
        focusedProperty().addListener((at, was, is) -> showCurrent());
    }

    /// Who is asked for what is behind a value, as (series, group).
    void setOnOpened(BiConsumer<Integer, Integer> listener) {
        opened = listener;
    }

    /// Who is told of the value that is gone to, in words.
    void setOnTold(Consumer<String> listener) {
        told = listener;
    }

    /// Who hears what value the arrows have gone to, to bring it into sight.
    void setOnGone(Consumer<Node> listener) {
        gone = listener;
    }

    /// Draws figures; the place gone to stays where it can.
    ///
    /// @param format of the numbers at the axis and the bars
    /// @param words says a value with all there is to know of it, by series and group
    void show(Figures now, Form form, DoubleFunction<String> format, BiFunction<Integer, Integer, String> words) {
        figures = now;
        number = format;
        saying = words;
        drawing = now.isEmpty() ? null : switch (form) {
            case BARS -> new UprightDrawing(now, false, number);
            case LINES -> new UprightDrawing(now, true, number);
            case ROWS -> new RowsDrawing(now, number);
        };
        getChildren().clear();
        if (drawing != null) {
            getChildren().setAll(drawing.nodes());
            for (int s = 0; s < now.series().size(); s++) {
                for (int g = 0; g < now.groups().size(); g++) {
                    clickable(drawing.value(s, g), s, g);
                }
            }
        }
        goTo(serie, group);
        requestLayout();
    }

    private void clickable(Node node, int ofSerie, int ofGroup) {
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                goTo(ofSerie, ofGroup);
                opened.accept(ofSerie, ofGroup);
            }
        });
        node.setOnMouseEntered(event -> told.accept(saying.apply(ofSerie, ofGroup)));
        node.setOnMouseExited(event -> showCurrent());
    }

    /// What is drawn for a value; for a test and a click.
    Node value(int ofSerie, int ofGroup) {
        if (drawing == null) {
            throw new IllegalStateException("nothing is drawn");
        }
        return drawing.value(ofSerie, ofGroup);
    }

    private void goTo(int toSerie, int toGroup) {
        serie = Math.clamp(toSerie, 0, Math.max(0, figures.series().size() - 1));
        group = Math.clamp(toGroup, 0, Math.max(0, figures.groups().size() - 1));
        showCurrent();
    }

    private void showCurrent() {
        if (drawing == null) {
            told.accept("");
            return;
        }
        for (int s = 0; s < figures.series().size(); s++) {
            for (int g = 0; g < figures.groups().size(); g++) {
                drawing.value(s, g).pseudoClassStateChanged(CURRENT, isFocused() && s == serie && g == group);
            }
        }
        String words = saying.apply(serie, group);
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        told.accept(words);
    }

    private void pressed(KeyEvent event) {
        if (drawing == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean rows = drawing.lies();
        switch (event.getCode()) {
            case LEFT -> goTo(rows ? serie - 1 : serie, rows ? group : group - 1);
            case RIGHT -> goTo(rows ? serie + 1 : serie, rows ? group : group + 1);
            case UP -> goTo(rows ? serie : serie - 1, rows ? group - 1 : group);
            case DOWN -> goTo(rows ? serie : serie + 1, rows ? group + 1 : group);
            case HOME -> goTo(serie, 0);
            case END -> goTo(serie, figures.groups().size() - 1);
            case ENTER -> opened.accept(serie, group);
            default -> {
                return;
            }
        }
        event.consume();
        gone.accept(drawing.value(serie, group));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + (drawing == null ? 0 : drawing.prefHeight());
    }

    @Override
    protected void layoutChildren() {
        if (drawing != null) {
            drawing.layOut(snappedLeftInset(), snappedTopInset(), getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
