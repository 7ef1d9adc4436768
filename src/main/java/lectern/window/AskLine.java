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
    private final Label question = new Label();
    private final TextField field = new TextField();
    private Consumer<String> answered = answer -> { };
    private Runnable closed = () -> { };

    AskLine() {
        getStyleClass().add("ask-line");
        field.getStyleClass().add("filter");
        field.setPrefColumnCount(COLUMNS);
        getChildren().addAll(question, field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                String answer = field.getText().strip();
                close();
                closed.run();
                if (event.getCode() == KeyCode.ENTER && !answer.isEmpty()) {
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
        answered = then;
        closed = after;
        question.setText(text);
        field.setAccessibleText(text);
        field.clear();
        setVisible(true);
        setManaged(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }
}
