package lectern.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Opens a folder in the system's own file manager.
final class FolderOpener {
    private static final long PATIENCE_SECONDS = 5;

    private FolderOpener() {
    }

    /// Whether the system has opened the folder. Completes on a thread of its own.
    static CompletableFuture<Boolean> open(Path folder) {
        return open(folder, command(System.getProperty("os.name", "")));
    }

    static CompletableFuture<Boolean> open(Path folder, String command) {
        return CompletableFuture.supplyAsync(() -> run(folder, command),
                task -> Thread.ofPlatform().name("folder").daemon().start(task));
    }

    static String command(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "explorer.exe" : name.startsWith("mac") ? "open" : "xdg-open";
    }

    private static boolean run(Path folder, String command) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try {
            Process process = new ProcessBuilder(List.of(command, folder.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            // who is still at work after that has a window open; Windows' file manager ends with 1 when all is well
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0
                    || command.equals("explorer.exe");
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
