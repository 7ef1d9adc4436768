package lectern.desk;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Work that goes on beside the reader and can be given up.
public final class Running<T> {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CompletableFuture<T> result = new CompletableFuture<>();

    /// Begins work on a thread of its own.
    ///
    /// @param work is given a question it must ask now and then: whether it was given up
    static <T> Running<T> begin(String name, Executor home, Function<BooleanSupplier, T> work) {
        Running<T> running = new Running<>();
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                T value = work.apply(running.stopped::get);
                home.execute(() -> running.result.complete(value));
            } catch (CancellationException e) {
                home.execute(() -> running.result.cancel(false));
            } catch (RuntimeException | Error e) {
                home.execute(() -> running.result.completeExceptionally(Incident.of(e)));
            }
        });
        return running;
    }

    /// Completes on the home thread; fails with a [lectern.message.Problem], or with [CancellationException] once the work
    /// was given up.
    public CompletableFuture<T> result() {
        return result;
    }

    /// Gives it up: nothing is told any more. On the home thread.
    public void cancel() {
        stopped.set(true);
        result.cancel(false);
    }
}
