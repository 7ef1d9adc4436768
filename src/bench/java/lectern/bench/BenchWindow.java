package lectern.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.DeskListener;
import lectern.desk.Saving;
import lectern.desk.Settings;
import lectern.message.Messages;
import lectern.window.MainWindow;
import lectern.window.Nobody;
import lectern.window.Preferences;

/// The program's window on a real library, driven by keys and mouse.
final class BenchWindow implements AutoCloseable {
    private final Probe probe;
    private final Desk desk;
    private final MainWindow window;
    private final Stage stage;
    private long pressed;
    private CompletableFuture<Double> durable = new CompletableFuture<>();

    BenchWindow(Path library, Probe probe) {
        this.probe = probe;
        Messages messages = Messages.in(Locale.SIMPLIFIED_CHINESE);
        desk = Desk.open(library, messages, Clock.systemUTC(), probe.home()).join();
        window = call(() -> new MainWindow(desk, messages, new Preferences(Settings.DEFAULT, kept -> { }), new Nobody(), new Nobody()));
        stage = call(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(window.root(), 1000, 1000));
            window.install(shown.getScene());
            shown.setX(0);
            shown.setY(0);
            shown.show();
            desk.setListener(new Listener());
            return shown;
        });
        probe.watch(stage.getScene());
        probe.calm();
    }

    /// Hears what the window hears, and when the commit has returned.
    private final class Listener implements DeskListener {
        @Override
        public void changed(List<Edit> edits) {
            window.changed(edits);
        }

        @Override
        public void saving(Saving saving) {
            window.saving(saving);
            if (saving.state() == Saving.State.SAVED) {
                durable.complete((System.nanoTime() - pressed) / 1e6);
            }
        }
    }

    Desk desk() {
        return desk;
    }

    /// Opens a speech as the shelf does.
    Probe.Took open(long id) {
        Probe.Took took = probe.measure(() -> window.openSpeech(id),
                () -> desk.open().filter(open -> open.speech().id() == id).isPresent());
        probe.calm();
        return took;
    }

    /// Presses a key and waits until what it did is painted.
    Probe.Took press(KeyCode key) {
        return probe.measure(() -> robot(key), () -> true);
    }

    /// What a key that changes something took until it was painted, and, in milliseconds, until it was on disk.
    record Marked(Probe.Took painted, double durable) {
    }

    /// Presses a key that changes something.
    Marked mark(KeyCode key) {
        durable = new CompletableFuture<>();
        long before = annotationsModified();
        Probe.Took painted = probe.measure(() -> {
            pressed = System.nanoTime();
            robot(key);
        }, () -> true);
        double saved = durable.join();
        if (annotationsModified() == before) {
            throw new IllegalStateException("the key " + key + " marked nothing");
        }
        probe.calm();
        return new Marked(painted, saved);
    }

    private long annotationsModified() {
        return call(() -> desk.nextUndo().map(step -> (long) System.identityHashCode(step)).orElse(0L));
    }

    /// Clicks on the strip beside the page.
    Probe.Took jump(double share) {
        Node strip = stage.getScene().lookup(".density-strip");
        Point2D at = strip.localToScene(strip.getLayoutBounds().getWidth() / 2, share * strip.getLayoutBounds().getHeight());
        Probe.Took took = probe.measure(() -> strip.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), at.getX(),
                at.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null)),
                () -> true);
        probe.calm();
        return took;
    }

    /// Opens the find bar with nothing in it.
    void openFind() {
        robotAndCalm(KeyCode.F, KeyCode.CONTROL);
        clearFind();
    }

    void clearFind() {
        call(() -> {
            ((TextField) stage.getScene().getFocusOwner()).clear();
            return true;
        });
        probe.calm();
    }

    /// Types a sign in the find bar; painted when the hits are there and counted.
    Probe.Took find(String sign) {
        Labeled count = (Labeled) stage.getScene().lookup(".find-count");
        Probe.Took took = probe.measure(() -> {
            Node focus = stage.getScene().getFocusOwner();
            Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
        }, () -> !count.getText().equals("…"));
        if (count.getText().isEmpty()) {
            throw new IllegalStateException("nothing was sought");
        }
        probe.calm();
        return took;
    }

    /// Presses a key with another held, without measuring.
    void robotAndCalm(KeyCode key, KeyCode... held) {
        call(() -> {
            robot(key, held);
            return true;
        });
        probe.calm();
    }

    private static void robot(KeyCode key, KeyCode... held) {
        Robot robot = new Robot();
        for (KeyCode modifier : held) {
            robot.keyPress(modifier);
        }
        robot.keyPress(key);
        robot.keyRelease(key);
        for (KeyCode modifier : held) {
            robot.keyRelease(modifier);
        }
    }

    @Override
    public void close() {
        call(() -> {
            stage.close();
            return true;
        });
        desk.close();
    }

    /// Does something on the FX thread and waits for it.
    static <T> T call(Callable<T> body) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(body.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
