package lectern.window;

import java.util.ArrayList;
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
            ((Line) ((CustomMenuItem) item).getContent()).key.setText(keys(command, mac));
        }));
    }

    private static Menu menu(Messages messages, Actions actions, Command.Group group, boolean mac) {
        Menu menu = new Menu(messages.text(group.message()));
        List<Line> lines = new ArrayList<>();
        List<Command> commands = actions.commands().in(group);
        for (Command command : commands) {
            // a second key place of the same command (Ctrl+F and /) is one line of the menu
            if (!command.second()) {
                menu.getItems().add(item(messages, actions, command, mac, lines));
            }
        }
        menu.setOnShowing(event -> menu.getItems().forEach(item -> {
            Command command = (Command) item.getUserData();
            item.setDisable(!actions.enabled(command));
            Line line = (Line) ((CustomMenuItem) item).getContent();
            line.name.setText(actions.name(command, messages));
            line.requestLayout();
        }));
        return menu;
    }

    private static String keys(Command command, boolean mac) {
        return command.keys().isEmpty() ? "" : command.keys().getFirst().shown(mac);
    }

    private static MenuItem item(Messages messages, Actions actions, Command command, boolean mac,
                                 List<Line> lines) {
        Label name = new Label(messages.text(command.message()));
        Label key = new Label(keys(command, mac));
        key.getStyleClass().addAll("quiet", "menu-key");
        Line line = new Line(name, key, lines);
        lines.add(line);
        CustomMenuItem item = new CustomMenuItem(line);
        item.setUserData(command);
        item.setOnAction(event -> actions.run(command));
        return item;
    }

    /// A name at the left and its key at the right, as wide as the widest line of its menu.
    private static final class Line extends HBox {
        private final Label name;
        private final Label key;
        private final List<Line> all;

        Line(Label name, Label key, List<Line> all) {
            this.name = name;
            this.key = key;
            this.all = all;
            Region gap = new Region();
            setHgrow(gap, Priority.ALWAYS);
            getChildren().addAll(name, gap, key);
            getStyleClass().add("menu-line");
        }

        @Override
        protected double computePrefWidth(double height) {
            return all.stream().mapToDouble(Line::ownWidth).max().orElse(0);
        }

        private double ownWidth() {
            return super.computePrefWidth(-1);
        }
    }
}
