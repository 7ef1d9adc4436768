package lectern.desk;

import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import lectern.library.Library;
import org.jspecify.annotations.Nullable;

/// The one thread on which a library is used, in the order in which it is asked, and the library in use.
final class LibraryThread implements Executor {
    private final BlockingDeque<Runnable> waiting = new LinkedBlockingDeque<>();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, waiting,
            Thread.ofPlatform().name("library").factory());
    private final Executor home;
    private @Nullable Library library;

    /// @param home where answers arrive
    LibraryThread(Executor home) {
        this.home = home;
    }

    /// Work that must not be done in the midst of other work.
    private record Alone(Runnable work) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /// Does work that may put another library in the place of this one, or close it: never in the midst of other work.
    void executeAlone(Runnable work) {
        thread.execute(new Alone(work));
    }

    /// In the midst of long work, on this thread: does at once what others ask, up to work that must be done alone, until
    /// nobody has asked anything for a while.
    ///
    /// @param quiet for how long nobody asks
    /// @param most after so long the work goes on all the same
    /// @return false when work waits that must be done alone: the long work had better end
    boolean letOthers(Duration quiet, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            do {
                Runnable next = waiting.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return true;
                }
                if (next instanceof Alone) {
                    waiting.addFirst(next);
                    return false;
                }
                run(next);
            } while (System.nanoTime() < end);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
        }
    }

    /// The library in use. On this thread.
    Library library() {
        if (library == null) {
            throw new IllegalStateException("no library yet");
        }
        return library;
    }

    /// Uses a library from now on. On this thread.
    void use(Library other) {
        library = other;
    }

    /// Asks the library something; the answer arrives on the home thread.
    <T extends @Nullable Object> CompletableFuture<T> ask(Function<Library, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> answer(question, answer));
        return answer;
    }

    /// As [#ask], of what must be done alone.
    <T extends @Nullable Object> CompletableFuture<T> askAlone(Function<Library, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        executeAlone(() -> answer(question, answer));
        return answer;
    }

    private <T extends @Nullable Object> void answer(Function<Library, T> question, CompletableFuture<T> answer) {
        Supplier<T> result;
        try {
            T value = question.apply(library());
            result = () -> value;
        } catch (RuntimeException | Error e) {
            home.execute(() -> answer.completeExceptionally(Incident.of(e)));
            return;
        }
        home.execute(() -> answer.complete(result.get()));
    }

    /// Asks the library something for work that runs beside the home thread; the answer arrives on this thread, and is
    /// cancelled once the library is being closed.
    <T extends @Nullable Object> CompletableFuture<T> askBeside(Function<Library, T> question) {
        try {
            return CompletableFuture.supplyAsync(() -> {
                if (closed()) {
                    throw new CancellationException();
                }
                return question.apply(library());
            }, this);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
    }

    /// Whether it takes no more work.
    boolean closed() {
        return thread.isShutdown();
    }

    /// Takes no more work.
    void refuse() {
        thread.shutdown();
    }

    /// Does what waits, then the last work, and ends; waits for at most ten seconds.
    void close(Runnable last) {
        executeAlone(last);
        refuse();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
