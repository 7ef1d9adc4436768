package lectern.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import lectern.library.Mark;
import lectern.message.Problem;
import lectern.text.CodePoints;
import lectern.text.Folding;
import org.jspecify.annotations.Nullable;

/// Finds the annotated passages that fit a query. All lists are in the order of [Mark].
///
/// A passage is one annotation. Fields of speeches ask for its speech, `theme:` `note:` `coder:` `marked:` for itself, words
/// for what stands in it. A relation gives the passages of both sides that have one of the other side so beside them; one
/// that is on both sides stands in every relation but THEN to itself.
final class PassageFinder {
    private static final int AT_A_TIME = 256;
    private final Asking library;
    private final BooleanSupplier cancelled;
    private @Nullable List<Mark> all;

    PassageFinder(Asking library, BooleanSupplier cancelled) {
        this.library = library;
        this.cancelled = cancelled;
    }

    /// The passages that fit; those of deleted speeches do not.
    ///
    /// @throws Problem `search.query-near` where NEAR stands between words and something else
    List<Mark> find(Query query) {
        return shown(marks(query));
    }

    /// The first passages of a query that asks for a theme and nothing else; none for any other query.
    List<Mark> first(Query query, int most) {
        return query instanceof Query.Field field && field.field() == QueryField.THEME
                ? shown(library.now(on -> new FieldMarks(on).of(field, most))) : List.of();
    }

    private List<Mark> shown(List<Mark> marks) {
        BitSet deleted = library.now(on -> on.catalogue().deleted());
        return deleted.isEmpty() ? marks : marks.stream().filter(mark -> !deleted.get((int) mark.speech())).toList();
    }

    private List<Mark> marks(Query query) {
        check();
        return switch (query) {
            case Query.And and -> and(and.parts());
            case Query.Or or -> sorted(or.parts().stream().flatMap(part -> marks(part).stream()).toList());
            case Query.Near near -> near(near);
            case Query.Related of -> {
                List<Both> sides = sides(marks(of.left()), marks(of.right()));
                yield switch (of.relation()) {
                    case OVERLAPS -> found(sides, (both, _) -> Related.overlapping(both.lefts(), both.rights()), false);
                    case PARAGRAPH -> found(sides, (both, ends) -> Related.sharing(both.lefts(), both.rights(), ends), true);
                    case THEN -> found(sides, (both, _) -> Related.following(both.lefts(), both.rights()), false);
                };
            }
            case Query.Field field when field.field().ofPassages() -> library.now(on -> new FieldMarks(on).of(field));
            case Query.Field _, Query.Not _ -> all().stream().filter(filter(query)).toList();
            case Query.Words _, Query.Wild _, Query.Regex _ -> quoting(query);
        };
    }

    private List<Mark> near(Query.Near near) {
        boolean words = Queries.isText(near.left());
        if (words != Queries.isText(near.right())) {
            throw new Problem("search.query-near", near.at().start() + 1, "NEAR");
        }
        if (words) {
            return quoting(near);
        }
        List<Mark> found = new ArrayList<>();
        List<Both> sides = sides(marks(near.left()), marks(near.right()));
        for (int from = 0; from < sides.size(); from += AT_A_TIME) {
            check();
            List<Both> some = sides.subList(from, Math.min(sides.size(), from + AT_A_TIME));
            List<@Nullable String> texts = library.now(on -> on.index().texts(some.stream().mapToLong(Both::speech).toArray())).texts();
            for (int i = 0; i < some.size(); i++) {
                String text = texts.get(i);
                if (text != null) {
                    found.addAll(Related.within(some.get(i).lefts(), some.get(i).rights(),
                            CodePoints.of(text), near.most()));
                }
            }
        }
        return sorted(found);
    }

    /// What an index gives is taken first, the rest only filters it.
    private List<Mark> and(List<Query> parts) {
        List<Query> listed = parts.stream().filter(part -> !isFilter(part)).toList();
        List<Mark> found = listed.isEmpty() ? all() : marks(listed.getFirst());
        for (Query part : listed.stream().skip(1).toList()) {
            Set<Mark> others = new HashSet<>(marks(part));
            found = found.stream().filter(others::contains).toList();
        }
        for (Query part : parts.stream().filter(PassageFinder::isFilter).toList()) {
            found = Queries.isText(part) ? quoting(part, found) : found.stream().filter(filter(part)).toList();
        }
        return found;
    }

    private static boolean isFilter(Query query) {
        return query instanceof Query.Not || Queries.isText(query)
                || query instanceof Query.Field field && !field.field().ofPassages();
    }

    private Predicate<Mark> filter(Query query) {
        return switch (query) {
            case Query.Field field -> {
                BitSet speeches = library.now(on -> new Fields(on).speeches(field));
                yield mark -> speeches.get((int) mark.speech());
            }
            case Query.Not not -> {
                Set<Mark> others = new HashSet<>(marks(not.part()));
                yield mark -> !others.contains(mark);
            }
            default -> throw new IllegalArgumentException(query.toString());
        };
    }

    private List<Mark> all() {
        List<Mark> known = all == null ? library.now(on -> on.marks().all()) : all;
        all = known;
        return known;
    }

    /// Those in whose words the query stands.
    private List<Mark> quoting(Query query) {
        BiPredicate<Mark, String> fits = quotes(query);
        return library.now(on -> on.marks().quoting(fits));
    }

    /// Those of some in whose words the query stands.
    private List<Mark> quoting(Query query, List<Mark> some) {
        if (some == all) {
            return quoting(query);
        }
        BiPredicate<Mark, String> fits = quotes(query);
        List<Mark> found = new ArrayList<>();
        for (int i = 0; i < some.size(); i += AT_A_TIME) {
            check();
            List<Mark> part = some.subList(i, Math.min(some.size(), i + AT_A_TIME));
            found.addAll(library.now(on -> on.marks().quoting(part, fits)));
        }
        return found;
    }

    private BiPredicate<Mark, String> quotes(Query query) {
        TextTest test = TextTest.of(query, new IdentityHashMap<>(), cancelled);
        Hits hits = new Hits();
        return (mark, quote) -> {
            hits.cut(0);
            return test.fits(mark.speech(), Folding.fold(quote), hits);
        };
    }

    /// The passages of both sides in one speech; neither is empty.
    private record Both(List<Mark> lefts, List<Mark> rights) {
        long speech() {
            return lefts.getFirst().speech();
        }
    }

    /// A relation within one speech.
    @FunctionalInterface
    private interface Pairs {
        List<Mark> of(Both both, int[] lineEnds);
    }

    /// The speeches in which both sides have passages.
    private static List<Both> sides(List<Mark> lefts, List<Mark> rights) {
        List<Both> sides = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < lefts.size() && r < rights.size()) {
            int nextLeft = next(lefts, l);
            int nextRight = next(rights, r);
            long left = lefts.get(l).speech();
            long right = rights.get(r).speech();
            if (left == right) {
                sides.add(new Both(lefts.subList(l, nextLeft), rights.subList(r, nextRight)));
            }
            l = left <= right ? nextLeft : l;
            r = right <= left ? nextRight : r;
        }
        return sides;
    }

    /// Where the next speech begins.
    private static int next(List<Mark> marks, int at) {
        int next = at;
        while (next < marks.size() && marks.get(next).speech() == marks.get(at).speech()) {
            next++;
        }
        return next;
    }

    private List<Mark> found(List<Both> sides, Pairs pairs, boolean lines) {
        List<Mark> found = new ArrayList<>();
        for (int i = 0; i < sides.size(); i += AT_A_TIME) {
            check();
            List<Both> some = sides.subList(i, Math.min(sides.size(), i + AT_A_TIME));
            long[] speeches = some.stream().mapToLong(Both::speech).toArray();
            Map<Long, int[]> ends = lines ? library.now(on -> on.index().lineEnds(speeches)) : Map.of();
            some.forEach(both -> found.addAll(pairs.of(both, ends.getOrDefault(both.speech(), new int[0]))));
        }
        return sorted(found);
    }

    private static List<Mark> sorted(Collection<Mark> marks) {
        return marks.stream().sorted().distinct().toList();
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
