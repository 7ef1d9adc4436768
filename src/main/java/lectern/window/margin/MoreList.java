package lectern.window.margin;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.CodePoints;
import lectern.window.themes.ThemeSign;
import org.jspecify.annotations.Nullable;

/// The annotations at a place where not all have a bracket: opened by hover or key over the margin, gone when left.
final class MoreList extends VBox {
    private static final int MOST = 14;
    private static final int QUOTE = 18;
    /// How far it stays away from what it lies beside and from the margin's edges.
    static final double SLACK = 12;
    private final Messages messages;
    private final Consumer<Annotation> onChosen;

    MoreList(Messages messages, Consumer<Annotation> onChosen) {
        this.messages = messages;
        this.onChosen = onChosen;
        getStyleClass().add("margin-list");
        setManaged(false);
        setVisible(false);
        setOnMouseExited(event -> setVisible(false));
    }

    /// @param focused the id of the one that is marked in the list; shown even if it is far down
    void fill(List<Annotation> annotations, ThemeInks inks, @Nullable String focused) {
        getChildren().clear();
        int at = 0;
        for (int i = 0; i < annotations.size(); i++) {
            at = annotations.get(i).id().equals(focused) ? i : at;
        }
        int from = Math.clamp(at - MOST / 2, 0, Math.max(0, annotations.size() - MOST));
        List<Annotation> shown = annotations.subList(from, Math.min(annotations.size(), from + MOST));
        shown.forEach(annotation -> getChildren().add(row(annotation, inks, annotation.id().equals(focused))));
        if (annotations.size() > shown.size()) {
            Label rest = new Label("+" + (annotations.size() - shown.size()));
            rest.getStyleClass().add("margin-quote");
            getChildren().add(rest);
        }
    }

    /// Lays the list into a margin of that size with its upper edge at `below`, or, where there is no room, with its lower
    /// edge at `above`.
    void place(double left, double above, double below, double marginWidth, double marginHeight) {
        applyCss();
        double width = Math.min(prefWidth(-1), marginWidth - 2 * SLACK);
        double height = prefHeight(width);
        double y = below + height + SLACK <= marginHeight || above - height < SLACK ? below : above - height;
        resizeRelocate(Math.clamp(left, SLACK, Math.max(SLACK, marginWidth - width - SLACK)),
                Math.clamp(y, SLACK, Math.max(SLACK, marginHeight - height - SLACK)), width, height);
    }

    private HBox row(Annotation annotation, ThemeInks inks, boolean focused) {
        HBox row = new HBox();
        row.getStyleClass().add("margin-row");
        if (focused) {
            row.getStyleClass().add("focused-row");
        }
        List<Theme> themes = inks.themes(annotation);
        themes.stream().limit(3).forEach(theme -> row.getChildren().add(new ThemeSign(theme)));
        if (themes.isEmpty()) {
            Rectangle plain = new Rectangle(16, 4, inks.line(annotation));
            row.getChildren().add(plain);
        }
        Label names = new Label(themes.isEmpty() ? messages.text("panes.highlight") : inks.names(annotation));
        String words = annotation.anchor().quote().replaceAll("\\s+", " ").strip();
        Label quote = new Label(CodePoints.shortened(words, QUOTE));
        quote.getStyleClass().add("margin-quote");
        HBox.setHgrow(names, Priority.SOMETIMES);
        row.getChildren().addAll(names, quote);
        row.setOnMouseClicked(event -> {
            setVisible(false);
            onChosen.accept(annotation);
        });
        return row;
    }
}
