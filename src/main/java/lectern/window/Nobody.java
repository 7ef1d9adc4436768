package lectern.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.window.print.PrintChoice;

/// Nobody sits in front of the window, as where a picture of it is made or its speed measured: no file is chosen, nothing is
/// printed, and the program is not asked for anything. On any thread.
public final class Nobody implements Dialogs, WindowOwner {
    @Override
    public List<Path> filesToImport() {
        return List.of();
    }

    @Override
    public Optional<Path> folderToImport() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> exportTarget(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> reportTarget(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> fieldTable() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> pdfTarget(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> tableTarget(String name) {
        return Optional.empty();
    }

    @Override
    public PrintChoice printer(String title) {
        return new PrintChoice.NoPrinter();
    }

    @Override
    public Optional<Path> notesToImport() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> library() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> copyTarget(String name) {
        return Optional.empty();
    }

    @Override
    public void openLibrary(Path library) {
        // nobody asks
    }

    @Override
    public void changeLanguage(String language) {
        // nobody asks
    }

    @Override
    public void quit() {
        // nobody asks
    }

    @Override
    public Path logFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
