package lectern.search;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import lectern.library.Library;

/// A library on a thread of its own, as the desk has it.
final class OtherThread implements Asking, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Library library;

    OtherThread(Path file) {
        library = CompletableFuture.supplyAsync(() -> Library.open(file), thread).join();
    }

    @Override
    public <T> CompletableFuture<T> later(Function<Library, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(library), thread);
    }

    @Override
    public void close() {
        now(on -> {
            on.close();
            return on;
        });
        thread.shutdown();
    }
}
