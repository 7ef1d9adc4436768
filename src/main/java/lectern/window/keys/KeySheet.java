package lectern.window.keys;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.message.Messages;

/// All commands with their keys, by menu, laid over the window; Esc, Enter and the keys that open it close it.
public final class KeySheet extends VBox {
    private final Commands commands;
    private final Runnable closed;

    /// @param closed takes the sheet away
    public KeySheet(Messages messages, Commands commands, boolean mac, Runnable closed) {
        this.commands = commands;
        this.closed = closed;
        getStyleClass().add("key-sheet");
        setFocusTraversable(true);
        setAccessibleText(messages.text("window.command.key-sheet"));
        Label heading = new Label(messages.text("window.command.key-sheet"));
        heading.getStyleClass().add("sheet-heading");
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("sheet-groups");
        for (Command.Group group : List.of(Command.Group.MARK, Command.Group.MOVE, Command.Group.EDIT,
                Command.Group.VIEW, Command.Group.FILE, Command.Group.HELP)) {
            groups.getChildren().add(group(messages, commands, group, mac));
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().addAll(heading, scroll);
        addEventFilter(KeyEvent.ANY, this::key);
    }

    private static VBox group(Messages messages, Commands commands, Command.Group group, boolean mac) {
        Label name = new Label(messages.text(group.message()));
        name.getStyleClass().add("sheet-group");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-grid");
        int row = 0;
        for (Command command : commands.in(group)) {
            if (command.keys().isEmpty()) {
                continue;
            }
            HBox caps = new HBox();
            caps.getStyleClass().add("caps");
            command.keys().stream().map(chord -> chord.shown(mac)).forEach(shown -> {
                Label cap = new Label(shown);
                cap.getStyleClass().add("cap");
                caps.getChildren().add(cap);
            });
            grid.addRow(row++, caps, new Label(messages.text(command.message())));
        }
        return new VBox(name, grid);
    }

    private void key(KeyEvent event) {
        boolean closes = event.getEventType() == KeyEvent.KEY_PRESSED
                && (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER)
                || commands.in(Command.Group.HELP).stream().filter(command -> command.id().startsWith("key-sheet"))
                .flatMap(command -> command.keys().stream()).anyMatch(chord -> chord.matches(event));
        if (closes) {
            event.consume();
            closed.run();
        }
    }
}
