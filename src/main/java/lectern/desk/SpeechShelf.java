package lectern.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Facet;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingPlan;
import lectern.annotation.ReadingState;
import lectern.annotation.SavedShelf;
import lectern.annotation.ShelfQuery;
import lectern.annotation.Step;
import lectern.library.MarkedSpeech;
import lectern.library.ShelfKept;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// The shelf: all speeches of the library as a table that is filtered, counted and sorted, what the reader has put on them,
/// and the reading plan.
///
/// Every method is called on the desk's home thread, and what is told is told there; filtering, counting and sorting happen
/// on a thread of their own, and only the latest query is answered. The steps it makes are performed by the caller, and it
/// follows all edits of the desk by [#changed].
public final class SpeechShelf {
    private final Desk desk;
    private final ShelfEdits edits;
    private final ShelfAnswers answers;
    private final Map<Long, ReadingMark> said = new HashMap<>();
    private final Map<Long, ReadingMark> seen = new HashMap<>();
    private final MarkedCounting marks;
    private List<SavedShelf> shelves = List.of();
    private @Nullable ReadingPlan plan;
    private ShelfRows rows = ShelfRows.NONE;
    private ShelfQuery query = ShelfQuery.ALL;
    private long @Nullable [] only;
    private Listener listener = new Listener() { };
    private @Nullable CompletableFuture<Void> loading;
    private boolean stale;

    /// Hears of the shelf.
    public interface Listener {
        /// A query was answered; also anew, after a change.
        default void found(ShelfFound found) {
        }

        /// Shelves or the plan are others.
        default void kept() {
        }

        /// Something went wrong that was not asked for by a call.
        default void trouble(Throwable thrown) {
        }
    }

    /// A shelf that knows nothing yet: [#load()] asks for the speeches.
    public SpeechShelf(Desk desk) {
        this.desk = desk;
        this.edits = new ShelfEdits(desk.clock());
        this.answers = new ShelfAnswers(desk.home(), found -> listener.found(found));
        this.marks = new MarkedCounting(desk, this::counted, thrown -> listener.trouble(thrown));
    }

    /// Who is told; one, the window.
    public void setListener(Listener told) {
        listener = told;
    }

    // loading

    /// Asks the library for the speeches unless they are there; completes when the query was answered of them.
    public CompletableFuture<Void> load() {
        return load(desk::shelf);
    }

    /// As [#load()], of speeches that were asked for already.
    ///
    /// @param cards all of the library, in the order of their numbers
    public CompletableFuture<Void> load(List<SpeechCard> cards) {
        return load(() -> CompletableFuture.completedFuture(cards));
    }

    private CompletableFuture<Void> load(Supplier<CompletableFuture<List<SpeechCard>>> cards) {
        if (loading == null) {
            stale = false;
            loading = cards.get().thenCombine(desk.ask(library -> library.reading().shelf()), this::build).thenCompose(built -> built)
                    .thenCompose(built -> stale ? reload() : CompletableFuture.completedFuture(null));
        }
        return loading;
    }

    /// Asks again for everything: speeches have come, or what is known of them has changed.
    public CompletableFuture<Void> reload() {
        loading = null;
        return load();
    }

    /// Whether the speeches have been asked for.
    public boolean isLoaded() {
        return loading != null;
    }

    private CompletableFuture<Void> build(List<SpeechCard> cards, ShelfKept kept) {
        said.clear();
        seen.clear();
        for (ShelfKept.Reading reading : kept.readings()) {
            put(said, reading.speech(), reading.said());
            put(seen, reading.speech(), reading.seen());
        }
        shelves = kept.shelves();
        plan = kept.plan();
        listener.kept();
        return answers.aside(() -> ShelfRows.of(cards, kept)).thenCompose(made -> {
            rows = made;
            CompletableFuture<Void> shown = find();
            answers.aside(made::titles); // so that the first word typed does not wait for it
            marks.count(made);
            return shown;
        });
    }

    private static void put(Map<Long, ReadingMark> marks, long speech, @Nullable ReadingMark mark) {
        if (mark == null) {
            marks.remove(speech);
        } else {
            marks.put(speech, mark);
        }
    }

    /// What is marked in some speeches has been counted.
    private void counted(Collection<MarkedSpeech> some) {
        ShelfRows before = rows;
        answers.aside(() -> before.marked(some)).thenAccept(made -> {
            if (rows == before) {
                rows = made;
                find();
            } else if (rows.cards() == before.cards()) {
                counted(some);
            }
        });
    }

    // asking

    /// Asks for other speeches or another order; the listener is told. Completes when this or a later query is answered.
    public CompletableFuture<Void> ask(ShelfQuery wanted) {
        query = wanted;
        return rows != ShelfRows.NONE || loading == null ? find() : loading;
    }

    /// Leaves only these speeches, for instance those that a search has found; null for all again.
    public CompletableFuture<Void> restrict(long @Nullable [] speeches) {
        only = speeches == null ? null : speeches.clone();
        return rows != ShelfRows.NONE ? find() : loading == null ? CompletableFuture.completedFuture(null) : loading;
    }

    /// Whether only some speeches were let in by [#restrict].
    public boolean restricted() {
        return only != null;
    }

    private CompletableFuture<Void> find() {
        return answers.find(rows, query, only);
    }

    /// What was asked last.
    public ShelfQuery query() {
        return query;
    }

    /// The last answer.
    public ShelfFound found() {
        return answers.last();
    }

    /// The reader's own shelves, by name.
    public List<SavedShelf> shelves() {
        return shelves;
    }

    /// The reading plan.
    public Optional<ReadingPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /// All tags, in order.
    public List<String> tags() {
        return rows.tags();
    }

    // steps

    /// Gives a tag to speeches, or takes it from them; empty where nothing would change.
    public Optional<Step> tag(Collection<Long> speeches, String tag, boolean give) {
        return edits.tag(rows, speeches, tag, give);
    }

    /// Says by hand how far speeches are read.
    public Optional<Step> say(Collection<Long> speeches, ReadingState state) {
        return edits.say(rows, speeches, state, said);
    }

    /// Keeps the present query under a name.
    public Optional<Step> save(String name) {
        return edits.save(shelves, name, query);
    }

    /// Gives a shelf another name.
    public Optional<Step> rename(SavedShelf shelf, String name) {
        return edits.rename(shelf, name);
    }

    /// Forgets a shelf; no speech is touched.
    public Step drop(SavedShelf shelf) {
        return edits.drop(shelf);
    }

    /// Makes the unread speeches of the shelf the reading plan, in the shelf's order; empty where all are read.
    public Optional<Step> planOrder() {
        return edits.planOrder(plan, rows, found().ids());
    }

    /// Draws the reading plan from the unread speeches of the shelf.
    ///
    /// @param stratum a facet of which a speech has one value: each value gets its share
    /// @param size how many
    /// @param seed with it the same are drawn again
    public Optional<Step> planSample(Facet stratum, int size, long seed) {
        return edits.planSample(plan, rows, found().ids(), stratum, size, seed);
    }

    /// Forgets the plan.
    public Optional<Step> dropPlan() {
        return plan().map(edits::dropPlan);
    }

    /// Deletes speeches: their annotations go with them, and one undo brings all back.
    ///
    /// @param detail what undo calls them
    public CompletableFuture<Optional<Step>> delete(Collection<Long> speeches, String detail) {
        List<Long> sorted = speeches.stream().distinct().sorted().toList();
        return desk.performPlanned(library -> {
            List<Annotation> annotations = sorted.stream().flatMap(speech -> library.annotations(speech).stream()).toList();
            return sorted.isEmpty() ? Optional.empty() : Optional.of(edits.delete(sorted, annotations, detail));
        });
    }

    // the plan

    /// The speech of the plan to be read next: the first that is unread or, when all have been begun, the first that is not
    /// read to its end; but not the one that lies open.
    public Optional<Long> nextInPlan() {
        long open = desk.open().map(speech -> speech.speech().id()).orElse(-1L);
        return next(ReadingState.UNREAD, open).or(() -> next(ReadingState.READING, open));
    }

    private Optional<Long> next(ReadingState state, long open) {
        return plan().stream().flatMap(made -> made.speeches().stream()).filter(speech -> speech != open)
                .filter(speech -> rows.row(speech).filter(row -> rows.state(row) == state).isPresent()).findFirst();
    }

    /// How many speeches of the plan are read.
    public int readOfPlan() {
        return (int) plan().stream().flatMap(made -> made.speeches().stream())
                .filter(speech -> rows.row(speech).filter(row -> rows.state(row) == ReadingState.READ).isPresent()).count();
    }

    /// What each speech brought that is read or annotated: in the order of the plan or, where there is none, of the shelf.
    public List<Saturation.Point> saturation() {
        return Saturation.of(rows, plan == null ? LongStream.of(found().ids()).boxed().toList() : plan.speeches());
    }

    // what the program sees

    /// The speech was opened, or read to its end: its state goes on to that, and never back.
    public CompletableFuture<Void> saw(long speech, ReadingState state) {
        ReadingMark mark = new ReadingMark(state, desk.clock().instant());
        return desk.ask(library -> {
            boolean goesOn = !library.readOnly() && library.reading().state(speech).ordinal() < state.ordinal();
            if (goesOn) {
                library.reading().seen(speech, mark);
            }
            return goesOn;
        }).thenCompose(goesOn -> {
            if (!goesOn || loading == null) {
                return CompletableFuture.completedFuture(null);
            }
            seen.put(speech, mark);
            return showStates(List.of(speech));
        });
    }

    // following

    /// Follows edits that were carried out on the desk.
    public void changed(Collection<? extends Edit> carriedOut) {
        if (loading == null) {
            return;
        }
        stale |= !loading.isDone();
        List<Long> remarked = new ArrayList<>();
        for (Edit edit : carriedOut) {
            switch (edit) {
                case Edit.OfTag tag -> {
                    rows = rows.tagged(tag.tag(), tag.speeches(), tag.given());
                    find();
                }
                case Edit.OfReading reading -> {
                    reading.speeches().forEach(speech -> put(said, speech, reading.after()));
                    showStates(reading.speeches());
                }
                case Edit.OfShelf shelf -> {
                    List<SavedShelf> all = new ArrayList<>(shelves);
                    all.remove(shelf.before());
                    if (shelf.after() != null) {
                        all.add(shelf.after());
                    }
                    all.sort(Comparator.comparing(SavedShelf::name).thenComparing(SavedShelf::id));
                    shelves = List.copyOf(all);
                    listener.kept();
                }
                case Edit.OfPlan of -> {
                    plan = of.after();
                    listener.kept();
                }
                case Edit.OfAnnotation(Annotation before, Annotation after) ->
                        remarked.add(before != null ? before.speech() : after.speech());
                case Edit.OfAnatomy _, Edit.OfField _, Edit.OfText _, Edit.OfPresence _ -> stale = true;
                case Edit.OfTheme _, Edit.OfUnplaced _ -> { }
            }
        }
        if (stale && loading.isDone()) {
            reload();
        } else {
            remarked.stream().distinct().forEach(marks::recount);
        }
    }

    private CompletableFuture<Void> showStates(Collection<Long> speeches) {
        Map<Long, ReadingState> now = new HashMap<>();
        speeches.forEach(speech -> now.put(speech, ReadingMark.state(said.get(speech), seen.get(speech))));
        rows = rows.read(now);
        return find();
    }
}
