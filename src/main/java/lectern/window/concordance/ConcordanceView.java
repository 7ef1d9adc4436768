package lectern.window.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.Exporting;
import lectern.desk.LibraryMarking.Place;
import lectern.desk.Searches;
import lectern.message.Messages;
import lectern.search.Concordance;
import lectern.search.Count;
import lectern.search.Line;
import lectern.search.Listener;
import lectern.search.Order;
import lectern.window.search.Around;
import lectern.window.search.Asking;
import lectern.window.search.Chosen;
import lectern.window.search.LineCell;
import lectern.window.search.LineList;
import lectern.window.search.Marks;
import lectern.window.search.Pages;
import lectern.window.search.PlacesChosen;
import lectern.window.search.QueryBar;
import lectern.window.search.Row;
import lectern.window.search.View;
import org.jspecify.annotations.Nullable;

/// Every hit of a query with its context on either side (KWIC).
public final class ConcordanceView implements View {
    private static final int FIRST = 60;
    private static final int CONTEXT = 60;
    private static final int FARTHEST = 5;
    private static final double ROW = 28;
    private final Desk desk;
    private final Messages messages;
    private final Around around;
    private final Searches searches;
    private final QueryBar bar;
    private final Marks marks;
    private final LineList list;
    private final Collocates collocates;
    private final Label source = new Label();
    private final Label none = new Label();
    private final ToggleButton order = new ToggleButton();
    private final BorderPane pane = new BorderPane();
    private final Asking asking = new Asking();
    private final PlacesChosen chosen;
    private Order by = Order.LIBRARY;
    private Pages<Line> pages = Pages.of(List.of());
    private @Nullable Concordance whole;

    /// @param help opens the card of the language
    public ConcordanceView(Desk desk, Messages messages, Around around, Runnable help) {
        this.desk = desk;
        this.messages = messages;
        this.around = around;
        this.searches = new Searches(desk);
        order.getStyleClass().addAll("flat", "small", "order");
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.setFocusTraversable(false);
        order.setTooltip(new Tooltip(messages.text("finding.order.hint")));
        order.setOnAction(event -> {
            sort(by.by() == Order.By.RIGHT ? Order.By.LEFT : Order.By.RIGHT);
            order.setSelected(false);
        });
        this.bar = new QueryBar(messages, "finding.concordance.prompt", help, order);
        this.marks = new Marks(desk, () -> list().refresh(), around::trouble);
        this.list = new LineList(messages.text("finding.concordance.list"), ROW,
                () -> new LineCell(messages, this::row, marks, true));
        this.collocates = new Collocates(messages, searches, around, this::narrow);
        this.chosen = new PlacesChosen(desk, messages, around, () -> list.chosen().size(), this::places, this::lines);
        list.getStyleClass().add("kwic");
        list.setOnOpened(() -> line(list.current()).ifPresent(line -> around.open(LineCell.place(line))));
        list.setOnAbove(bar::focus);
        list.getFocusModel().focusedIndexProperty().addListener((at, was, is) -> showSource());
        list.setPlaceholder(none);
        none.getStyleClass().addAll("quiet", "search-none");
        source.getStyleClass().addAll("quiet", "kwic-source");
        source.setMinWidth(0);
        bar.setOnAsked(this::run);
        bar.setOnEntered(this::focus);
        VBox.setVgrow(list, Priority.ALWAYS);
        pane.getStyleClass().add("concordance-view");
        pane.setTop(bar);
        pane.setCenter(new VBox(list, new HBox(source)));
        showOrder();
    }

    private LineList list() {
        return list;
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void focus() {
        if (pages.size() == 0 && !asking.isRunning()) {
            bar.focus();
        } else {
            list.requestFocus();
        }
    }

    @Override
    public void focusQuery() {
        bar.focus();
    }

    @Override
    public String query() {
        return bar.query();
    }

    @Override
    public void ask(String query) {
        bar.ask(query);
    }

    @Override
    public boolean cancel() {
        boolean was = asking.cancel() | collocates.cancel();
        if (was) {
            bar.showCancelled();
        }
        return was;
    }

    @Override
    public void changed(Collection<Edit> edits) {
        marks.follow(edits);
    }

    @Override
    public Chosen chosen() {
        return chosen;
    }

    /// Sorts anew; by a side again, by the unit one farther from the hit, after the fifth by the first again.
    public void sort(Order.By newBy) {
        boolean side = newBy == Order.By.LEFT || newBy == Order.By.RIGHT;
        by = new Order(newBy, side && by.by() == newBy ? by.unit() % FARTHEST + 1 : 1);
        showOrder();
        run(bar.query());
    }

    /// The order of the lines now.
    public Order order() {
        return by;
    }

    private void showOrder() {
        String name = switch (by.by()) {
            case LEFT -> messages.text("finding.order.left", by.unit());
            case RIGHT -> messages.text("finding.order.right", by.unit());
            case DATE -> messages.text("finding.order.date");
            case SPEAKER -> messages.text("finding.order.speaker");
            case LIBRARY -> messages.text("finding.order.library");
        };
        order.setText(name);
        order.setAccessibleText(name);
    }

    /// Shows what stands beside the hits, or no longer.
    public void toggleCollocates() {
        boolean show = pane.getRight() == null;
        pane.setRight(show ? collocates.node() : null);
        if (show) {
            collocates.ask(bar.query());
            collocates.focus();
        } else {
            collocates.cancel();
            focus();
        }
    }

    private void narrow(String unit, int span) {
        ask("(" + bar.query() + ") NEAR/" + (span - 1) + " \"" + unit + '"');
        focus();
    }

    private void run(String query) {
        asking.cancel();
        whole = null;
        none.setText("");
        if (query.isEmpty()) {
            show(Pages.of(List.of()), false);
            bar.showNothing();
            return;
        }
        bar.show(Count.NONE);
        boolean[] shown = new boolean[1];
        asking.ask(searches.concordance(query, CONTEXT, by, FIRST, new Listener<>() {
            @Override
            public void first(List<Line> page) {
                // sorted lines come later: the first page would only jump away
                shown[0] = by.by() == Order.By.LIBRARY;
                if (shown[0]) {
                    show(Pages.of(page), false);
                }
            }

            @Override
            public void counted(Count count) {
                bar.show(count);
            }
        }), found -> {
            whole = found;
            bar.show(found.size() < found.count().hits()
                    ? messages.text("finding.count-most", found.count().hits(), found.count().speeches(), found.size())
                    : messages.text("finding.count", found.count().hits(), found.count().speeches()));
            none.setText(found.size() == 0 ? messages.text("finding.none") : "");
            show(new Pages<>(found.size(), shown[0] ? pages.first() : List.of(), (from, to) -> searches.page(found, from, to)),
                    shown[0]);
            if (pane.getRight() != null) {
                collocates.ask(query);
            }
        }, thrown -> {
            show(Pages.of(List.of()), false);
            bar.show(thrown);
        });
    }

    private void show(Pages<Line> newPages, boolean keep) {
        pages = newPages;
        pages.setOnArrived(lines -> {
            need(lines);
            list.refresh();
            showSource();
        }, around::trouble);
        need(pages.first());
        list.show(pages.size(), keep);
        showSource();
    }

    private void need(List<Line> lines) {
        marks.need(lines.stream().map(Line::speech).toList());
    }

    private java.util.Optional<Line> line(int index) {
        return index < 0 || index >= pages.size() ? java.util.Optional.empty() : pages.at(index);
    }

    private Row row(int index) {
        return line(index).<Row>map(Row.Hit::new).orElseGet(Row.Waiting::new);
    }

    private void showSource() {
        int at = list.current();
        source.setText(line(at).map(line -> messages.text("finding.source", at + 1, pages.size(), line.title(),
                line.speaker() == null ? "" : line.speaker(), line.date() == null ? "" : line.date().toString())).orElse(""));
    }

    /// The places chosen, without reading their lines: there may be a hundred thousand.
    private CompletableFuture<List<Place>> places() {
        Concordance all = whole;
        if (all == null) {
            return lines().thenApply(lines -> lines.stream().map(LineCell::place).toList());
        }
        return CompletableFuture.completedFuture(list.chosen().stream()
                .map(index -> new Place(all.speech(index), all.range(index))).toList());
    }

    private CompletableFuture<List<Line>> lines() {
        List<Integer> meant = list.chosen();
        if (meant.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        int from = meant.getFirst();
        return pages.read(from, meant.getLast() + 1).thenApply(lines -> meant.stream().map(index -> lines.get(index - from)).toList());
    }

    /// Writes all lines as CSV.
    public void export() {
        around.tableTarget("concordance.csv").ifPresent(target -> pages.readAll().thenCompose(lines -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            rows.add(new ArrayList<>(Arrays.asList(messages.text("finding.column.left"), messages.text("finding.column.hit"),
                    messages.text("finding.column.right"), messages.text("finding.column.title"),
                    messages.text("finding.column.speaker"), messages.text("finding.column.date"),
                    messages.text("finding.column.speech"), messages.text("finding.column.start"),
                    messages.text("finding.column.end"))));
            lines.forEach(line -> rows.add(new ArrayList<>(Arrays.asList(line.left(), line.hit(), line.right(), line.title(),
                    line.speaker(), line.date(), line.speech(), line.points().start(), line.points().end()))));
            return new Exporting(desk).toFile(rows, target).thenAccept(done ->
                    around.say(messages.text("finding.exported", lines.size(), target.getFileName().toString())));
        }).exceptionally(thrown -> {
            around.trouble(thrown);
            return null;
        }));
    }
}
