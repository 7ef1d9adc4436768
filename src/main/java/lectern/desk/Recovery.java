package lectern.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lectern.library.Backup;
import lectern.library.Backups;

/// What can be done about a library that cannot be opened.
public final class Recovery {
    private Recovery() {
    }

    /// The newest good copy of it.
    public static Optional<Backup> newestBackup(Path library) {
        return Backups.of(library).stream().findFirst();
    }

    /// Puts a backup in the place of a damaged library, which is kept beside it.
    ///
    /// @return completes on a thread of its own with where the damaged file is now
    public static CompletableFuture<Path> restore(Path library, Backup backup) {
        CompletableFuture<Path> restored = new CompletableFuture<>();
        Thread.ofPlatform().name("restore").start(() -> {
            try {
                restored.complete(Backups.restore(library, backup, Instant.now()));
            } catch (RuntimeException | Error e) {
                restored.completeExceptionally(Incident.of(e));
            }
        });
        return restored;
    }
}
