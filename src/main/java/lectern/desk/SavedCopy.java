package lectern.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import lectern.library.Backups;
import lectern.library.Library;

/// Goes on with a copy of the library. While a large one is copied and looked over, which takes half a minute for three
/// gigabytes, the reader works on; what came in meanwhile must be in the copy.
final class SavedCopy {
    private static final Duration QUIET = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMillis(60);
    private final LibraryThread thread;
    private final Path target;
    private final BooleanSupplier troubled;
    private final Executor home;
    private final CompletableFuture<Library> moved = new CompletableFuture<>();

    private SavedCopy(LibraryThread thread, Path target, BooleanSupplier troubled, Executor home) {
        this.thread = thread;
        this.target = target;
        this.troubled = troubled;
        this.home = home;
    }

    /// Copies the library and puts the copy in its place.
    ///
    /// @param troubled whether the library could not be written last; asked on its thread
    /// @return the copy; completes on the home thread
    static CompletableFuture<Library> move(LibraryThread thread, Path target, BooleanSupplier troubled, Executor home) {
        SavedCopy saved = new SavedCopy(thread, target, troubled, home);
        thread.executeAlone(() -> saved.told(saved::begin));
        return saved.moved;
    }

    private void begin() {
        if (troubled.getAsBoolean()) {
            // who knows how long it can still be read
            thread.library().backups().copy(target);
            goOn();
            return;
        }
        Backups.Copied copied = thread.library().backups()
                .copy(target, () -> thread.letOthers(QUIET, LONGEST) || !thread.closed()).orElseThrow(CancellationException::new);
        Thread.ofPlatform().name("copy").start(() -> told(() -> {
            copied.lookOver();
            try {
                thread.executeAlone(() -> told(() -> end(copied)));
            } catch (RejectedExecutionException closed) {
                copied.discard();
                throw new CancellationException();
            }
        }));
    }

    private void end(Backups.Copied copied) {
        if (copied.isLatest()) {
            copied.publish();
        } else {
            // once more, and nobody is let in
            copied.discard();
            thread.library().backups().copy(target);
        }
        goOn();
    }

    private void goOn() {
        Library from = thread.library();
        Library copy = Library.open(target);
        thread.use(copy);
        from.close();
        home.execute(() -> moved.complete(copy));
    }

    private void told(Runnable work) {
        try {
            work.run();
        } catch (CancellationException closed) {
            home.execute(() -> moved.cancel(false));
        } catch (RuntimeException | Error e) {
            home.execute(() -> moved.completeExceptionally(Incident.of(e)));
        }
    }
}
