package lectern.window.notes;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.window.themes.ThemeSign;

/// What the cards and the editor have in common: the themes as chips, and the quotation in two lines.
final class CardHead {
    /// More characters than two lines of a wide pane can show.
    private static final int ENOUGH = 400;

    private CardHead() {
    }

    /// The themes of an annotation, in the order they were given.
    static List<Theme> themes(Annotation annotation, Codebook codebook) {
        return annotation.themes().stream().flatMap(id -> codebook.theme(id).stream()).toList();
    }

    /// The chips, and `aside` at the right.
    static HBox chips(Messages messages, List<Theme> themes, String aside) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("note-chips");
        chips.setMinWidth(0);
        for (Theme theme : themes) {
            Label chip = new Label(theme.name(), new ThemeSign(theme));
            chip.getStyleClass().add("note-chip");
            // a long name ends in an ellipsis and pushes nothing out of the card
            chip.maxWidthProperty().bind(chips.widthProperty());
            chips.getChildren().add(chip);
        }
        if (themes.isEmpty()) {
            Label plain = new Label(messages.text("panes.highlight"));
            plain.getStyleClass().add("note-aside");
            chips.getChildren().add(plain);
        }
        Label place = new Label(aside);
        place.getStyleClass().add("note-aside");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(chips, place);
        head.getStyleClass().add("note-head");
        HBox.setHgrow(chips, Priority.ALWAYS);
        return head;
    }

    /// The quotation, cut with an ellipsis where two lines are full.
    static VBox quote(String quote) {
        String shown = oneLine(quote);
        Label label = new Label(shown);
        label.setWrapText(true);
        label.getStyleClass().add("note-quote");
        VBox box = new VBox(label);
        box.getStyleClass().add("note-quote-box");
        return box;
    }

    private static String oneLine(String quote) {
        int end = Math.min(quote.length(), ENOUGH);
        if (end < quote.length() && Character.isHighSurrogate(quote.charAt(end - 1))) {
            end--;
        }
        return quote.substring(0, end).replaceAll("\\s+", " ").strip();
    }
}
