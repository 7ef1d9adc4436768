package lectern.window.versions;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.annotation.carry.AlignedLines;
import lectern.annotation.carry.Alignment;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Two texts side by side, line beside line; what differs is marked by a sign, by strike-out or underline, and by colour.
/// FX thread only.
public final class DifferenceView extends VBox {
    private final Messages messages;
    private final Label beforeName = new Label();
    private final Label afterName = new Label();
    private final ListView<AlignedLines.Row> list = new ListView<>();
    private List<AlignedLines.Row> rows = List.of();
    private int shown = -1;
    private boolean filling;
    private @Nullable Alignment alignment;
    private @Nullable TextRange markedBefore;
    private @Nullable TextRange markedAfter;

    /// A view of nothing yet.
    ///
    /// @param family the typeface of the texts
    public DifferenceView(Messages messages, String family) {
        this.messages = messages;
        getStyleClass().add("difference");
        HBox names = new HBox(named(beforeName), named(afterName));
        names.getStyleClass().add("difference-names");
        list.getStyleClass().addAll("difference-list", "panes-flat");
        list.setAccessibleText(messages.text("versions.side-by-side"));
        list.setCellFactory(_ -> new DifferenceCell(this, messages));
        list.setStyle("-fx-font-family: \"" + family + "\"");
        // a list asks for the height of its rows before it has a width, and remembers the answers
        list.widthProperty().addListener(_ -> fillLater());
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(names, list);
    }

    private static Label named(Label label) {
        label.getStyleClass().add("difference-name");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(1);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /// Shows two texts.
    ///
    /// @param before what the old one is called, `after` the new one
    public void show(Alignment texts, String before, String after) {
        alignment = texts;
        markedBefore = null;
        markedAfter = null;
        beforeName.setText(before);
        afterName.setText(after);
        rows = AlignedLines.of(texts).rows();
        shown = -1;
        list.getItems().clear();
        fillLater();
    }

    /// Once the list has the width it will have.
    private void fillLater() {
        if (!filling) {
            filling = true;
            Platform.runLater(() -> {
                filling = false;
                if (list.getWidth() > 0) {
                    fill();
                }
            });
        }
    }

    private void fill() {
        list.getItems().clear();
        list.layout();
        list.getItems().setAll(rows);
        if (shown >= 0) {
            reveal(shown);
        } else {
            firstDifference();
        }
    }

    /// Brings the first line that differs into view.
    public void firstDifference() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() != AlignedLines.Kind.SAME) {
                reveal(i);
                return;
            }
        }
    }

    /// Brings a row into view, with the one before it; once the rows have been laid out, so that their heights are known.
    private void reveal(int row) {
        shown = row;
        Platform.runLater(() -> list.scrollTo(Math.max(0, row - 1)));
    }

    /// Goes to the next line that differs, or the one before.
    public void step(boolean forward) {
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= rows.size(); i++) {
            int row = Math.floorMod(forward ? at + i : at < 0 ? -i : at - i, rows.size());
            if (rows.get(row).kind() != AlignedLines.Kind.SAME) {
                list.getSelectionModel().clearAndSelect(row);
                reveal(row);
                return;
            }
        }
    }

    /// Puts brackets around words on either side and brings them into view; null for none.
    public void mark(@Nullable TextRange before, @Nullable TextRange after) {
        markedBefore = before;
        markedAfter = after;
        list.refresh();
        for (int i = 0; i < rows.size(); i++) {
            AlignedLines.Row row = rows.get(i);
            boolean here = after != null ? row.after() != null && after.overlaps(row.after())
                    : before != null && row.before() != null && before.overlaps(row.before());
            if (here) {
                reveal(i);
                return;
            }
        }
    }

    /// A sentence about what differs: `2 lines changed, 1 added, 1 removed`.
    public String summary() {
        int[] counts = new int[AlignedLines.Kind.values().length];
        rows.forEach(row -> counts[row.kind().ordinal()]++);
        return messages.text("versions.difference", counts[AlignedLines.Kind.CHANGED.ordinal()],
                counts[AlignedLines.Kind.ADDED.ordinal()], counts[AlignedLines.Kind.REMOVED.ordinal()],
                counts[AlignedLines.Kind.MOVED.ordinal()]);
    }

    @Nullable Alignment alignment() {
        return alignment;
    }

    @Nullable TextRange markedBefore() {
        return markedBefore;
    }

    @Nullable TextRange markedAfter() {
        return markedAfter;
    }
}
