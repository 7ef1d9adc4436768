package lectern.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The JavaFX thread, also while it is only starting: what arrives by then waits, and is done there in its order. Safe for
/// use from any thread.
final class FxThread implements Executor {
    private @Nullable List<Runnable> waiting = new ArrayList<>();
    private Executor instead = Platform::runLater;

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (waiting != null) {
                waiting.add(task);
                return;
            }
        }
        instead.execute(task);
    }

    /// JavaFX has started.
    void started() {
        goOn(Platform::runLater);
    }

    /// JavaFX cannot start: what comes is done by who brings it.
    void missing() {
        goOn(Runnable::run);
    }

    private synchronized void goOn(Executor with) {
        List<Runnable> come = waiting == null ? List.of() : waiting;
        instead = with;
        waiting = null;
        come.forEach(with::execute);
    }
}
