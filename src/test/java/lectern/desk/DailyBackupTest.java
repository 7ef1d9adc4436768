package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lectern.annotation.Coder;
import lectern.library.Backup;
import lectern.library.Backups;
import lectern.library.Library;
import lectern.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    @TempDir
    private Path folder;
    private Path file;
    private final LibraryThread thread = new LibraryThread(Runnable::run);

    // some megabytes, so that others are let in while they are copied
    @BeforeEach
    void make() {
        file = folder.resolve("a.lectern");
        try (Library library = Library.open(file)) {
            library.add(IntStream.range(0, 15).mapToObj(i -> Speeches.draft(i + ".txt", ("第" + i + "篇，讲话。").repeat(10_000))).toList());
        }
        thread.execute(() -> thread.use(Library.open(file)));
    }

    @AfterEach
    void close() {
        if (!thread.closed()) {
            thread.close(() -> thread.library().close());
        }
    }

    private static void keep(Library library, String name) {
        library.keep(new Coder(name, name));
    }

    @Test
    void whatIsAskedWhileTheLibraryIsCopiedIsAnsweredThenInOrder() {
        List<String> order = new ArrayList<>();
        Path backup = thread.ask(library -> {
            CompletableFuture<Optional<Path>> made = DailyBackup.schedule(thread, NOW);
            // behind the backup: without it letting others, this would not be in it
            thread.ask(behind -> {
                keep(behind, "meanwhile");
                order.add("first");
                thread.execute(() -> order.add("third"));
                return behind;
            });
            thread.execute(() -> order.add("second"));
            return made;
        }).join().join().orElseThrow();
        assertThat(thread.ask(library -> List.copyOf(order)).join()).containsExactly("first", "second", "third");
        assertThat(Backups.of(file)).extracting(Backup::file).containsExactly(backup);
        try (Library copy = Library.open(backup)) {
            assertThat(copy.coders()).extracting(Coder::id).contains("meanwhile");
            assertThat(copy.check().wrong()).isEmpty();
        }
        assertThat(thread.ask(library -> DailyBackup.schedule(thread, NOW.plus(Duration.ofHours(1)))).join().join())
                .as("once a day").isEmpty();
    }

    /// Otherwise nobody who reads for a moment only would ever have one.
    @Test
    void aSmallLibraryHasItsBackupWhenItIsClosed() {
        Path small = folder.resolve("small.lectern");
        try (Library library = Library.open(small)) {
            library.add(List.of(Speeches.draft("a.txt", "讲话。")));
        }
        Desk.open(small, Messages.in(Locale.ENGLISH), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run).join().close();
        assertThat(Backups.of(small)).hasSize(1);
    }

    @Test
    void closingDoesNotWaitForTheBackupWhichIsDueTheNextTime() {
        CompletableFuture<Optional<Path>> made = thread.ask(library -> {
            CompletableFuture<Optional<Path>> begun = DailyBackup.schedule(thread, NOW);
            thread.ask(behind -> {
                keep(behind, "before the end");
                return behind;
            });
            thread.executeAlone(library::close);
            return begun;
        }).join();
        thread.close(() -> { });
        assertThat(made.join()).isEmpty();
        assertThat(Backups.of(file)).isEmpty();
        try (Library library = Library.open(file)) {
            assertThat(library.coders()).extracting(Coder::id).contains("before the end");
            assertThat(library.backups().due(NOW)).isTrue();
            assertThat(library.check().wrong()).isEmpty();
        }
    }
}
