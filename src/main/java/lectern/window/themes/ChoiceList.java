package lectern.window.themes;

import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// The list under a field in which one types: as high as what fits, chosen from by the field's own keys.
///
/// @param <T> what is listed
public final class ChoiceList<T> extends ListView<T> {
    private final int rows;
    private final Label none;

    /// @param name for a screen reader
    /// @param rows how many are seen at once
    /// @param rowHeight of each, in pixels
    /// @param none stands in its place while it is empty
    public ChoiceList(String name, int rows, double rowHeight, Label none) {
        this.rows = rows;
        this.none = none;
        none.getStyleClass().add("panes-empty");
        getStyleClass().add("panes-flat");
        setFixedCellSize(rowHeight);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(name);
    }

    /// Lists these, the first chosen.
    public void fill(ObservableList<T> items) {
        setItems(items);
        show(this, !items.isEmpty());
        show(none, items.isEmpty());
        double height = Math.min(rows, items.size()) * getFixedCellSize();
        setMinHeight(height);
        setPrefHeight(height);
        choose(0);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Chooses that row, or the nearest there is, and brings it into view.
    public void choose(int row) {
        if (!getItems().isEmpty()) {
            int to = Math.clamp(row, 0, getItems().size() - 1);
            getSelectionModel().clearAndSelect(to);
            scrollTo(Math.max(0, to - rows / 2));
        }
    }

    /// ↑ ↓, page up and page down.
    ///
    /// @return whether it was one of them
    public boolean moved(KeyEvent event) {
        int at = getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case UP -> choose(at - 1);
            case DOWN -> choose(at + 1);
            case PAGE_UP -> choose(at - rows + 1);
            case PAGE_DOWN -> choose(at + rows - 1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
