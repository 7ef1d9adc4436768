package lectern.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lectern.intake.ReadOptions;

/// Brings files into the library: read on all cores and in a process of their own, written in small transactions between
/// the reader's edits.
///
/// A file that cannot be read is a line of the report, so is each speech of a file that holds several; the rest goes on. When
/// the library itself cannot be written, the import stops and every file that is not in gets that problem as its line.
public final class Importing {
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

    /// Imports files and whole folders and keeps a line for each: for a number of files that fits in memory.
    ///
    /// @param options how the files are to be read
    /// @param progress told on the home thread, some times a second and at the end
    /// @param cancelled asked at all times, from another thread
    public CompletableFuture<ImportReport> run(List<Path> paths, ReadOptions options,
                                               Consumer<Progress> progress, BooleanSupplier cancelled) {
        List<ImportReport.Line> lines = new ArrayList<>();
        return run(paths, options, lines::add, progress, cancelled)
                .thenApply(tally -> new ImportReport(lines, tally.formats(), tally.cancelled()));
    }

    /// Imports files and whole folders and keeps nothing: takes no more memory for a hundred thousand files than for a
    /// hundred, but for their names.
    ///
    /// @param options how the files are to be read
    /// @param line told what became of each speech, once it is on disk, and each refusal, in the order they were read, on a
    ///        thread of the import, which waits for it
    /// @param progress told on the home thread, some times a second and at the end
    /// @param cancelled asked at all times, from another thread; what is on disk by then stays, the rest was never begun
    public CompletableFuture<ImportTally> run(List<Path> paths, ReadOptions options, Consumer<ImportReport.Line> line,
                                              Consumer<Progress> progress, BooleanSupplier cancelled) {
        return Running.begin("intake", desk.home(),
                stopped -> new ImportRun(desk, arrivals, line, progress, cancelled).over(paths, options)).result();
    }
}
