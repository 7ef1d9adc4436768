package lectern.window;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.message.Messages;
import lectern.window.keys.Command;

/// The menu bar, made from the command table. Keys are shown in it and work through [Actions], never as accelerators,
/// which would take letters from text fields.
final class Menus {
    private Menus() {
    }

    static MenuBar bar(Messages messages, Actions actions, boolean mac) {
        MenuBar bar = new MenuBar();
        bar.getMenus().addAll(Arrays.stream(Command.Group.values())
                .map(group -> menu(messages, actions, group, mac)).toList());
        return bar;
    }

    /// Shows the keys that are in force now.
    static void showKeys(MenuBar bar, Actions actions, boolean mac) {
        bar.getMenus().forEach(menu -> menu.getItems().forEach(item -> {
            Command command = actions.commands().command(((Command) item.getUserData()).id());
            key(item).setText(keys(command, mac));
        }));
    }

    private static Menu menu(Messages messages, Actions actions, Command.Group group, boolean mac) {
        Menu menu = new Menu(messages.text(group.message()));
        List<Command> commands = actions.commands().in(group);
        for (Command command : commands) {
            // a second key place of the same command (Ctrl+F and /) is one line of the menu
            if (!command.second()) {
                menu.getItems().add(item(messages, actions, command, mac));
            }
        }
        menu.setOnShowing(event -> menu.getItems().forEach(item -> {
            Command command = (Command) item.getUserData();
            item.setDisable(!actions.enabled(command));
            name(item).setText(actions.name(command, messages));
        }));
        return menu;
    }

    private static Label name(MenuItem item) {
        return (Label) ((HBox) ((CustomMenuItem) item).getContent()).getChildren().getFirst();
    }

    private static Label key(MenuItem item) {
        return (Label) ((HBox) ((CustomMenuItem) item).getContent()).getChildren().getLast();
    }

    private static String keys(Command command, boolean mac) {
        return command.keys().isEmpty() ? "" : command.keys().getFirst().shown(mac);
    }

    private static MenuItem item(Messages messages, Actions actions, Command command, boolean mac) {
        Label name = new Label(messages.text(command.message()));
        Label key = new Label(keys(command, mac));
        key.getStyleClass().addAll("quiet", "menu-key");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap, key);
        line.getStyleClass().add("menu-line");
        CustomMenuItem item = new CustomMenuItem(line);
        item.setUserData(command);
        item.setOnAction(event -> actions.run(command));
        return item;
    }
}
