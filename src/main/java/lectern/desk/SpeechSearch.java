package lectern.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Searches the speech that lies open without ever keeping the reader waiting: words in a text of usual length at once,
/// since that takes less than a millisecond; long texts and regular expressions beside other work.
///
/// Called on the desk's home thread; answers there. A new search ends the one before.
public final class SpeechSearch {
    /// How long a regular expression may take.
    public static final Duration LIMIT = Duration.ofMillis(500);
    private static final int AT_ONCE = 50_000;
    private final Executor home;
    private String text = "";
    // a text of usual length is folded when it is first searched
    private @Nullable CompletableFuture<FindInSpeech> ready;
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
    public void open(String newText) {
        stop();
        text = newText;
        ready = isLong() ? aside(() -> new FindInSpeech(newText)) : null;
    }

    private boolean isLong() {
        return text.length() > AT_ONCE;
    }

    /// The hits; complete already for words in a text of usual length. Fails with [lectern.message.Problem]. Hits that
    /// were sought beside other work never come once another search has begun.
    public CompletableFuture<List<TextRange>> find(Query query) {
        stop();
        if (ready == null) {
            ready = CompletableFuture.completedFuture(new FindInSpeech(text));
        }
        if (query.words().isEmpty() || !isLong() && !query.pattern()) {
            return ready.thenApply(in -> in.hits(query.words()));
        }
        AtomicBoolean stopped = new AtomicBoolean();
        running = stopped;
        CompletableFuture<List<TextRange>> hits = new CompletableFuture<>();
        ready.thenCompose(in -> aside(() -> query.pattern() ? in.matches(query.words(), LIMIT, stopped::get)
                : in.hits(query.words()))).whenComplete((found, thrown) -> {
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
