package lectern.window.margin;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.annotation.Annotation;
import lectern.message.Messages;
import lectern.window.themes.TypedGuard;
import org.jspecify.annotations.Nullable;

/// A note that is being written in its card. Whatever way it is left, the text is handed over exactly once.
final class CardEditor extends VBox {
    private static final int ROWS = 6;
    private final Annotation annotation;
    private final TextArea area;
    // the scene's focus owner, not the area's own focus: looking something up in another program is no end of writing
    private final ChangeListener<Node> left = (property, was, owner) -> focusMoved(owner);
    private final Runnable done;
    private @Nullable Consumer<String> keep;
    private @Nullable Scene watched;

    /// @param keep gets the text, once
    /// @param done run after it when the editor was left by key, so that the focus has to go somewhere
    CardEditor(Messages messages, Annotation annotation, Consumer<String> keep, Runnable done) {
        this.annotation = annotation;
        this.keep = keep;
        this.done = done;
        area = new TextArea(annotation.note());
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setAccessibleText(messages.text("panes.note"));
        area.getStyleClass().add("panes-area");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Label keys = new Label(messages.text("window.margin.keys"));
        keys.getStyleClass().add("margin-card-head");
        getStyleClass().addAll("margin-card", "focused-card");
        setManaged(false);
        getChildren().addAll(area, keys);
    }

    Annotation annotation() {
        return annotation;
    }

    double height(double width) {
        return prefHeight(width);
    }

    /// Takes the focus; once it is in a scene.
    void begin() {
        applyCss();
        TypedGuard.on(area).arm();
        area.requestFocus();
        area.end();
        watched = getScene();
        watched.focusOwnerProperty().addListener(left);
    }

    /// Hands the text over; nothing happens the second time.
    void keepNow() {
        Consumer<String> keeper = keep;
        if (keeper == null) {
            return;
        }
        keep = null;
        if (watched != null) {
            watched.focusOwnerProperty().removeListener(left);
        }
        keeper.accept(area.getText());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            keepNow();
            done.run();
        }
    }

    private void focusMoved(@Nullable Node owner) {
        if (owner != area) {
            keepNow();
        }
    }
}
