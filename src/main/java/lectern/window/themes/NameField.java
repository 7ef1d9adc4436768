package lectern.window.themes;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// The field in which the name of a row is typed; it stands in the row's cell. It ends once: with its text on Enter or
/// when the focus goes elsewhere, with null on Esc.
///
/// Not the editing of JavaFX's cells: there, the focus model of the tree moves a moment after a row was added and ends it.
final class NameField extends TextField {
    private final TreeItem<ThemeRow> item;
    private final Consumer<@Nullable String> ended;
    private boolean open = true;

    NameField(Messages messages, TreeItem<ThemeRow> item, Consumer<@Nullable String> ended) {
        super(item.getValue().isDraft() ? "" : item.getValue().theme().name());
        this.item = item;
        this.ended = ended;
        getStyleClass().add("theme-field");
        setPromptText(messages.text("panes.new-theme-prompt"));
        setAccessibleText(messages.text("panes.theme-name"));
        TypedGuard.on(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                // later: the tree may only be handing it to another cell
                Platform.runLater(this::checkFocus);
            }
        });
    }

    /// Whose name is typed.
    TreeItem<ThemeRow> item() {
        return item;
    }

    /// Ends it, if it has not ended, with its text or null.
    void end(@Nullable String text) {
        if (open) {
            open = false;
            ended.accept(text);
        }
    }

    private void checkFocus() {
        // the window itself losing the focus to another program is no end of typing
        if (getScene() == null || getScene().getFocusOwner() != this) {
            end(getText());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            end(getText());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end(null);
        }
    }
}
