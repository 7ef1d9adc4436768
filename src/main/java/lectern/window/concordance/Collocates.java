package lectern.window.concordance;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import lectern.desk.Searches;
import lectern.message.Messages;
import lectern.search.Collocate;
import lectern.search.SideUnit;
import lectern.window.search.Around;
import lectern.window.search.Asking;
import lectern.window.search.Snippet;
import org.jspecify.annotations.Nullable;

/// What stands beside the hits, counted on either side within so many characters or words. Enter shows the lines in which
/// it stands there.
final class Collocates {
    private static final int FARTHEST = 5;
    private static final double UNIT = 128;
    private static final double NUMBER = 62;
    private static final double ROW = 30;
    private final Messages messages;
    private final Searches searches;
    private final Around around;
    private final TableView<Collocate> table = new TableView<>();
    private final ChoiceBox<Integer> span = new ChoiceBox<>();
    private final Label state = new Label();
    private final VBox pane;
    private final Asking asking = new Asking();
    private String query = "";
    private SideUnit size = SideUnit.CHARACTER;

    /// @param chosen gets what was chosen, and within how many characters or words it stands
    Collocates(Messages messages, Searches searches, Around around, BiConsumer<String, Integer> chosen) {
        this.messages = messages;
        this.searches = searches;
        this.around = around;
        Label heading = new Label(messages.text("finding.collocates"));
        heading.getStyleClass().add("pane-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        for (int i = 1; i <= FARTHEST; i++) {
            span.getItems().add(i);
        }
        span.setValue(1);
        span.setAccessibleText(messages.text("finding.collocates.span"));
        span.valueProperty().addListener((at, was, is) -> ask(query, size));
        Label within = new Label(messages.text("finding.collocates.within"));
        within.getStyleClass().add("quiet");
        HBox top = new HBox(8, within, span);
        top.getStyleClass().add("collocates-top");
        state.getStyleClass().add("quiet");
        table.setAccessibleText(messages.text("finding.collocates"));
        table.getStyleClass().add("found-table");
        table.setPlaceholder(new Label());
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Collocate, String> unit = column("finding.column.unit", Collocate::unit, UNIT);
        unit.setCellFactory(column -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                if (words == null || empty) {
                    setGraphic(null);
                } else {
                    TextFlow shown = Snippet.words(words);
                    shown.setMinWidth(Region.USE_PREF_SIZE);
                    HBox line = new HBox(shown);
                    line.getStyleClass().add("line-head");
                    line.setFillHeight(false);
                    setGraphic(line);
                }
            }
        });
        column("finding.column.before", Collocate::left, NUMBER).getStyleClass().add("number-column");
        column("finding.column.after", Collocate::right, NUMBER).getStyleClass().add("number-column");
        column("finding.column.all", Collocate::all, NUMBER).getStyleClass().add("number-column");
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take(chosen);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take(chosen);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        pane = new VBox(heading, top, table, state);
        pane.getStyleClass().add("collocates");
    }

    private <V> TableColumn<Collocate, V> column(String name, Function<Collocate, V> value, double width) {
        TableColumn<Collocate, V> column = new TableColumn<>(messages.text(name));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setReorderable(false);
        column.setPrefWidth(width);
        table.getColumns().add(column);
        return column;
    }

    private void take(BiConsumer<String, Integer> chosen) {
        Collocate collocate = table.getSelectionModel().getSelectedItem();
        if (collocate != null) {
            chosen.accept(collocate.unit(), span.getValue());
        }
    }

    Region node() {
        return pane;
    }

    void focus() {
        table.requestFocus();
    }

    boolean cancel() {
        return asking.cancel();
    }

    /// Counts what stands beside the hits of a query.
    void ask(String newQuery, SideUnit newSize) {
        query = newQuery;
        size = newSize;
        asking.cancel();
        if (query.isEmpty()) {
            show(List.of());
            return;
        }
        state.setText(messages.text("finding.searching"));
        asking.ask(searches.collocates(query, size, span.getValue(), span.getValue()), this::show, thrown -> {
            show(List.of());
            around.trouble(thrown);
        });
    }

    private void show(List<Collocate> found) {
        table.setItems(FXCollections.observableList(found));
        if (!found.isEmpty()) {
            table.getSelectionModel().select(0);
        }
        state.setText(found.isEmpty() ? "" : messages.text("finding.collocates.found", found.size()));
    }
}
