package lectern.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
/// which would take letters from text fields. A menu gets its lines when it is opened first.
///
/// On a Mac the bar is the system's own, which shows plain lines only.
final class Menus {
    private final Messages messages;
    private final Actions actions;
    private final boolean mac;

    private Menus(Messages messages, Actions actions, boolean mac) {
        this.messages = messages;
        this.actions = actions;
        this.mac = mac;
    }

    static MenuBar bar(Messages messages, Actions actions, boolean mac) {
        Menus menus = new Menus(messages, actions, mac);
        MenuBar bar = new MenuBar();
        bar.setUseSystemMenuBar(mac);
        bar.getMenus().addAll(Arrays.stream(Command.Group.values()).map(menus::menu).toList());
        return bar;
    }

    /// Shows the keys that are in force now.
    static void showKeys(MenuBar bar, Actions actions, boolean mac) {
        bar.getMenus().forEach(menu -> menu.getItems().forEach(item -> line(item).ifPresent(line ->
                line.key.setText(keys(actions.commands().command(line.command.id()), mac)))));
    }

    private Menu menu(Command.Group group) {
        Menu menu = new Menu(messages.text(group.message()));
        // a menu without a line does not open
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> {
            if (event.getTarget() == menu) {
                show(menu, group);
            }
        });
        return menu;
    }

    private void show(Menu menu, Command.Group group) {
        if (menu.getItems().getFirst().getUserData() == null) {
            List<Line> lines = new ArrayList<>();
            // a second key place of the same command (Ctrl+F and /) is one line of the menu
            menu.getItems().setAll(actions.commands().in(group).stream().filter(command -> !command.second())
                    .map(command -> item(command, lines)).toList());
        }
        menu.getItems().forEach(this::refresh);
    }

    private void refresh(MenuItem item) {
        Command command = (Command) item.getUserData();
        item.setDisable(!actions.enabled(command));
        line(item).ifPresentOrElse(line -> {
            line.name.setText(actions.name(command, messages));
            line.requestLayout();
        }, () -> item.setText(actions.name(command, messages)));
        if (item instanceof Menu listed) {
            actions.list(command, choices -> {
                listed.getItems().setAll(choices.stream().map(Menus::choice).toList());
                listed.setDisable(choices.isEmpty());
            });
        }
    }

    private static MenuItem choice(Actions.Choice choice) {
        MenuItem item = new MenuItem(choice.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            choice.run().run();
            event.consume();
        });
        return item;
    }

    private static Optional<Line> line(MenuItem item) {
        return item instanceof CustomMenuItem custom && custom.getContent() instanceof Line line ? Optional.of(line)
                : item.getGraphic() instanceof Line graphic ? Optional.of(graphic) : Optional.empty();
    }

    private static String keys(Command command, boolean mac) {
        return command.keys().isEmpty() ? "" : command.keys().getFirst().shown(mac);
    }

    private MenuItem item(Command command, List<Line> lines) {
        MenuItem item = command.lists() ? new Menu() : mac ? new MenuItem() : new CustomMenuItem();
        item.setMnemonicParsing(false);
        item.setUserData(command);
        if (!mac) {
            Line line = new Line(command, messages.text(command.message()), keys(command, false), lines);
            lines.add(line);
            if (item instanceof CustomMenuItem custom) {
                custom.setContent(line);
            } else {
                item.setGraphic(line);
            }
        }
        if (!command.lists()) {
            item.setOnAction(event -> actions.run(command));
        }
        return item;
    }

    /// A name at the left and its key at the right, as wide as the widest line of its menu.
    private static final class Line extends HBox {
        private final Command command;
        private final Label name;
        private final Label key;
        private final List<Line> all;

        Line(Command command, String name, String key, List<Line> all) {
            this.command = command;
            this.name = new Label(name);
            this.key = new Label(key);
            this.all = all;
            this.key.getStyleClass().addAll("quiet", "menu-key");
            Region gap = new Region();
            setHgrow(gap, Priority.ALWAYS);
            getChildren().addAll(this.name, gap, this.key);
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
