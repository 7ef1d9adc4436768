package lectern.window.palette;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was used lately, the latest first.
///
/// @param <K> what names an entry
public final class Recent<K> {
    private static final int KEPT = 12;
    private final Deque<K> used = new ArrayDeque<>();

    /// Remembers a use.
    public void add(K key) {
        used.remove(key);
        used.addFirst(key);
        if (used.size() > KEPT) {
            used.removeLast();
        }
    }

    /// The items with those used lately first, the others in their order.
    public <T> List<T> first(List<T> items, Function<T, K> key) {
        if (used.isEmpty()) {
            return items;
        }
        Set<K> wanted = new LinkedHashSet<>(used);
        var found = items.stream().filter(item -> wanted.contains(key.apply(item)))
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
        return Stream.concat(wanted.stream().filter(found::containsKey).map(found::get),
                items.stream().filter(item -> !wanted.contains(key.apply(item)))).toList();
    }
}
