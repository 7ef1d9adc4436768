package lectern.window.search;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A list of any number of lines, of which only those in sight are made: ↑ ↓ go through it, Shift chooses several, Ctrl+A
/// all, Enter or a double click opens one. What a line says is asked by its number. On the JavaFX thread.
public final class LineList extends ListView<Integer> {
    private Runnable opened = () -> { };
    private Runnable above = () -> { };

    /// @param name for a screen reader
    /// @param height of each line, in pixels
    public LineList(String name, double height) {
        getStyleClass().add("line-list");
        setAccessibleText(name);
        setFixedCellSize(height);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
            if (event.getCode() == KeyCode.ENTER && plain) {
                opened.run();
                event.consume();
            } else if (event.getCode() == KeyCode.UP && plain && getFocusModel().getFocusedIndex() <= 0) {
                above.run();
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                opened.run();
            }
        });
    }

    /// Who opens the line gone to.
    public void setOnOpened(Runnable listener) {
        opened = listener;
    }

    /// Who takes the focus when the reader goes up from the first line.
    public void setOnAbove(Runnable listener) {
        above = listener;
    }

    /// Shows that many lines.
    ///
    /// @param keep whether the line gone to and those in sight stay the same by number
    public void show(int size, boolean keep) {
        int at = keep ? Math.min(current(), size - 1) : 0;
        List<Integer> chosen = keep ? List.copyOf(getSelectionModel().getSelectedIndices()) : List.of();
        if (getItems().size() != size) {
            setItems(FXCollections.observableList(new Numbers(size)));
        }
        refresh();
        if (size == 0) {
            return;
        }
        if (!keep) {
            scrollTo(0);
        }
        if (getSelectionModel().getSelectedIndices().isEmpty() || !keep) {
            getSelectionModel().clearSelection();
            chosen.stream().filter(index -> index < size).forEach(getSelectionModel()::select);
            if (chosen.isEmpty()) {
                getSelectionModel().select(Math.max(0, at));
            }
            getFocusModel().focus(Math.max(0, at));
        }
    }

    /// The number of the line gone to; -1 where there is none.
    public int current() {
        int focused = getFocusModel().getFocusedIndex();
        return focused >= 0 && focused < getItems().size() ? focused : getSelectionModel().getSelectedIndex();
    }

    /// The numbers of the lines chosen, in order; the one gone to where none is.
    public List<Integer> chosen() {
        List<Integer> chosen = new ArrayList<>(getSelectionModel().getSelectedIndices());
        if (chosen.isEmpty() && current() >= 0) {
            chosen.add(current());
        }
        return chosen;
    }
}
