package lectern.window.search;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import lectern.desk.Running;
import org.jspecify.annotations.Nullable;

/// One question at a time: the next gives up the one before, whose answer then never comes.
public final class Asking {
    private @Nullable Running<?> running;

    /// Puts a question in the place of the one before.
    public <T> void ask(Running<T> question, Consumer<T> answered, Consumer<Throwable> failed) {
        cancel();
        running = question;
        question.result().whenComplete((answer, thrown) -> {
            if (running != question) {
                return;
            }
            running = null;
            if (thrown == null) {
                answered.accept(answer);
            } else if (!(thrown instanceof CancellationException)) {
                failed.accept(thrown);
            }
        });
    }

    /// Whether an answer is on its way.
    public boolean isRunning() {
        return running != null;
    }

    /// Gives up what is on its way.
    ///
    /// @return whether there was something
    public boolean cancel() {
        Running<?> before = running;
        running = null;
        if (before != null) {
            before.cancel();
        }
        return before != null;
    }
}
