package lectern.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.desk.Saving;
import lectern.desk.Settings;
import lectern.message.Messages;
import lectern.window.print.PrintChoice;

/// The real window over a real library, driven by keys.
final class OpenWindow implements AutoCloseable {
    final Desk desk;
    final MainWindow window;
    final Stage stage;
    final Chosen chosen = new Chosen();
    final List<String> asked = new ArrayList<>();

    OpenWindow(Path library, Locale language) {
        this(library, language, Settings.DEFAULT, 1000, 1000);
    }

    OpenWindow(Path library, Locale language, Settings settings, double width, double height) {
        Messages messages = Messages.in(language);
        Fx.run(() -> { });
        CompletableFuture<Desk> opening = Desk.open(library, messages, Clock.systemUTC(), Platform::runLater);
        desk = opening.join();
        window = Fx.call(() -> new MainWindow(desk, messages, new Preferences(settings, kept -> { }), chosen, new Program()));
        stage = Fx.show(Fx.call(window::root), width, height);
        Fx.run(() -> window.install(stage.getScene()));
        Fx.pulse();
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
            stage.close();
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
        public Optional<Path> pdfTarget(String name) {
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
        public void openLogFolder() {
            asked.add("log");
        }
    }
}
