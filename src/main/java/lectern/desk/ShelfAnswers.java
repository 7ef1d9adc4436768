package lectern.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lectern.annotation.ShelfQuery;
import org.jspecify.annotations.Nullable;

/// Filters, counts and sorts the shelf on a thread of its own; of several queries only the latest is answered. Asked and
/// answered on the home thread.
final class ShelfAnswers {
    private final Executor home;
    private final Consumer<ShelfFound> told;
    private final Executor beside = beside();
    private final AtomicLong asked = new AtomicLong();
    private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);
    private ShelfFound last = ShelfFound.NOTHING;

    /// @param told hears each answer
    ShelfAnswers(Executor home, Consumer<ShelfFound> told) {
        this.home = home;
        this.told = told;
    }

    /// One thread, gone when nothing is asked.
    private static Executor beside() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("shelf").daemon().factory());
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /// The last answer.
    ShelfFound last() {
        return last;
    }

    /// Completes when this or a later query is answered.
    ///
    /// @param only the speeches to choose from; null for all
    CompletableFuture<Void> find(ShelfRows of, ShelfQuery wanted, long @Nullable [] only) {
        long mine = asked.incrementAndGet();
        latest = aside(() -> mine == asked.get() ? ShelfFound.of(of, wanted, only == null ? null : of.rows(only)) : null)
                .thenCompose(answer -> {
                    if (answer == null || mine != asked.get()) {
                        return latest;
                    }
                    last = answer;
                    told.accept(answer);
                    return CompletableFuture.completedFuture(null);
                });
        return latest;
    }

    /// Does some work on that thread; the result arrives on the home thread.
    <T extends @Nullable Object> CompletableFuture<T> aside(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        beside.execute(() -> {
            try {
                T result = work.get();
                home.execute(() -> done.complete(result));
            } catch (RuntimeException | Error e) {
                home.execute(() -> done.completeExceptionally(Incident.of(e)));
            }
        });
        return done;
    }
}
