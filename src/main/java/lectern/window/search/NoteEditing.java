package lectern.window.search;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.message.Messages;

/// A card on which the note of one passage or of several is written; Ctrl+Enter keeps it, Esc leaves it as it was.
public final class NoteEditing extends VBox {
    private final TextArea area = new TextArea();

    /// @param quote what the note is about
    /// @param note as it is now; nothing where several differ: then what is written goes below each, and the card says so
    /// @param keep gets the new note, after the card has closed
    public NoteEditing(Messages messages, String quote, Optional<String> note, Around around, Consumer<String> keep) {
        getStyleClass().addAll("sheet-card", "note-editing");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(messages.text("window.command.note"));
        heading.getStyleClass().add("sheet-heading");
        Label about = new Label(quote.replaceAll("\\s+", " "));
        about.getStyleClass().addAll("quiet", "note-quote");
        about.setWrapText(true);
        area.setText(note.orElse(""));
        area.setWrapText(true);
        area.setPrefRowCount(5);
        area.getStyleClass().add("panes-area");
        area.setAccessibleText(messages.text("window.command.note"));
        Button cancel = new Button(messages.text("window.cancel"));
        cancel.setOnAction(event -> around.closeCard());
        Button done = new Button(messages.text("finding.keep"));
        done.setDefaultButton(true);
        Runnable finish = () -> {
            around.closeCard();
            keep.accept(area.getText().strip());
        };
        done.setOnAction(event -> finish.run());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                finish.run();
                event.consume();
            }
        });
        HBox buttons = new HBox(cancel, done);
        buttons.getStyleClass().addAll("sheet-buttons", "query-done");
        getChildren().addAll(heading, about);
        if (note.isEmpty()) {
            Label below = new Label(messages.text("finding.note.below"));
            below.getStyleClass().addAll("quiet", "note-below");
            below.setWrapText(true);
            getChildren().add(below);
        }
        getChildren().addAll(area, buttons);
    }

    /// Puts the cursor behind what is written.
    @Override
    public void requestFocus() {
        area.requestFocus();
        area.end();
    }
}
