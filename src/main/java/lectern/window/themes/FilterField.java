package lectern.window.themes;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// The field above a pane's list in which one types what is to be left of it. Enter, ↓ and Esc go to the list; Esc also
/// empties the field. The `/` that leads here from the list stays out of it.
public final class FilterField extends TextField {
    private final Runnable toList;

    /// @param prompt shown while it is empty, and its name for a screen reader
    /// @param toList gives the list the focus
    public FilterField(String prompt, Runnable toList) {
        this.toList = toList;
        setPromptText(prompt);
        setAccessibleText(prompt);
        getStyleClass().add("panes-search");
        TypedGuard guard = TypedGuard.on(this);
        focusedProperty().addListener((_, _, _) -> guard.arm());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, DOWN -> toList.run();
            case ESCAPE -> {
                clear();
                toList.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
