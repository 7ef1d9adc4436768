package lectern.window.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
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
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Speeches in which a query stands, each with its first hits.
public final class SearchView extends ListedView {
    private static final int FIRST = 40;
    private static final int LINES = 3;
    private static final double ROW = 30;
    private static final Pattern AT_ENDS = Pattern.compile("^[\\s，。！？；：、…—,.!?;:]+|[\\s，。！？；：、…—,.!?;:]+$");
    private static final HitRows NO_ROWS = new HitRows(0, i -> 0);
    private final Messages messages;
    private final Around around;
    private final Searches searches;
    private final Marks marks;
    private final Variants variants;
    private final PlacesChosen chosen;
    private HitRows rows = NO_ROWS;
    private Pages<SpeechHits> pages = Pages.of(List.of());
    private @Nullable Found whole;
    private String ofVariants = "";
    private int perSpeech = LINES;

    /// @param help opens the card of the language
    public SearchView(Desk desk, Messages messages, Around around, Runnable help) {
        super("search-view", new QueryBar(messages, "finding.search.prompt", help), messages.text("finding.search.list"), ROW);
        this.messages = messages;
        this.around = around;
        this.searches = new Searches(desk);
        this.marks = new Marks(desk, list()::refresh, around::trouble);
        this.variants = new Variants(messages, searches, around, this::askVariant);
        this.chosen = new PlacesChosen(desk, messages, around, () -> list().chosen().size(), this::places, this::lines);
        fill(() -> new LineCell(messages, this::row, marks, false), this::open);
        bar().setOnAsked(query -> run(query, false));
        searches.prepare(); // while the reader types
    }

    /// Looks for these words, without the signs around them, and for what differs from them a little.
    public void elsewhere(String words) {
        String bare = bare(words);
        pane().setLeft(variants.node());
        variants.show(bare);
        askVariant(bare);
    }

    /// A phrase ends a clause here and stands within one there: signs and spaces at its ends are no part of it.
    static String bare(String words) {
        String bare = AT_ENDS.matcher(words).replaceAll("");
        return bare.isEmpty() ? words : bare;
    }

    private void askVariant(String words) {
        ofVariants = Typed.phrase(words);
        ask(ofVariants);
    }

    @Override
    protected boolean cancelBeside() {
        return variants.cancel();
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
        return Optional.ofNullable(whole).map(Found::speechNumbers);
    }

    private void run(String query, boolean keep) {
        asking().cancel();
        whole = null;
        sayNone("");
        if (!query.equals(ofVariants)) {
            variants.cancel();
            pane().setLeft(null);
        }
        if (query.isEmpty()) {
            show(Pages.of(List.of()), NO_ROWS, false);
            bar().showNothing();
            return;
        }
        bar().show(Count.NONE);
        boolean[] kept = {keep};
        asking().ask(searches.search(query, FIRST, new Listener<>() {
            @Override
            public void first(List<SpeechHits> page) {
                if (!keep) {
                    kept[0] = true;
                    perSpeech = Math.max(1, page.stream().mapToInt(found -> found.lines().size()).max().orElse(LINES));
                    show(Pages.of(page), new HitRows(page.size(), i -> page.get(i).lines().size()), false);
                }
            }

            @Override
            public void counted(Count count) {
                bar().show(count);
            }
        }), found -> {
            whole = found;
            bar().show(found.count());
            sayNone(found.size() == 0 ? messages.text("finding.none") : "");
            show(new Pages<>(found.size(), keep ? List.of() : pages.first(), (from, to) -> searches.page(found, from, to)),
                    new HitRows(found.size(), i -> Math.min(perSpeech, found.hits(i))), kept[0]);
        }, thrown -> {
            show(Pages.of(List.of()), NO_ROWS, false);
            bar().show(thrown);
        });
    }

    private void show(Pages<SpeechHits> newPages, HitRows newRows, boolean keep) {
        pages = newPages;
        rows = newRows;
        pages.setOnArrived(found -> {
            marks.need(found.stream().map(speech -> speech.card().id()).toList());
            list().refresh();
        }, around::trouble);
        marks.need(pages.first().stream().map(speech -> speech.card().id()).toList());
        list().show(rows.size(), keep);
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
        int at = list().current();
        switch (at < 0 ? new Row.Waiting() : row(at)) {
            case Row.Hit(Line line) -> around.open(LineCell.place(line));
            case Row.Head(SpeechHits speech) -> around.open(speech.lines().isEmpty()
                    ? new Place(speech.card().id(), new TextRange(0, 0)) : LineCell.place(speech.lines().getFirst()));
            case Row.Waiting() -> { }
        }
    }

    private CompletableFuture<List<Place>> places() {
        return lines().thenApply(lines -> lines.stream().map(LineCell::place).toList());
    }

    /// The hits chosen; where only names of speeches are chosen, the hits shown under them.
    private CompletableFuture<List<Line>> lines() {
        List<Integer> meant = list().chosen();
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
