package lectern.window.themes;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.annotation.Theme;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A row: sign, name, count; while a name is typed, a field in place of the name.
final class ThemeCell extends TreeCell<ThemeRow> {
    private static final PseudoClass FOCUS_THEME = PseudoClass.getPseudoClass("focus-theme");

    private final Messages messages;
    private final ThemeTree tree;
    private final HBox box = new HBox();
    private final Label name = new Label();
    private final Label here = new Label();
    private final Label library = new Label();
    private final HBox counts = new HBox(here, library);
    private final Tooltip countsTip = new Tooltip();
    private final InvalidationListener renamed = _ -> showName();

    ThemeCell(Messages messages, ThemeTree tree) {
        this.messages = messages;
        this.tree = tree;
        tree.nameField().addListener(new WeakInvalidationListener(renamed));
        box.getStyleClass().add("theme-row");
        // as high as the cell, also with a field in it: the skin then finds it as it left it, and no layout asks for another
        box.setMinHeight(0);
        name.getStyleClass().add("theme-name");
        name.setMaxWidth(Double.MAX_VALUE);
        counts.getStyleClass().add("theme-counts");
        counts.setMinWidth(USE_PREF_SIZE);
        here.getStyleClass().addAll("theme-count", "theme-here");
        library.getStyleClass().addAll("theme-count", "theme-library");
        library.minWidthProperty().bind(tree.libraryWidth());
        Tooltip.install(counts, countsTip);
        HBox.setHgrow(name, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(@Nullable ThemeRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = row != null && !empty;
        pseudoClassStateChanged(FOCUS_THEME, shown && row.focused());
        if (!shown) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        Theme theme = row.theme();
        name.setText(theme.name());
        here.setText(row.library() == 0 || row.count() == 0 && row.library() < 0 ? "" : Integer.toString(row.count()));
        library.setText(row.library() <= 0 ? "" : "· " + Math.max(row.count(), row.library()));
        countsTip.setText(messages.text("panes.theme-counts", row.count(), Math.max(row.count(), row.library())));
        showName();
        setGraphic(box);
        setTooltip(new Tooltip(theme.description().isBlank() ? theme.name() : theme.name() + "\n" + theme.description()));
        String said = theme.key() == 0 ? messages.text("panes.theme-row", theme.name(), row.count())
                : messages.text("panes.theme-row-key", theme.name(), row.count(), theme.key());
        setAccessibleText(row.library() < 0 ? said : messages.text("panes.theme-row-library", said, row.library()));
    }

    private void showName() {
        if (getItem() == null) {
            return;
        }
        NameField field = tree.nameField().get();
        ThemeSign sign = new ThemeSign(getItem().theme());
        if (field == null || field.item() != getTreeItem()) {
            box.getChildren().setAll(sign, name, counts);
        } else if (!box.getChildren().contains(field)) {
            HBox.setHgrow(field, Priority.ALWAYS);
            box.getChildren().setAll(sign, field);
            field.requestFocus();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // as wide as the tree, never wider: long names end in an ellipsis
    }
}
