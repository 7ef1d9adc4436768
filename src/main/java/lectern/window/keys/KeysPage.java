package lectern.window.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import lectern.text.Pinyin;
import org.jspecify.annotations.Nullable;

/// The page on which the reader changes the keys: all commands by menu, filtered while typing. Enter records the next
/// chord in place of a command's keys, Shift+Enter as one more; Delete takes the last one away, `r` gives the default ones
/// back. What is refused is said in one sentence below the list.
public final class KeysPage extends VBox {
    private static final double ROW = 32;
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private final Messages messages;
    private final Keymap keymap;
    private final boolean mac;
    private final Runnable closed;
    private final TextField filter = new TextField();
    private final ListView<KeysRow> list = new ListView<>();
    private final Label says = new Label();
    private @Nullable Command recording;
    private Optional<Chord> waiting = Optional.empty();
    private boolean more;

    /// @param closed takes the page away
    public KeysPage(Messages messages, Keymap keymap, boolean mac, Runnable closed) {
        this.messages = messages;
        this.keymap = keymap;
        this.mac = mac;
        this.closed = closed;
        getStyleClass().addAll("sheet-card", "keys-page");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(messages.text("window.keys.heading"));
        heading.getStyleClass().add("sheet-heading");
        filter.setPromptText(messages.text("window.keys.filter"));
        filter.setAccessibleText(messages.text("window.keys.filter"));
        filter.getStyleClass().add("filter");
        filter.textProperty().addListener((at, before, typed) -> showRows(null));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::inFilter);
        list.setAccessibleText(messages.text("window.keys.heading"));
        list.getStyleClass().add("keys-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new KeysCell(messages, keymap, mac, () -> recording, () -> record(false)));
        Label none = new Label(messages.text("window.palette.no-command"));
        none.getStyleClass().add("quiet");
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.ANY, this::inList);
        list.focusedProperty().addListener((at, before, focused) -> {
            if (!focused) {
                stop();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        says.getStyleClass().add("keys-says");
        says.setWrapText(true);
        getChildren().addAll(heading, filter);
        if (!keymap.ignored().isEmpty()) {
            getChildren().add(ignored());
        }
        getChildren().addAll(list, says, buttons());
        hint();
        showRows(null);
    }

    private VBox ignored() {
        VBox sentences = new VBox();
        sentences.getStyleClass().add("keys-ignored");
        keymap.ignored().stream().limit(4).forEach(refusal -> {
            Label sentence = new Label(refusal.in(messages, mac));
            sentence.setWrapText(true);
            sentences.getChildren().add(sentence);
        });
        return sentences;
    }

    private HBox buttons() {
        Button record = button("window.keys.record", () -> record(false));
        Button reset = button("window.keys.reset", this::reset);
        Button all = button("window.keys.reset-all", this::resetAll);
        Button close = button("window.close", closed);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(record, reset, all, gap, close);
        row.getStyleClass().add("sheet-buttons");
        return row;
    }

    private Button button(String message, Runnable run) {
        Button button = new Button(messages.text(message));
        button.setOnAction(event -> run.run());
        return button;
    }

    /// Whether the next key pressed is to be recorded, so that no command may take it.
    public boolean recording() {
        return recording != null;
    }

    @Override
    public void requestFocus() {
        filter.requestFocus();
    }

    // the rows

    private void showRows(@Nullable String select) {
        List<KeysRow> rows = new ArrayList<>();
        for (Command.Group group : Command.Group.values()) {
            List<Command> fitting = keymap.commands().in(group).stream().filter(this::fits).toList();
            if (!fitting.isEmpty()) {
                rows.add(new KeysRow.Heading(group));
                fitting.forEach(command -> rows.add(new KeysRow.Line(command)));
            }
        }
        list.setItems(FXCollections.observableList(rows));
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof KeysRow.Line(Command command) && command.id().equals(select)) {
                at = i;
            }
        }
        select(at == 0 ? 1 : at);
    }

    private boolean fits(Command command) {
        String words = filter.getText();
        return Pinyin.matches(words, messages.text(command.message())) || Pinyin.matches(words, messages.text(command.group().message()))
                || command.keys().stream().anyMatch(chord -> chord.shown(mac).equalsIgnoreCase(words.strip()));
    }

    private Optional<Command> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof KeysRow.Line(Command command)
                ? Optional.of(command) : Optional.empty();
    }

    private void select(int row) {
        if (row >= 0 && row < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(row);
        }
    }

    /// One row up or down, past the headings.
    private void step(int by) {
        int to = list.getSelectionModel().getSelectedIndex() + by;
        if (to > 0 && to < list.getItems().size() && list.getItems().get(to) instanceof KeysRow.Heading) {
            to += by;
        }
        if (to < 1) {
            filter.requestFocus();
        } else if (to < list.getItems().size()) {
            select(to);
            list.scrollTo(Math.max(0, to - 5));
        }
    }

    // the keys of this page

    private void inFilter(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, ENTER -> {
                if (!list.getItems().isEmpty()) {
                    list.requestFocus();
                }
                event.consume();
            }
            case ESCAPE -> {
                if (!filter.getText().isEmpty()) {
                    filter.clear();
                    event.consume();
                }
            }
            default -> { }
        }
    }

    private void inList(KeyEvent event) {
        if (recording != null) {
            event.consume();
            record(event);
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            press(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals("r")) {
            event.consume();
            reset();
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals("/")) {
            event.consume();
            filter.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case ENTER -> record(event.isShiftDown());
            // a list keeps Esc for itself
            case ESCAPE -> closed.run();
            case DELETE, BACK_SPACE -> selected().ifPresent(command -> {
                keymap.removeLast(command);
                changed(command);
            });
            default -> {
                return;
            }
        }
        event.consume();
    }

    // recording

    private void record(boolean oneMore) {
        selected().ifPresent(command -> {
            list.requestFocus();
            recording = command;
            waiting = Optional.empty();
            more = oneMore;
            say(messages.text("window.keys.recording", messages.text(command.message())), false);
            list.refresh();
        });
    }

    private void record(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            stop();
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && Chord.mayType(event)) {
            // perhaps AltGr: the sign comes before the key is let go, if there is one
            waiting = ChordNames.pressed(event);
            return;
        }
        (event.getEventType() == KeyEvent.KEY_RELEASED ? waiting : ChordNames.pressed(event)).ifPresent(chord -> {
            Command command = recording;
            recording = null;
            waiting = Optional.empty();
            Optional<Keymap.Refusal> refusal = more ? keymap.add(command, chord) : keymap.replace(command, chord);
            after(command, refusal);
        });
    }

    private void stop() {
        if (recording != null) {
            recording = null;
            hint();
            list.refresh();
        }
    }

    private void reset() {
        selected().ifPresent(command -> after(command, keymap.reset(command)));
    }

    private void resetAll() {
        keymap.resetAll();
        getChildren().removeIf(node -> node.getStyleClass().contains("keys-ignored"));
        changed(selected().orElse(null));
    }

    private void after(Command command, Optional<Keymap.Refusal> refusal) {
        if (refusal.isPresent()) {
            say(refusal.get().in(messages, mac), true);
            list.refresh();
        } else {
            changed(command);
        }
    }

    private void changed(@Nullable Command command) {
        hint();
        showRows(command == null ? null : command.id());
    }

    private void hint() {
        say(messages.text("window.keys.hint"), false);
    }

    private void say(String sentence, boolean refused) {
        says.setText(sentence);
        says.pseudoClassStateChanged(REFUSED, refused);
    }
}
