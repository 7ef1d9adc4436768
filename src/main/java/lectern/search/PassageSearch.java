package lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.annotation.Annotation;
import lectern.library.Library;
import lectern.library.Mark;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// Answers which passages were marked.
public final class PassageSearch {
    private final Asking library;

    PassageSearch(Asking library) {
        this.library = library;
    }

    /// The passages that fit; blocks.
    ///
    /// @param page how many make a first page
    /// @throws java.util.concurrent.CancellationException if it was given up
    public Passages search(Query query, int page, Listener<Passage> told, BooleanSupplier cancelled) {
        PassageFinder finder = new PassageFinder(library, cancelled);
        List<Mark> early = finder.first(query, page);
        if (early.size() == page) {
            told.first(passages(early.stream().map(Mark::annotation).toList()));
        }
        List<Mark> found = finder.find(query);
        Passages passages = new Passages(query, found.stream().map(Mark::annotation).toList(),
                found.stream().mapToLong(Mark::speech).distinct().toArray());
        if (early.size() < page) {
            told.first(page(passages, 0, page));
        }
        told.counted(new Count(passages.speeches(), true, passages.size(), passages.size(), passages.size(), true));
        return passages;
    }

    /// Some of the passages; blocks. Those removed since are left out.
    public List<Passage> page(Passages passages, int from, int to) {
        return passages(passages.ids().subList(Math.min(from, passages.size()), Math.min(to, passages.size())));
    }

    private List<Passage> passages(List<String> ids) {
        return library.now(on -> {
            List<Annotation> annotations = on.marks().annotations(ids);
            Map<Long, SpeechCard> cards = cards(on, annotations);
            return annotations.stream().map(annotation -> {
                SpeechCard card = cards.get(annotation.speech());
                return new Passage(annotation, card.title(), card.speaker(), card.date());
            }).toList();
        });
    }

    private static Map<Long, SpeechCard> cards(Library on, List<Annotation> annotations) {
        long[] speeches = annotations.stream().mapToLong(Annotation::speech).distinct().toArray();
        return on.catalogue().cards(speeches).stream().collect(Collectors.toMap(SpeechCard::id, Function.identity()));
    }

    /// The passages put together; blocks. By theme, those without one are a group with no key.
    public List<Group> groups(Passages passages, Grouping by, BooleanSupplier cancelled) {
        if (by != Grouping.THEME) {
            Map<Long, Long> counts = new HashMap<>();
            new PassageFinder(library, cancelled).find(passages.query()).forEach(mark -> counts.merge(mark.speech(), 1L, Long::sum));
            return Groups.of(library, counts, by, false);
        }
        // the passages without a theme are those of null
        Map<@Nullable String, Set<Long>> speeches = new HashMap<>();
        Map<@Nullable String, Long> hits = new HashMap<>();
        for (int i = 0; i < passages.size(); i += 512) {
            List<String> ids = passages.ids().subList(i, Math.min(passages.size(), i + 512));
            library.now(on -> {
                on.marks().eachTheme(ids, (theme, speech) -> {
                    hits.merge(theme, 1L, Long::sum);
                    speeches.computeIfAbsent(theme, _ -> new HashSet<>()).add(speech);
                });
                return ids;
            });
        }
        return hits.entrySet().stream().map(entry -> new Group(entry.getKey(), speeches.get(entry.getKey()).size(),
                entry.getValue(), 0))
                .sorted(Comparator.comparingLong(Group::hits).reversed()).toList();
    }

    /// How often themes stand together; blocks.
    ///
    /// @param themes ids
    /// @param most for [CoOccurrence.Kind#NEAR], how many characters may stand between
    public CoOccurrence together(List<String> themes, CoOccurrence.Kind kind, int most, BooleanSupplier cancelled) {
        CoOccurrence empty = new CoOccurrence(kind, most, themes, List.of());
        PassageFinder finder = new PassageFinder(library, cancelled);
        List<List<Integer>> counts = new ArrayList<>();
        for (int row = 0; row < themes.size(); row++) {
            List<Integer> cells = new ArrayList<>();
            for (int column = 0; column < themes.size(); column++) {
                cells.add(column < row && kind != CoOccurrence.Kind.THEN ? counts.get(column).get(row)
                        : finder.find(QueryReader.read(empty.query(row, column))).size());
            }
            counts.add(cells);
        }
        return new CoOccurrence(kind, most, themes, counts);
    }
}
