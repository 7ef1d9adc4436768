package lectern.window.keys;

import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A command with its keys, a dot where they are not the default ones.
final class KeysCell extends ListCell<KeysRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private final Messages messages;
    private final Keymap keymap;
    private final boolean mac;
    private final Supplier<@Nullable Command> recording;
    private final Label name = new Label();
    private final Label place = new Label();
    private final Label own = new Label();
    private final HBox caps = new HBox();
    private final HBox box;

    KeysCell(Messages messages, Keymap keymap, boolean mac, Supplier<@Nullable Command> recording, Runnable record) {
        this.messages = messages;
        this.keymap = keymap;
        this.mac = mac;
        this.recording = recording;
        name.setMinWidth(40);
        place.getStyleClass().add("quiet");
        own.getStyleClass().add("keys-own");
        caps.getStyleClass().add("caps");
        caps.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box = new HBox(name, own, gap, place, caps);
        box.getStyleClass().add("keys-row");
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() instanceof KeysRow.Line) {
                record.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable KeysRow row, boolean empty) {
        super.updateItem(row, empty);
        KeysRow shown = empty ? null : row;
        pseudoClassStateChanged(HEADING, shown instanceof KeysRow.Heading);
        setText(shown instanceof KeysRow.Heading(Command.Group group) ? messages.text(group.message()) : null);
        if (shown instanceof KeysRow.Line(Command command)) {
            line(command);
            setGraphic(box);
        } else {
            setGraphic(null);
            setAccessibleText(getText());
        }
    }

    private void line(Command command) {
        Command waiting = recording.get();
        name.setText(messages.text(command.message()));
        place.setText(switch (command.place()) {
            case PAGE -> messages.text("window.keys.on-page");
            case SHELF -> messages.text("window.keys.on-shelf");
            case LINES -> messages.text("window.keys.on-lines");
            case WINDOW -> "";
        });
        own.setText(keymap.differs(command) ? "●" : "");
        List<String> keys = command.keys().stream().map(chord -> chord.shown(mac)).toList();
        if (waiting != null && waiting.id().equals(command.id())) {
            Label press = new Label(messages.text("window.keys.press"));
            press.getStyleClass().addAll("cap", "keys-press");
            caps.getChildren().setAll(press);
        } else {
            caps.getChildren().setAll(keys.stream().map(key -> {
                Label cap = new Label(key);
                cap.getStyleClass().add("cap");
                return cap;
            }).toList());
        }
        setAccessibleText(messages.text(keymap.differs(command) ? "window.keys.row-own" : "window.keys.row",
                name.getText(), keys.isEmpty() ? messages.text("window.keys.no-key") : String.join(" ", keys)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
