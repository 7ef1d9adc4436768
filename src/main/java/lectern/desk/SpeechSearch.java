package lectern.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Searches the speech that lies open without ever keeping the reader waiting: words at once, since that takes a few
/// milliseconds in a million characters; regular expressions and the folding of long texts beside other work.
///
/// Called on the desk's home thread; answers there. A new search ends the one before.
public final class SpeechSearch {
    /// How long a regular expression may take.
    public static final Duration LIMIT = Duration.ofMillis(500);
    private static final int FOLDED_AT_ONCE = 50_000;
    private final Executor home;
    private CompletableFuture<FindInSpeech> ready = CompletableFuture.completedFuture(new FindInSpeech(""));
    private @Nullable AtomicBoolean running;

    /// @param desk whose home thread asks
    public SpeechSearch(Desk desk) {
        this.home = desk.home();
    }

    /// What is sought.
    ///
    /// @param words the words, or the regular expression
    /// @param pattern whether it is a regular expression
    public record Query(String words, boolean pattern) {
    }

    /// Searches in another text from now on.
    public void open(String text) {
        stop();
        ready = text.length() <= FOLDED_AT_ONCE ? CompletableFuture.completedFuture(new FindInSpeech(text))
                : aside(() -> new FindInSpeech(text));
    }

    /// The hits; complete already for words, unless a long text was opened just now. Fails with
    /// [lectern.message.Problem]. The hits of a regular expression never come once another search has begun.
    public CompletableFuture<List<TextRange>> find(Query query) {
        stop();
        if (!query.pattern() || query.words().isEmpty()) {
            return ready.thenApply(in -> in.hits(query.words()));
        }
        AtomicBoolean stopped = new AtomicBoolean();
        running = stopped;
        CompletableFuture<List<TextRange>> hits = new CompletableFuture<>();
        ready.thenCompose(in -> aside(() -> in.matches(query.words(), LIMIT, stopped::get)))
                .whenComplete((found, thrown) -> {
                    if (!stopped.get() && thrown != null) {
                        hits.completeExceptionally(Incident.of(thrown));
                    } else if (!stopped.get()) {
                        hits.complete(found);
                    }
                });
        return hits;
    }

    private void stop() {
        if (running != null) {
            running.set(true);
            running = null;
        }
    }

    private <T> CompletableFuture<T> aside(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("find").start(() -> {
            try {
                T result = work.get();
                home.execute(() -> done.complete(result));
            } catch (RuntimeException | Error e) {
                home.execute(() -> done.completeExceptionally(e));
            }
        });
        return done;
    }
}
