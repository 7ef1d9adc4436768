package lectern.window.imports;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import lectern.message.Messages;

/// Asks for the password of a file. It is used once and kept nowhere.
final class PasswordLine extends HBox {
    private final Messages messages;
    private final Label name = new Label();
    private final PasswordField field = new PasswordField();
    private final CheckBox all = new CheckBox();

    /// @param tried told the password and whether it is for all locked files
    PasswordLine(Messages messages, BiConsumer<String, Boolean> tried, Runnable toList) {
        this.messages = messages;
        getStyleClass().add("password-line");
        Button go = new Button(messages.text("imports.password.try"));
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(event -> send(tried));
        field.getStyleClass().add("filter");
        field.setAccessibleText(messages.text("imports.password.field"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                send(tried);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                toList.run();
                event.consume();
            }
        });
        name.setMinWidth(0);
        all.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, field, all, go);
    }

    private void send(BiConsumer<String, Boolean> tried) {
        if (!field.getText().isEmpty()) {
            String word = field.getText();
            field.clear();
            tried.accept(word, all.isVisible() && all.isSelected());
        }
    }

    /// Asks.
    ///
    /// @param locked how many files of the report are locked
    void ask(String file, int locked) {
        name.setText(messages.text("imports.password.of", file));
        all.setText(messages.text("imports.password.all", locked));
        all.setVisible(locked > 1);
        all.setManaged(locked > 1);
        field.clear();
        setVisible(true);
        setManaged(true);
        field.requestFocus();
    }

    void hide() {
        field.clear();
        setVisible(false);
        setManaged(false);
    }
}
