package lectern.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.intake.ReadOptions;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.library.Library;
import org.jspecify.annotations.Nullable;

/// One import, with its report kept in the library. On the home thread.
public final class ReportedImport {
    private static final Logger LOG = Logger.getLogger(ReportedImport.class.getName());
    private static final long TOLD_EVERY = 50_000_000;
    private final Desk desk;
    private final Pace pace = new Pace();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong lastTold = new AtomicLong();
    private final Consumer<Now> told;
    private int imported;
    private int alreadyThere;
    private int refused;
    private int warned;

    private final Arrivals arrivals = new Arrivals(true);

    private ReportedImport(Desk desk, Consumer<Now> told) {
        this.desk = desk;
        this.told = told;
    }

    /// How far it is.
    ///
    /// @param done files dealt with
    /// @param total files found
    /// @param pace how fast it goes
    public record Now(int done, int total, int imported, int alreadyThere, int refused, int warned, Pace pace) {
    }

    /// What came of it.
    ///
    /// @param run the import; its end is null when the report could not be written
    /// @param lines its report
    public record Story(KeptImport run, List<KeptLine> lines) {
        public Story {
            lines = List.copyOf(lines);
        }
    }

    /// Begins an import.
    ///
    /// @param told how far it is, a few times a second, on the home thread
    public static ReportedImport of(Desk desk, Consumer<Now> told) {
        return new ReportedImport(desk, told);
    }

    /// Does it. What the reader has chosen before for doubtful files of a folder is chosen again.
    public CompletableFuture<Story> over(List<Path> paths, ReadOptions options) {
        CompletableFuture<Story> story = new CompletableFuture<>();
        Thread.ofPlatform().name("import report").daemon().start(() -> {
            try {
                ReportKeeper keeper = ReportKeeper.begin(desk);
                ImportTally tally = new Importing(desk, arrivals).run(paths, options, line -> {
                    keeper.accept(line);
                    count(line);
                }, this::tell, cancelled::get).join();
                keeper.end(tally);
                CompletableFuture<Story> kept = options.charset() != null ? story(desk, keeper.run())
                        : new Rereading(desk).asRemembered(keeper.run()).thenCompose(changed -> story(desk, keeper.run()));
                kept.whenComplete((done, thrown) -> finish(story, done, thrown));
            } catch (RuntimeException | Error e) {
                finish(story, null, e);
            }
        });
        return story;
    }

    private void finish(CompletableFuture<Story> story, @Nullable Story done,
                        @Nullable Throwable thrown) {
        if (thrown instanceof RejectedExecutionException || thrown != null && thrown.getCause() instanceof RejectedExecutionException) {
            // the program ends: what was in by then is in, and the report says that it was broken off
            LOG.log(Level.FINE, "the library was closed before the import ended", thrown);
            return;
        }
        desk.home().execute(() -> {
            if (done != null) {
                story.complete(done);
            } else {
                story.completeExceptionally(Incident.of(thrown));
            }
        });
    }

    /// What looks like new versions of speeches and was held back for the reader to decide; once the import is done.
    public List<Likeness> held() {
        return arrivals.held();
    }

    /// Stops it: what is in stays in, and nothing is in by half.
    public void cancel() {
        cancelled.set(true);
    }

    private synchronized void count(ImportReport.Line line) {
        imported += line.card() != null && line.isNew() ? 1 : 0;
        alreadyThere += line.card() != null && !line.isNew() ? 1 : 0;
        refused += line.problem() != null ? 1 : 0;
        warned += line.problem() == null && !line.notices().isEmpty() ? 1 : 0;
    }

    private synchronized Now now(Importing.Progress at) {
        return new Now(at.done(), at.total(), imported, alreadyThere, refused, warned, pace);
    }

    private void tell(Importing.Progress at) {
        pace.told(Instant.now(), at.done());
        long now = System.nanoTime();
        if (at.done() == at.total() || now - lastTold.get() > TOLD_EVERY) {
            lastTold.set(now);
            told.accept(now(at));
        }
    }

    /// A report that the library keeps.
    public static CompletableFuture<Story> story(Desk desk, long run) {
        return desk.ask(library -> read(library, run));
    }

    private static Story read(Library library, long run) {
        return new Story(library.imports().run(run).orElseThrow(), library.imports().lines(run));
    }
}
