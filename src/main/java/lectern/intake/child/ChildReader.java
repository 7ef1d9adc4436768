package lectern.intake.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.intake.FileReading;
import lectern.intake.ReadOptions;
import lectern.intake.formats.Limits;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// Reads files in another process, which is started with the first of them and replaced when a file ends it.
///
/// For one batch. Files are read one after the other; [#close()] may be called from any thread at any time.
public final class ChildReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChildReader.class.getName());
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration PER_MIB = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(2);
    /// A reader that keeps its own time ends so much before it would be ended.
    private static final Duration GRACE = Duration.ofSeconds(2);
    /// After these nothing is certain in a Java any more.
    private static final Set<String> WORN = Set.of("intake.limit.depth", "intake.limit.memory");

    private final Path parent;
    private final Duration least;
    private final Duration grace;
    private final ScheduledThreadPoolExecutor watch;
    private volatile boolean closed;
    private volatile @Nullable Child child;
    private @Nullable ChildFolder folder;
    private @Nullable Problem broken;
    private int started;

    /// @param parent the folder in which this reader makes its own; made when it is missing
    public ChildReader(Path parent) {
        this(parent, LEAST, GRACE);
    }

    ChildReader(Path parent, Duration least, Duration grace) {
        this.parent = parent;
        this.least = least;
        this.grace = grace;
        watch = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("reading-watch").daemon().factory());
        watch.setRemoveOnCancelPolicy(true);
    }

    /// Reads a file: every speech in it.
    ///
    /// @param name the file's name without its folder
    /// @param bytes all of it; not changed
    /// @throws Problem `intake.…` for everything that cannot be read, also when it took too long, too much memory, or ended
    ///         its reader
    /// @throws ChildFailure a defect of the program
    /// @throws CancellationException when it was closed meanwhile
    public synchronized FileReading read(String name, byte[] bytes, ReadOptions options) {
        if (closed) {
            throw new CancellationException();
        }
        Duration time = time(bytes.length, options.limits());
        Limits limits = options.limits();
        Request request = new Request(name, bytes, options.within(new Limits(limits.unpacked(), limits.ratio(), limits.entries(),
                limits.depth(), limits.characters(), limits.pages(), limits.speeches(), time.minus(grace))));
        Child asked = started();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = watch.schedule(() -> {
            late.set(true);
            asked.kill();
        }, time.toMillis(), TimeUnit.MILLISECONDS);
        Answer answer;
        try {
            answer = asked.ask(request);
        } catch (IOException ended) {
            throw closed ? new CancellationException() : ended(asked, ended, name, late.get(), time);
        } finally {
            if (!alarm.cancel(false)) {
                end();
            }
        }
        return switch (answer) {
            case Answer.Read(FileReading reading) -> reading;
            case Answer.Refused(Problem problem) -> {
                if (WORN.contains(problem.key())) {
                    end();
                }
                throw problem;
            }
            case Answer.Failed(ChildFailure failure) -> {
                end();
                throw failure;
            }
        };
    }

    /// How often a process was started.
    public synchronized int starts() {
        return started;
    }

    /// How long a file may be read: 10 seconds, and 5 more for each MiB after the first.
    private Duration time(int size, Limits limits) {
        Duration bySize = least.plus(PER_MIB.multipliedBy(Math.max(0, (size - 1) >> 20)));
        Duration most = bySize.compareTo(MOST) < 0 ? bySize : MOST;
        Duration wanted = limits.time().plus(grace);
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    private Problem ended(Child asked, IOException ended, String name, boolean late, Duration time) {
        boolean memory = !late && !(ended instanceof Wire.Garbled) && asked.endedForMemory();
        end();
        LOG.log(Level.INFO, "a reader was replaced: {0}", late ? "time" : memory ? "memory" : ended.getClass().getName());
        return late ? new Problem("intake.limit.time", name, time.toSeconds())
                : memory ? new Problem("intake.limit.memory", name) : new Problem(ended, "intake.child-ended", name);
    }

    private Child started() {
        Child present = child;
        if (present != null && present.isAlive()) {
            return present;
        }
        end();
        if (broken != null) {
            throw broken;
        }
        Child fresh = null;
        ScheduledFuture<?> alarm = null;
        try {
            if (folder == null) {
                folder = ChildFolder.in(parent);
            }
            fresh = Child.start(folder.path());
            child = fresh;
            started++;
            alarm = watch.schedule(fresh::kill, START.toMillis(), TimeUnit.MILLISECONDS);
            if (closed) {
                fresh.kill();
            }
            fresh.greet();
            return fresh;
        } catch (IOException e) {
            end();
            if (closed) {
                throw new CancellationException();
            }
            LOG.log(Level.WARNING, "no reader can be started: {0}", e.toString());
            // not tried again for each of thousands of files
            broken = new Problem(e, "intake.child-start");
            throw broken;
        } finally {
            if (alarm != null) {
                alarm.cancel(false);
            }
        }
    }

    private void end() {
        Child present = child;
        child = null;
        if (present != null) {
            present.close();
        }
    }

    /// Ends the process, also in the middle of a file, and deletes its folder.
    @Override
    public void close() {
        closed = true;
        Child present = child;
        if (present != null) {
            present.kill();
        }
        synchronized (this) {
            end();
            watch.shutdownNow();
            if (folder != null) {
                folder.close();
                folder = null;
            }
        }
    }
}
