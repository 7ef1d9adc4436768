package lectern.window.find;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desk.Incident;
import lectern.desk.SpeechSearch.Query;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A line above the page to type words or a regular expression in; Enter and F3 go to the next hit, Shift to the previous,
/// Esc closes. The hits stay known when the bar is closed, until another speech is opened.
public final class FindBar extends VBox {
    private final Messages messages;
    private final TextField words = new TextField();
    private final ToggleButton pattern = new ToggleButton(".*");
    private final Label count = new Label();
    private final Label trouble = new Label();
    private Function<Query, CompletableFuture<List<TextRange>>> search =
            query -> CompletableFuture.completedFuture(List.of());
    private Supplier<TextRange> place = () -> new TextRange(0, 0);
    private Shown shown = (hits, current) -> { };
    private Gone gone = (range, typing) -> { };
    private Runnable closed = () -> { };
    private CompletableFuture<List<TextRange>> running = CompletableFuture.completedFuture(List.of());
    private List<TextRange> hits = List.of();
    private boolean sought;
    private int current = -1;
    private int from;
    private int queued;

    /// Told of the hits and the one the reader is at.
    public interface Shown {
        /// @param current null when there is none
        void hits(List<TextRange> hits, @Nullable TextRange current);
    }

    /// Goes to a hit.
    public interface Gone {
        /// @param typing whether the reader is still typing what to look for
        void to(TextRange hit, boolean typing);
    }

    /// A bar that is not shown yet.
    public FindBar(Messages messages) {
        this.messages = messages;
        getStyleClass().add("find-bar");
        words.setPromptText(messages.text("window.find.prompt"));
        words.setAccessibleText(messages.text("window.find.prompt"));
        words.textProperty().addListener((at, before, typed) -> look(0));
        pattern.getStyleClass().addAll("flat", "small");
        pattern.setAccessibleText(messages.text("window.find.pattern"));
        pattern.setTooltip(new Tooltip(messages.text("window.find.pattern")));
        pattern.selectedProperty().addListener((at, before, on) -> look(0));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(words, Priority.ALWAYS);
        count.getStyleClass().addAll("quiet", "find-count");
        trouble.getStyleClass().addAll("quiet", "find-trouble");
        trouble.setWrapText(true);
        HBox line = new HBox(words, pattern, count, button("↑", "window.command.find-previous", () -> step(-1)),
                button("↓", "window.command.find-next", () -> step(1)), button("×", "window.find.close", this::close));
        line.getStyleClass().add("find-line");
        getChildren().addAll(line, trouble);
        tellTrouble("");
        setVisible(false);
        setManaged(false);
    }

    /// How is looked for in the speech that lies open; answers on the JavaFX thread. What was found before is forgotten.
    ///
    /// @param at what is under the reader's cursor
    public void setSearch(Function<Query, CompletableFuture<List<TextRange>>> newSearch, Supplier<TextRange> at) {
        search = newSearch;
        place = at;
        from = 0;
        hits = List.of();
        current = -1;
        sought = false;
        if (isVisible()) {
            look(0);
        }
    }

    /// What was found; empty while a search is on its way.
    public List<TextRange> hits() {
        return hits;
    }

    /// What was looked for.
    public String sought() {
        return words.getText();
    }

    /// Shows what was found, also while the bar is closed.
    public void showHits() {
        shown.hits(hits, null);
    }

    /// Who shows the hits.
    public void setOnShown(Shown listener) {
        shown = listener;
    }

    /// Who goes to a hit.
    public void setOnGo(Gone listener) {
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
        look(0);
        words.requestFocus();
        words.selectAll();
    }

    /// Goes to the next hit (1) or the previous one (-1) from the reader's place, round the end; opens nothing.
    public void step(int direction) {
        if (!running.isDone()) {
            queued += direction;
        } else if (!sought) {
            from = place.get().start();
            look(direction);
        } else if (!hits.isEmpty()) {
            current = current >= 0 && hits.get(current).equals(place.get())
                    ? Math.floorMod(current + direction, hits.size()) : nearest(direction);
            from = hits.get(current).start();
            tell(true, false);
        }
    }

    private int nearest(int direction) {
        TextRange here = place.get();
        if (direction > 0) {
            return firstFrom(hits.contains(here) ? here.end() : here.start());
        }
        int before = -1;
        for (int i = 0; i < hits.size() && hits.get(i).start() < here.start(); i++) {
            before = i;
        }
        return Math.floorMod(before, hits.size());
    }

    private int firstFrom(int offset) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= offset) {
                return i;
            }
        }
        return 0;
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        shown.hits(List.of(), null);
        closed.run();
    }

    /// Looks for what was typed and goes to the first hit from the place where the bar was opened.
    ///
    /// @param direction 0 while the reader types; 1 or -1 for the hit after or before the reader's place
    private void look(int direction) {
        CompletableFuture<List<TextRange>> asked = search.apply(new Query(words.getText(), pattern.isSelected()));
        running = asked;
        queued = 0;
        hits = List.of();
        current = -1;
        if (!asked.isDone()) {
            count.setText("…");
        }
        asked.whenComplete((found, thrown) -> {
            if (asked == running) {
                found(found, thrown, direction);
            }
        });
    }

    private void found(@Nullable List<TextRange> found, @Nullable Throwable thrown, int direction) {
        sought = true;
        hits = found == null ? List.of() : found;
        if (!hits.isEmpty()) {
            int first = direction < 0 ? nearest(direction) : firstFrom(from);
            current = Math.floorMod(first + queued, hits.size());
        }
        tell(!hits.isEmpty(), direction == 0 && queued == 0);
        tellTrouble(thrown == null ? "" : Incident.of(thrown).in(messages));
        if (hits.isEmpty()) {
            count.setText(thrown != null || words.getText().isBlank() ? "" : messages.text("window.find.none"));
        }
    }

    private void tellTrouble(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(!sentence.isEmpty());
        trouble.setManaged(!sentence.isEmpty());
    }

    private void tell(boolean go, boolean typing) {
        TextRange at = current < 0 ? null : hits.get(current);
        shown.hits(hits, at);
        if (go && at != null) {
            gone.to(at, typing);
            count.setText(messages.text("window.find.count", current + 1, hits.size()));
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
            case R -> {
                if (event.isAltDown()) {
                    pattern.fire();
                    event.consume();
                }
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
