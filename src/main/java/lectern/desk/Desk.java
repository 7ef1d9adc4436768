package lectern.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.library.Backup;
import lectern.library.Backups;
import lectern.library.CheckReport;
import lectern.library.Library;
import lectern.library.ShelfKept;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// One library and what lies open of it: the object behind the window and the command line.
///
/// Every method is called on the home thread, and every future completes there. Steps are carried out in memory at once
/// and written behind; undo and redo go back as far as the last [#UNDO_DEPTH] steps of the journal.
public final class Desk implements AutoCloseable {
    /// How many steps can be undone after opening.
    public static final int UNDO_DEPTH = 1000;
    private static final Logger LOG = Logger.getLogger(Desk.class.getName());
    private static final String LAST_SPEECH = "last-speech";

    private final ExecutorService libraryThread;
    private final Executor home;
    private final Clock clock;
    private final SaveQueue saves;
    private final Indexing indexing;
    private final Coder me;
    private final Map<String, String> coders = new HashMap<>();
    private final Undoing steps;
    private final List<List<Edit>> inFlight = new ArrayList<>();
    private Library library;
    private Path file;
    private boolean readOnly;
    private Codebook codebook;
    private @Nullable OpenSpeech open;
    private @Nullable DeskListener listener;
    private long revision;

    private Desk(ExecutorService libraryThread, Executor home, Clock clock, Library library) {
        this.libraryThread = libraryThread;
        this.home = home;
        this.clock = clock;
        this.library = library;
        this.file = library.file();
        this.readOnly = library.readOnly();
        this.me = library.me();
        this.codebook = library.codebook();
        know(library.coders());
        this.steps = new Undoing(library.undoable(UNDO_DEPTH), library.redoable(UNDO_DEPTH));
        this.indexing = new Indexing(libraryThread, () -> this.library);
        this.saves = new SaveQueue(libraryThread, home, () -> this.library, this::tellSaving);
    }

    /// Opens the library at `file`, which is made, with a few themes to begin with, when there is none.
    ///
    /// @param home where the desk's methods are called and its results arrive
    /// @param messages gives the first themes their names
    public static CompletableFuture<Desk> open(Path file, Messages messages, Clock clock, Executor home) {
        ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("library").factory());
        CompletableFuture<Desk> opened = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                Library library = Library.open(file);
                if (library.fresh() || unbegun(library)) {
                    library.seed(StarterCodebook.in(messages));
                }
                Desk desk = new Desk(thread, home, clock, library);
                if (!library.readOnly() && library.backups().due(clock.instant())) {
                    thread.execute(desk::backUp);
                }
                desk.indexing.start();
                home.execute(() -> opened.complete(desk));
            } catch (RuntimeException | Error e) {
                thread.shutdown();
                home.execute(() -> opened.completeExceptionally(Incident.of(e)));
            }
        });
        return opened;
    }

    /// Whether nothing was ever put into the library: the program ended between making it and giving it its themes.
    private static boolean unbegun(Library library) {
        return !library.readOnly() && library.codebook().all().isEmpty() && library.speeches().isEmpty()
                && library.undoable(1).isEmpty() && library.redoable(1).isEmpty();
    }

    /// Who is told of changes; one listener, the window.
    public void setListener(DeskListener listener) {
        this.listener = listener;
    }

    /// The library's file.
    public Path file() {
        return file;
    }

    /// Whether nothing can be written to the library.
    public boolean readOnly() {
        return readOnly;
    }

    /// The themes as they are now.
    public Codebook codebook() {
        return codebook;
    }

    /// The name of who made an annotation; empty where it is not known.
    ///
    /// @param id of a coder
    public String coderName(String id) {
        return coders.getOrDefault(id, "");
    }

    void know(List<Coder> some) {
        some.forEach(coder -> coders.put(coder.id(), coder.name()));
    }

    /// Makes the steps of marking for the reader at this desk.
    public Marking marking() {
        return new Marking(me, clock);
    }

    /// Makes the steps of the codebook.
    public CodebookEdits codebookEdits() {
        return new CodebookEdits(clock);
    }

    /// Makes the steps that correct what was recognised in a speech.
    public AnatomyEdits anatomyEdits() {
        return new AnatomyEdits(clock);
    }

    /// The speech that lies open.
    public Optional<OpenSpeech> open() {
        return Optional.ofNullable(open);
    }

    /// How far everything is on disk.
    public Saving saving() {
        return saves.state();
    }

    /// All speeches, in the order they came in.
    public CompletableFuture<List<SpeechCard>> shelf() {
        return ask(Library::speeches);
    }

    /// The first speeches and how many there are; much sooner there than all of a large library.
    ///
    /// @param most how many at most
    public CompletableFuture<FirstSpeeches> firstSpeeches(int most) {
        return ask(from -> new FirstSpeeches(from.firstSpeeches(most), from.speechCount(), from.reading().shelf()));
    }

    /// The beginning of a shelf.
    ///
    /// @param cards the first speeches, in the order they came in
    /// @param all how many the library has
    /// @param kept what stands on them
    public record FirstSpeeches(List<SpeechCard> cards, int all, ShelfKept kept) {
    }

    /// Opens a speech; empty when there is none with that number.
    public CompletableFuture<Optional<OpenSpeech>> openSpeech(long id) {
        return open(from -> Optional.of(id));
    }

    /// Opens the speech that lay open last; empty when there is none.
    public CompletableFuture<Optional<OpenSpeech>> openLastSpeech() {
        return open(Desk::lastIn);
    }

    private CompletableFuture<Optional<OpenSpeech>> open(Function<Library, Optional<Long>> which) {
        return ask(from -> which.apply(from).flatMap(id -> from.speech(id)
                .map(speech -> new OpenSpeech(speech, from.annotations(id), from.unplaced().of(id))))).thenApply(found -> {
            found.ifPresent(opened -> {
                inFlight.forEach(edits -> applyTo(opened, edits));
                open = opened;
                remember(opened.speech().id());
            });
            return found;
        });
    }

    // after the speech is there: its reader does not wait for the disk
    private void remember(long id) {
        ask(from -> {
            if (!from.readOnly() && lastIn(from).filter(last -> last == id).isEmpty()) {
                from.setSetting(LAST_SPEECH, Long.toString(id));
            }
            return null;
        }).exceptionally(thrown -> {
            Incident.of(thrown);
            return null;
        });
    }

    static Optional<Long> lastIn(Library library) {
        return library.setting(LAST_SPEECH).map(Long::valueOf);
    }

    /// How many annotations of the library have each theme, with what is not on disk yet.
    public CompletableFuture<ThemeCounts> themeCounts() {
        return ask(Library::themeCounts).thenApply(counted -> {
            ThemeCounts counts = new ThemeCounts(counted);
            inFlight.forEach(counts::apply);
            return counts;
        });
    }

    /// The numbers of the speeches read last, the latest first.
    public CompletableFuture<List<Long>> recentlyRead(int most) {
        return ask(from -> from.reading().lately(most));
    }

    /// Carries out a step: in memory now, on disk when the result completes.
    public CompletableFuture<Void> perform(Step step) {
        steps.done(step);
        return carryOut(List.of(step.edits()), to -> to.apply(step));
    }

    /// The themes given last, by the steps that are remembered: those of the days before as well.
    public RecentThemes recentThemes() {
        return RecentThemes.of(steps.undoable());
    }

    /// The step that [#undo()] would take back.
    public Optional<Step> nextUndo() {
        return steps.undoable().stream().findFirst();
    }

    /// The step that [#redo()] would do again.
    public Optional<Step> nextRedo() {
        return steps.redoable().stream().findFirst();
    }

    /// Takes the last step back, with those it [goes on with][Step#continues], and gives it; it may be one of another speech.
    public Optional<Saved> undo() {
        List<Step> series = steps.undo();
        return series.isEmpty() ? Optional.empty() : Optional.of(new Saved(Undoing.whole(series.reversed()),
                carryOut(series.stream().map(Step::inverse).toList(), Library::undo)));
    }

    /// Does again what was undone last.
    public Optional<Saved> redo() {
        List<Step> series = steps.redo();
        return series.isEmpty() ? Optional.empty() : Optional.of(new Saved(Undoing.whole(series),
                carryOut(series.stream().map(Step::edits).toList(), Library::redo)));
    }

    /// A step, and when it is on disk.
    ///
    /// @param step what was done or undone; of a series, all of it
    /// @param durable completes after the commit
    public record Saved(Step step, CompletableFuture<Void> durable) {
    }

    /// Carries out a step that must first look through the library: deleting a theme, importing notes.
    ///
    /// @param plan gives the step; runs on the library's thread, again if the reader changed something meanwhile
    public CompletableFuture<Optional<Step>> performPlanned(Function<Library, Optional<Step>> plan) {
        long before = revision;
        return ask(plan).thenCompose(step -> {
            if (revision != before) {
                return performPlanned(plan);
            }
            return step.isEmpty() ? CompletableFuture.completedFuture(step)
                    : perform(step.get()).thenApply(done -> step);
        });
    }

    /// Tries again to write what could not be written.
    public void retry() {
        libraryThread.execute(saves::drain);
    }

    /// Copies the library to `target`, adds what could not be written, and goes on with the copy.
    public CompletableFuture<Path> saveCopyAs(Path target) {
        return ask(from -> {
            from.backups().copy(target);
            Library copy = Library.open(target);
            library = copy;
            from.close();
            saves.drain();
            return copy;
        }).thenApply(copy -> {
            file = copy.file();
            readOnly = copy.readOnly();
            return file;
        });
    }

    /// The newest good copy of a library that cannot be opened.
    public static Optional<Backup> newestBackup(Path library) {
        return Backups.of(library).stream().findFirst();
    }

    /// Puts a backup in the place of a damaged library, which is kept beside it.
    ///
    /// @return completes on a thread of its own with where the damaged file is now
    public static CompletableFuture<Path> restore(Path library, Backup backup) {
        CompletableFuture<Path> restored = new CompletableFuture<>();
        Thread.ofPlatform().name("restore").start(() -> {
            try {
                restored.complete(Backups.restore(library, backup, Instant.now()));
            } catch (RuntimeException | Error e) {
                restored.completeExceptionally(Incident.of(e));
            }
        });
        return restored;
    }

    /// Looks the whole library over.
    public CompletableFuture<CheckReport> check() {
        return ask(Library::check);
    }

    /// A speech with its text, without opening it.
    public CompletableFuture<Optional<Speech>> speech(long id) {
        return ask(from -> from.speech(id));
    }

    /// Asks the library something; the answer arrives on the home thread.
    public <T extends @Nullable Object> CompletableFuture<T> ask(Function<Library, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        libraryThread.execute(() -> {
            Supplier<T> result;
            try {
                T value = question.apply(library);
                result = () -> value;
            } catch (RuntimeException | Error e) {
                home.execute(() -> answer.completeExceptionally(Incident.of(e)));
                return;
            }
            home.execute(() -> answer.complete(result.get()));
        });
        return answer;
    }

    /// Whether it was closed: what is still on its way to the window has nobody to go to.
    public boolean closed() {
        return libraryThread.isShutdown();
    }

    /// Asks the library something for work that runs beside the home thread; the answer arrives on the library's thread.
    <T extends @Nullable Object> CompletableFuture<T> askBeside(Function<Library, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(library), libraryThread);
    }

    /// Writes what waits and closes the library; waits for at most ten seconds.
    @Override
    public void close() {
        indexing.stop();
        libraryThread.execute(() -> {
            saves.drain();
            library.close();
        });
        libraryThread.shutdown();
        try {
            if (!libraryThread.awaitTermination(10, TimeUnit.SECONDS)) {
                libraryThread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void backUp() {
        try {
            library.backups().make(clock.instant());
        } catch (Problem problem) {
            LOG.log(Level.WARNING, "no backup: " + problem.key());
        }
    }

    Executor home() {
        return home;
    }

    Clock clock() {
        return clock;
    }

    /// Carries out the edits of one or more steps: in memory and for the listener at once, on disk one after the other.
    private CompletableFuture<Void> carryOut(List<List<Edit>> series, Consumer<Library> write) {
        revision++;
        CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);
        for (List<Edit> edits : series) {
            for (Edit edit : edits) {
                if (edit instanceof Edit.OfTheme ofTheme) {
                    codebook = codebook.after(ofTheme);
                }
            }
            if (open != null) {
                applyTo(open, edits);
                if (edits.stream().anyMatch(this::deletesOpen)) {
                    open = null;
                }
            }
            inFlight.add(edits);
            durable = saves.add(to -> {
                write.accept(to);
                home.execute(() -> inFlight.remove(edits));
            });
        }
        if (listener != null) {
            listener.changed(series.stream().flatMap(List::stream).toList());
        }
        return durable;
    }

    private boolean deletesOpen(Edit edit) {
        return open != null && edit instanceof Edit.OfPresence of && !of.present() && of.speeches().contains(open.speech().id());
    }

    private static void applyTo(OpenSpeech open, List<Edit> edits) {
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.OfAnnotation ofAnnotation -> open.apply(ofAnnotation);
                case Edit.OfAnatomy ofAnatomy -> open.apply(ofAnatomy);
                case Edit.OfUnplaced ofUnplaced -> open.apply(ofUnplaced);
                case Edit.OfText ofText -> open.apply(ofText);
                case Edit.OfField ofField -> open.apply(ofField);
                case Edit.OfTheme _, Edit.OfTag _, Edit.OfReading _, Edit.OfShelf _, Edit.OfPlan _, Edit.OfPresence _ -> { }
            }
        }
    }

    private void tellSaving(Saving saving) {
        if (listener != null) {
            listener.saving(saving);
        }
    }
}
