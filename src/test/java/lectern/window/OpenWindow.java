package lectern.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.desk.Samples;
import lectern.desk.Saving;
import lectern.desk.Settings;
import lectern.message.Messages;
import lectern.window.print.PrintChoice;

/// The real window over a real library, driven by keys.
final class OpenWindow implements AutoCloseable {
    private static final double SCREEN = 1000;
    final Desk desk;
    final MainWindow window;
    final Stage stage;
    final Chosen chosen = new Chosen();
    final List<String> asked = new ArrayList<>();
    final Path logs;

    OpenWindow(Path library, Locale language) {
        this(library, language, Settings.DEFAULT, 1000, 1000);
    }

    OpenWindow(Path library, Locale language, Settings settings, double width, double height) {
        Messages messages = Messages.in(language);
        logs = library.resolveSibling("log");
        Fx.run(() -> { });
        CompletableFuture<Desk> opening = Desk.open(library, messages, Clock.systemUTC(), Platform::runLater);
        desk = opening.join();
        window = Fx.call(() -> new MainWindow(desk, messages, new Preferences(settings, kept -> { }), chosen, new Program()));
        stage = show(Fx.call(window::root), width, height);
        Fx.run(() -> window.install(stage.getScene()));
        Fx.pulse();
    }

    /// The headless screen is 1000 × 1000 and takes no larger window; a larger one hangs in a scene of that size and
    /// reaches over its edge. It is laid out at its own size all the same, and a picture of it shows all of it.
    private static Stage show(StackPane root, double width, double height) {
        if (width <= SCREEN && height <= SCREEN) {
            return Fx.show(root, width, height);
        }
        return Fx.show(Fx.call(() -> new Pane(root) {
            @Override
            protected void layoutChildren() {
                root.resizeRelocate(0, 0, width, height);
            }
        }), SCREEN, SCREEN);
    }

    /// Leaves a picture of the whole window in `target/pictures`.
    void picture(String name) {
        Fx.pulse();
        Fx.run(() -> {
            SnapshotParameters whole = new SnapshotParameters();
            whole.setViewport(new Rectangle2D(0, 0, window.root().getWidth(), window.root().getHeight()));
            try {
                Picture.write(window.root().snapshot(whole, null), Path.of("target", "pictures", name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Presses a key with others held.
    void press(KeyCode key, KeyCode... held) {
        Fx.run(() -> {
            Robot robot = new Robot();
            for (KeyCode modifier : held) {
                robot.keyPress(modifier);
            }
            robot.keyPress(key);
            robot.keyRelease(key);
            for (KeyCode modifier : List.of(held).reversed()) {
                robot.keyRelease(modifier);
            }
        });
        Fx.pulse();
    }

    /// Types signs as a keyboard or an input method delivers them.
    void type(String text) {
        text.codePoints().forEach(sign -> Fx.run(() -> fireTyped(Character.toString(sign))));
        Fx.pulse();
    }

    /// Types signs on the JavaFX thread one at once after the other, without a pulse between them.
    void fireTyped(String text) {
        text.codePoints().forEach(sign -> {
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.UNDEFINED, false, false, false, false));
            fire(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(sign), "", KeyCode.UNDEFINED,
                    Character.isUpperCase(sign), false, false, false));
        });
    }

    private void fire(KeyEvent event) {
        Node focus = stage.getScene().getFocusOwner();
        Event.fireEvent(focus == null ? stage.getScene().getRoot() : focus, event);
    }

    /// Opens the samples, and waits for the one that is shown.
    OpenWindow openSamples() {
        Fx.run(window.files()::openSamples);
        return read();
    }

    /// Adds the samples and opens the longest of them.
    OpenWindow openClosingAddress() {
        Fx.run(() -> Samples.addTo(desk, window.messages()).thenAccept(cards -> {
            window.refreshShelf();
            window.openSpeech(cards.stream().filter(c -> c.fileName().equals(Samples.CLOSING_ADDRESS)).findFirst().orElseThrow().id());
        }));
        return read();
    }

    private OpenWindow read() {
        Fx.await("the sample", () -> desk.open().isPresent());
        Fx.pulse();
        return this;
    }

    OpenSpeech open() {
        return Fx.call(() -> desk.open().orElseThrow());
    }

    String under() {
        return Fx.call(() -> window.reader().target().of(desk.open().orElseThrow().speech().text()));
    }

    void waitUntilSaved() {
        Fx.await("saved", () -> desk.saving().state() == Saving.State.SAVED);
    }

    @Override
    public void close() {
        Fx.run(() -> {
            window.leave();
            window.discard();
            stage.close();
            // the headless platform's robots hold one window after the other
            stage.setScene(null);
        });
        desk.close();
    }

    /// What a person would choose in the system's dialogs.
    static final class Chosen implements Dialogs {
        List<Path> files = List.of();
        Optional<Path> target = Optional.empty();
        volatile PrintChoice printer = new PrintChoice.NoPrinter();

        @Override
        public List<Path> filesToImport() {
            return files;
        }

        @Override
        public Optional<Path> folderToImport() {
            return files.stream().findFirst();
        }

        @Override
        public Optional<Path> exportTarget(String name) {
            return target;
        }

        @Override
        public Optional<Path> reportTarget(String name) {
            return target;
        }

        @Override
        public Optional<Path> fieldTable() {
            return target;
        }

        @Override
        public Optional<Path> pdfTarget(String name) {
            return target;
        }

        @Override
        public Optional<Path> tableTarget(String name) {
            return target;
        }

        @Override
        public PrintChoice printer(String title) {
            return printer;
        }

        @Override
        public Optional<Path> notesToImport() {
            return target;
        }

        @Override
        public Optional<Path> library() {
            return target;
        }

        @Override
        public Optional<Path> copyTarget(String name) {
            return target;
        }
    }

    private final class Program implements WindowOwner {
        @Override
        public void openLibrary(Path library) {
            asked.add("library " + library.getFileName());
        }

        @Override
        public void changeLanguage(String language) {
            asked.add("language " + language);
        }

        @Override
        public void quit() {
            asked.add("quit");
        }

        @Override
        public Path logFolder() {
            return logs;
        }
    }
}
