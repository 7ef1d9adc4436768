package lectern.window.shelf;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import lectern.annotation.ShelfColumn;
import lectern.annotation.ShelfQuery;
import lectern.desk.ShelfFound;
import org.jspecify.annotations.Nullable;

/// The speeches that were found, a line each. Virtual: it holds row numbers, and asks for words only where a line is seen.
final class ShelfTable extends TableView<Integer> {
    private static final double ROW = 30;
    private static final double BAR = 18;
    private static final double WIDER = 64;
    private static final int KEPT_SELECTION = 5000;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open-speech");
    private static final List<ShelfColumn> BY_WORTH = List.of(ShelfColumn.TITLE, ShelfColumn.SPEAKER, ShelfColumn.DATE,
            ShelfColumn.STATE, ShelfColumn.PLACE, ShelfColumn.ANNOTATIONS, ShelfColumn.TAGS, ShelfColumn.SERIES, ShelfColumn.LENGTH,
            ShelfColumn.MARKED, ShelfColumn.OCCASION, ShelfColumn.NUMBER, ShelfColumn.OFFICE, ShelfColumn.ADDED);
    private static final Set<ShelfColumn> NUMBERS = Set.of(ShelfColumn.LENGTH, ShelfColumn.MARKED, ShelfColumn.ANNOTATIONS);
    private final ShelfTexts texts;
    private final Map<ShelfColumn, TableColumn<Integer, String>> columns = new EnumMap<>(ShelfColumn.class);
    private ShelfFound found = ShelfFound.NOTHING;
    private LongConsumer chosen = speech -> { };
    private BiConsumer<ShelfColumn, Boolean> sorted = (column, also) -> { };
    private boolean all;
    private long open = -1;

    ShelfTable(ShelfTexts texts) {
        this.texts = texts;
        getStyleClass().add("shelf-table");
        setAccessibleText(texts.messages().text("shelf.table"));
        setFixedCellSize(ROW);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        for (ShelfColumn column : ShelfColumn.values()) {
            columns.put(column, column(column));
        }
        setRowFactory(table -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
                openFocused();
                event.consume();
            }
        });
        widthProperty().addListener((at, was, is) -> fit());
        fit();
    }

    private TableColumn<Integer, String> column(ShelfColumn which) {
        TableColumn<Integer, String> column = new TableColumn<>();
        Label head = new Label(texts.name(which));
        head.getStyleClass().add("shelf-head");
        head.setMaxWidth(Double.MAX_VALUE);
        if (NUMBERS.contains(which)) {
            head.getStyleClass().add("shelf-figure");
        }
        head.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                sorted.accept(which, event.isShiftDown());
            }
        });
        column.setGraphic(head);
        // sorted beside this thread, not by the table
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(texts.cell(found.rows(), cell.getValue(), which)));
        column.setCellFactory(table -> new Cell(which));
        column.setPrefWidth(width(which));
        return column;
    }

    private static double width(ShelfColumn column) {
        return switch (column) {
            case TITLE -> 270;
            case OFFICE, TAGS -> 116;
            case SERIES, DATE, STATE, ADDED -> 92;
            case SPEAKER, OCCASION -> 88;
            case PLACE -> 84;
            case NUMBER, LENGTH, MARKED, ANNOTATIONS -> 80;
        };
    }

    /// Shows as many columns as there is room for, the most telling first; what is left goes to speakers and titles.
    private void fit() {
        double room = getWidth() - BAR;
        Set<ShelfColumn> shown = new HashSet<>();
        double taken = 0;
        for (ShelfColumn column : BY_WORTH) {
            if (all || shown.isEmpty() || taken + width(column) <= room) {
                shown.add(column);
                taken += width(column);
            } else {
                break;
            }
        }
        List<TableColumn<Integer, String>> fitting = columns.entrySet().stream().filter(entry -> shown.contains(entry.getKey()))
                .map(Map.Entry::getValue).toList();
        if (!getColumns().equals(fitting)) {
            getColumns().setAll(fitting);
        }
        // written in letters, a speaker seldom fits
        double left = Math.max(0, Math.floor(room - taken));
        double speaker = shown.contains(ShelfColumn.SPEAKER) ? Math.min(WIDER, Math.floor(left / 2)) : 0;
        Objects.requireNonNull(columns.get(ShelfColumn.SPEAKER)).setPrefWidth(width(ShelfColumn.SPEAKER) + speaker);
        Objects.requireNonNull(columns.get(ShelfColumn.TITLE)).setPrefWidth(width(ShelfColumn.TITLE) + left - speaker);
    }

    /// All columns, to be scrolled sideways, or those that fit.
    void toggleAll() {
        all = !all;
        fit();
    }

    /// Who is told of the speech to open.
    void setOnChosen(LongConsumer listener) {
        chosen = listener;
    }

    /// Who is told of a click on a column's head, and whether it is to be sorted by that column besides.
    void setOnSorted(BiConsumer<ShelfColumn, Boolean> listener) {
        sorted = listener;
    }

    /// Shows what was found; the selection stays on the speeches that are still there.
    void show(ShelfFound now) {
        boolean same = now.rows().size() == found.rows().size() && Arrays.equals(now.ids(), found.ids());
        List<Long> before = same ? List.of() : selected(KEPT_SELECTION);
        int focus = getFocusModel().getFocusedIndex();
        found = now;
        showOrder(now.query());
        if (same) {
            refresh();
            return;
        }
        int[] order = now.order();
        setItems(FXCollections.observableList(new Rows(order)));
        int[] places = before.isEmpty() ? new int[0] : places(before);
        getSelectionModel().clearSelection();
        if (places.length > 0) {
            getSelectionModel().selectIndices(places[0], Arrays.copyOfRange(places, 1, places.length));
            scrollTo(Math.max(0, places[0] - 5));
        } else if (order.length > 0) {
            int at = Math.clamp(focus, 0, order.length - 1);
            getSelectionModel().select(before.isEmpty() && focus >= 0 ? at : 0);
            scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 5));
        }
    }

    private int[] places(List<Long> speeches) {
        Set<Long> wanted = new HashSet<>(speeches);
        return IntStream.range(0, found.order().length).filter(i -> wanted.contains(found.rows().id(found.order()[i]))).toArray();
    }

    private void showOrder(ShelfQuery query) {
        columns.forEach((column, shown) -> {
            int place = IntStream.range(0, query.order().size()).filter(i -> query.order().get(i).column() == column).findFirst().orElse(-1);
            Label head = (Label) shown.getGraphic();
            head.setText(texts.name(column) + (place < 0 ? "" : (query.order().get(place).descending() ? " ↓" : " ↑")
                    + (query.order().size() > 1 ? String.valueOf(place + 1) : "")));
        });
    }

    /// The speech that lies open.
    void showOpen(long speech) {
        open = speech;
        refresh();
    }

    /// The numbers of the chosen speeches, in the order shown.
    List<Long> selected() {
        return selected(Integer.MAX_VALUE);
    }

    /// None when there are more than `most`.
    private List<Long> selected(int most) {
        List<Integer> indices = getSelectionModel().getSelectedIndices();
        if (indices.size() > most) {
            return List.of();
        }
        List<Long> ids = new ArrayList<>(indices.size());
        for (int index : indices) {
            if (index >= 0 && index < found.order().length) {
                ids.add(found.rows().id(found.order()[index]));
            }
        }
        return ids;
    }

    /// Chooses a speech and brings it into view, if it is among those that were found.
    void select(long speech) {
        int[] place = places(List.of(speech));
        if (place.length > 0) {
            getSelectionModel().clearAndSelect(place[0]);
            scrollTo(Math.max(0, place[0] - 5));
        }
    }

    private void openFocused() {
        int at = getFocusModel().getFocusedIndex();
        if (at >= 0 && at < found.order().length) {
            chosen.accept(found.rows().id(found.order()[at]));
        }
    }

    /// Row numbers as a list, without an object for each.
    private static final class Rows extends AbstractList<Integer> implements RandomAccess {
        private final int[] order;

        Rows(int[] order) {
            this.order = order;
        }

        @Override
        public Integer get(int index) {
            return order[index];
        }

        @Override
        public int size() {
            return order.length;
        }
    }

    private final class Row extends TableRow<Integer> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    openFocused();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null && row < found.rows().size();
            pseudoClassStateChanged(OPEN, there && found.rows().id(row) == open);
            setAccessibleText(there ? String.join(", ", List.of(ShelfColumn.TITLE, ShelfColumn.SPEAKER, ShelfColumn.DATE, ShelfColumn.STATE)
                    .stream().map(column -> texts.cell(found.rows(), row, column)).filter(text -> !text.isEmpty()).toList()) : null);
        }
    }

    private final class Cell extends TableCell<Integer, String> {
        private final ShelfColumn column;
        private @Nullable Tooltip whole;

        Cell(ShelfColumn column) {
            this.column = column;
            getStyleClass().add("shelf-" + column.code());
            if (NUMBERS.contains(column)) {
                getStyleClass().add("shelf-figure");
            }
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            ScriptText pieces = empty || text == null ? null : ScriptText.of(text, texts.messages().chinese());
            setText(empty || pieces != null ? null : text);
            setGraphic(pieces);
            if (column == ShelfColumn.TITLE || column == ShelfColumn.TAGS) {
                if (empty || text == null || text.isEmpty()) {
                    setTooltip(null);
                } else {
                    whole = whole == null ? new Tooltip() : whole;
                    whole.setText(text);
                    setTooltip(whole);
                }
            }
        }
    }
}
