package lectern.window.roles;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desk.LineRole;
import lectern.message.Messages;
import lectern.window.themes.Floating;
import lectern.window.themes.Overlay;
import org.jspecify.annotations.Nullable;

/// A small panel that asks what a line is: one key for each role, or arrows and Enter; Esc closes it. Floats in the
/// scene, whose root has to be a `Pane`. On the JavaFX thread.
public final class RolePicker extends Floating {
    private static final double WIDTH = 280;
    private static final double ROW = 26;
    private static final double AROUND = 90;

    private final Messages messages;
    private final VBox panel = new VBox();
    private final Label heading = new Label();
    private final Label words = new Label();
    private final ListView<LineRole> list = new ListView<>();
    private Consumer<LineRole> chosen = _ -> { };
    private @Nullable LineRole now;

    /// A picker, closed.
    public RolePicker(Messages messages) {
        this.messages = messages;
        panel.getStyleClass().addAll("role-picker", "panes-float");
        heading.getStyleClass().add("role-heading");
        words.getStyleClass().add("quiet");
        list.getStyleClass().addAll("picker-list", "panes-flat");
        list.setFixedCellSize(ROW);
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setCellFactory(_ -> new Cell());
        list.getItems().setAll(LineRole.values());
        panel.getChildren().addAll(heading, words, list);
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        panel.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Opens at the right side of `owner`.
    ///
    /// @param owner in a scene
    /// @param quoted the words that are asked about; shortened here
    /// @param whole whether they are a whole line
    /// @param role what they are now
    /// @param chosen gets the role, after the picker has closed and the focus is back
    /// @throws IllegalStateException if the scene's root is no `Pane`
    public void show(Node owner, String quoted, boolean whole, LineRole role, Consumer<LineRole> chosen) {
        close();
        this.chosen = chosen;
        now = role;
        heading.setText(messages.text(whole ? "window.roles.heading" : "window.roles.part"));
        list.setAccessibleText(heading.getText() + " " + quoted);
        words.setText(quoted.replaceAll("\\s+", " ").strip());
        list.refresh();
        Bounds page = owner.localToScene(owner.getLayoutBounds());
        double height = Math.min(list.getItems().size() * ROW, Math.max(3 * ROW, owner.getScene().getHeight() - AROUND));
        list.setMinHeight(height);
        list.setPrefHeight(height);
        // over the margin and the pane beside the page, so that the line stays in sight
        double left = Math.max(0, Math.min(page.getMaxX() - 2 * ROW, owner.getScene().getWidth() - WIDTH));
        Bounds side = new BoundingBox(left, page.getMinY() - page.getHeight() / 16, WIDTH, page.getHeight());
        Overlay overlay = new Overlay(owner, side, panel, WIDTH, () -> { });
        laid(overlay);
        list.requestFocus();
        list.getSelectionModel().select(role);
        list.scrollTo(Math.max(0, role.ordinal() + 2 - (int) (height / ROW)));
        overlay.closeWhenLeft();
    }

    /// The roles it offers with their keys, as it shows them.
    public List<String> offers() {
        return list.getItems().stream().map(role -> RoleKeys.key(role) + " " + messages.text(RoleKeys.message(role))).toList();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> take(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isControlDown() && !event.isAltDown()) {
            RoleKeys.role(event.getCharacter()).ifPresent(role -> {
                event.consume();
                take(role);
            });
        }
    }

    private void take(@Nullable LineRole role) {
        if (role != null) {
            close();
            chosen.accept(role);
        }
    }

    private final class Cell extends ListCell<LineRole> {
        private final Label key = new Label();
        private final Label name = new Label();
        private final Label mark = new Label(messages.text("window.roles.now"));
        private final HBox row = new HBox();

        Cell() {
            key.getStyleClass().addAll("cap", "role-key");
            mark.getStyleClass().add("quiet");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row.getStyleClass().add("role-row");
            row.getChildren().setAll(key, name, gap, mark);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable LineRole role, boolean empty) {
            super.updateItem(role, empty);
            if (role == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            key.setText(RoleKeys.key(role));
            name.setText(messages.text(RoleKeys.message(role)));
            mark.setVisible(role == now);
            setAccessibleText(key.getText() + ", " + name.getText() + (role == now ? ", " + mark.getText() : ""));
            setGraphic(row);
        }
    }
}
