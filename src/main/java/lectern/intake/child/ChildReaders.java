package lectern.intake.child;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.IntStream;
import lectern.intake.FileReading;
import lectern.intake.ReadOptions;
import lectern.message.Problem;

/// Several processes that read files side by side; each is started when all before it are busy. From any thread.
public final class ChildReaders implements AutoCloseable {
    private final List<ChildReader> all;
    // the one that came free last is asked first: one at a time keeps to one process
    private final BlockingDeque<ChildReader> free;

    /// @param parent as of [ChildReader]
    /// @param most how many processes at most
    public ChildReaders(Path parent, int most) {
        all = IntStream.range(0, most).mapToObj(i -> new ChildReader(parent)).toList();
        free = new LinkedBlockingDeque<>(all);
    }

    /// Reads a file, as [ChildReader#read] does, once a process is free.
    ///
    /// @throws Problem `intake.…` for everything that cannot be read
    /// @throws CancellationException when it was closed meanwhile, or the thread is interrupted
    public FileReading read(String name, byte[] bytes, ReadOptions options) {
        ChildReader reader;
        try {
            reader = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        try {
            return reader.read(name, bytes, options);
        } finally {
            free.addFirst(reader);
        }
    }

    /// How often a process was started.
    public int starts() {
        return all.stream().mapToInt(ChildReader::starts).sum();
    }

    @Override
    public void close() {
        all.forEach(ChildReader::close);
    }
}
