package lectern.window.concordance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.LibraryMarking.Place;
import lectern.desk.Searches;
import lectern.message.Messages;
import lectern.search.Concordance;
import lectern.search.Count;
import lectern.search.Line;
import lectern.search.Listener;
import lectern.search.Order;
import lectern.search.SideUnit;
import lectern.window.search.Around;
import lectern.window.search.Chosen;
import lectern.window.search.LineCell;
import lectern.window.search.ListedView;
import lectern.window.search.Marks;
import lectern.window.search.Pages;
import lectern.window.search.PlacesChosen;
import lectern.window.search.QueryBar;
import lectern.window.search.Row;
import org.jspecify.annotations.Nullable;

/// Every hit of a query with its context on either side (KWIC).
public final class ConcordanceView extends ListedView {
    private static final int FIRST = 60;
    private static final int CONTEXT = 60;
    private static final int FARTHEST = 5;
    private static final double ROW = 28;
    private final Messages messages;
    private final Around around;
    private final Searches searches;
    private final Marks marks;
    private final Collocates collocates;
    private final Label source = new Label();
    private final ToggleButton order;
    private final PlacesChosen chosen;
    private Order by = Order.LIBRARY;
    private Pages<Line> pages = Pages.of(List.of());
    private @Nullable Concordance whole;

    /// @param help opens the card of the language
    public ConcordanceView(Desk desk, Messages messages, Around around, Runnable help) {
        this(desk, messages, around, help, new ToggleButton());
    }

    private ConcordanceView(Desk desk, Messages messages, Around around, Runnable help, ToggleButton order) {
        super("concordance-view", new QueryBar(messages, "finding.concordance.prompt", help, order),
                messages.text("finding.concordance.list"), ROW);
        this.messages = messages;
        this.around = around;
        this.searches = new Searches(desk);
        this.order = order;
        order.getStyleClass().addAll("flat", "small", "order");
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.setFocusTraversable(false);
        order.setTooltip(new Tooltip(messages.text("finding.order.hint")));
        order.setOnAction(event -> {
            sort(by.by() == Order.By.RIGHT ? Order.By.LEFT : Order.By.RIGHT);
            order.setSelected(false);
        });
        this.marks = new Marks(desk, list()::refresh, around::trouble);
        this.collocates = new Collocates(messages, searches, around, this::narrow);
        this.chosen = new PlacesChosen(desk, messages, around, () -> list().chosen().size(), this::places, this::lines);
        fill(() -> new LineCell(messages, this::row, marks, true),
                () -> line(list().current()).ifPresent(line -> around.open(LineCell.place(line))));
        list().getStyleClass().add("kwic");
        list().getFocusModel().focusedIndexProperty().addListener((at, was, is) -> showSource());
        source.getStyleClass().addAll("quiet", "kwic-source");
        source.setMinWidth(0);
        VBox.setVgrow(list(), Priority.ALWAYS);
        pane().setCenter(new VBox(list(), new HBox(source)));
        bar().setOnAsked(query -> run(query, false));
        showOrder();
    }

    @Override
    protected boolean cancelBeside() {
        return collocates.cancel();
    }

    @Override
    public boolean changed(Collection<Edit> edits) {
        marks.follow(edits);
        return edits.stream().anyMatch(Edit.OfPresence.class::isInstance);
    }

    @Override
    public void askAgain() {
        run(query(), true);
    }

    @Override
    public Chosen chosen() {
        return chosen;
    }

    @Override
    public Optional<long[]> speeches() {
        return Optional.ofNullable(whole).map(Concordance::speechNumbers);
    }

    @Override
    public Optional<Table> table() {
        return whole == null ? Optional.empty() : Optional.of(new Table("concordance.csv",
                () -> pages.readAll().thenApply(lines -> LineTable.of(lines, messages))));
    }

    /// Sorts anew; by a side again, by the unit one farther from the hit, after the fifth by the first again.
    public void sort(Order.By newBy) {
        boolean side = newBy == Order.By.LEFT || newBy == Order.By.RIGHT;
        by = new Order(newBy, side && by.by() == newBy ? by.unit() % FARTHEST + 1 : 1, by.size());
        showOrder();
        run(query(), false);
    }

    /// Sorts by words instead of characters, and counts words as neighbours; or the other way round.
    public void toggleWords() {
        by = new Order(by.by(), by.unit(), by.size() == SideUnit.WORD ? SideUnit.CHARACTER : SideUnit.WORD);
        around.say(messages.text(by.size() == SideUnit.WORD ? "finding.order.by-words" : "finding.order.by-characters"));
        showOrder();
        if (by.by() == Order.By.LEFT || by.by() == Order.By.RIGHT) {
            run(query(), false);
        } else if (pane().getRight() != null) {
            collocates.ask(query(), by.size());
        }
    }

    /// The order of the lines now.
    public Order order() {
        return by;
    }

    private void showOrder() {
        String name = switch (by.by()) {
            case LEFT -> messages.text(by.size() == SideUnit.WORD ? "finding.order.left-word" : "finding.order.left", by.unit());
            case RIGHT -> messages.text(by.size() == SideUnit.WORD ? "finding.order.right-word" : "finding.order.right", by.unit());
            case DATE -> messages.text("finding.order.date");
            case SPEAKER -> messages.text("finding.order.speaker");
            case LIBRARY -> messages.text("finding.order.library");
        };
        order.setText(name);
        order.setAccessibleText(name);
    }

    /// Shows what stands beside the hits, or no longer.
    public void toggleCollocates() {
        boolean show = pane().getRight() == null;
        pane().setRight(show ? collocates.node() : null);
        if (show) {
            collocates.ask(query(), by.size());
            collocates.focus();
        } else {
            collocates.cancel();
            focus();
        }
    }

    private void narrow(String unit, int span) {
        ask("(" + query() + ") NEAR/" + (span - 1) + " \"" + unit + '"');
        focus();
    }

    private void run(String query, boolean keep) {
        asking().cancel();
        whole = null;
        sayNone("");
        if (query.isEmpty()) {
            show(Pages.of(List.of()), false);
            bar().showNothing();
            return;
        }
        bar().show(Count.NONE);
        boolean[] shown = new boolean[1];
        asking().ask(searches.concordance(query, CONTEXT, by, FIRST, new Listener<>() {
            @Override
            public void first(List<Line> page) {
                // sorted lines come later: the first page would only jump away
                shown[0] = by.by() == Order.By.LIBRARY && !keep;
                if (shown[0]) {
                    show(Pages.of(page), false);
                }
            }

            @Override
            public void counted(Count count) {
                bar().show(count);
            }
        }), found -> {
            whole = found;
            bar().show(found.size() < found.count().hits()
                    ? messages.text("finding.count-most", found.count().hits(), found.count().speeches(), found.size())
                    : messages.text("finding.count", found.count().hits(), found.count().speeches()));
            sayNone(found.size() == 0 ? messages.text("finding.none") : "");
            show(new Pages<>(found.size(), shown[0] ? pages.first() : List.of(), (from, to) -> searches.page(found, from, to)),
                    shown[0] || keep);
            if (pane().getRight() != null) {
                collocates.ask(query, by.size());
            }
        }, thrown -> {
            show(Pages.of(List.of()), false);
            bar().show(thrown);
        });
    }

    private void show(Pages<Line> newPages, boolean keep) {
        pages = newPages;
        pages.setOnArrived(lines -> {
            need(lines);
            list().refresh();
            showSource();
        }, around::trouble);
        need(pages.first());
        list().show(pages.size(), keep);
        showSource();
    }

    private void need(List<Line> lines) {
        marks.need(lines.stream().map(Line::speech).toList());
    }

    private Optional<Line> line(int index) {
        return index < 0 || index >= pages.size() ? Optional.empty() : pages.at(index);
    }

    private Row row(int index) {
        return line(index).<Row>map(Row.Hit::new).orElseGet(Row.Waiting::new);
    }

    private void showSource() {
        int at = list().current();
        source.setText(line(at).map(line -> messages.text("finding.source", at + 1, pages.size(), line.title(),
                line.speaker() == null ? "" : line.speaker(), line.date() == null ? "" : line.date().toString())).orElse(""));
    }

    /// The places chosen, without reading their lines: there may be a hundred thousand.
    private CompletableFuture<List<Place>> places() {
        Concordance all = whole;
        if (all == null) {
            return lines().thenApply(lines -> lines.stream().map(LineCell::place).toList());
        }
        return CompletableFuture.completedFuture(list().chosen().stream()
                .map(index -> new Place(all.speech(index), all.range(index))).toList());
    }

    private CompletableFuture<List<Line>> lines() {
        List<Integer> meant = list().chosen();
        if (meant.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        int from = meant.getFirst();
        return pages.read(from, meant.getLast() + 1).thenApply(lines -> meant.stream().map(index -> lines.get(index - from)).toList());
    }
}
