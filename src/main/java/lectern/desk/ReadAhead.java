package lectern.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.child.ChildReader;
import lectern.library.LibraryPlace;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// Reads files on all cores and gives them in their order: plain text here, everything else in a process of its own.
///
/// It reads ahead by so many files and so many bytes, whatever the number of files is. For one thread.
final class ReadAhead implements AutoCloseable {
    private static final int FILES = 64;
    private static final long BYTES = 32L << 20;
    private static final long LOOK = 50;

    private record Waiting(CompletableFuture<Found> found, long size) {
    }

    /// A file and what came of it: one of both.
    ///
    /// @param reading what it holds; null when it cannot be read
    /// @param problem why it cannot be read; null otherwise
    record Found(Path file, @Nullable FileReading reading, @Nullable Problem problem) {
    }

    private final Iterator<Path> files;
    private final ReadOptions options;
    private final Deque<Waiting> ahead = new ArrayDeque<>();
    private final ExecutorService readers;
    private final ExecutorService childsThread;
    private final ChildReader child;
    private long bytes;
    private @Nullable Path next;

    ReadAhead(Iterator<Path> files, ReadOptions options) {
        this.files = files;
        this.options = options;
        readers = threads("intake-", Runtime.getRuntime().availableProcessors());
        childsThread = threads("intake-child-", 1);
        child = new ChildReader(LibraryPlace.cacheFolder().map(cache -> cache.resolve("reading"))
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))));
    }

    private static ExecutorService threads(String name, int many) {
        return Executors.newFixedThreadPool(many, Thread.ofPlatform().name(name, 1).daemon().factory());
    }

    /// Waits for the next file; null after the last one, and as soon as it is cancelled.
    @Nullable Found next(BooleanSupplier cancelled) {
        fill();
        Waiting first = ahead.poll();
        if (first == null) {
            return null;
        }
        while (!cancelled.getAsBoolean()) {
            try {
                Found found = first.found().get(LOOK, TimeUnit.MILLISECONDS);
                bytes -= first.size();
                return found;
            } catch (TimeoutException notYet) {
                // asks again whether it is wanted still
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException defect) {
                throw new IllegalStateException(defect.getCause());
            }
        }
        return null;
    }

    /// A file larger than all that is read ahead is read alone.
    private void fill() {
        while (ahead.size() < FILES && (next != null || files.hasNext())) {
            Path file = next != null ? next : files.next();
            long size = size(file);
            if (!ahead.isEmpty() && bytes + size > BYTES) {
                next = file;
                return;
            }
            next = null;
            bytes += size;
            CompletableFuture<Found> found = new CompletableFuture<>();
            readers.execute(() -> read(file, found));
            ahead.add(new Waiting(found, size));
        }
    }

    private static long size(Path file) {
        try {
            return Math.min(Files.size(file), Intake.LIMIT_MIB << 20);
        } catch (IOException toldWhenItIsRead) {
            return 0;
        }
    }

    private void read(Path file, CompletableFuture<Found> found) {
        try {
            byte[] read = Intake.bytes(file);
            Optional<FileReading> plain = Intake.readPlain(Intake.name(file), read, options);
            if (plain.isPresent()) {
                found.complete(new Found(file, plain.get(), null));
            } else {
                childsThread.execute(() -> complete(file, found, () -> child.read(Intake.name(file), read, options)));
            }
        } catch (RejectedExecutionException closed) {
            found.cancel(false);
        } catch (RuntimeException | Error e) {
            found.complete(new Found(file, null, Incident.of(e)));
        }
    }

    private static void complete(Path file, CompletableFuture<Found> found, Supplier<FileReading> reading) {
        try {
            found.complete(new Found(file, reading.get(), null));
        } catch (CancellationException closed) {
            found.cancel(false);
        } catch (RuntimeException | Error e) {
            found.complete(new Found(file, null, Incident.of(e)));
        }
    }

    /// Ends what is still being read.
    @Override
    public void close() {
        readers.shutdownNow();
        childsThread.shutdownNow();
        child.close();
    }
}
