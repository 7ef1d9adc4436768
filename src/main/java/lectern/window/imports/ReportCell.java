package lectern.window.imports;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.desk.Arrivals;
import lectern.library.KeptLine;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A line of the report: a sign, the file, and what became of it.
final class ReportCell extends ListCell<KeptLine> {
    private final Messages messages;
    private final Function<Long, String> titles;
    private final Label sign = new Label();
    private final Label name = new Label();
    private final Label what = new Label();
    private final HBox row = new HBox(sign, name, what);

    ReportCell(Messages messages, Function<Long, String> titles) {
        this.messages = messages;
        this.titles = titles;
        row.getStyleClass().add("report-row");
        sign.getStyleClass().add("report-sign");
        name.getStyleClass().add("report-name");
        name.setMinWidth(120);
        what.getStyleClass().add("quiet");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        setPrefWidth(0);
    }

    /// What the report says of the line, in sentences.
    static String sentences(KeptLine line, Messages messages) {
        if (line.problem() != null) {
            return line.problem().in(messages);
        }
        String told = line.notices().stream().map(notice -> notice.in(messages)).collect(Collectors.joining(" "));
        String there = line.isNew() || Arrivals.isHeld(line.notices()) ? "" : messages.text("imports.there");
        return told.isEmpty() && there.isEmpty() ? messages.text("imports.in") : (there + " " + told).strip();
    }

    /// The sign before a line: its form says what its words say.
    static String sign(KeptLine line) {
        return line.problem() != null ? "×" : line.warned() ? "!" : line.isNew() ? "✓" : "=";
    }

    @Override
    protected void updateItem(@Nullable KeptLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        sign.setText(sign(line));
        name.setText(line.name());
        String title = line.speech() == null ? "" : titles.apply(line.speech());
        String said = line.problem() != null || line.warned() ? sentences(line, messages) : title;
        what.setText(said);
        sign.getStyleClass().removeAll("refused", "warned");
        if (line.problem() != null || line.warned()) {
            sign.getStyleClass().add(line.problem() != null ? "refused" : "warned");
        }
        setAccessibleText(messages.text("imports.line." + (line.problem() != null ? "refused" : line.warned() ? "warned"
                : line.isNew() ? "new" : "there"), line.name(), said));
        setGraphic(row);
    }
}
