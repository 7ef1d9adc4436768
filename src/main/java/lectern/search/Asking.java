package lectern.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import lectern.library.Library;
import org.jspecify.annotations.Nullable;

/// The way to a library that belongs to another thread.
@FunctionalInterface
public interface Asking {
    /// Asks; the answer completes on the library's thread.
    <T extends @Nullable Object> CompletableFuture<T> later(Function<Library, T> question);

    /// Asks and waits. Not for the library's own thread.
    default <T extends @Nullable Object> T now(Function<Library, T> question) {
        return await(later(question));
    }

    /// Waits for an answer.
    static <T extends @Nullable Object> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
