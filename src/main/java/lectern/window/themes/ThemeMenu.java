package lectern.window.themes;

import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import lectern.annotation.Theme;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// The context menu: all that the keys of the pane do, with the keys.
///
/// It is shown by hand and never set on a control: a control would make its keys accelerators of the whole scene, and
/// they would fire while somebody types.
final class ThemeMenu {
    private final Messages messages;
    private final ThemeCommands commands;
    private final Supplier<@Nullable Theme> chosen;

    ThemeMenu(Messages messages, ThemeCommands commands, Supplier<@Nullable Theme> chosen) {
        this.messages = messages;
        this.commands = commands;
        this.chosen = chosen;
    }

    ContextMenu make() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(
                item("panes.give", code(KeyCode.ENTER), commands::give),
                new SeparatorMenuItem(),
                always("panes.new", typed("n"), () -> commands.add(false)),
                item("panes.new-nested", code(KeyCode.INSERT, KeyCombination.SHIFT_DOWN), () -> commands.add(true)),
                item("panes.rename", code(KeyCode.F2), commands::rename),
                item("panes.recolour", typed("c"), commands::recolour),
                item("panes.describe", typed("d"), commands::describe),
                item("panes.memo-edit", typed("e"), commands::memo),
                keys(),
                new SeparatorMenuItem(),
                item("panes.up", code(KeyCode.UP, KeyCombination.SHORTCUT_DOWN), () -> commands.along(-1)),
                item("panes.down", code(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN), () -> commands.along(1)),
                item("panes.nest", code(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN), commands::nest),
                item("panes.lift", code(KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN), commands::lift),
                new SeparatorMenuItem(),
                item("panes.merge", typed("m"), commands::merge),
                item("panes.review", typed("p"), commands::review),
                item("panes.delete", code(KeyCode.DELETE), commands::delete));
        return menu;
    }

    private Menu keys() {
        Menu keys = new Menu(messages.text("panes.key"));
        keys.setDisable(chosen.get() == null);
        for (int i = 1; i <= 9; i++) {
            int digit = i;
            keys.getItems().add(item(messages.text("panes.key-on", digit), null, () -> commands.key(digit), true));
        }
        keys.getItems().add(item("panes.key-none", typed("0"), () -> commands.key(0)));
        return keys;
    }

    private MenuItem item(String key, KeyCombination keys, Runnable action) {
        return item(messages.text(key), keys, action, chosen.get() != null);
    }

    private MenuItem always(String key, KeyCombination keys, Runnable action) {
        return item(messages.text(key), keys, action, true);
    }

    private static MenuItem item(String text, @Nullable KeyCombination keys, Runnable action, boolean enabled) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        item.setDisable(!enabled);
        return item;
    }

    private static KeyCombination code(KeyCode code, Modifier... with) {
        return new KeyCodeCombination(code, with);
    }

    private static KeyCombination typed(String character) {
        return new KeyCharacterCombination(character);
    }
}
