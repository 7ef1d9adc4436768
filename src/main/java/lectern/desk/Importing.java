package lectern.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lectern.intake.FileFormat;
import lectern.intake.FileReading;
import lectern.intake.FileWalk;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.library.Added;
import lectern.message.Problem;
import lectern.speech.Draft;
import org.jspecify.annotations.Nullable;

/// Brings files into the library: read on a thread of its own, written in small transactions between the reader's edits.
///
/// A file that cannot be read is a line of the report, so is each speech of a file that holds several; the rest goes on. When the library itself cannot be written, the
/// import stops and every file that is not in gets that problem as its line.
public final class Importing {
    private static final int BATCH_SPEECHES = 64;
    private static final int BATCH_CHARACTERS = 2_000_000;

    private final Desk desk;
    private final Arrivals arrivals;

    /// @param desk whose library the speeches go to; new versions of its speeches come in beside them
    public Importing(Desk desk) {
        this(desk, new Arrivals(false));
    }

    /// @param desk whose library the speeches go to
    /// @param arrivals what becomes of new versions of its speeches; for one import
    public Importing(Desk desk, Arrivals arrivals) {
        this.desk = desk;
        this.arrivals = arrivals;
    }

    /// How far an import is.
    ///
    /// @param done files dealt with
    /// @param total files found
    public record Progress(int done, int total) {
    }

    /// Imports files and whole folders.
    ///
    /// @param options how the files are to be read
    /// @param progress told on the home thread
    /// @param cancelled asked between files, from another thread
    public CompletableFuture<ImportReport> run(List<Path> paths, ReadOptions options,
                                               Consumer<Progress> progress, BooleanSupplier cancelled) {
        CompletableFuture<ImportReport> report = new CompletableFuture<>();
        Thread.ofPlatform().name("intake").daemon().start(() -> {
            try {
                ImportReport result = new Run(options, progress, cancelled).over(paths);
                desk.home().execute(() -> report.complete(result));
            } catch (RuntimeException | Error e) {
                desk.home().execute(() -> report.completeExceptionally(Incident.of(e)));
            }
        });
        return report;
    }

    private final class Run {
        private final ReadOptions options;
        private final Consumer<Progress> progress;
        private final BooleanSupplier cancelled;
        private final List<ImportReport.Line> lines = new ArrayList<>();
        private final List<Path> batchFiles = new ArrayList<>();
        private final List<Reading> batch = new ArrayList<>();
        private final Map<FileFormat, Integer> formats = new EnumMap<>(FileFormat.class);
        private int batchCharacters;

        Run(ReadOptions options, Consumer<Progress> progress, BooleanSupplier cancelled) {
            this.options = options;
            this.progress = progress;
            this.cancelled = cancelled;
        }

        ImportReport over(List<Path> paths) {
            List<Path> files = FileWalk.files(paths,
                    (path, problem) -> lines.add(new ImportReport.Line(path, null, false, problem, List.of())));
            int done = 0;
            Problem stopped = null;
            for (Path file : files) {
                if (cancelled.getAsBoolean()) {
                    stopped = flush(stopped);
                    return new ImportReport(lines, formats, true);
                }
                if (stopped != null) {
                    refuse(file, stopped);
                } else {
                    stopped = read(file);
                }
                done++;
                Progress now = new Progress(done, files.size());
                desk.home().execute(() -> progress.accept(now));
            }
            flush(stopped);
            return new ImportReport(lines, formats, false);
        }

        /// @return why the library could be written no more, or null
        private @Nullable Problem read(Path file) {
            FileReading found;
            try {
                found = Intake.readAll(file, options);
            } catch (Problem problem) {
                refuse(file, problem);
                return null;
            } catch (RuntimeException | Error e) {
                refuse(file, Incident.of(e));
                return null;
            }
            formats.merge(found.format(), 1, Integer::sum);
            found.refusals().forEach(refusal -> refuse(file, refusal.problem()));
            Problem stopped = null;
            for (Reading reading : found.readings()) {
                if (stopped != null) {
                    refuse(file, stopped);
                    continue;
                }
                batch.add(reading);
                batchFiles.add(file);
                batchCharacters += reading.draft().text().length();
                if (batch.size() >= BATCH_SPEECHES || batchCharacters >= BATCH_CHARACTERS) {
                    stopped = flush(null);
                }
            }
            return stopped;
        }

        private @Nullable Problem flush(@Nullable Problem before) {
            Problem problem = before;
            if (problem == null && !batch.isEmpty()) {
                List<Draft> drafts = batch.stream().map(Reading::draft).toList();
                try {
                    List<Arrivals.Arrived> arrived = desk.ask(library -> arrivals.add(library, drafts)).join();
                    for (int i = 0; i < arrived.size(); i++) {
                        Added added = arrived.get(i).added();
                        lines.add(new ImportReport.Line(batchFiles.get(i), added.card(), added.isNew(), null,
                                arrived.get(i).after(batch.get(i).notices())));
                    }
                } catch (CompletionException e) {
                    problem = Incident.of(e);
                }
            }
            if (problem != null) {
                Problem told = problem;
                batchFiles.forEach(file -> refuse(file, told));
            }
            batch.clear();
            batchFiles.clear();
            batchCharacters = 0;
            return problem;
        }

        private void refuse(Path file, Problem problem) {
            lines.add(new ImportReport.Line(file, null, false, problem, List.of()));
        }
    }
}
