package lectern.window.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.message.Messages;

/// All commands with their keys, by menu, laid over the window; Esc, Enter and the keys that open it close it, arrows
/// scroll it where the window is small.
public final class KeySheet extends VBox {
    private static final double STEP = 0.15;
    private final ScrollPane scroll = new ScrollPane();
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
        HBox columns = new HBox(
                new VBox(group(messages, Command.Group.MARK.message(), rows(messages, commands, Command.Group.MARK, mac)),
                        group(messages, "window.pane.codebook", codebook(messages, mac)),
                        group(messages, Command.Group.SEARCH.message(), rows(messages, commands, Command.Group.SEARCH, mac)),
                        group(messages, Command.Group.HELP.message(), rows(messages, commands, Command.Group.HELP, mac))),
                new VBox(group(messages, Command.Group.MOVE.message(), rows(messages, commands, Command.Group.MOVE, mac)),
                        group(messages, Command.Group.SHELF.message(), rows(messages, commands, Command.Group.SHELF, mac))),
                new VBox(group(messages, Command.Group.EDIT.message(), rows(messages, commands, Command.Group.EDIT, mac)),
                        group(messages, Command.Group.VIEW.message(), rows(messages, commands, Command.Group.VIEW, mac)),
                        group(messages, Command.Group.FILE.message(), rows(messages, commands, Command.Group.FILE, mac))));
        columns.getStyleClass().add("sheet-groups");
        columns.getChildren().forEach(column -> column.getStyleClass().add("sheet-column"));
        scroll.setContent(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().addAll(heading, scroll);
        addEventFilter(KeyEvent.ANY, this::key);
    }

    /// A line of the sheet: keys, and what they do.
    private record Row(List<String> keys, String does) {
        Row or(List<String> others) {
            return new Row(Stream.concat(keys.stream(), others.stream()).toList(), does);
        }
    }

    /// One line for each command; one for the nine digits, and one for a command that has a second place.
    private static List<Row> rows(Messages messages, Commands commands, Command.Group group, boolean mac) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Command command : commands.in(group)) {
            List<String> keys = command.keys().stream().map(chord -> chord.shown(mac)).toList();
            if (command.id().equals(Commands.theme(1))) {
                rows.put(command.id(), new Row(List.of("1 … " + Commands.THEME_KEYS), messages.text("window.sheet.digits")));
            } else if (!keys.isEmpty() && !command.id().startsWith("theme-")) {
                rows.merge(command.id().replaceFirst("-on-page$", ""), new Row(keys, messages.text(command.message())),
                        (first, second) -> first.or(second.keys));
            }
        }
        return List.copyOf(rows.values());
    }

    /// The keys of the codebook, which has its own.
    private static List<Row> codebook(Messages messages, boolean mac) {
        return Stream.of(List.of("panes.give", "Enter"), List.of("panes.new", "n", "Insert"),
                        List.of("panes.new-nested", "Shift+Insert"), List.of("panes.rename", "F2"),
                        List.of("panes.recolour", "c"), List.of("panes.describe", "d"), List.of("panes.key", "0 … 9"),
                        List.of("window.sheet.arrange", "Ctrl+Up", "Ctrl+Down"),
                        List.of("window.sheet.nest", "Ctrl+Right", "Ctrl+Left"), List.of("panes.merge", "m"),
                        List.of("panes.delete", "Delete"))
                .map(row -> new Row(row.subList(1, row.size()).stream()
                        .map(key -> key.contains(" ") ? key : Chord.of(key).shown(mac)).toList(),
                        messages.text(row.getFirst()))).toList();
    }

    private static VBox group(Messages messages, String title, List<Row> rows) {
        Label name = new Label(messages.text(title));
        name.getStyleClass().add("sheet-group");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-grid");
        for (int i = 0; i < rows.size(); i++) {
            HBox caps = new HBox();
            caps.getStyleClass().add("caps");
            for (String key : rows.get(i).keys()) {
                Label cap = new Label(key);
                cap.getStyleClass().add("cap");
                cap.setMinWidth(USE_PREF_SIZE);
                caps.getChildren().add(cap);
            }
            caps.setMinWidth(USE_PREF_SIZE);
            Label does = new Label(rows.get(i).does());
            does.setWrapText(true);
            does.setMinHeight(USE_PREF_SIZE);
            grid.addRow(i, caps, does);
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
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            scroll.setVvalue(scroll.getVvalue() + switch (event.getCode()) {
                case DOWN -> STEP;
                case UP -> -STEP;
                case PAGE_DOWN, SPACE, END -> 1;
                case PAGE_UP, HOME -> -1;
                default -> 0;
            });
        }
    }
}
