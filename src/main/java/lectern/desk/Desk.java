package lectern.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.library.CheckReport;
import lectern.library.Library;
import lectern.library.ShelfKept;
import lectern.message.Messages;
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
    private static final Duration PAUSE = Duration.ofMillis(60);

    private final LibraryThread thread;
    private final Executor home;
    private final Clock clock;
    private final SaveQueue saves;
    private final Indexing indexing;
    private final Coder me;
    private final Map<String, String> coders = new HashMap<>();
    private final Undoing undoing;
    private final StepsDone steps;
    private final AtHand atHand;
    private Path file;
    private boolean readOnly;
    private @Nullable DeskListener listener;
    private CompletableFuture<Optional<Path>> backup = CompletableFuture.completedFuture(Optional.empty());

    // on the library's thread
    private Desk(LibraryThread thread, Executor home, Clock clock) {
        Library library = thread.library();
        this.thread = thread;
        this.home = home;
        this.clock = clock;
        this.file = library.file();
        this.readOnly = library.readOnly();
        this.me = library.me();
        this.atHand = new AtHand(library.codebook());
        know(library.coders());
        this.undoing = new Undoing(library.undoable(UNDO_DEPTH), library.redoable(UNDO_DEPTH));
        this.indexing = new Indexing(thread);
        this.saves = new SaveQueue(thread, home, this::tellSaving);
        this.steps = new StepsDone(undoing, atHand, saves, home, this::tellChanged);
    }

    /// Opens the library at `file`, which is made, with a few themes to begin with, when there is none.
    ///
    /// @param home where the desk's methods are called and its results arrive
    /// @param messages gives the first themes their names
    public static CompletableFuture<Desk> open(Path file, Messages messages, Clock clock, Executor home) {
        LibraryThread thread = new LibraryThread(home);
        CompletableFuture<Desk> opened = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                Library library = Library.open(file);
                StarterCodebook.plant(library, messages);
                thread.use(library);
                Desk desk = new Desk(thread, home, clock);
                desk.backup = DailyBackup.schedule(thread, clock.instant());
                desk.indexing.start();
                home.execute(() -> opened.complete(desk));
            } catch (RuntimeException | Error e) {
                thread.refuse();
                home.execute(() -> opened.completeExceptionally(Incident.of(e)));
            }
        });
        return opened;
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
        return atHand.codebook();
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
        return atHand.open();
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
        return open(LastSpeech::in);
    }

    private CompletableFuture<Optional<OpenSpeech>> open(Function<Library, Optional<Long>> which) {
        return ask(from -> which.apply(from).flatMap(id -> from.speech(id)
                .map(speech -> new OpenSpeech(speech, from.annotations(id), from.unplaced().of(id))))).thenApply(found -> {
            found.ifPresent(opened -> {
                atHand.opened(opened);
                // after the speech is there: its reader does not wait for the disk
                LastSpeech.remember(thread, opened.speech().id());
            });
            return found;
        });
    }

    /// How many annotations of the library have each theme, with what is not on disk yet.
    public CompletableFuture<ThemeCounts> themeCounts() {
        return ask(Library::themeCounts).thenApply(atHand::counts);
    }

    /// The numbers of the speeches read last, the latest first.
    public CompletableFuture<List<Long>> recentlyRead(int most) {
        return ask(from -> from.reading().lately(most));
    }

    /// Carries out a step: in memory now, on disk when the result completes.
    public CompletableFuture<Void> perform(Step step) {
        return steps.perform(step);
    }

    /// The themes given last, by the steps that are remembered: those of the days before as well.
    public RecentThemes recentThemes() {
        return RecentThemes.of(undoing.undoable());
    }

    /// The step that [#undo()] would take back.
    public Optional<Step> nextUndo() {
        return undoing.undoable().stream().findFirst();
    }

    /// The step that [#redo()] would do again.
    public Optional<Step> nextRedo() {
        return undoing.redoable().stream().findFirst();
    }

    /// Takes the last step back, with those it [goes on with][Step#continues], and gives it; it may be one of another speech.
    public Optional<Saved> undo() {
        return steps.undo();
    }

    /// Does again what was undone last.
    public Optional<Saved> redo() {
        return steps.redo();
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
        long before = steps.revision();
        return ask(plan).thenCompose(step -> {
            if (steps.revision() != before) {
                return performPlanned(plan);
            }
            return step.isEmpty() ? CompletableFuture.completedFuture(step)
                    : perform(step.get()).thenApply(done -> step);
        });
    }

    /// Tries again to write what could not be written.
    public void retry() {
        thread.execute(saves::drain);
    }

    /// Copies the library to `target`, adds what could not be written, and goes on with the copy.
    public CompletableFuture<Path> saveCopyAs(Path target) {
        return SavedCopy.move(thread, target, saves::stuck, home).thenApply(copy -> {
            retry();
            file = copy.file();
            readOnly = copy.readOnly();
            return file;
        });
    }

    /// Looks the whole library over. Others are let in between two speeches; closing ends it.
    public CompletableFuture<CheckReport> check() {
        return ask(from -> from.check(() -> thread.letOthers(Duration.ZERO, PAUSE) || !thread.closed())
                .orElseThrow(CancellationException::new));
    }

    /// A speech with its text, without opening it.
    public CompletableFuture<Optional<Speech>> speech(long id) {
        return ask(from -> from.speech(id));
    }

    /// Asks the library something; the answer arrives on the home thread.
    public <T extends @Nullable Object> CompletableFuture<T> ask(Function<Library, T> question) {
        return thread.ask(question);
    }

    /// Whether it was closed: what is still on its way to the window has nobody to go to.
    public boolean closed() {
        return thread.closed();
    }

    /// Asks the library something for work that runs beside the home thread; the answer arrives on the library's thread.
    <T extends @Nullable Object> CompletableFuture<T> askBeside(Function<Library, T> question) {
        return thread.askBeside(question);
    }

    /// Writes what waits and closes the library; waits for at most ten seconds, and another for a backup that is nearly made.
    @Override
    public void close() {
        indexing.stop();
        thread.close(() -> {
            saves.drain();
            thread.library().close();
        });
        // a larger one ends with the program, and is due again at the next start
        backup.completeOnTimeout(Optional.empty(), 1, TimeUnit.SECONDS).join();
    }

    Executor home() {
        return home;
    }

    Clock clock() {
        return clock;
    }

    private void tellChanged(List<Edit> edits) {
        if (listener != null) {
            listener.changed(edits);
        }
    }

    private void tellSaving(Saving saving) {
        if (listener != null) {
            listener.saving(saving);
        }
    }
}
