package lectern.window.shelf;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desk.Saturation;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// How many new themes each speech of the plan brought: a line a speech, with a bar and its number.
public final class SaturationCard extends VBox {
    private static final double ROW = 28;
    private static final double WIDEST = 150;
    private static final int ROWS = 12;
    private static final double EDGES = 4;
    private final ListView<Saturation.Point> list = new ListView<>();

    /// @param points not empty
    /// @param close takes the card away
    public SaturationCard(Messages messages, List<Saturation.Point> points, Runnable close) {
        getStyleClass().addAll("sheet-card", "saturation-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(messages.text("shelf.saturation.heading"));
        heading.getStyleClass().add("sheet-heading");
        Label says = new Label(messages.text("shelf.saturation.says", points.size(), points.getLast().known(), Saturation.barren(points)));
        says.setWrapText(true);
        int most = Math.max(1, points.stream().mapToInt(Saturation.Point::fresh).max().orElse(1));
        list.getStyleClass().add("saturation-list");
        list.setAccessibleText(messages.text("shelf.saturation.heading"));
        list.setFixedCellSize(ROW);
        list.setItems(FXCollections.observableList(points));
        list.setCellFactory(view -> new Cell(messages, points, most));
        double height = Math.min(ROWS, points.size()) * ROW + EDGES;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.getSelectionModel().selectLast();
        // a list that is not laid out yet would scroll a line too short
        list.heightProperty().addListener((at, was, is) -> Platform.runLater(() -> list.scrollTo(points.size() - 1)));
        // the list would keep Esc for itself
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        Button done = new Button(messages.text("window.close"));
        done.setOnAction(event -> close.run());
        HBox row = new HBox(done);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("sheet-buttons");
        getChildren().addAll(heading, says, list, row);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private static final class Cell extends ListCell<Saturation.Point> {
        private final Messages messages;
        private final List<Saturation.Point> points;
        private final int most;
        private final Label number = new Label();
        private final Label title = new Label();
        private final Region bar = new Region();
        private final Label fresh = new Label();
        private final Label known = new Label();
        private final HBox box;

        Cell(Messages messages, List<Saturation.Point> points, int most) {
            this.messages = messages;
            this.points = points;
            this.most = most;
            number.getStyleClass().addAll("quiet", "saturation-number");
            number.setMinWidth(USE_PREF_SIZE);
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            bar.getStyleClass().add("saturation-bar");
            bar.setMaxHeight(10);
            HBox bars = new HBox(bar, fresh);
            bars.getStyleClass().add("saturation-bars");
            bars.setMinWidth(WIDEST + 50);
            bars.setPrefWidth(WIDEST + 50);
            known.getStyleClass().addAll("quiet", "saturation-number");
            known.setMinWidth(70);
            box = new HBox(number, title, bars, known);
            box.getStyleClass().add("saturation-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Saturation.@Nullable Point point, boolean empty) {
            super.updateItem(point, empty);
            if (empty || point == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(String.valueOf(points.indexOf(point) + 1));
            ScriptText pieces = ScriptText.of(point.title(), messages.chinese());
            title.setGraphic(pieces);
            title.setText(pieces == null ? point.title() : "");
            double width = WIDEST * point.fresh() / most;
            bar.setMinWidth(width);
            bar.setPrefWidth(width);
            bar.setMaxWidth(width);
            fresh.setText("+" + point.fresh());
            known.setText(messages.text("shelf.saturation.known", point.known()));
            setAccessibleText(messages.text("shelf.saturation.line", point.title(), point.fresh(), point.known()));
            setGraphic(box);
        }
    }
}
