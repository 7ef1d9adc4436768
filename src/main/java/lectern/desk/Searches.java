package lectern.desk;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.search.Answers;
import lectern.search.CoOccurrence;
import lectern.search.Collocate;
import lectern.search.Concordance;
import lectern.search.Count;
import lectern.search.Found;
import lectern.search.Frequency;
import lectern.search.Group;
import lectern.search.Grouping;
import lectern.search.Line;
import lectern.search.Listener;
import lectern.search.NearMatch;
import lectern.search.Order;
import lectern.search.Passage;
import lectern.search.Passages;
import lectern.search.Query;
import lectern.search.QueryReader;
import lectern.search.SideUnit;
import lectern.search.SpeechHits;

/// Questions across the library, answered beside the reader's work: the first page at once, exact counts as they come.
///
/// Called on the desk's home thread; listeners and results are called there. A question that cannot be read fails with a
/// [lectern.message.Problem] `search.query-…` that names the place. Several may run at a time; a window gives up the last one
/// before it asks the next. What is answered is on disk when it is asked, an edit made just before as well.
public final class Searches {
    private final Desk desk;
    private final Answers answers;

    /// @param desk whose library is asked
    public Searches(Desk desk) {
        this.desk = desk;
        answers = new Answers(desk::askBeside);
    }

    /// Makes ready what the first search would wait for: asks for something, with fields and without, and gives it up as
    /// soon as there is a page. Beside other work.
    ///
    /// @return completes when it is done
    public CompletableFuture<Void> prepare() {
        return CompletableFuture.allOf(Stream.of("的", "的 OR speaker:* OR date:..9999").map(query -> aside(() -> firstPage(query)))
                .toArray(CompletableFuture[]::new));
    }

    private boolean firstPage(String query) {
        AtomicBoolean shown = new AtomicBoolean();
        try {
            answers.fullText().search(QueryReader.read(query), 1, new Listener<>() {
                @Override
                public void first(List<SpeechHits> page) {
                    shown.set(true);
                }

                @Override
                public void counted(Count count) {
                    // nobody asked
                }
            }, shown::get);
            return shown.get();
        } catch (CancellationException wanted) {
            return true;
        }
    }

    /// The speeches in which the query stands.
    ///
    /// @param page how many speeches the first page has
    public Running<Found> search(String query, int page, Listener<SpeechHits> told) {
        return telling(query, told, (read, at, stopped) -> answers.fullText().search(read, page, at, stopped));
    }

    /// Some of the speeches that were found, with their first lines.
    ///
    /// @param from the first, from 0
    /// @param to after the last
    public CompletableFuture<List<SpeechHits>> page(Found found, int from, int to) {
        return aside(() -> answers.fullText().page(found, from, to));
    }

    /// Every hit of the query in its surroundings. The first page is in the library's order whatever `order` says.
    ///
    /// @param context how many characters a line shows on each side
    /// @param page how many lines the first page has
    public Running<Concordance> concordance(String query, int context, Order order, int page, Listener<Line> told) {
        return telling(query, told, (read, at, stopped) -> answers.kwic().concordance(read, context, order, page, at, stopped));
    }

    /// Some of the lines.
    public CompletableFuture<List<Line>> page(Concordance concordance, int from, int to) {
        return aside(() -> answers.kwic().page(concordance, from, to));
    }

    /// What stands beside the hits, the most frequent first.
    ///
    /// @param left how many units on the left, from 0 to 5
    /// @param right how many on the right
    public Running<List<Collocate>> collocates(String query, SideUnit size, int left, int right) {
        return begin(stopped -> answers.kwic().collocates(QueryReader.read(query), size, left, right, stopped));
    }

    /// Annotated passages.
    ///
    /// @param page how many the first page has
    public Running<Passages> passages(String query, int page, Listener<Passage> told) {
        return telling(query, told, (read, at, stopped) -> answers.passages().search(read, page, at, stopped));
    }

    /// Some of the passages; those deleted meanwhile are left out.
    public CompletableFuture<List<Passage>> page(Passages passages, int from, int to) {
        return aside(() -> answers.passages().page(passages, from, to));
    }

    /// The passages put together.
    public Running<List<Group>> groups(Passages passages, Grouping by) {
        return begin(stopped -> answers.passages().groups(passages, by, stopped));
    }

    /// How often themes stand together.
    ///
    /// @param themes ids
    /// @param most for [CoOccurrence.Kind#NEAR], how many characters may stand between
    public Running<CoOccurrence> together(List<String> themes, CoOccurrence.Kind kind, int most) {
        return begin(stopped -> answers.passages().together(themes, kind, most, stopped));
    }

    /// How often words stand, by year, speaker or place.
    public Running<Frequency> frequency(String query, Grouping by) {
        return begin(stopped -> answers.frequencies().ofText(query, by, stopped));
    }

    /// How often passages were marked, by year, speaker or place of their speeches.
    public Running<Frequency> frequencyOfPassages(String query, Grouping by) {
        return begin(stopped -> answers.frequencies().ofPassages(query, by, stopped));
    }

    /// The words and those that differ from them a little, the most frequent first: how a phrase was changed.
    ///
    /// @param changes how many characters may be changed, added or left out, 1 or 2
    public Running<List<NearMatch>> near(String words, int changes) {
        return begin(stopped -> answers.near().near(words, changes, stopped));
    }

    /// A question that tells what it finds.
    @FunctionalInterface
    private interface Question<P, R> {
        R ask(Query query, Listener<P> told, BooleanSupplier stopped);
    }

    private <P, R> Running<R> telling(String query, Listener<P> told, Question<P, R> question) {
        return begin(stopped -> question.ask(QueryReader.read(query), new Listener<>() {
            @Override
            public void first(List<P> page) {
                home(() -> told.first(page));
            }

            @Override
            public void counted(Count count) {
                home(() -> told.counted(count));
            }

            private void home(Runnable told) {
                desk.home().execute(() -> {
                    if (!stopped.getAsBoolean()) {
                        told.run();
                    }
                });
            }
        }, stopped));
    }

    private <T> Running<T> begin(Function<BooleanSupplier, T> work) {
        return Running.begin("search", desk.home(), work);
    }

    private <T> CompletableFuture<T> aside(Supplier<T> work) {
        return begin(_ -> work.get()).result();
    }
}
