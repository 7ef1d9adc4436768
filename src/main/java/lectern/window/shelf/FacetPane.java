package lectern.window.shelf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.annotation.Facet;
import lectern.desk.ShelfFound;
import org.jspecify.annotations.Nullable;

/// The values of the facets with how many speeches have each. Enter or Space chooses one, or no longer; ← → fold.
final class FacetPane extends ListView<FacetPane.Line> {
    private static final double ROW = 26;
    private static final int FIRST = 6;
    private final ShelfTexts texts;
    private final Set<Facet> folded = EnumSet.noneOf(Facet.class);
    private final Set<Facet> whole = EnumSet.noneOf(Facet.class);
    private ShelfFound found = ShelfFound.NOTHING;
    private BiConsumer<Facet, String> toggled = (facet, value) -> { };

    /// A line of the pane.
    sealed interface Line {
        /// Whose it is.
        Facet facet();

        /// The head of a facet.
        record Head(Facet facet, int values) implements Line {
        }

        /// A value.
        record Value(Facet facet, String value, int count, boolean chosen) implements Line {
        }

        /// There are more values, or fewer would do.
        record More(Facet facet, int more) implements Line {
        }
    }

    FacetPane(ShelfTexts texts) {
        this.texts = texts;
        getStyleClass().add("facet-pane");
        setAccessibleText(texts.messages().text("shelf.facets"));
        setFixedCellSize(ROW);
        setCellFactory(view -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Who is told of a value that was chosen, or is no longer.
    void setOnToggled(BiConsumer<Facet, String> listener) {
        toggled = listener;
    }

    void show(ShelfFound now) {
        found = now;
        lay();
    }

    private void lay() {
        Line before = getSelectionModel().getSelectedItem();
        List<Line> lines = new ArrayList<>();
        found.counts().forEach((facet, counts) -> add(lines, facet, counts));
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
            if (before != null) {
                find(before);
            }
        }
    }

    private void add(List<Line> lines, Facet facet, List<ShelfFound.Count> counts) {
        Set<String> chosen = found.query().chosen().getOrDefault(facet, Set.of());
        boolean telling = counts.stream().anyMatch(count -> !count.value().equals(Facet.UNKNOWN));
        if (!telling && chosen.isEmpty()) {
            return;
        }
        lines.add(new Line.Head(facet, counts.size()));
        if (folded.contains(facet)) {
            return;
        }
        int shown = 0;
        Set<String> gone = new TreeSet<>(chosen);
        for (int i = 0; i < counts.size() && (i < FIRST || !gone.isEmpty() || whole.contains(facet)); i++) {
            ShelfFound.Count count = counts.get(i);
            boolean is = gone.remove(count.value());
            if (is || shown < FIRST || whole.contains(facet)) {
                lines.add(new Line.Value(facet, count.value(), count.count(), is));
                shown++;
            }
        }
        // what is chosen can be given up, also when nothing has it any more
        gone.forEach(value -> lines.add(new Line.Value(facet, value, 0, true)));
        if (counts.size() > FIRST) {
            lines.add(new Line.More(facet, counts.size() - shown));
        }
    }

    private void find(Line before) {
        for (int i = 0; i < getItems().size(); i++) {
            Line line = getItems().get(i);
            if (line.facet() == before.facet() && line.getClass() == before.getClass()
                    && (!(line instanceof Line.Value value) || before instanceof Line.Value was && value.value().equals(was.value()))) {
                getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        getSelectionModel().clearAndSelect(Math.clamp(getSelectionModel().getSelectedIndex(), 0, Math.max(0, getItems().size() - 1)));
    }

    @Override
    public void requestFocus() {
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
        super.requestFocus();
    }

    private void pressed(KeyEvent event) {
        Line line = getSelectionModel().getSelectedItem();
        if (line == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> act(line);
            case LEFT -> fold(line.facet(), true);
            case RIGHT -> fold(line.facet(), false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fold(Facet facet, boolean fold) {
        if (fold ? folded.add(facet) : folded.remove(facet)) {
            getItems().stream().filter(line -> line instanceof Line.Head && line.facet() == facet).findFirst()
                    .ifPresent(head -> getSelectionModel().select(head));
            lay();
        }
    }

    private void act(Line line) {
        switch (line) {
            case Line.Head head -> fold(head.facet(), !folded.contains(head.facet()));
            case Line.Value value -> toggled.accept(value.facet(), value.value());
            case Line.More more -> {
                if (!whole.remove(more.facet())) {
                    whole.add(more.facet());
                }
                lay();
            }
        }
    }

    private final class Cell extends ListCell<Line> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox box;

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            name.setMinWidth(0);
            name.setGraphicTextGap(0);
            count.setMinWidth(USE_PREF_SIZE);
            count.getStyleClass().add("quiet");
            box = new HBox(name, gap, count);
            box.getStyleClass().add("facet-line");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    act(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            name.setGraphic(null);
            name.getStyleClass().removeAll("facet-head", "facet-chosen", "quiet");
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (line) {
                case Line.Head head -> {
                    name.getStyleClass().add("facet-head");
                    name.setText((folded.contains(head.facet()) ? "▸ " : "▾ ") + texts.name(head.facet()));
                    count.setText("");
                    setAccessibleText(texts.name(head.facet()));
                }
                case Line.Value value -> {
                    String what = texts.value(value.facet(), value.value());
                    if (value.chosen()) {
                        name.getStyleClass().add("facet-chosen");
                    }
                    ScriptText pieces = ScriptText.of(what, texts.messages().chinese());
                    name.setGraphic(pieces);
                    name.setContentDisplay(ContentDisplay.RIGHT);
                    name.setText((value.chosen() ? "✓ " : "    ") + (pieces == null ? what : ""));
                    count.setText(texts.number(value.count()));
                    setAccessibleText(texts.messages().text(value.chosen() ? "shelf.facet.line-chosen" : "shelf.facet.line",
                            texts.name(value.facet()), what, value.count()));
                }
                case Line.More more -> {
                    name.getStyleClass().add("quiet");
                    name.setText("    " + (whole.contains(more.facet()) ? texts.messages().text("shelf.facet.fewer")
                            : texts.messages().text("shelf.facet.more", more.more())));
                    count.setText("");
                    setAccessibleText(name.getText().strip());
                }
            }
            setGraphic(box);
        }
    }
}
