package lectern.window;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A small question in the status line: Enter answers it, Esc or leaving it drops it.
final class AskLine extends HBox {
    private static final int COLUMNS = 5;
    private static final int NAME_COLUMNS = 20;
    private final Label question = new Label();
    private final TextField field = new TextField();
    private Consumer<String> answered = answer -> { };
    private Runnable closed = () -> { };
    private boolean emptyToo;

    AskLine() {
        getStyleClass().add("ask-line");
        field.getStyleClass().add("filter");
        getChildren().addAll(question, field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                String answer = field.getText().strip();
                close();
                closed.run();
                if (event.getCode() == KeyCode.ENTER && (emptyToo || !answer.isEmpty())) {
                    answered.accept(answer);
                }
            }
        });
        field.focusedProperty().addListener((at, was, is) -> {
            if (!is) {
                close();
            }
        });
        close();
    }

    /// Asks.
    ///
    /// @param then gets the answer, without blanks round it, never empty
    /// @param after takes the focus back, before `then`
    void ask(String text, Consumer<String> then, Runnable after) {
        show(text, "", COLUMNS, false, then, after);
    }

    /// Asks for a name, which may be empty.
    ///
    /// @param given the name there is, to be changed
    void ask(String text, String given, Consumer<String> then, Runnable after) {
        show(text, given, NAME_COLUMNS, true, then, after);
        field.selectAll();
    }

    private void show(String text, String given, int columns, boolean empty, Consumer<String> then, Runnable after) {
        emptyToo = empty;
        field.setPrefColumnCount(columns);
        answered = then;
        closed = after;
        question.setText(text);
        field.setAccessibleText(text);
        field.setText(given);
        setVisible(true);
        setManaged(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }
}
