package lectern.window.find;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A line above the page to type words in; Enter and F3 go to the next hit, Shift to the previous, Esc closes.
public final class FindBar extends HBox {
    private final Messages messages;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private Function<String, List<TextRange>> search = typed -> List.of();
    private Shown shown = (hits, current) -> { };
    private Consumer<TextRange> gone = range -> { };
    private Runnable closed = () -> { };
    private List<TextRange> hits = List.of();
    private int current = -1;
    private int from;

    /// Told of the hits and the one the reader is at.
    public interface Shown {
        /// @param current null when there is none
        void hits(List<TextRange> hits, @Nullable TextRange current);
    }

    /// A bar that is not shown yet.
    public FindBar(Messages messages) {
        this.messages = messages;
        getStyleClass().add("find-bar");
        words.setPromptText(messages.text("window.find.prompt"));
        words.setAccessibleText(messages.text("window.find.prompt"));
        words.textProperty().addListener((at, before, typed) -> look(typed));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(words, Priority.ALWAYS);
        count.getStyleClass().addAll("quiet", "find-count");
        getChildren().addAll(words, count, button("↑", "window.command.find-previous", () -> step(-1)),
                button("↓", "window.command.find-next", () -> step(1)),
                button("×", "window.find.close", this::close));
        setVisible(false);
        setManaged(false);
    }

    /// How words are looked for in the speech that lies open.
    public void setSearch(Function<String, List<TextRange>> newSearch) {
        search = newSearch;
        if (isVisible()) {
            look(words.getText());
        }
    }

    /// Who shows the hits.
    public void setOnShown(Shown listener) {
        shown = listener;
    }

    /// Who goes to a hit.
    public void setOnGo(Consumer<TextRange> listener) {
        gone = listener;
    }

    /// Who takes the focus when the bar closes.
    public void setOnClosed(Runnable listener) {
        closed = listener;
    }

    /// Opens the bar; the first hit sought is the one at or after `offset`.
    ///
    /// @param selected words to look for at once, or empty to keep those of last time
    public void open(int offset, String selected) {
        from = offset;
        setVisible(true);
        setManaged(true);
        if (!selected.isBlank() && selected.indexOf('\n') < 0) {
            words.setText(selected);
        }
        look(words.getText());
        words.requestFocus();
        words.selectAll();
    }

    /// Goes to the next hit (1) or the previous one (-1), round the end; opens nothing.
    public void step(int direction) {
        if (hits.isEmpty()) {
            return;
        }
        current = Math.floorMod(current + direction, hits.size());
        from = hits.get(current).start();
        tell(true);
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        shown.hits(List.of(), null);
        closed.run();
    }

    private void look(String typed) {
        hits = search.apply(typed);
        current = hits.isEmpty() ? -1 : 0;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= from) {
                current = i;
                break;
            }
        }
        tell(!hits.isEmpty());
        count.setText(typed.isBlank() ? "" : hits.isEmpty() ? messages.text("window.find.none")
                : messages.text("window.find.count", current + 1, hits.size()));
    }

    private void tell(boolean go) {
        TextRange at = current < 0 ? null : hits.get(current);
        shown.hits(hits, at);
        if (go && at != null) {
            gone.accept(at);
            count.setText(messages.text("window.find.count", current + 1, hits.size()));
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
            case ESCAPE -> {
                close();
                event.consume();
            }
            default -> { }
        }
    }

    private Button button(String sign, String name, Runnable action) {
        Button button = new Button(sign);
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(messages.text(name));
        button.setTooltip(new Tooltip(messages.text(name)));
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }
}
