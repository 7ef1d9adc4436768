package lectern.window.margin;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import lectern.annotation.Annotation;

/// A note beside its passage: short while others are read, whole when its annotation is the one the reader works on.
final class NoteCard extends VBox {
    /// Lines of a card that is not the focused one.
    static final int SHORT = 4;
    private final Annotation annotation;
    private final boolean focused;
    private final double width;

    /// @param ink of its first theme
    /// @param width in pixels, frame included
    /// @param onLink told the id of the annotation that a clicked link leads to
    NoteCard(Annotation annotation, String names, Color ink, boolean focused, double width, Consumer<String> onLink) {
        this.annotation = annotation;
        this.focused = focused;
        this.width = width;
        getStyleClass().add("margin-card");
        if (focused) {
            getStyleClass().add("focused-card");
        }
        setStyle("-margin-ink: " + css(ink) + ";");
        setManaged(false);
        setCursor(Cursor.HAND);
        if (!names.isEmpty()) {
            Label head = new Label(names);
            head.getStyleClass().add("margin-card-head");
            getChildren().add(head);
        }
        getChildren().add(body(onLink));
    }

    Annotation annotation() {
        return annotation;
    }

    boolean fits(Annotation wanted, boolean wantedFocus, double wantedWidth) {
        return annotation.equals(wanted) && focused == wantedFocus && width == wantedWidth;
    }

    /// Its height at its width; right once it is in a scene and has its style.
    double height() {
        return Math.max(24, prefHeight(width));
    }

    private NoteFlow body(Consumer<String> onLink) {
        NoteText whole = NoteText.of(annotation.note());
        int wide = Math.max(4, (int) ((width - 22) / NoteFlow.advance(whole.plain())));
        return new NoteFlow(focused ? whole : whole.shortened(SHORT, wide), onLink);
    }

    private static String css(Color colour) {
        return "#%02x%02x%02x".formatted(Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
