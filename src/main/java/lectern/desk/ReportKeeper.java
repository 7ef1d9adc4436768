package lectern.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import lectern.library.KeptLine;
import lectern.message.Notice;
import org.jspecify.annotations.Nullable;

/// Keeps the report of an import in the library while it goes on: in small pieces, so that it is there after a crash, and
/// so that a hundred thousand lines take no memory.
///
/// [#accept] is called by one thread, that of the import.
public final class ReportKeeper implements Consumer<ImportReport.Line> {
    private static final Logger LOG = Logger.getLogger(ReportKeeper.class.getName());
    private static final int PIECE = 128;
    private final Desk desk;
    private final long run;
    private final List<KeptLine> waiting = new ArrayList<>();
    private CompletableFuture<Long> keeping;
    private int position;

    private ReportKeeper(Desk desk, long run) {
        this.desk = desk;
        this.run = run;
        keeping = CompletableFuture.completedFuture(run);
    }

    /// Begins a report. Not on the home thread of a window: waits for the library.
    public static ReportKeeper begin(Desk desk) {
        Instant now = desk.clock().instant();
        return new ReportKeeper(desk, desk.ask(library -> library.imports().begin(now)).join());
    }

    /// The report's number.
    public long run() {
        return run;
    }

    @Override
    public void accept(ImportReport.Line line) {
        waiting.add(kept(line, position++));
        if (waiting.size() >= PIECE) {
            flush();
        }
    }

    /// A line as the library keeps it.
    static KeptLine kept(ImportReport.Line line, int position) {
        @Nullable Notice problem = line.problem() == null ? null : new Notice(line.problem().key(), line.problem().arguments());
        return new KeptLine(position, line.file().toAbsolutePath().normalize().toString(),
                line.card() == null ? null : Long.valueOf(line.card().id()), line.isNew(), problem, line.notices());
    }

    /// Ends the report. What could not be kept, because the library cannot be written, is told in the import's own report.
    public void end(ImportTally tally) {
        flush();
        settle();
        Instant now = desk.clock().instant();
        String formats = tally.formats().entrySet().stream().map(entry -> entry.getKey().code() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        ask(() -> desk.ask(library -> {
            library.imports().end(run, now, tally.cancelled(), formats.toLowerCase(Locale.ROOT));
            return run;
        }).join());
    }

    /// While one piece is written the next is gathered; more than these two is never held.
    private void flush() {
        settle();
        List<KeptLine> lines = List.copyOf(waiting);
        waiting.clear();
        ask(() -> keeping = desk.ask(library -> {
            library.imports().keep(run, lines);
            return run;
        }));
    }

    private void settle() {
        ask(keeping::join);
        keeping = CompletableFuture.completedFuture(run);
    }

    /// A library that takes no report takes no speeches either: each file then has that problem as its line.
    private static void ask(Runnable writing) {
        try {
            writing.run();
        } catch (CompletionException e) {
            Incident.of(e);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "the library was closed before the report ended", closed);
        }
    }
}
