package lectern.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lectern.library.Library;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// Writes steps to the library in the order they were made.
///
/// A write that fails stays at the head of the queue and is tried again before any later one, so that the library never
/// holds a later step without an earlier one. The queue belongs to the library's thread; what it tells, it tells on the
/// home thread.
final class SaveQueue {
    private record Write(Consumer<Library> action, CompletableFuture<Void> saved) {
    }

    private final LibraryThread thread;
    private final Executor home;
    private final Consumer<Saving> told;
    private final Deque<Write> waiting = new ArrayDeque<>();
    private int unsaved;
    private @Nullable Problem trouble;

    SaveQueue(LibraryThread thread, Executor home, Consumer<Saving> told) {
        this.thread = thread;
        this.home = home;
        this.told = told;
    }

    /// Queues a write. The result completes on the home thread after the commit, and exceptionally when the first try
    /// fails; the write is then kept and tried again.
    CompletableFuture<Void> add(Consumer<Library> action) {
        CompletableFuture<Void> saved = new CompletableFuture<>();
        unsaved++;
        tell();
        thread.execute(() -> {
            waiting.add(new Write(action, saved));
            drain();
        });
        return saved;
    }

    /// How much is on disk. On the home thread.
    Saving state() {
        Saving.State state = unsaved == 0 ? Saving.State.SAVED : trouble == null ? Saving.State.SAVING : Saving.State.FAILED;
        return new Saving(state, unsaved, state == Saving.State.FAILED ? trouble : null);
    }

    /// Whether something could not be written. On the library's thread.
    boolean stuck() {
        return !waiting.isEmpty();
    }

    /// Writes what waits, as far as it goes. On the library's thread.
    void drain() {
        while (!waiting.isEmpty()) {
            Write next = waiting.element();
            try {
                next.action().accept(thread.library());
            } catch (RuntimeException e) {
                Problem problem = e instanceof Problem known ? known : Incident.of(e);
                home.execute(() -> {
                    trouble = problem;
                    tell();
                    next.saved().completeExceptionally(problem);
                });
                return;
            }
            waiting.remove();
            home.execute(() -> {
                unsaved--;
                trouble = null;
                tell();
                next.saved().complete(null);
            });
        }
    }

    private void tell() {
        told.accept(state());
    }
}
