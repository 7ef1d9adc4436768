package lectern.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import lectern.text.Folded;
import org.jspecify.annotations.Nullable;

/// Folded texts that were looked through once, as far as a budget goes. What is in stays in: a search goes through all
/// texts in turn, and what it threw out would be what the next one asks for first. For any thread.
final class TextCache {
    private final Map<Long, Folded> texts = new ConcurrentHashMap<>();
    private final AtomicLong free;
    private final long budget;
    private long generation;

    /// @param budget in bytes
    TextCache(long budget) {
        this.budget = budget;
        free = new AtomicLong(budget);
    }

    /// Forgets everything if texts were removed or replaced since.
    synchronized void at(long newGeneration) {
        if (newGeneration != generation) {
            texts.clear();
            free.set(budget);
            generation = newGeneration;
        }
    }

    @Nullable Folded get(long speech) {
        return texts.get(speech);
    }

    void put(long speech, Folded folded) {
        long size = folded.size();
        if (free.get() >= size && texts.putIfAbsent(speech, folded) == null) {
            free.addAndGet(-size);
        }
    }
}
