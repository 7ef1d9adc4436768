package lectern.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lectern.intake.FileFormat;
import lectern.intake.FileReading;
import lectern.intake.FileWalk;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.library.Added;
import lectern.library.Prepared;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// One import. While a batch is written, the next is gathered; more than these two is never held.
final class ImportRun {
    private static final int BATCH_ENTRIES = 256;
    private static final int BATCH_CHARACTERS = 1_000_000;
    private static final long TOLD_EVERY = 50_000_000;

    private final Desk desk;
    private final Arrivals arrivals;
    private final Consumer<ImportReport.Line> line;
    private final Consumer<Importing.Progress> progress;
    private final BooleanSupplier cancelled;
    private final Map<FileFormat, Integer> formats = new EnumMap<>(FileFormat.class);
    private List<Entry> batch = new ArrayList<>();
    private int batchCharacters;
    private @Nullable Writing writing;
    private @Nullable Problem stopped;
    private int imported;
    private int alreadyThere;
    private int refused;
    private long told;

    /// A speech that was read, or what was refused: one of both.
    private record Entry(Path file, @Nullable Reading reading, @Nullable Prepared prepared, @Nullable Problem problem) {
    }

    private record Writing(List<Entry> entries, CompletableFuture<List<Arrivals.Arrived>> arrived) {
    }

    ImportRun(Desk desk, Arrivals arrivals, Consumer<ImportReport.Line> line, Consumer<Importing.Progress> progress, BooleanSupplier cancelled) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.line = line;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    ImportTally over(List<Path> paths, ReadOptions options) {
        List<Path> files = FileWalk.files(paths, this::refuse);
        int done = 0;
        try (ReadAhead ahead = new ReadAhead(files, options)) {
            ReadAhead.Found found = ahead.next(cancelled);
            while (found != null) {
                take(found);
                tell(++done, files.size());
                found = stopped == null ? ahead.next(cancelled) : null;
            }
        }
        boolean all = done == files.size();
        write();
        settle();
        Problem problem = stopped;
        if (problem != null) {
            for (Path file : files.subList(done, files.size())) {
                tellRefused(file, problem);
            }
            tell(files.size(), files.size());
        }
        return new ImportTally(imported, alreadyThere, refused, formats, problem == null && !all);
    }

    private void take(ReadAhead.Found found) {
        FileReading reading = found.reading();
        if (reading == null) {
            refuse(found.file(), found.problem());
            return;
        }
        formats.merge(reading.format(), 1, Integer::sum);
        reading.refusals().forEach(refusal -> refuse(found.file(), refusal.problem()));
        for (int i = 0; i < reading.readings().size(); i++) {
            add(new Entry(found.file(), reading.readings().get(i), found.prepared().get(i), null));
        }
    }

    private void refuse(Path file, @Nullable Problem problem) {
        add(new Entry(file, null, null, problem));
    }

    private void add(Entry entry) {
        batch.add(entry);
        batchCharacters += entry.reading() == null ? 0 : entry.reading().draft().text().length();
        if (batch.size() >= BATCH_ENTRIES || batchCharacters >= BATCH_CHARACTERS) {
            write();
        }
    }

    /// Hands the batch to the library, once the one before is on disk.
    private void write() {
        settle();
        List<Entry> entries = batch;
        batch = new ArrayList<>();
        batchCharacters = 0;
        List<Prepared> drafts = entries.stream().map(Entry::prepared).filter(Objects::nonNull).toList();
        writing = new Writing(entries, drafts.isEmpty() || stopped != null ? CompletableFuture.completedFuture(List.of())
                : desk.ask(library -> arrivals.add(library, drafts)));
    }

    /// Waits until what was handed over is on disk, and tells it.
    private void settle() {
        Writing written = writing;
        if (written == null) {
            return;
        }
        writing = null;
        Iterator<Arrivals.Arrived> arrived = Collections.emptyIterator();
        try {
            arrived = written.arrived().join().iterator();
        } catch (CompletionException e) {
            stopped = Incident.of(e);
        }
        for (Entry entry : written.entries()) {
            Reading reading = entry.reading();
            Problem problem = reading == null ? entry.problem() : stopped;
            if (reading == null || problem != null) {
                tellRefused(entry.file(), problem);
            } else {
                Arrivals.Arrived arrival = arrived.next();
                Added one = arrival.added();
                imported += one.isNew() ? 1 : 0;
                alreadyThere += one.isNew() ? 0 : 1;
                line.accept(new ImportReport.Line(entry.file(), one.card(), one.isNew(), null, arrival.after(reading.notices())));
            }
        }
    }

    private void tellRefused(Path file, @Nullable Problem problem) {
        refused++;
        line.accept(new ImportReport.Line(file, null, false, problem, List.of()));
    }

    private void tell(int done, int total) {
        long now = System.nanoTime();
        if (done == total || now - told > TOLD_EVERY) {
            told = now;
            Importing.Progress at = new Importing.Progress(done, total);
            desk.home().execute(() -> progress.accept(at));
        }
    }
}
