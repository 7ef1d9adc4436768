package lectern.window;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import lectern.desk.Incident;
import lectern.message.Messages;
import lectern.message.Problem;

/// What the window says to its reader: in passing, or on a sheet that stays until it is closed. On the JavaFX thread.
final class Telling {
    private final Messages messages;
    private final Sheet sheet;
    private final Supplier<Toast> toast;

    /// @param toast the one that can be seen now
    Telling(Messages messages, Sheet sheet, Supplier<Toast> toast) {
        this.messages = messages;
        this.sheet = sheet;
        this.toast = toast;
    }

    void say(String message) {
        toast.get().say(message);
    }

    void tell(String heading, List<String> lines, Button... others) {
        sheet.tell(heading, lines, messages.text("window.close"), others);
    }

    /// Says something and offers a way on, which Enter takes.
    void offer(String sentence, String name, Runnable action) {
        sheet.confirm(sentence, List.of(), name, messages.text("window.close"), action);
    }

    /// Tells of a problem; of one that was not foreseen with a code to copy.
    void trouble(Throwable thrown) {
        Problem problem = Incident.of(thrown);
        String sentence = problem.in(messages);
        if (problem.key().equals(Incident.KEY)) {
            tell(sentence, List.of(), Banner.button(messages.text("window.copy-code"), () ->
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.arguments().getFirst()))));
        } else {
            tell(sentence, List.of());
        }
    }
}
