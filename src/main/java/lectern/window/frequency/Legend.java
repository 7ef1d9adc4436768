package lectern.window.frequency;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desk.LibraryMarking.Place;
import lectern.message.Messages;
import lectern.search.Frequency;
import lectern.search.Line;
import lectern.window.search.LineCell;
import org.jspecify.annotations.Nullable;

/// What each pattern of a chart stands for, how often it was found in all, and its first and last use, which can be gone to:
/// a row for each.
final class Legend extends GridPane {
    private static final double WIDEST = 380;
    private final Messages messages;
    private final Consumer<Place> opened;

    Legend(Messages messages, Consumer<Place> opened) {
        this.messages = messages;
        this.opened = opened;
        getStyleClass().add("chart-legend");
        ColumnConstraints whole = new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, Region.USE_PREF_SIZE);
        getColumnConstraints().addAll(whole, whole, cut(), cut());
    }

    /// Titles are cut where there is no room for them.
    private static ColumnConstraints cut() {
        ColumnConstraints cut = new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, WIDEST);
        cut.setHgrow(Priority.SOMETIMES);
        cut.setHalignment(HPos.LEFT);
        return cut;
    }

    void show(List<Frequency> series, DoubleFunction<String> number) {
        getChildren().clear();
        for (int i = 0; i < series.size(); i++) {
            row(i, series.get(i), number);
        }
    }

    private void row(int at, Frequency of, DoubleFunction<String> number) {
        Region sign = new Region();
        sign.getStyleClass().addAll("chart-bar", "legend-sign", "series-" + (at % Figures.MOST_SERIES + 1));
        Label name = new Label(of.query());
        name.getStyleClass().add("legend-name");
        HBox words = new HBox(8, sign, name);
        words.getStyleClass().add("legend-words");
        Label total = new Label(messages.text("finding.legend.total", of.all().hits(), of.all().speeches(),
                number.apply(of.all().perTenThousand())));
        total.getStyleClass().addAll("quiet", "legend-total");
        addRow(at, words, total);
        use(at, 2, "finding.legend.first", of.first());
        use(at, 3, "finding.legend.last", of.last());
    }

    private void use(int row, int column, String name, @Nullable Line line) {
        if (line != null && line.date() != null) {
            String words = messages.text(name, line.date(), line.title());
            Button button = new Button(words);
            // names of files have underscores
            button.setMnemonicParsing(false);
            button.setTooltip(new Tooltip(words));
            button.getStyleClass().addAll("flat", "small", "legend-use", "note-quote");
            button.setMinWidth(0);
            button.setOnAction(event -> opened.accept(LineCell.place(line)));
            add(button, column, row);
        }
    }
}
