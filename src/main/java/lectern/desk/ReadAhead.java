package lectern.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.child.ChildReaders;
import lectern.library.LibraryPlace;
import lectern.library.Prepared;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// Reads files on all cores and gives them in their order: plain text here, everything else in processes of their own: one
/// for a few files, some side by side for many.
///
/// It reads ahead by so many files and so many bytes, whatever the number of files is. For one thread.
final class ReadAhead implements AutoCloseable {
    private static final int FILES = 64;
    private static final long BYTES = 32L << 20;
    private static final long LOOK = 50;
    // a process takes as long to start as a dozen files to read
    private static final int MANY = 12;
    private static final int MOST_CHILDREN = 4;

    private record Waiting(CompletableFuture<Found> found, long size) {
    }

    /// A file and what came of it: one of both.
    ///
    /// @param reading what it holds; null when it cannot be read
    /// @param problem why it cannot be read; null otherwise
    /// @param prepared the drafts of its readings, in their order
    record Found(Path file, @Nullable FileReading reading, List<Prepared> prepared, @Nullable Problem problem) {
        static Found of(Path file, FileReading reading) {
            return new Found(file, reading, reading.readings().stream().map(one -> Prepared.of(one.draft())).toList(), null);
        }

        static Found of(Path file, Problem problem) {
            return new Found(file, null, List.of(), problem);
        }
    }

    private final Iterator<Path> files;
    private final ReadOptions options;
    private final Deque<Waiting> ahead = new ArrayDeque<>();
    private final ExecutorService readers;
    private final ExecutorService childThreads;
    private final ChildReaders children;
    private long bytes;
    private @Nullable Path next;

    ReadAhead(List<Path> files, ReadOptions options) {
        this.files = files.iterator();
        this.options = options;
        int cores = Runtime.getRuntime().availableProcessors();
        int many = files.size() < MANY ? 1 : Math.clamp(cores, 1, MOST_CHILDREN);
        readers = threads("intake-", cores);
        childThreads = threads("intake-child-", many);
        children = new ChildReaders(LibraryPlace.cacheFolder().map(cache -> cache.resolve("reading"))
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))), many);
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
        complete(file, found, () -> {
            byte[] read = Intake.bytes(file);
            Optional<FileReading> plain = Intake.readPlain(Intake.name(file), read, options);
            if (plain.isPresent()) {
                found.complete(Found.of(file, plain.get()));
            } else {
                childThreads.execute(() -> complete(file, found, () -> {
                    FileReading reading = children.read(Intake.name(file), read, options);
                    readers.execute(() -> complete(file, found, () -> found.complete(Found.of(file, reading))));
                }));
            }
        });
    }

    private static void complete(Path file, CompletableFuture<Found> found, Runnable reading) {
        try {
            reading.run();
        } catch (CancellationException | RejectedExecutionException closed) {
            found.cancel(false);
        } catch (RuntimeException | Error e) {
            found.complete(Found.of(file, Incident.of(e)));
        }
    }

    /// Ends what is still being read.
    @Override
    public void close() {
        readers.shutdownNow();
        childThreads.shutdownNow();
        children.close();
    }
}
