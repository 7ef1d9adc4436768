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
import lectern.desk.Incident;
import lectern.desk.SpeechSearch.Query;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A line above the page to type words or a regular expression in; Enter and F3 go to the next hit, Shift to the previous,
/// Esc closes. The hits stay known when the bar is closed, until another speech is opened.
public final class FindBar extends HBox {
    private final Messages messages;
    private final TextField words = new TextField();
    private final ToggleButton pattern = new ToggleButton(".*");
    private final Label count = new Label();
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
        getChildren().addAll(words, pattern, count, button("↑", "window.command.find-previous", () -> step(-1)),
                button("↓", "window.command.find-next", () -> step(1)),
                button("×", "window.find.close", this::close));
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
        if (!sought || !running.isDone()) {
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

    /// Looks for what was typed; `steps` hits further than the first one, if a key asked for it meanwhile.
    private void look(int steps) {
        Query query = new Query(words.getText(), pattern.isSelected());
        CompletableFuture<List<TextRange>> asked = search.apply(query);
        running = asked;
        hits = List.of();
        current = -1;
        if (!asked.isDone()) {
            count.setText("…");
        }
        asked.whenComplete((found, thrown) -> {
            if (asked == running) {
                found(query, found, thrown, steps);
            }
        });
    }

    private void found(Query query, @Nullable List<TextRange> found, @Nullable Throwable thrown, int steps) {
        sought = true;
        hits = found == null ? List.of() : found;
        current = hits.isEmpty() ? -1 : steps < 0 ? nearest(steps) : firstFrom(from);
        tell(!hits.isEmpty(), steps == 0);
        String trouble = thrown == null ? "" : Incident.of(thrown).in(messages);
        count.setTooltip(trouble.isEmpty() ? null : new Tooltip(trouble));
        if (hits.isEmpty()) {
            count.setText(!trouble.isEmpty() ? trouble
                    : query.words().isBlank() ? "" : messages.text("window.find.none"));
        }
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
