package lectern.window.notes;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.window.themes.TypedGuard;
import org.jspecify.annotations.Nullable;

/// The card in which a note is written. Whatever way it is left, the text is handed over exactly once.
final class NoteEditor extends VBox {
    /// Three lines.
    private static final double LEAST = 84;
    private final Messages messages;
    private final TextArea area = new TextArea();
    private final TypedGuard guard = TypedGuard.on(area);
    private final Label keys = new Label();
    // the scene's focus owner, not the area's own focus: looking something up in another program is no end of writing
    private final ChangeListener<Node> left = (_, _, owner) -> focusMoved(owner);
    private @Nullable Consumer<String> keep;
    private @Nullable Scene watched;
    private Runnable done = () -> { };

    NoteEditor(Messages messages) {
        this.messages = messages;
        getStyleClass().add("note-editor");
        area.setWrapText(true);
        area.setPrefRowCount(5);
        area.setMinHeight(LEAST);
        area.setPromptText(messages.text("panes.note-prompt"));
        area.setAccessibleText(messages.text("panes.note"));
        area.getStyleClass().add("panes-area");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        keys.setText(messages.text("panes.note-keys"));
        keys.getStyleClass().add("panes-label");
        setVisible(false);
        setManaged(false);
    }

    /// @param keep gets the text, once
    /// @param done run after `keep` when the editor was left by a key, so that the focus has to go somewhere
    void open(String quote, List<Theme> themes, String note, Consumer<String> keep, Runnable done) {
        keepNow();
        this.keep = keep;
        this.done = done;
        area.setText(note);
        getChildren().setAll(CardHead.chips(messages, themes, ""), CardHead.quote(quote), area, keys);
        setVisible(true);
        setManaged(true);
        guard.arm();
        applyCss(); // a field without a skin yet would lose the first character typed
        area.requestFocus();
        area.end();
        watched = getScene();
        if (watched != null) {
            watched.focusOwnerProperty().addListener(left);
        }
    }

    boolean isOpen() {
        return keep != null;
    }

    /// Hands the text over and closes; nothing happens if it is closed.
    void keepNow() {
        Consumer<String> keeper = keep;
        if (keeper == null) {
            return;
        }
        keep = null;
        if (watched != null) {
            watched.focusOwnerProperty().removeListener(left);
            watched = null;
        }
        String text = area.getText();
        setVisible(false);
        setManaged(false);
        keeper.accept(text);
    }

    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || event.isControlDown());
        if (enter || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            Runnable after = done;
            keepNow();
            after.run();
        }
    }

    private void focusMoved(@Nullable Node owner) {
        if (owner != area) {
            keepNow();
        }
    }
}
