package lectern.window.frequency;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desk.LibraryMarking.Place;
import lectern.message.Messages;
import lectern.search.Frequency;
import lectern.search.Line;
import lectern.window.search.LineCell;
import org.jspecify.annotations.Nullable;

/// What each pattern of a chart stands for, how often it was found in all, and its first and last use, which can be gone to.
final class Legend extends VBox {
    private final Messages messages;
    private final Consumer<Place> opened;

    Legend(Messages messages, Consumer<Place> opened) {
        this.messages = messages;
        this.opened = opened;
        getStyleClass().add("chart-legend");
    }

    void show(List<Frequency> series, DoubleFunction<String> number) {
        getChildren().setAll(IntStream.range(0, series.size()).mapToObj(i -> row(i, series.get(i), number)).toList());
    }

    private Node row(int at, Frequency of, DoubleFunction<String> number) {
        Region sign = new Region();
        sign.getStyleClass().addAll("chart-bar", "legend-sign", "series-" + (at % Figures.MOST_SERIES + 1));
        Label name = new Label(of.query());
        name.getStyleClass().add("legend-name");
        Label total = new Label(messages.text("finding.legend.total", of.all().hits(), of.all().speeches(),
                number.apply(of.all().perTenThousand())));
        total.getStyleClass().add("quiet");
        HBox words = new HBox(8, sign, name, total);
        words.getStyleClass().add("legend-words");
        FlowPane row = new FlowPane(16, 4, words);
        row.setPrefWrapLength(0);
        row.getChildren().addAll(use("finding.legend.first", of.first()));
        row.getChildren().addAll(use("finding.legend.last", of.last()));
        return row;
    }

    private List<Node> use(String name, @Nullable Line line) {
        if (line == null || line.date() == null) {
            return List.of();
        }
        Button button = new Button(messages.text(name, line.date(), line.title()));
        button.getStyleClass().addAll("flat", "small", "legend-use");
        button.setOnAction(event -> opened.accept(LineCell.place(line)));
        return List.of(button);
    }
}
