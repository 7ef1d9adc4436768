package lectern.window.frequency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lectern.desk.Running;
import lectern.desk.Searches;
import lectern.message.Problem;
import lectern.search.Frequency;
import lectern.search.Grouping;
import lectern.search.Query;
import lectern.search.QueryReader;
import lectern.window.search.Asking;

/// Counts several queries one after the other: those that ask for passages among the passages, others in the texts.
final class Counting {
    private final Searches searches;
    private final Asking asking;

    /// @param asking what it asks takes the place of what was asked there before
    Counting(Searches searches, Asking asking) {
        this.searches = searches;
        this.asking = asking;
    }

    /// The queries that are typed in one line, parted by semicolons.
    static List<String> parts(String typed) {
        return Stream.of(typed.split("[;；\\n]")).map(String::strip).filter(part -> !part.isEmpty()).distinct()
                .limit(Figures.MOST_SERIES).toList();
    }

    /// Counts; gives up what is being counted.
    ///
    /// @param told hears of all counted so far, after each query
    /// @param done hears of the end
    /// @param failed hears why it ended before
    void count(List<String> queries, Grouping by, Consumer<List<Frequency>> told, Runnable done, Consumer<Throwable> failed) {
        count(queries, by, List.of(), told, done, failed);
    }

    private void count(List<String> queries, Grouping by, List<Frequency> before, Consumer<List<Frequency>> told, Runnable done,
                       Consumer<Throwable> failed) {
        if (before.size() == queries.size()) {
            done.run();
            return;
        }
        try {
            asking.ask(running(queries.get(before.size()), by), frequency -> {
                List<Frequency> found = new ArrayList<>(before);
                found.add(frequency);
                told.accept(found);
                count(queries, by, found, told, done, failed);
            }, failed);
        } catch (Problem problem) {
            failed.accept(problem);
        }
    }

    private Running<Frequency> running(String query, Grouping by) {
        return ofPassages(query) ? searches.frequencyOfPassages(query, by) : searches.frequency(query, by);
    }

    /// Whether a query asks for passages: for themes, notes or coders, and for no words.
    ///
    /// @throws Problem if it cannot be read
    static boolean ofPassages(String query) {
        Query read = QueryReader.read(query);
        return asks(read, true) && !asks(read, false);
    }

    private static boolean asks(Query query, boolean passages) {
        return switch (query) {
            case Query.Field field -> passages && field.field().ofPassages();
            case Query.And and -> and.parts().stream().anyMatch(part -> asks(part, passages));
            case Query.Or or -> or.parts().stream().anyMatch(part -> asks(part, passages));
            case Query.Not not -> asks(not.part(), passages);
            case Query.Near near -> asks(near.left(), passages) || asks(near.right(), passages);
            case Query.Related related -> passages;
            case Query.Words words -> !passages;
            case Query.Wild wild -> !passages;
            case Query.Regex regex -> !passages;
        };
    }
}
