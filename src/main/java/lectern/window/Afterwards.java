package lectern.window;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Work on the panes beside the page that may be seen a moment later than what the reader looks at: it is done in the first
/// pulse before which nothing new was asked for, so that the page is painted first, and once for several keys in a row.
/// On the JavaFX thread.
final class Afterwards {
    private final Node root;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private final Runnable pulse = this::pulse;
    private @Nullable Scene listening;
    private boolean fresh;

    /// @param root of the window whose pulses count; while it is not shown, all is done at once
    Afterwards(Node root) {
        this.root = root;
    }

    /// Does the work later; the same work only once.
    void add(Runnable work) {
        Scene scene = root.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            work.run();
            return;
        }
        if (waiting.isEmpty()) {
            listening = scene;
            scene.addPreLayoutPulseListener(pulse);
        }
        waiting.add(work);
        fresh = true;
        Platform.requestNextPulse();
    }

    private void pulse() {
        if (fresh) {
            fresh = false;
            Platform.requestNextPulse();
            return;
        }
        if (listening != null) {
            listening.removePreLayoutPulseListener(pulse);
        }
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
