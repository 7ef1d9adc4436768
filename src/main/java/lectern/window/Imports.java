package lectern.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.FieldEdits;
import lectern.desk.FieldReview;
import lectern.desk.Likeness;
import lectern.desk.ReportedImport;
import lectern.intake.FileLook;
import lectern.intake.ReadOptions;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.window.imports.ChoicesPane;
import lectern.window.imports.Drawer;
import lectern.window.imports.FieldsPane;
import lectern.window.imports.ImportPane;
import lectern.window.imports.ReviewPane;
import org.jspecify.annotations.Nullable;

/// Brings files in while the reader goes on reading, and sets or reviews the fields of speeches in the drawer. On the JavaFX
/// thread.
final class Imports {
    /// An import of few files that takes no longer is told by its result alone.
    private static final long QUICK_MILLIS = 700;
    private static final int FEW = 20;
    private final Desk desk;
    private final Messages messages;
    private final Dialogs dialogs;
    private final FileActions.Frame frame;
    private final Telling telling;
    private final Drawer drawer;
    private final ImportReports reports;
    private @Nullable ReportedImport running;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private @Nullable ReviewPane review;

    Imports(Desk desk, Messages messages, Dialogs dialogs, FileActions.Frame frame, Telling telling, Runnable toPage) {
        this.desk = desk;
        this.messages = messages;
        this.dialogs = dialogs;
        this.frame = frame;
        this.telling = telling;
        this.drawer = new Drawer(messages, toPage);
        this.reports = new ImportReports(desk, messages, dialogs, frame, telling, drawer, this);
    }

    Drawer drawer() {
        return drawer;
    }

    /// The reports of imports.
    ImportReports reports() {
        return reports;
    }

    /// Imports files and folders; one after the other when an import is under way. Where the files offer a choice, the
    /// reader is asked first. Completes when all is in and the report is shown.
    ///
    /// @param openFirst whether the first speech of it is opened although another one is being read
    CompletableFuture<Void> start(List<Path> paths, boolean openFirst) {
        if (paths.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return look(paths).thenCompose(look -> look.table() == null && look.languages().size() < 2
                ? begin(paths, ReadOptions.STANDARD, openFirst) : choose(paths, look, openFirst));
    }

    /// Imports files after showing all that can be chosen about them.
    CompletableFuture<Void> startWithChoices(List<Path> paths) {
        return paths.isEmpty() ? CompletableFuture.completedFuture(null)
                : look(paths).thenCompose(look -> choose(paths, look, false));
    }

    private CompletableFuture<FileLook> look(List<Path> paths) {
        CompletableFuture<FileLook> looked = new CompletableFuture<>();
        Thread.ofPlatform().name("look").daemon().start(() -> {
            FileLook[] found = {FileLook.NOTHING};
            try {
                found[0] = FileLook.at(paths);
            } finally {
                Platform.runLater(() -> looked.complete(found[0]));
            }
        });
        return looked;
    }

    private CompletableFuture<Void> choose(List<Path> paths, FileLook look, boolean openFirst) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ChoicesPane choices = new ChoicesPane(messages, look, options -> {
            drawer.close();
            begin(paths, options, openFirst).whenComplete((imported, thrown) -> done.complete(null));
        }, () -> {
            drawer.close();
            done.complete(null);
        });
        drawer.show(choices);
        return done;
    }

    private CompletableFuture<Void> begin(List<Path> paths, ReadOptions options, boolean openFirst) {
        last = last.thenCompose(before -> run(paths, options, openFirst));
        return last;
    }

    private CompletableFuture<Void> run(List<Path> paths, ReadOptions options, boolean openFirst) {
        long began = System.currentTimeMillis();
        ImportPane pane = reports.pane();
        pane.begin();
        boolean wasOpen = drawer.holds(pane);
        running = ReportedImport.of(desk, now -> {
            pane.show(now);
            frame.progress(now.done() / (double) Math.max(1, now.total()));
            if (now.total() > FEW && now.done() < now.total() || System.currentTimeMillis() - began > QUICK_MILLIS) {
                drawer.offer(pane);
            }
        });
        ReportedImport importing = running;
        return importing.over(paths, options).handle((story, thrown) -> {
            running = null;
            if (desk.closed()) {
                return null;
            }
            frame.progress(2);
            if (thrown != null) {
                if (drawer.holds(pane)) {
                    drawer.close();
                }
                telling.trouble(thrown);
                return null;
            }
            frame.refreshShelf();
            openFirst(story, openFirst);
            tell(story, importing.held(), wasOpen);
            return null;
        });
    }

    /// A reader in the middle of a speech is not taken away from it, except to the one file he has just asked for.
    private void openFirst(ReportedImport.Story story, boolean always) {
        List<Long> speeches = story.lines().stream().map(KeptLine::speech).filter(Objects::nonNull).toList();
        if (!speeches.isEmpty() && (always || speeches.size() == 1 || desk.open().isEmpty())) {
            frame.openSpeech(speeches.getFirst());
        }
    }

    private void tell(ReportedImport.Story story, List<Likeness> held, boolean wasOpen) {
        KeptImport run = story.run();
        reports.show(story);
        boolean told = run.refused() + run.alreadyThere() + run.warned() > 0;
        if (wasOpen || told && !onlyOpened(story, held)) {
            drawer.offer(reports.pane());
        } else if (onlyOpened(story, held) && drawer.holds(reports.pane())) {
            drawer.close();
        }
        String sum = messages.text("imports.sum", run.imported(), run.alreadyThere() - held.size(), run.refused(), run.warned());
        if (held.isEmpty()) {
            telling.say(sum);
        } else {
            Button review = Banner.button(messages.text("window.version.review", held.size()), () -> frame.versions(held));
            review.setDefaultButton(true);
            telling.tell(sum, held.stream().map(one -> one.draft().source().name() + " → " + one.of().title()).toList(), review);
        }
    }

    /// Whether it was one file and its speech is now on the page, new or there before: what a double-click on the file asks
    /// for, with nothing to report.
    private static boolean onlyOpened(ReportedImport.Story story, List<Likeness> held) {
        return held.isEmpty() && story.run().refused() + story.run().warned() == 0 && story.lines().size() == 1
                && story.lines().getFirst().speech() != null;
    }

    /// Stops the import that is under way.
    void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    /// Opens the drawer with the import under way, or with the latest report.
    void showLatest() {
        if (running != null) {
            drawer.show(reports.pane());
        } else {
            reports.showLatest();
        }
    }

    /// Reviews the doubtful fields of some speeches.
    ///
    /// @param speeches their numbers; of all speeches when there are none
    void review(List<Long> speeches) {
        CompletableFuture<List<Long>> wanted = speeches.isEmpty()
                ? desk.shelf().thenApply(cards -> cards.stream().map(SpeechCard::id).toList())
                : CompletableFuture.completedFuture(speeches);
        wanted.thenCompose(ids -> FieldReview.of(desk, ids)).thenAccept(found -> {
            if (found.items().isEmpty()) {
                telling.say(messages.text("imports.review.none"));
                return;
            }
            review = new ReviewPane(messages, Fonts.serif(messages.chinese()), found, frame::openSpeech, this::trouble);
            drawer.show(review);
        }).exceptionally(this::trouble);
    }

    /// Sets fields of some speeches.
    ///
    /// @param speeches their numbers; nothing happens when there are none
    void describe(List<Long> speeches) {
        if (!speeches.isEmpty()) {
            drawer.show(new FieldsPane(messages, new FieldEdits(desk), speeches, dialogs::fieldTable, () -> {
                drawer.close();
                frame.refreshShelf();
            }, this::trouble));
        }
    }

    /// Follows edits, undo included.
    void changed(List<Edit> edits) {
        if (review != null && drawer.holds(review)) {
            review.changed(edits);
        }
    }

    private @Nullable Void trouble(Throwable thrown) {
        telling.trouble(thrown);
        return null;
    }
}
