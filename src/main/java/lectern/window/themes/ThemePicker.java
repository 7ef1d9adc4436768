package lectern.window.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A small panel to pick a theme by typing, or to make one. Floats in the scene, whose root has to be a `Pane`; one at a
/// time. A plain text field, so every input method works in it; the character of the key that opened it stays out.
public final class ThemePicker {
    private static final double WIDTH = 340;
    private static final int ROWS = 9;

    private final VBox panel = new VBox();
    private final TextField field = new TextField();
    private final TypedGuard guard = TypedGuard.on(field);
    private final ListView<PickerRow> list = new ListView<>();
    private final Label none = new Label();
    private final Messages messages;
    private ThemeFilter filter = new ThemeFilter(Codebook.EMPTY, List.of());
    private Consumer<Theme> chosen = _ -> { };
    private @Nullable Consumer<String> created;
    private @Nullable Overlay overlay;

    /// A picker, closed.
    public ThemePicker(Messages messages) {
        this.messages = messages;
        panel.getStyleClass().addAll("theme-picker", "panes-float");
        panel.getStylesheets().add(PanesStyle.url());
        field.setPromptText(messages.text("panes.pick-prompt"));
        field.setAccessibleText(messages.text("panes.pick-prompt"));
        field.getStyleClass().add("panes-search");
        list.getStyleClass().addAll("picker-list", "panes-flat");
        list.setFixedCellSize(ThemeTree.ROW);
        list.setFocusTraversable(false);
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(messages.text("panes.themes"));
        list.setCellFactory(_ -> new PickerCell(messages, this::take));
        none.setText(messages.text("panes.no-match"));
        none.getStyleClass().add("panes-empty");
        panel.getChildren().addAll(field, list, none);
        field.textProperty().addListener((_, _, _) -> filter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Opens below `owner` (inside it, if it is taller than half the window).
    ///
    /// @param owner in a scene
    /// @param recent the themes given lately, the latest first
    /// @param chosen gets the picked theme, after the picker has closed
    /// @param created gets the stripped name of a new theme, after the picker has closed; null offers none
    /// @param closed run once whenever it closes, before `chosen` or `created`; the focus is back by then
    /// @throws IllegalStateException if the scene's root is no `Pane`
    public void show(Node owner, Codebook codebook, List<Theme> recent, Consumer<Theme> chosen,
                     @Nullable Consumer<String> created, Runnable closed) {
        show(owner, owner.localToScene(owner.getLayoutBounds()), codebook, recent, chosen, created, closed);
    }

    /// Opens below (or above) `beside`, given in scene coordinates; otherwise as the other `show`.
    public void show(Node owner, Bounds beside, Codebook codebook, List<Theme> recent, Consumer<Theme> chosen,
                     @Nullable Consumer<String> created, Runnable closed) {
        close();
        filter = new ThemeFilter(codebook, recent);
        this.chosen = chosen;
        this.created = created;
        field.clear();
        filter();
        guard.arm();
        overlay = new Overlay(owner, beside, panel, WIDTH, closed);
        field.requestFocus();
        overlay.closeWhenLeft();
    }

    /// Closes it without a choice; nothing happens if it is closed.
    public void close() {
        if (overlay != null) {
            overlay.close();
        }
    }

    /// Whether it is open.
    public boolean isOpen() {
        return overlay != null && overlay.open();
    }

    private void filter() {
        String query = field.getText().strip();
        List<PickerRow> rows = new ArrayList<>();
        filter.find(query).forEach(match -> rows.add(new PickerRow.Existing(match)));
        if (created != null && !query.isEmpty() && !filter.has(query)) {
            rows.add(new PickerRow.Create(query));
        }
        list.getItems().setAll(rows);
        list.setVisible(!rows.isEmpty());
        list.setManaged(!rows.isEmpty());
        none.setVisible(rows.isEmpty());
        none.setManaged(rows.isEmpty());
        double height = Math.min(ROWS, rows.size()) * ThemeTree.ROW;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        select(0);
        if (overlay != null && overlay.open()) {
            overlay.place();
        }
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        switch (event.getCode()) {
            case UP -> select(at - 1);
            case DOWN -> select(at + 1);
            case PAGE_UP -> select(at - ROWS + 1);
            case PAGE_DOWN -> select(at + ROWS - 1);
            case HOME -> {
                if (!plain) {
                    return;
                }
                select(0);
            }
            case END -> {
                if (!plain) {
                    return;
                }
                select(list.getItems().size() - 1);
            }
            case ENTER -> enter(event.isShortcutDown() || event.isControlDown());
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter(boolean create) {
        String query = field.getText().strip();
        if (create && created != null && !query.isEmpty()) {
            take(new PickerRow.Create(query));
        } else if (!create && list.getSelectionModel().getSelectedItem() != null) {
            take(list.getSelectionModel().getSelectedItem());
        }
    }

    private void take(PickerRow row) {
        close();
        switch (row) {
            case PickerRow.Existing(ThemeFilter.Match match) -> chosen.accept(match.theme());
            case PickerRow.Create(String name) -> Objects.requireNonNull(created).accept(name);
        }
    }

    private void select(int row) {
        int to = Math.clamp(row, -1, list.getItems().size() - 1);
        if (list.getItems().isEmpty()) {
            return;
        }
        list.getSelectionModel().clearAndSelect(Math.max(0, to));
        // nine rows are seen: scroll so that the chosen one is among them
        list.scrollTo(Math.max(0, Math.max(0, to) - ROWS / 2));
    }
}
