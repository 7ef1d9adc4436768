package lectern.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import lectern.desk.Desk;
import lectern.desk.KeptPlaces;
import lectern.desk.Saving;
import lectern.door.Call;
import lectern.door.Door;
import lectern.library.LibraryPlace;
import lectern.message.Messages;
import lectern.text.Folding;
import lectern.text.Pinyin;
import lectern.window.keys.Commands;
import lectern.window.keys.Keymap;
import org.jspecify.annotations.Nullable;

/// The program with a window: opens a library on a desk, shows it, and closes only after everything is saved or the
/// reader has decided. On the JavaFX thread.
public final class LecternProgram implements WindowOwner {
    private static final Duration A_MOMENT = Duration.millis(150);
    // the first page is on the screen by then
    private static final Duration LATER = Duration.seconds(3);
    // the first is on the screen when the next but one is made
    private static final int FIRST_FRAMES = 2;
    private static final double NARROWEST = 680;
    private static final double LOWEST = 420;

    private final Stage stage;
    private final Beginning beginning;
    private final Path logFolder;
    private final Runnable ended;
    private final ExecutorService settingsThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());
    private final Preferences preferences;
    private final Callers callers;
    private final Placing placing;
    private Messages messages;
    private @Nullable Desk desk;
    private @Nullable MainWindow window;
    private boolean closing;
    private boolean opening = true;
    private boolean ending;

    /// @param stage not shown yet
    /// @param beginning what is being read beside the start of JavaFX
    /// @param ended ends the program, from any thread
    public LecternProgram(Stage stage, Beginning beginning, Path logFolder, Runnable ended) {
        this.stage = stage;
        this.beginning = beginning;
        this.logFolder = logFolder;
        this.ended = ended;
        Beginning.Kept kept = beginning.kept();
        Keymap keymap = new Keymap(Commands.standard(), kept.keys(),
                keys -> settingsThread.execute(() -> beginning.keysFile().write(keys)));
        this.preferences = new Preferences(kept.settings(),
                now -> settingsThread.execute(() -> beginning.settingsFile().write(now)), keymap);
        this.messages = kept.messages();
        Styles.layControls(Preferences.paper(preferences.settings()));
        this.callers = new Callers(stage, this);
        this.placing = new Placing(stage, preferences);
        stage.setTitle("Lectern 批阅");
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.setOnCloseRequest(this::closeRequested);
    }

    /// Shows the window, with the library as soon as that is open; imports `files` into it. From then on takes the calls
    /// of later starts from `door`. Completes when the window shows the library, or why it cannot.
    public CompletableFuture<Optional<MainWindow>> begin(List<Path> files, Door door) {
        door.answer(callers::called);
        Thread.ofPlatform().name("fonts").daemon().start(() -> Fonts.composing(false));
        placing.restore();
        // a library that opens at once needs no shell, and is read the sooner without
        after(A_MOMENT, () -> {
            if (!beginning.desk().isDone()) {
                Shell.show(stage, messages, Preferences.paper(preferences.settings()));
            }
        });
        after(LATER, LecternProgram::prepareTables);
        return show(beginning.library(), beginning.desk(), files);
    }

    private static void afterFrames(int frames, Runnable task) {
        new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }

    private static void after(Duration time, Runnable task) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> task.run());
        pause.play();
    }

    /// Makes what the first search or filter would wait for.
    private static void prepareTables() {
        Thread.ofPlatform().name("tables").daemon().priority(Thread.MIN_PRIORITY).start(() -> {
            Folding.prepare();
            Pinyin.initials("备");
        });
    }

    /// The system brings files to open: speeches, or a library.
    void filesBrought(List<Path> files) {
        callers.take(Call.of(files));
    }

    private CompletableFuture<Optional<MainWindow>> open(Path library) {
        opening = true;
        return show(library, Desk.open(library, messages, Clock.systemUTC(), Platform::runLater), List.of());
    }

    private CompletableFuture<Optional<MainWindow>> show(Path library, CompletableFuture<Desk> opened, List<Path> files) {
        return opened.handle((desk, thrown) -> {
            opening = false;
            if (thrown != null) {
                Opening.trouble(stage, messages, preferences, library, thrown, this);
                callers.failed(library);
                return Optional.empty();
            }
            this.desk = desk;
            // read while the window is being made
            CompletableFuture<Optional<KeptPlaces.Reopened>> last = files.isEmpty() ? new KeptPlaces(desk).openLast()
                    : CompletableFuture.completedFuture(Optional.empty());
            MainWindow shown = make();
            preferences.change(settings -> settings.withLately(settings.lately().withLibrary(desk.file().toString())));
            LibraryPlace.syncFolder(desk.file()).ifPresent(notice -> shown.telling().say(notice.in(messages)));
            last.thenAccept(speech -> speech.ifPresent(shown.speech()::show)).whenComplete((done, failed) -> {
                show(shown);
                if (failed != null) {
                    shown.telling().trouble(failed);
                }
            });
            // the first thing to be seen is the speech, unless it takes long to come
            after(A_MOMENT, () -> show(shown));
            callers.opened(shown, desk.file(), files);
            return Optional.of(shown);
        });
    }

    private MainWindow make() {
        MainWindow made = new MainWindow(desk, messages, preferences, new SystemDialogs(stage, messages, preferences), this);
        window = made;
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> made.telling().trouble(thrown));
        // of the size that it will have: otherwise JavaFX asks the whole content first how large it would like to be
        Scene before = stage.getScene();
        made.install(new Scene(made.root(), before == null ? stage.getWidth() : before.getWidth(),
                before == null ? stage.getHeight() : before.getHeight()));
        return made;
    }

    private void show(MainWindow made) {
        Scene scene = made.root().getScene();
        // not when another library has been asked for by then
        if (desk != null && made == window && stage.getScene() != scene) {
            made.pageAlone(true);
            stage.setScene(scene);
            FirstPage.watch(scene, this::quit);
            stage.show();
            // the columns take the page into the scene when they are first laid out: for a window that is there already, in
            // the next pulse
            made.root().applyCss();
            made.root().layout();
            made.middle().toPage();
            Platform.runLater(() -> WindowIcons.give(stage));
            afterFrames(FIRST_FRAMES, () -> made.pageAlone(false));
        }
    }

    @Override
    public void openLibrary(Path library) {
        ending = false;
        closeDesk(() -> open(library));
    }

    /// The window's content while a library is open in it.
    Optional<MainWindow> window() {
        return desk == null ? Optional.empty() : Optional.ofNullable(window);
    }

    /// Whether a library is on its way into the window, or the one before it on its way out.
    boolean opening() {
        return opening || closing;
    }

    /// Whether the window is about to go for good.
    boolean ending() {
        return ending && desk == null;
    }

    @Override
    public void changeLanguage(String language) {
        preferences.change(settings -> settings.withLanguage(language));
        messages = Messages.in(Locale.of(language));
        long open = desk.open().map(speech -> speech.speech().id()).orElse(-1L);
        window.leave();
        window.discard();
        MainWindow shown = make();
        show(shown);
        callers.shownAgain(shown);
        if (open >= 0) {
            shown.openSpeech(open);
        }
    }

    @Override
    public Path logFolder() {
        return logFolder;
    }

    @Override
    public void quit() {
        ending = true;
        closeDesk(this::exit);
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        quit();
    }

    /// Closes the desk when everything is saved, then goes on; asks when something cannot be saved.
    private void closeDesk(Runnable then) {
        if (desk == null || window == null) {
            then.run();
            return;
        }
        window.leave();
        Saving saving = desk.saving();
        switch (saving.state()) {
            case SAVED -> closeNow(then);
            case SAVING -> {
                if (!closing) {
                    closing = true;
                    window.onSaved(state -> {
                        closing = false;
                        closeDesk(then);
                    });
                }
            }
            case FAILED -> window.telling().tell(messages.text("window.close.unsaved", saving.waiting()),
                    List.of(saving.problem() == null ? "" : saving.problem().in(messages)),
                    Banner.button(messages.text("window.command.save-copy"), () -> window.files().saveCopy()),
                    Banner.button(messages.text("window.close.anyway"), () -> closeNow(then)));
        }
    }

    private void closeNow(Runnable then) {
        Desk closed = desk;
        desk = null;
        opening = !ending;
        callers.closed();
        window.discard();
        // the disk may be slow: the window stays until the library is closed, but nothing waits on this thread
        Thread.ofPlatform().name("close").start(() -> {
            closed.close();
            Platform.runLater(then);
        });
    }

    private void exit() {
        placing.remember();
        stage.hide();
        settingsThread.shutdown();
        Thread.ofPlatform().name("exit").start(() -> {
            try {
                settingsThread.awaitTermination(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.run();
        });
    }
}
