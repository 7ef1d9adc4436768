package lectern.window.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A small panel to pick a theme by typing, or to make one. Floats in the scene, whose root has to be a `Pane`; one at a
/// time. A plain text field, so every input method works in it; the character of the key that opened it stays out.
public final class ThemePicker extends Floating {
    private static final double WIDTH = 340;
    private static final int ROWS = 9;

    private final VBox panel = new VBox();
    private final TextField field = new TextField();
    private final TypedGuard guard = TypedGuard.on(field);
    private final ChoiceList<PickerRow> list;
    private ThemeFilter filter = new ThemeFilter(Codebook.EMPTY, List.of());
    private Consumer<Theme> chosen = _ -> { };
    private @Nullable Consumer<String> created;

    /// A picker, closed.
    public ThemePicker(Messages messages) {
        panel.getStyleClass().addAll("theme-picker", "panes-float");
        panel.getStylesheets().add(PanesStyle.url());
        field.setPromptText(messages.text("panes.pick-prompt"));
        field.setAccessibleText(messages.text("panes.pick-prompt"));
        field.getStyleClass().add("panes-search");
        Label none = new Label(messages.text("panes.no-match"));
        list = new ChoiceList<>(messages.text("panes.themes"), ROWS, ThemeTree.ROW, none);
        list.getStyleClass().add("picker-list");
        list.setCellFactory(_ -> new PickerCell(messages, this::take));
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
        Overlay overlay = new Overlay(owner, beside, panel, WIDTH, closed);
        laid(overlay);
        field.requestFocus();
        overlay.closeWhenLeft();
    }

    private void filter() {
        String query = field.getText().strip();
        List<PickerRow> rows = new ArrayList<>();
        filter.find(query).forEach(match -> rows.add(new PickerRow.Existing(match)));
        if (created != null && !query.isEmpty() && !filter.has(query)) {
            rows.add(new PickerRow.Create(query));
        }
        list.fill(FXCollections.observableList(rows));
        place();
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        switch (event.getCode()) {
            case HOME -> {
                if (!plain) {
                    return;
                }
                list.choose(0);
            }
            case END -> {
                if (!plain) {
                    return;
                }
                list.choose(list.getItems().size() - 1);
            }
            case ENTER -> enter(event.isShortcutDown() || event.isControlDown());
            case ESCAPE -> close();
            default -> {
                if (!list.moved(event)) {
                    return;
                }
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
}
