package lectern.window.themes;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.annotation.Theme;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A row: sign, name, count; while a name is typed, a field in place of the name.
final class ThemeCell extends TreeCell<ThemeRow> {
    private static final PseudoClass FOCUS_THEME = PseudoClass.getPseudoClass("focus-theme");

    private final Messages messages;
    private final BiConsumer<ThemeRow, @Nullable String> named;
    private final HBox box = new HBox();
    private final Label name = new Label();
    private final Label count = new Label();
    private @Nullable TextField field;

    /// @param named gets the text typed for a row, or null if the reader let it be
    ThemeCell(Messages messages, BiConsumer<ThemeRow, @Nullable String> named) {
        this.messages = messages;
        this.named = named;
        box.getStyleClass().add("theme-row");
        name.getStyleClass().add("theme-name");
        name.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("theme-count");
        count.setMinWidth(USE_PREF_SIZE);
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
        count.setText(row.count() == 0 ? "" : Integer.toString(row.count()));
        if (field == null) {
            box.getChildren().setAll(new ThemeSign(theme), name, count);
        }
        setGraphic(box);
        setTooltip(theme.description().isBlank() ? null : new Tooltip(theme.name() + "\n" + theme.description()));
        setAccessibleText(theme.key() == 0 ? messages.text("panes.theme-row", theme.name(), row.count())
                : messages.text("panes.theme-row-key", theme.name(), row.count(), theme.key()));
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing() || field != null) {
            return;
        }
        ThemeRow row = getItem();
        TextField typing = new TextField(row.isDraft() ? "" : row.theme().name());
        typing.getStyleClass().add("theme-field");
        typing.setPromptText(messages.text("panes.new-theme-prompt"));
        typing.setAccessibleText(messages.text("panes.theme-name"));
        HBox.setHgrow(typing, Priority.ALWAYS);
        field = typing;
        TypedGuard.on(typing);
        typing.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        box.getChildren().setAll(new ThemeSign(row.theme()), typing);
        typing.requestFocus();
        typing.selectAll();
        typing.focusedProperty().addListener((_, _, focused) -> {
            // the window itself losing the focus (another program) is no end of typing
            if (!focused && getScene() != null && getScene().getFocusOwner() != typing) {
                end(typing.getText());
            }
        });
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        end(null);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // as wide as the tree, never wider: long names end in an ellipsis
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == box) {
            box.resizeRelocate(box.getLayoutX(), 0, getWidth() - box.getLayoutX() - snappedRightInset(), getHeight());
        }
    }

    private void pressed(KeyEvent event) {
        if (field != null && event.getCode() == KeyCode.ENTER) {
            event.consume();
            end(field.getText());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end(null);
        }
    }

    private void end(@Nullable String text) {
        if (field == null) {
            return;
        }
        field = null;
        ThemeRow row = getItem();
        if (isEditing()) {
            super.cancelEdit();
        }
        updateItem(row, isEmpty());
        if (row != null) {
            named.accept(row, text);
        }
    }
}
