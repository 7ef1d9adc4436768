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
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lectern.desk.Desk;
import lectern.desk.KeysFile;
import lectern.desk.Saving;
import lectern.desk.Settings;
import lectern.desk.SettingsFile;
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
    private static final double WIDTH = 1320;
    private static final double HEIGHT = 860;
    private static final double NARROWEST = 680;
    private static final double LOWEST = 420;

    private final Stage stage;
    private final Path logFolder;
    private final Runnable ended;
    private final ExecutorService settingsThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());
    private final Preferences preferences;
    private Messages messages;
    private @Nullable Desk desk;
    private @Nullable MainWindow window;
    private boolean closing;

    /// @param stage not shown yet
    /// @param settingsFile where the reader's choices are kept
    /// @param keysFile where the reader's keys are kept
    /// @param ended ends the program, from any thread
    public LecternProgram(Stage stage, SettingsFile settingsFile, KeysFile keysFile, Path logFolder, Runnable ended) {
        this.stage = stage;
        this.logFolder = logFolder;
        this.ended = ended;
        Settings settings = settingsFile.read();
        Keymap keymap = new Keymap(Commands.standard(), keysFile.read(),
                keys -> settingsThread.execute(() -> keysFile.write(keys)));
        this.preferences = new Preferences(settings, kept -> settingsThread.execute(() -> settingsFile.write(kept)),
                keymap);
        this.messages = Messages.in(settings.language().isEmpty() ? Locale.getDefault() : Locale.of(settings.language()));
        stage.setTitle("Lectern 批阅");
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.setOnCloseRequest(this::closeRequested);
    }

    /// Opens the library and shows the window; imports `files` into it. Completes when the window shows the library, or
    /// why it cannot.
    public CompletableFuture<Optional<MainWindow>> open(Path library, List<Path> files) {
        prepareTables();
        return Desk.open(library, messages, Clock.systemUTC(), Platform::runLater).handle((opened, thrown) -> {
            if (thrown != null) {
                Opening.trouble(stage, messages, preferences, library, thrown, this);
                return Optional.empty();
            }
            desk = opened;
            MainWindow shown = show();
            LibraryPlace.syncFolder(opened.file()).ifPresent(notice -> shown.say(notice.in(messages)));
            if (files.isEmpty()) {
                opened.lastSpeech().thenAccept(last -> last.ifPresent(shown::openSpeech));
            } else {
                shown.importPaths(files);
            }
            return Optional.of(shown);
        });
    }

    private static void prepareTables() {
        Thread.ofPlatform().name("fonts").daemon().start(() -> Fonts.composing(false));
        Thread.ofPlatform().name("tables").daemon().priority(Thread.MIN_PRIORITY).start(() -> {
            Folding.prepare();
            Pinyin.initials("备");
        });
    }

    private MainWindow show() {
        MainWindow made = new MainWindow(desk, messages, preferences, new SystemDialogs(stage, messages), this);
        window = made;
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> made.trouble(thrown));
        Scene scene = new Scene(made.root());
        made.install(scene);
        stage.setScene(scene);
        FirstPage.watch(scene, this::quit);
        stage.show();
        Platform.runLater(() -> WindowIcons.give(stage));
        return made;
    }

    @Override
    public void openLibrary(Path library) {
        closeDesk(() -> open(library, List.of()));
    }

    @Override
    public void changeLanguage(String language) {
        preferences.change(preferences.settings().withLanguage(language));
        messages = Messages.in(Locale.of(language));
        long open = desk.open().map(speech -> speech.speech().id()).orElse(-1L);
        window.leave();
        window.discard();
        MainWindow shown = show();
        if (open >= 0) {
            shown.openSpeech(open);
        }
    }

    @Override
    public void openLogFolder() {
        window.tell(messages.text("window.log-folder", logFolder.toString()), List.of());
    }

    @Override
    public void quit() {
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
            case FAILED -> window.tell(messages.text("window.close.unsaved", saving.waiting()),
                    List.of(saving.problem() == null ? "" : saving.problem().in(messages)),
                    Banner.button(messages.text("window.command.save-copy"), () -> window.files().saveCopy()),
                    Banner.button(messages.text("window.close.anyway"), () -> closeNow(then)));
        }
    }

    private void closeNow(Runnable then) {
        Desk closed = desk;
        desk = null;
        window.discard();
        // the disk may be slow: the window stays until the library is closed, but nothing waits on this thread
        Thread.ofPlatform().name("close").start(() -> {
            closed.close();
            Platform.runLater(then);
        });
    }

    private void exit() {
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
