package lectern.window.themes;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.annotation.Theme;
import org.jspecify.annotations.Nullable;

/// One text of the chosen theme, as long as the reader likes, edited in place and kept when the focus leaves: when to
/// give it, or what the reader thinks about it. There is more room while it is written; one that says nothing and asks
/// for nothing is not there.
final class DescriptionBox extends VBox {
    private static final int ROWS = 2;
    private static final int ROWS_TO_WRITE = 8;
    private final TextArea area = new TextArea();
    private final TypedGuard guard = TypedGuard.on(area);
    private final Function<Theme, String> text;
    private final BiFunction<Theme, String, Theme> with;
    private final BiConsumer<Theme, String> keep;
    private final Runnable done;
    private @Nullable Theme theme;

    /// @param prompt shown in place of a text; empty for a box that is there only with a text
    /// @param text what the theme says
    /// @param with the theme saying something else
    /// @param keep gets a text that differs from the theme's
    /// @param done the reader has finished with a key: the focus belongs elsewhere
    DescriptionBox(String name, String prompt, Function<Theme, String> text, BiFunction<Theme, String, Theme> with,
                   BiConsumer<Theme, String> keep, Runnable done) {
        this.text = text;
        this.with = with;
        this.keep = keep;
        this.done = done;
        getStyleClass().add("description-box");
        Label title = new Label(name);
        title.getStyleClass().add("panes-label");
        title.setLabelFor(area);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setPromptText(prompt);
        area.setAccessibleText(name);
        area.getStyleClass().add("panes-area");
        getChildren().addAll(title, area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.focusedProperty().addListener((_, _, focused) -> {
            area.setPrefRowCount(focused ? ROWS_TO_WRITE : ROWS);
            Scene scene = getScene();
            if (!focused && (scene == null || scene.getFocusOwner() != area)) {
                keepNow();
                appear();
            }
        });
        show(null);
    }

    /// Shows the text of a theme. What is being typed for the same theme stays.
    void show(@Nullable Theme next) {
        boolean same = next != null && theme != null && next.id().equals(theme.id());
        boolean typed = theme != null && !area.getText().equals(text.apply(theme));
        if (same && typed && area.isFocused()) {
            theme = next;
            return;
        }
        if (!same) {
            keepNow();
        }
        theme = next;
        String shown = next == null ? "" : text.apply(next);
        if (!area.getText().equals(shown)) {
            area.setText(shown);
        }
        appear();
    }

    /// The cursor goes into the text.
    void edit() {
        if (theme != null) {
            show(true);
            guard.arm();
            area.requestFocus();
            area.end();
        }
    }

    /// Hands over what was typed, if it is new.
    void keepNow() {
        Theme described = theme;
        if (described != null && !area.getText().equals(text.apply(described))) {
            // from here on it counts as kept; the new codebook will confirm it
            theme = with.apply(described, area.getText());
            keep.accept(described, area.getText());
        }
    }

    private void appear() {
        show(theme != null && (area.isFocused() || !area.getPromptText().isEmpty() || !area.getText().isBlank()));
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
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
