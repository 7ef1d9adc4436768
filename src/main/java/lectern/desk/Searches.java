package lectern.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import lectern.search.CoOccurrence;
import lectern.search.Collocate;
import lectern.search.Concordance;
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
import lectern.search.SpeechHits;

/// Questions across the library, answered beside the reader's work: the first page at once, exact counts as they come.
///
/// Called on the desk's home thread; listeners and results are called there. A question that cannot be read fails at once with
/// a [lectern.message.Problem] `search.query-…` that names the place. Several may run at a time; a window gives up the last
/// one before it asks the next.
public final class Searches {
    /// @param desk whose library is asked
    public Searches(Desk desk) {
    }

    /// The speeches in which the query stands.
    ///
    /// @param page how many speeches the first page has
    public Running<Found> search(String query, int page, Listener<SpeechHits> told) {
        throw new UnsupportedOperationException();
    }

    /// Some of the speeches that were found, with their first lines.
    ///
    /// @param from the first, from 0
    /// @param to after the last
    public CompletableFuture<List<SpeechHits>> page(Found found, int from, int to) {
        throw new UnsupportedOperationException();
    }

    /// Every hit of the query in its surroundings. The first page is in the library's order whatever `order` says.
    ///
    /// @param context how many characters a line shows on each side
    /// @param page how many lines the first page has
    public Running<Concordance> concordance(String query, int context, Order order, int page, Listener<Line> told) {
        throw new UnsupportedOperationException();
    }

    /// Some of the lines.
    public CompletableFuture<List<Line>> page(Concordance concordance, int from, int to) {
        throw new UnsupportedOperationException();
    }

    /// What stands beside the hits, the most frequent first.
    ///
    /// @param left how many units on the left, from 0 to 5
    /// @param right how many on the right
    public Running<List<Collocate>> collocates(String query, int left, int right) {
        throw new UnsupportedOperationException();
    }

    /// Annotated passages.
    ///
    /// @param page how many the first page has
    public Running<Passages> passages(String query, int page, Listener<Passage> told) {
        throw new UnsupportedOperationException();
    }

    /// Some of the passages; those deleted meanwhile are left out.
    public CompletableFuture<List<Passage>> page(Passages passages, int from, int to) {
        throw new UnsupportedOperationException();
    }

    /// The passages put together, each group as a query's result of its own.
    public Running<List<Group>> groups(Passages passages, Grouping by) {
        throw new UnsupportedOperationException();
    }

    /// How often themes stand together.
    ///
    /// @param themes ids
    /// @param most for [CoOccurrence.Kind#NEAR], how many characters may stand between
    public Running<CoOccurrence> together(List<String> themes, CoOccurrence.Kind kind, int most) {
        throw new UnsupportedOperationException();
    }

    /// How often words stand, by year, speaker or place.
    public Running<Frequency> frequency(String query, Grouping by) {
        throw new UnsupportedOperationException();
    }

    /// How often passages were marked, by year, speaker or place of their speeches.
    public Running<Frequency> frequencyOfPassages(String query, Grouping by) {
        throw new UnsupportedOperationException();
    }

    /// The words and those that differ from them a little, the most frequent first: how a phrase was changed.
    ///
    /// @param changes how many characters may be changed, added or left out, 1 or 2
    public Running<List<NearMatch>> near(String words, int changes) {
        throw new UnsupportedOperationException();
    }

    /// How many speeches the index still lacks; they are searched all the same, only slower.
    public CompletableFuture<Integer> unindexed() {
        throw new UnsupportedOperationException();
    }
}
