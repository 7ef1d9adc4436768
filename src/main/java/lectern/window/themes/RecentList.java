package lectern.window.themes;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.annotation.Theme;
import lectern.message.Messages;

/// The themes given last, each with a digit that picks it; ↑ ↓ and Enter, or a click, pick one as well. Floats in the
/// scene, whose root has to be a `Pane`; one at a time.
public final class RecentList extends Floating {
    private static final double WIDTH = 260;
    private final Messages messages;

    /// A list, closed.
    public RecentList(Messages messages) {
        this.messages = messages;
    }

    /// Opens over `owner`.
    ///
    /// @param themes the latest first; those after the ninth are not shown
    /// @param chosen gets the picked theme, after the list has closed and the focus is back
    /// @throws IllegalStateException if the scene's root is no `Pane`
    public void show(Node owner, List<Theme> themes, Consumer<Theme> chosen, Runnable closed) {
        close();
        List<Theme> shown = themes.subList(0, Math.min(themes.size(), 9));
        VBox panel = new VBox();
        panel.getStyleClass().addAll("theme-picker", "panes-float", "recent-themes");
        panel.getStylesheets().add(PanesStyle.url());
        panel.setFocusTraversable(true);
        panel.setAccessibleRole(AccessibleRole.LIST_VIEW);
        panel.setAccessibleText(messages.text("window.recent.heading"));
        Label heading = new Label(messages.text("window.recent.heading"));
        heading.getStyleClass().addAll("quiet", "recent-heading");
        panel.getChildren().add(heading);
        for (int i = 0; i < shown.size(); i++) {
            panel.getChildren().add(row(i, shown.get(i), chosen));
        }
        int[] at = {0};
        mark(panel, at[0]);
        panel.addEventFilter(KeyEvent.ANY, event -> {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                pressed(event, panel, shown, at, chosen);
            } else if (event.getEventType() == KeyEvent.KEY_TYPED && !event.getCharacter().isEmpty()) {
                int digit = Character.digit(event.getCharacter().codePointAt(0), 10);
                if (digit >= 1 && digit <= shown.size()) {
                    event.consume();
                    take(shown.get(digit - 1), chosen);
                }
            }
        });
        Overlay overlay = new Overlay(owner, owner.localToScene(owner.getLayoutBounds()), panel, WIDTH, closed);
        laid(overlay);
        panel.requestFocus();
        overlay.closeWhenLeft();
    }

    private Node row(int index, Theme theme, Consumer<Theme> chosen) {
        Label digit = new Label(String.valueOf(index + 1));
        digit.getStyleClass().add("cap");
        HBox row = new HBox(8, digit, new ThemeSign(theme), new Label(theme.name()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("recent-row");
        row.setAccessibleText((index + 1) + " " + theme.name());
        row.setOnMouseClicked(event -> take(theme, chosen));
        return row;
    }

    private void pressed(KeyEvent event, VBox panel, List<Theme> shown, int[] at, Consumer<Theme> chosen) {
        switch (event.getCode()) {
            case UP -> at[0] = Math.floorMod(at[0] - 1, shown.size());
            case DOWN -> at[0] = (at[0] + 1) % shown.size();
            case ENTER -> take(shown.get(at[0]), chosen);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
        mark(panel, at[0]);
    }

    private static void mark(VBox panel, int at) {
        for (int i = 1; i < panel.getChildren().size(); i++) {
            panel.getChildren().get(i).getStyleClass().remove("recent-chosen");
        }
        panel.getChildren().get(at + 1).getStyleClass().add("recent-chosen");
    }

    private void take(Theme theme, Consumer<Theme> chosen) {
        close();
        chosen.accept(theme);
    }
}
