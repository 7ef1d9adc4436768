package lectern.window.themes;

import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.annotation.Theme;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// When to give the chosen theme: its description, as long as the reader likes, edited in place and kept when the focus
/// leaves. There is more room while it is written.
final class DescriptionBox extends VBox {
    private static final int ROWS = 3;
    private static final int ROWS_TO_WRITE = 9;
    private final Label title = new Label();
    private final TextArea area = new TextArea();
    private final TypedGuard guard = TypedGuard.on(area);
    private final BiConsumer<Theme, String> keep;
    private final Runnable done;
    private @Nullable Theme theme;

    /// @param keep gets a description that differs from the theme's
    /// @param done the reader has finished with a key: the focus belongs elsewhere
    DescriptionBox(Messages messages, BiConsumer<Theme, String> keep, Runnable done) {
        this.keep = keep;
        this.done = done;
        getStyleClass().add("description-box");
        title.getStyleClass().add("panes-label");
        title.setText(messages.text("panes.description"));
        title.setLabelFor(area);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setPromptText(messages.text("panes.description-prompt"));
        area.setAccessibleText(messages.text("panes.description"));
        area.getStyleClass().add("panes-area");
        getChildren().addAll(title, area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.focusedProperty().addListener((_, _, focused) -> {
            area.setPrefRowCount(focused ? ROWS_TO_WRITE : ROWS);
            Scene scene = getScene();
            if (!focused && (scene == null || scene.getFocusOwner() != area)) {
                keepNow();
            }
        });
        show(null);
    }

    /// Shows the description of a theme. What is being typed for the same theme stays.
    void show(@Nullable Theme next) {
        boolean same = next != null && theme != null && next.id().equals(theme.id());
        boolean typed = theme != null && !area.getText().equals(theme.description());
        if (same && typed && area.isFocused()) {
            theme = next;
            return;
        }
        if (!same) {
            keepNow();
        }
        theme = next;
        setVisible(next != null);
        setManaged(next != null);
        String text = next == null ? "" : next.description();
        if (!area.getText().equals(text)) {
            area.setText(text);
        }
    }

    /// The cursor goes into the text.
    void edit() {
        if (theme != null) {
            guard.arm();
            area.requestFocus();
            area.end();
        }
    }

    /// Hands over what was typed, if it is new.
    void keepNow() {
        Theme described = theme;
        if (described != null && !area.getText().equals(described.description())) {
            // from here on it counts as kept; the new codebook will confirm it
            theme = described.described(area.getText());
            keep.accept(described, area.getText());
        }
    }

    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || event.isControlDown());
        if (enter || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            keepNow();
            done.run();
        }
    }
}
