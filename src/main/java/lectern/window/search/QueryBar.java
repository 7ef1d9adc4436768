package lectern.window.search;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lectern.desk.Incident;
import lectern.message.Messages;
import lectern.search.Count;

/// The field for a query, what was found so far, and how the language goes. A query is asked a moment after the last letter,
/// or at once by Enter, which also leads to what was found.
public final class QueryBar extends VBox {
    private static final Duration AFTER = Duration.millis(180);
    private final Messages messages;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Label trouble = new Label();
    private final PauseTransition pause = new PauseTransition(AFTER);
    private Consumer<String> asked = query -> { };
    private Runnable entered = () -> { };
    private String last = "";
    private boolean silent;

    /// @param prompt a message key
    /// @param help opens the card of the language
    /// @param beside more controls of the view, after the field
    public QueryBar(Messages messages, String prompt, Runnable help, Node... beside) {
        this.messages = messages;
        getStyleClass().add("query-bar");
        field.getStyleClass().addAll("filter", "query-field");
        field.setPromptText(messages.text(prompt));
        field.setAccessibleText(messages.text(prompt));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button how = new Button("?");
        how.getStyleClass().addAll("flat", "small", "query-help");
        how.setAccessibleText(messages.text("finding.help.heading"));
        how.setTooltip(new Tooltip(messages.text("finding.help.button")));
        how.setOnAction(event -> help.run());
        HBox line = new HBox(field, how);
        line.getChildren().addAll(beside);
        line.getStyleClass().add("query-line");
        count.getStyleClass().addAll("quiet", "query-count");
        count.setMinWidth(0);
        trouble.getStyleClass().add("query-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(line, count, trouble);
        tell(trouble, "");
        pause.setOnFinished(event -> run());
        field.textProperty().addListener((at, was, typed) -> {
            if (!silent) {
                pause.playFromStart();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showNothing();
    }

    /// Who is asked.
    public void setOnAsked(Consumer<String> listener) {
        asked = listener;
    }

    /// Who takes the focus by Enter or ↓.
    public void setOnEntered(Runnable listener) {
        entered = listener;
    }

    /// What was asked last.
    public String query() {
        return last;
    }

    /// Puts a query into the field and asks it now.
    public void ask(String query) {
        silent = true;
        field.setText(query);
        silent = false;
        run();
    }

    /// Gives the field the focus, all of it selected.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// Puts a part behind what is typed; it is asked when the reader stops.
    public void add(String part) {
        String before = field.getText().stripTrailing();
        field.setText(before + (before.isEmpty() || before.endsWith("(") ? "" : " ") + part + (part.endsWith(":") ? "" : " "));
    }

    /// Gives the field the focus, the cursor behind what is typed.
    public void focusEnd() {
        field.requestFocus();
        field.end();
    }

    /// Whether the reader types in it.
    public boolean typing() {
        return field.isFocused();
    }

    private void run() {
        pause.stop();
        last = field.getText().strip();
        asked.accept(last);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (!field.getText().strip().equals(last)) {
                    run();
                }
                entered.run();
            }
            case DOWN -> entered.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Nothing is asked.
    public void showNothing() {
        count.setText(messages.text("finding.hint"));
        tell(trouble, "");
    }

    /// How far it has come.
    public void show(Count now) {
        tell(trouble, "");
        count.setText(now.complete() ? messages.text("finding.count", now.hits(), now.speeches())
                : now.all() == 0 ? messages.text("finding.searching")
                : messages.text("finding.progress", now.hits(), now.done(), now.all()));
    }

    /// What there is to say of the answer.
    public void show(String words) {
        tell(trouble, "");
        count.setText(words);
    }

    /// It was given up.
    public void showCancelled() {
        count.setText(messages.text("finding.cancelled"));
    }

    /// It could not be answered.
    public void show(Throwable thrown) {
        count.setText("");
        tell(trouble, Incident.of(thrown).in(messages));
    }

    private static void tell(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
