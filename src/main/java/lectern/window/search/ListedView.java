package lectern.window.search;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

/// A view whose query finds lines of a list. Enter or ↓ in the field leads into the list, ↑ from its first line back.
public abstract class ListedView extends QueryView {
    private final LineList list;
    private final Label none = new Label();

    /// @param style its style class
    /// @param name of the list, for a screen reader
    /// @param height of each line, in pixels
    protected ListedView(String style, QueryBar bar, String name, double height) {
        super(style, bar);
        list = new LineList(name, height);
        none.getStyleClass().addAll("quiet", "search-none");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setOnAbove(bar::focus);
        pane().setCenter(list);
    }

    /// Says how lines are shown, and who opens the one gone to.
    protected final void fill(Supplier<? extends ListCell<Integer>> cells, Runnable opened) {
        list.setCellFactory(view -> cells.get());
        list.setOnOpened(opened);
        bar().setOnEntered(this::focus);
    }

    /// The list.
    protected final LineList list() {
        return list;
    }

    /// What stands in the place of an empty list; empty for nothing.
    protected final void sayNone(String words) {
        none.setText(words);
    }

    @Override
    public void focus() {
        if (list.getItems().isEmpty() && !asking().isRunning()) {
            bar().focus();
        } else {
            list.requestFocus();
        }
    }
}
