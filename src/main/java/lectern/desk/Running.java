package lectern.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// Work that goes on beside the reader and can be given up.
///
/// @param result completes on the home thread; with [java.util.concurrent.CancellationException] once it is given up
/// @param stopped asked by the work now and then
public record Running<T>(CompletableFuture<T> result, AtomicBoolean stopped) {
    /// Gives it up: nothing is told any more.
    public void cancel() {
        stopped.set(true);
        result.cancel(false);
    }
}
