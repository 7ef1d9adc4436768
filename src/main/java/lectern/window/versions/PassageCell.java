package lectern.window.versions;

import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import lectern.desk.NewVersion;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// An annotation with what would become of it: a sign and a word, the old words, and the new ones where they differ.
final class PassageCell extends ListCell<NewVersion.Passage> {
    private final Messages messages;
    private final NewVersion version;
    private final Label outcome = new Label();
    private final Label was = new Label();
    private final Label is = new Label();
    private final VBox card = new VBox(outcome, was, is);

    PassageCell(Messages messages, NewVersion version) {
        this.messages = messages;
        this.version = version;
        getStyleClass().add("passage-cell");
        card.getStyleClass().add("passage-card");
        was.getStyleClass().add("passage-was");
        is.getStyleClass().add("passage-is");
        outcome.getStyleClass().add("passage-outcome");
    }

    @Override
    protected void updateItem(NewVersion.@Nullable Passage passage, boolean empty) {
        super.updateItem(passage, empty);
        if (passage == null || empty) {
            setGraphic(null);
            return;
        }
        outcome.setText(outcome(passage));
        outcome.getStyleClass().removeIf(name -> name.startsWith("outcome-"));
        outcome.getStyleClass().add("outcome-" + passage.outcome().name().toLowerCase(Locale.ROOT));
        was.setText(line(passage.annotation().anchor().quote()));
        String now = now(passage);
        boolean differs = !now.isEmpty() && !now.equals(was.getText());
        is.setText(differs ? "→ " + now : " ");
        is.setVisible(differs);
        is.setManaged(differs);
        setGraphic(card);
    }

    private String outcome(NewVersion.Passage passage) {
        String name = messages.text("versions.outcome." + passage.outcome().name().toLowerCase(Locale.ROOT));
        return passage.seen() ? messages.text("versions.seen", name) : name;
    }

    private String now(NewVersion.Passage passage) {
        return passage.place() == null ? "" : line(passage.place().of(version.draft().text()));
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        NewVersion.Passage passage = getItem();
        if (attribute != AccessibleAttribute.TEXT || passage == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return messages.text("versions.passage", outcome(passage), line(passage.annotation().anchor().quote()), now(passage));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // as wide as the list: long words end in an ellipsis
    }
}
