package lectern.window;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import lectern.door.Call;
import org.jspecify.annotations.Nullable;

/// What later starts of the program ask of the window that is open, one after the other: it comes to the front, opens
/// their library, and imports their files. On the JavaFX thread, but for [#called].
final class Callers {
    private final Stage stage;
    private final LecternProgram program;
    private final Deque<Call> waiting = new ArrayDeque<>();
    private @Nullable MainWindow window;
    private @Nullable Path library;
    private boolean importing;

    Callers(Stage stage, LecternProgram program) {
        this.stage = stage;
        this.program = program;
    }

    /// Takes a call, unless the window is about to go for good. From any other thread; waits for the window.
    boolean called(Call call) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(take(call)));
        return answer.join();
    }

    /// The same, on the JavaFX thread.
    boolean take(Call call) {
        if (program.ending()) {
            return false;
        }
        waiting.addLast(call);
        toFront();
        next();
        return true;
    }

    /// A library is in the window; the files named at its start are its first call.
    void opened(MainWindow shown, Path file, List<Path> files) {
        window = shown;
        library = file;
        if (!files.isEmpty()) {
            waiting.addFirst(new Call(null, files));
        }
        next();
    }

    /// The window is shown anew, over the same library.
    void shownAgain(MainWindow shown) {
        window = shown;
    }

    /// The library is being closed.
    void closed() {
        window = null;
        importing = false;
    }

    /// A library could not be opened: who asked for it has been told why.
    void failed(Path file) {
        waiting.removeIf(call -> file.equals(call.library()));
        next();
    }

    private void next() {
        Call call = waiting.peekFirst();
        if (call == null || importing || program.opening()) {
            return;
        }
        if (call.library() != null && (window == null || !call.library().equals(library))) {
            program.openLibrary(call.library());
        } else if (window != null) {
            waiting.removeFirst();
            importing = true;
            window.files().importPaths(call.files()).whenComplete((done, thrown) -> {
                if (window != null) {
                    importing = false;
                    next();
                }
            });
        }
    }

    /// Brings the window before those of other programs. Some window managers only do so for a window that stays on top.
    private void toFront() {
        // one that is not there yet comes to the front by itself; raised meanwhile, it may lose its place on the screen
        if (!stage.isShowing()) {
            return;
        }
        if (stage.isIconified()) {
            stage.setIconified(false);
        }
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.requestFocus();
        stage.setAlwaysOnTop(false);
    }
}
