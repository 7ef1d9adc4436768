package lectern.window.frequency;

import com.ibm.icu.text.NumberFormat;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lectern.message.Messages;
import lectern.search.Group;
import lectern.search.Grouping;

/// The table behind a chart: a line for each group, three figures for each series. Enter opens what is behind a line.
final class FrequencyTable extends TableView<Integer> {
    private BiConsumer<Integer, Integer> opened = (serie, group) -> { };

    FrequencyTable(Messages messages) {
        setAccessibleText(messages.text("finding.frequency.table"));
        getStyleClass().add("found-table");
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(new Label());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
    }

    /// Who opens what is behind a figure, as (series, group).
    void setOnOpened(BiConsumer<Integer, Integer> listener) {
        opened = listener;
    }

    private void open() {
        Integer group = getSelectionModel().getSelectedItem();
        if (group != null) {
            int column = getFocusModel().getFocusedCell().getColumn();
            opened.accept(Math.max(0, (column - 1) / Counts.Measure.values().length), group);
        }
    }

    void show(Counts counts, Messages messages) {
        getColumns().clear();
        column(messages.text(column(counts.by())), group -> counts.keys().get(group) == null ? messages.text("finding.group.unknown") : counts.keys().get(group));
        NumberFormat number = Numbers.in(messages.locale());
        for (int s = 0; s < counts.series().size(); s++) {
            int serie = s;
            TableColumn<Integer, String> over = new TableColumn<>(counts.series().get(s).query());
            over.setReorderable(false);
            for (Counts.Measure measure : Counts.Measure.values()) {
                TableColumn<Integer, String> column = new TableColumn<>(messages.text(measure.message()));
                column.setReorderable(false);
                column.setSortable(false);
                column.getStyleClass().add("number-column");
                column.setCellValueFactory(row -> {
                    Group group = counts.group(serie, row.getValue());
                    return new ReadOnlyObjectWrapper<>(number.format(measure.of(group)));
                });
                over.getColumns().add(column);
            }
            getColumns().add(over);
        }
        setItems(FXCollections.observableArrayList(IntStream.range(0, counts.keys().size()).boxed().toList()));
        if (!getItems().isEmpty()) {
            getSelectionModel().select(0, getColumns().getFirst());
        }
    }

    /// The message key of what groups are made by.
    static String message(Grouping by) {
        return switch (by) {
            case SPEAKER -> "finding.group.speaker";
            case PLACE -> "finding.group.place";
            default -> "finding.group.year";
        };
    }

    /// The message key of the column that names the groups.
    static String column(Grouping by) {
        return switch (by) {
            case SPEAKER -> "finding.column.speaker";
            case PLACE -> "finding.column.place";
            default -> "finding.column.year";
        };
    }

    private void column(String name, Function<Integer, String> value) {
        TableColumn<Integer, String> column = new TableColumn<>(name);
        column.setReorderable(false);
        column.setSortable(false);
        column.setMinWidth(120);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        getColumns().add(column);
    }
}
