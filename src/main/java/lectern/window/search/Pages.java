package lectern.window.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A long list of which only the pages lately looked at are in memory. On the JavaFX thread.
///
/// @param <T> what is listed
public final class Pages<T> {
    private static final int PAGE = 50;
    private static final int KEPT = 60;
    private static final int AT_ONCE = 1_000;
    private final int size;
    private final Loader<T> loader;
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Integer> asked = new HashSet<>();
    private final List<T> first;
    private Consumer<List<T>> arrived = items -> { };
    private Consumer<Throwable> failed = thrown -> { };

    /// Reads a part of the list.
    ///
    /// @param <T> what is listed
    public interface Loader<T> {
        /// Those from `from` to before `to`; completes on the JavaFX thread.
        CompletableFuture<List<T>> load(int from, int to);
    }

    /// @param size how many there are
    /// @param first those at the beginning that are known already
    public Pages(int size, List<T> first, Loader<T> loader) {
        this.size = size;
        this.first = new ArrayList<>(first.subList(0, Math.min(size, first.size())));
        this.loader = loader;
    }

    /// A list that is all in memory.
    public static <T> Pages<T> of(List<T> all) {
        return new Pages<>(all.size(), all, (from, to) -> CompletableFuture.completedFuture(all.subList(from, to)));
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// Who is told when a page has come, and who when it could not be read.
    public void setOnArrived(Consumer<List<T>> listener, Consumer<Throwable> trouble) {
        arrived = listener;
        failed = trouble;
    }

    /// The one at that place; empty while its page is on its way, which is then asked for.
    public Optional<T> at(int index) {
        if (index < first.size()) {
            return Optional.of(first.get(index));
        }
        int page = index / PAGE;
        List<T> loaded = pages.get(page);
        if (loaded != null) {
            return index - page * PAGE < loaded.size() ? Optional.of(loaded.get(index - page * PAGE)) : Optional.empty();
        }
        if (asked.add(page)) {
            loader.load(page * PAGE, Math.min(size, (page + 1) * PAGE)).whenComplete((items, thrown) -> {
                asked.remove(page);
                if (thrown != null) {
                    failed.accept(thrown);
                } else {
                    pages.put(page, List.copyOf(items));
                    arrived.accept(items);
                }
            });
        }
        return Optional.empty();
    }

    /// All that is in memory at the beginning.
    public List<T> first() {
        return first;
    }

    /// Some of the list, read where they are not in memory.
    public CompletableFuture<List<T>> read(int from, int to) {
        return to <= first.size() ? CompletableFuture.completedFuture(first.subList(from, to)) : loader.load(from, to);
    }

    /// Reads the whole list, part by part, one after the other; completes with all of it.
    public CompletableFuture<List<T>> readAll() {
        List<T> all = new ArrayList<>(size);
        return readFrom(0, all).thenApply(done -> all);
    }

    private CompletableFuture<Void> readFrom(int from, List<T> all) {
        if (from >= size) {
            return CompletableFuture.completedFuture(null);
        }
        int to = Math.min(size, from + AT_ONCE);
        return loader.load(from, to).thenCompose(items -> {
            all.addAll(items);
            return readFrom(to, all);
        });
    }
}
