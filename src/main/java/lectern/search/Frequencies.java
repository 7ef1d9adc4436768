package lectern.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import lectern.library.Catalogue.Column;
import lectern.library.Mark;
import lectern.text.Folded;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Answers how often something stands, and when first and last.
public final class Frequencies {
    private static final int CONTEXT = 24;
    private final Asking library;
    private final TextCache cache;

    Frequencies(Asking library, TextCache cache) {
        this.library = library;
        this.cache = cache;
    }

    /// How many hits, and where the first and the last stand.
    private record Use(long hits, TextRange first, TextRange last) {
        static final Use NONE = new Use(0, new TextRange(0, 0), new TextRange(0, 0));
    }

    /// How often a query stands in the speeches; blocks.
    ///
    /// @param by [Grouping#YEAR], `SPEAKER`, `PLACE` or `NONE`
    public Frequency ofText(String typed, Grouping by, BooleanSupplier cancelled) {
        Map<Long, Use> uses = new HashMap<>();
        Sweep sweep = new Sweep(library, cache, cancelled);
        sweep.run(sweep.sought(QueryReader.read(typed)), new Sweep.Taker() {
            @Override
            public void take(long speech, Folded folded, Hits hits) {
                uses.put(speech, hits.size() == 0 ? Use.NONE
                        : new Use(hits.size(), folded.range(hits.start(0), hits.end(0)),
                                folded.range(hits.start(hits.size() - 1), hits.end(hits.size() - 1))));
            }

            @Override
            public boolean portion(int done, int all, int fitting) {
                return true;
            }
        });
        return frequency(typed, uses, by);
    }

    /// How often passages that fit were marked; blocks.
    public Frequency ofPassages(String typed, Grouping by, BooleanSupplier cancelled) {
        Map<Long, Use> uses = new HashMap<>();
        for (Mark mark : new PassageFinder(library, cancelled).find(QueryReader.read(typed))) {
            TextRange place = mark.range();
            uses.merge(mark.speech(), new Use(1, place, place), (one, more) -> new Use(one.hits + 1, one.first, more.last));
        }
        return frequency(typed, uses, by);
    }

    private Frequency frequency(String typed, Map<Long, Use> uses, Grouping by) {
        Map<Long, Long> hits = new HashMap<>();
        uses.forEach((speech, use) -> hits.put(speech, use.hits()));
        Map<Long, String> dates = new HashMap<>();
        library.now(on -> {
            on.catalogue().each(Column.DATE, (speech, date, _) -> {
                if (date != null && uses.containsKey(speech)) {
                    dates.put(speech, date);
                }
            });
            return dates;
        });
        // a date of which less is known sorts before those it may be
        Comparator<Long> byDate = Comparator.<Long, String>comparing(dates::get).thenComparing(Comparator.naturalOrder());
        List<Group> all = Groups.of(library, hits, Grouping.NONE, true);
        return new Frequency(typed, Groups.of(library, hits, by, true), all.isEmpty() ? new Group(null, 0, 0, 0) : all.getFirst(),
                line(dates(dates, uses).min(byDate), uses, Use::first), line(dates(dates, uses).max(byDate), uses, Use::last));
    }

    private static Stream<Long> dates(Map<Long, String> dates, Map<Long, Use> uses) {
        return dates.keySet().stream().filter(speech -> uses.get(speech).hits() > 0);
    }

    private @Nullable Line line(Optional<Long> speech, Map<Long, Use> uses, Function<Use, TextRange> which) {
        if (speech.isEmpty()) {
            return null;
        }
        long id = speech.get();
        Lines lines = library.now(on -> Lines.of(on, new long[] {id}));
        return lines.card(id).isEmpty() ? null : lines.line(id, which.apply(uses.get(id)), CONTEXT);
    }
}
