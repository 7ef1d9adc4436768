package lectern.window.versions;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The new text, to select in it by keys or mouse where an annotation belongs. FX thread only.
final class PlacePicker extends VBox {
    private final Messages messages;
    private final Label words = new Label();
    private final Label hint = new Label();
    private final TextArea text = new TextArea();
    private Consumer<@Nullable TextRange> done = _ -> { };

    PlacePicker(Messages messages, String family) {
        this.messages = messages;
        getStyleClass().add("place-picker");
        words.getStyleClass().add("passage-was");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setText(messages.text("versions.place-keys"));
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().addAll("panes-area", "place-text");
        text.setStyle("-fx-font-family: \"" + family + "\"");
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(words, text, hint);
    }

    /// Asks for a place.
    ///
    /// @param quote the words of the annotation
    /// @param near what is selected at first; empty for a place to begin at
    /// @param answer told the chosen range, or null when the reader went back
    void ask(String newText, String quote, TextRange near, Consumer<@Nullable TextRange> answer) {
        done = answer;
        String line = quote.replaceAll("\\s+", " ").strip();
        words.setText(messages.text("versions.place-for", line));
        text.setAccessibleText(words.getText() + " " + hint.getText());
        text.setText(newText);
        text.selectRange(near.start(), near.end());
        text.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            event.consume();
            int start = text.getSelection().getStart();
            int end = text.getSelection().getEnd();
            if (end > start) {
                // a text area may select half of a character that is written with several
                done.accept(Graphemes.widened(text.getText(), new TextRange(start, end)));
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            done.accept(null);
        }
    }
}
