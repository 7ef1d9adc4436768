package lectern.window.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.LibraryMarking.Place;
import lectern.desk.Searches;
import lectern.message.Messages;
import lectern.search.Count;
import lectern.search.Found;
import lectern.search.Line;
import lectern.search.Listener;
import lectern.search.SpeechHits;
import org.jspecify.annotations.Nullable;

/// Speeches in which a query stands, each with its first hits.
public final class SearchView implements View {
    private static final int FIRST = 40;
    private static final int LINES = 3;
    private static final double ROW = 30;
    private final Messages messages;
    private final Around around;
    private final Searches searches;
    private final QueryBar bar;
    private final Marks marks;
    private final LineList list;
    private final Variants variants;
    private final Label none = new Label();
    private final BorderPane pane = new BorderPane();
    private final Asking asking = new Asking();
    private final PlacesChosen chosen;
    private HitRows rows = new HitRows(0, i -> 0);
    private Pages<SpeechHits> pages = Pages.of(List.of());
    private int perSpeech = LINES;
    private boolean more;

    /// @param help opens the card of the language
    public SearchView(Desk desk, Messages messages, Around around, Runnable help) {
        this.messages = messages;
        this.around = around;
        this.searches = new Searches(desk);
        this.bar = new QueryBar(messages, "finding.search.prompt", help);
        this.marks = new Marks(desk, () -> list().refresh(), around::trouble);
        this.list = new LineList(messages.text("finding.search.list"), ROW, () -> new LineCell(messages, this::row, marks, false));
        this.variants = new Variants(messages, searches, around, words -> ask(Typed.phrase(words)));
        this.chosen = new PlacesChosen(desk, messages, around, () -> list.chosen().size(), this::places, this::lines);
        pane.getStyleClass().add("search-view");
        none.getStyleClass().addAll("quiet", "search-none");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setOnOpened(this::open);
        list.setOnAbove(bar::focus);
        bar.setOnAsked(this::run);
        bar.setOnEntered(this::focus);
        pane.setTop(bar);
        pane.setCenter(list);
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
        if (rows.size() == 0 && !asking.isRunning()) {
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

    /// Looks for these words and for what differs from them a little.
    public void elsewhere(String words) {
        pane.setLeft(variants.node());
        variants.show(words);
        ask(Typed.phrase(words));
    }

    @Override
    public boolean cancel() {
        boolean was = asking.cancel() | variants.cancel();
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

    private void run(String query) {
        asking.cancel();
        more = false;
        if (query.isEmpty()) {
            show(Pages.of(List.of()), new HitRows(0, i -> 0), false);
            none.setText("");
            bar.showNothing();
            return;
        }
        none.setText("");
        bar.show(Count.NONE);
        asking.ask(searches.search(query, FIRST, new Listener<>() {
            @Override
            public void first(List<SpeechHits> page) {
                more = true;
                perSpeech = Math.max(1, page.stream().mapToInt(found -> found.lines().size()).max().orElse(LINES));
                show(Pages.of(page), new HitRows(page.size(), i -> page.get(i).lines().size()), false);
            }

            @Override
            public void counted(Count count) {
                bar.show(count);
            }
        }), this::found, thrown -> {
            show(Pages.of(List.of()), new HitRows(0, i -> 0), false);
            bar.show(thrown);
        });
    }

    private void found(Found found) {
        bar.show(found.count());
        none.setText(found.size() == 0 ? messages.text("finding.none") : "");
        show(new Pages<>(found.size(), pages.first(), (from, to) -> searches.page(found, from, to)),
                new HitRows(found.size(), i -> Math.min(perSpeech, found.hits(i))), more);
    }

    private void show(Pages<SpeechHits> newPages, HitRows newRows, boolean keep) {
        pages = newPages;
        rows = newRows;
        pages.setOnArrived(found -> {
            marks.need(found.stream().map(speech -> speech.card().id()).toList());
            list.refresh();
        }, around::trouble);
        marks.need(pages.first().stream().map(speech -> speech.card().id()).toList());
        list.show(rows.size(), keep);
    }

    private Row row(int index) {
        if (index >= rows.size()) {
            return new Row.Waiting();
        }
        int hit = rows.hit(index);
        return pages.at(rows.speech(index)).<Row>map(found -> hit < 0 ? new Row.Head(found)
                : hit < found.lines().size() ? new Row.Hit(found.lines().get(hit)) : new Row.Waiting()).orElseGet(Row.Waiting::new);
    }

    private void open() {
        int at = list.current();
        switch (at < 0 ? new Row.Waiting() : row(at)) {
            case Row.Hit(Line line) -> around.open(LineCell.place(line));
            case Row.Head(SpeechHits speech) -> around.open(speech.lines().isEmpty()
                    ? new Place(speech.card().id(), new lectern.text.TextRange(0, 0)) : LineCell.place(speech.lines().getFirst()));
            case Row.Waiting() -> { }
        }
    }

    private CompletableFuture<List<Place>> places() {
        return lines().thenApply(lines -> lines.stream().map(LineCell::place).toList());
    }

    /// The hits chosen; where only names of speeches are chosen, the hits shown under them.
    private CompletableFuture<List<Line>> lines() {
        List<Integer> meant = list.chosen();
        if (meant.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        boolean heads = meant.stream().allMatch(row -> rows.hit(row) < 0);
        int from = rows.speech(meant.getFirst());
        int to = rows.speech(meant.getLast()) + 1;
        return pages.read(from, to).thenApply(speeches -> {
            List<Line> lines = new ArrayList<>();
            for (int row : meant) {
                @Nullable SpeechHits speech = speeches.get(rows.speech(row) - from);
                if (heads) {
                    lines.addAll(speech.lines());
                } else if (rows.hit(row) >= 0 && rows.hit(row) < speech.lines().size()) {
                    lines.add(speech.lines().get(rows.hit(row)));
                }
            }
            return lines;
        });
    }
}
