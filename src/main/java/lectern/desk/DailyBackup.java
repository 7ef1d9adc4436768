package lectern.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.library.Backups;
import lectern.message.Problem;

/// The backup that is made once a day. Nobody waits for it: while the library is copied, its thread does between two megabytes
/// what is asked of it, and the copy is looked over on a thread of its own.
final class DailyBackup {
    private static final Logger LOG = Logger.getLogger(DailyBackup.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(8);
    // a search asks many questions one after the other
    private static final Duration LONGEST = Duration.ofMillis(60);

    private DailyBackup() {
    }

    /// Makes it after what waits, if it is due. On the library's thread.
    ///
    /// @return the backup; empty when none is due, or it was not made: then it is due at the next start
    static CompletableFuture<Optional<Path>> schedule(LibraryThread thread, Instant now) {
        CompletableFuture<Optional<Path>> made = new CompletableFuture<>();
        if (!thread.library().readOnly() && thread.library().backups().due(now)) {
            thread.executeAlone(() -> make(thread, now, made));
        } else {
            made.complete(Optional.empty());
        }
        return made;
    }

    private static void make(LibraryThread thread, Instant now, CompletableFuture<Optional<Path>> made) {
        // At full speed one mark in twenty waited 1.4 s behind what the copy had written: it leaves the disk to others
        // between two megabytes. Three gigabytes take half a minute, at most three while there is much to do
        Optional<Backups.Begun> begun = told(() -> thread.library().backups().begin(now, () -> thread.letOthers(PAUSE, LONGEST)));
        if (begun.isPresent()) {
            Thread.ofPlatform().name("backup").start(() -> made.complete(told(() -> begun.map(Backups.Begun::finish))));
        } else {
            made.complete(Optional.empty());
        }
    }

    private static <T> Optional<T> told(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            LOG.log(Level.WARNING, "no backup: " + problem.key());
            return Optional.empty();
        }
    }
}
