package lectern.window;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.DateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.FieldEdits;
import lectern.desk.FieldReview;
import lectern.desk.ReportFile;
import lectern.desk.Likeness;
import lectern.desk.ReportedImport;
import lectern.desk.Rereading;
import lectern.intake.FileLook;
import lectern.intake.ReadOptions;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.window.imports.CharsetPane;
import lectern.window.imports.ChoicesPane;
import lectern.window.imports.Drawer;
import lectern.window.imports.FieldsPane;
import lectern.window.imports.ImportPane;
import lectern.window.imports.ReviewPane;
import org.jspecify.annotations.Nullable;

/// Brings files in while the reader goes on reading, and works through what came in: the report, charsets, passwords,
/// doubtful fields, fields of many speeches. On the JavaFX thread.
final class Imports {
    private static final int REPORTS = 12;
    /// An import of few files that takes no longer is told by its result alone.
    private static final long QUICK_MILLIS = 700;
    private static final int FEW = 20;
    private final Desk desk;
    private final Messages messages;
    private final Dialogs dialogs;
    private final FileActions.Frame frame;
    private final Drawer drawer;
    private final ImportPane pane;
    private final Map<Long, String> titles = new HashMap<>();
    private @Nullable ReportedImport running;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private @Nullable ReviewPane review;
    private List<KeptImport> reports = List.of();

    Imports(Desk desk, Messages messages, Dialogs dialogs, FileActions.Frame frame, Runnable toPage) {
        this.desk = desk;
        this.messages = messages;
        this.dialogs = dialogs;
        this.frame = frame;
        this.drawer = new Drawer(messages, toPage);
        this.pane = new ImportPane(messages, id -> titles.getOrDefault(id, ""), new Deeds());
    }

    Drawer drawer() {
        return drawer;
    }

    /// The speeches of the library, by whose titles a report names them.
    void showCards(List<SpeechCard> cards) {
        titles.clear();
        cards.forEach(card -> titles.put(card.id(), card.title()));
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
        pane.begin();
        boolean wasOpen = drawer.holds(pane);
        running = ReportedImport.of(desk, now -> {
            pane.show(now);
            frame.progress(now.done() / (double) Math.max(1, now.total()));
            if (now.total() > FEW && now.done() < now.total() || System.currentTimeMillis() - began > QUICK_MILLIS) {
                drawer.lay(pane);
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
                frame.trouble(thrown);
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
        show(story);
        boolean told = run.refused() + run.alreadyThere() + run.warned() > 0;
        if (told || wasOpen || drawer.holds(pane)) {
            drawer.lay(pane);
        }
        String sum = messages.text("imports.sum", run.imported(), run.alreadyThere() - held.size(), run.refused(), run.warned());
        if (held.isEmpty()) {
            frame.say(sum);
        } else {
            Button review = Banner.button(messages.text("window.version.review", held.size()), () -> frame.versions(held));
            review.setDefaultButton(true);
            frame.tell(sum, held.stream().map(one -> one.draft().source().name() + " → " + one.of().title()).toList(), review);
        }
    }

    private void show(ReportedImport.Story story) {
        desk.shelf().thenCompose(cards -> {
            showCards(cards);
            pane.show(story);
            if (desk.closed()) {
                return CompletableFuture.completedFuture(null);
            }
            List<Long> speeches = story.lines().stream().map(KeptLine::speech).filter(Objects::nonNull).toList();
            return FieldReview.of(desk, speeches).thenAccept(found -> pane.doubts(found.items().size()));
        }).exceptionally(this::trouble);
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
            drawer.show(pane);
            return;
        }
        desk.ask(library -> library.imports().latest(1)).thenAccept(runs -> {
            if (runs.isEmpty()) {
                frame.say(messages.text("imports.no-report"));
            } else {
                showReport(runs.getFirst().id());
            }
        }).exceptionally(this::trouble);
    }

    private void showReport(long run) {
        ReportedImport.story(desk, run).thenAccept(story -> {
            show(story);
            drawer.show(pane);
        }).exceptionally(this::trouble);
    }

    /// Asks the library for its reports.
    CompletableFuture<Void> refreshReports() {
        return desk.ask(library -> library.imports().latest(REPORTS)).thenAccept(runs -> reports = runs);
    }

    /// The reports, to choose from.
    List<Actions.Choice> reports() {
        return reports.stream().map(run -> new Actions.Choice(messages.text("imports.report-of", day(run.began()), run.imported(),
                run.alreadyThere(), run.refused()), () -> showReport(run.id()))).toList();
    }

    private String day(Instant at) {
        return DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, messages.locale())
                .format(Date.from(at));
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
                frame.say(messages.text("imports.review.none"));
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
        frame.trouble(thrown);
        return null;
    }

    /// What the report offers.
    private final class Deeds implements ImportPane.Deeds {
        @Override
        public void stop() {
            Imports.this.stop();
        }

        @Override
        public void open(long speech) {
            frame.openSpeech(speech);
        }

        @Override
        public void chooseCharset(long run, KeptLine line, List<KeptLine> doubtful) {
            Rereading rereading = new Rereading(desk);
            List<KeptLine> others = doubtful.stream().filter(each -> !each.file().equals(line.file())).toList();
            CompletableFuture<String> present = line.speech() == null ? CompletableFuture.completedFuture("")
                    : desk.speech(line.speech()).thenApply(found -> found.map(speech -> speech.source().charset()).orElse(""));
            rereading.choices(line).thenCombine(present, (choices, now) -> {
                drawer.show(new CharsetPane(messages, Fonts.serif(messages.chinese()), line.name(), now, choices, others.size(),
                        (charset, all) -> read(rereading, run, charset, all ? doubtful
                                : doubtful.stream().filter(each -> each.file().equals(line.file())).toList()),
                        () -> drawer.show(pane)));
                return null;
            }).exceptionally(Imports.this::trouble);
        }

        private void read(Rereading rereading, long run, Charset charset, List<KeptLine> lines) {
            rereading.in(charset, run, lines).thenAccept(changed -> after(run, changed)).exceptionally(Imports.this::trouble);
        }

        private void after(long run, List<KeptLine> changed) {
            frame.refreshShelf();
            desk.open().map(open -> open.speech().id()).filter(id -> changed.stream().anyMatch(line -> id.equals(line.speech())))
                    .ifPresent(frame::openSpeech);
            showReport(run);
        }

        @Override
        public void tryPassword(String password, long run, List<KeptLine> lines) {
            new Rereading(desk).openedWith(password, run, lines).thenAccept(changed -> {
                long still = changed.stream().filter(Rereading::wantsPassword).count();
                frame.say(messages.text("imports.password.done", changed.size() - still, still));
                after(run, changed);
            }).exceptionally(Imports.this::trouble);
        }

        @Override
        public void review(List<Long> speeches) {
            Imports.this.review(speeches);
        }

        @Override
        public void describe(List<Long> speeches) {
            Imports.this.describe(speeches);
        }

        @Override
        public void save(ReportedImport.Story story) {
            dialogs.reportTarget(messages.text("imports.file-name", story.run().began().toString().substring(0, 10)))
                    .ifPresent(target -> aside(() -> file(story).write(target), () ->
                            frame.say(messages.text("imports.saved", String.valueOf(target.getFileName())))));
        }

        @Override
        public void copy(ReportedImport.Story story) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, file(story).text()));
            frame.say(messages.text("imports.copied"));
        }

        private ReportFile file(ReportedImport.Story story) {
            Map<Long, String> now = Map.copyOf(titles);
            return new ReportFile(story, id -> now.getOrDefault(id, ""), messages);
        }

        private void aside(Runnable work, Runnable then) {
            CompletableFuture.runAsync(work).whenCompleteAsync((done, thrown) -> {
                if (thrown != null) {
                    frame.trouble(thrown);
                } else {
                    then.run();
                }
            }, Platform::runLater);
        }
    }
}
