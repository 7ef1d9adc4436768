package lectern.annotation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which speeches are wanted, and in what order.
///
/// @param words what was typed; every word must be found
/// @param chosen the values that were chosen, by facet: one of each facet's values must be there
/// @param order by what is sorted, the most important first; speeches that are equal in all keep the order they came in
public record ShelfQuery(String words, Map<Facet, Set<String>> chosen, List<Key> order) {
    /// All speeches as they came in.
    public static final ShelfQuery ALL = new ShelfQuery("", Map.of(), List.of());

    public ShelfQuery {
        Map<Facet, Set<String>> some = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                some.put(facet, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(some);
        order = List.copyOf(order);
    }

    /// A column to sort by. What is not known comes last either way.
    ///
    /// @param column by what
    /// @param descending whether the largest comes first
    public record Key(ShelfColumn column, boolean descending) {
    }

    /// The same with other words.
    public ShelfQuery withWords(String others) {
        return new ShelfQuery(others, chosen, order);
    }

    /// The same in another order.
    public ShelfQuery withOrder(List<Key> other) {
        return new ShelfQuery(words, chosen, other);
    }

    /// The same with one value chosen, or no longer.
    public ShelfQuery toggled(Facet facet, String value) {
        Set<String> values = new HashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        all.putAll(chosen);
        all.put(facet, values);
        return new ShelfQuery(words, all, order);
    }

    /// Sorted by one column alone; if it is that already, the other way round.
    public ShelfQuery sorted(ShelfColumn column) {
        boolean again = order.size() == 1 && order.getFirst().column() == column;
        return withOrder(List.of(new Key(column, again && !order.getFirst().descending())));
    }

    /// Sorted by one column more, behind those there are; one that is there already is turned round, and the third time goes.
    public ShelfQuery sortedAlso(ShelfColumn column) {
        List<Key> keys = new ArrayList<>(order);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).column() == column) {
                if (keys.get(i).descending()) {
                    keys.remove(i);
                } else {
                    keys.set(i, new Key(column, true));
                }
                return withOrder(keys);
            }
        }
        keys.add(new Key(column, false));
        return withOrder(keys);
    }
}
