package lectern.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import lectern.message.Messages;
import lectern.window.print.PrintChoice;
import lectern.window.print.SystemPrinter;
import org.jspecify.annotations.Nullable;

/// The platform's own file choosers; each begins in the folder where the last one ended.
public final class SystemDialogs implements Dialogs {
    private final Window owner;
    private final Messages messages;
    private final Preferences preferences;

    /// @param owner the window they belong to
    /// @param preferences where that folder is kept, from one start to the next
    public SystemDialogs(Window owner, Messages messages, Preferences preferences) {
        this.owner = owner;
        this.messages = messages;
        this.preferences = preferences;
    }

    @Override
    public List<Path> filesToImport() {
        FileChooser chooser = chooser("import");
        List<File> files = chooser.showOpenMultipleDialog(owner);
        if (files == null) {
            return List.of();
        }
        remember(files.getFirst());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folderToImport() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("window.command.import-folder"));
        folder().ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> newVersion() {
        return chosen(chooser("new-version").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> exportTarget(String name) {
        FileChooser chooser = chooser("export");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().addAll(new ExtensionFilter(messages.text("window.files.notes"), "*.json"),
                new ExtensionFilter(messages.text("window.files.web-annotations"), "*.jsonld"));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> reportTarget(String name) {
        FileChooser chooser = chooser("import-report");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().addAll(new ExtensionFilter(messages.text("imports.files.text"), "*.txt"),
                new ExtensionFilter(messages.text("imports.files.table"), "*.csv"), new ExtensionFilter("JSON", "*.json"));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> fieldTable() {
        FileChooser chooser = chooser("describe");
        chooser.getExtensionFilters().add(new ExtensionFilter(messages.text("imports.files.table"), "*.csv", "*.tsv", "*.txt"));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> pdfTarget(String name) {
        FileChooser chooser = chooser("export-pdf");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter("PDF", "*.pdf"));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> tableTarget(String name) {
        FileChooser chooser = chooser("export-table");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter("CSV", "*.csv"));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public PrintChoice printer(String title) {
        return SystemPrinter.ask(owner, title);
    }

    @Override
    public Optional<Path> notesToImport() {
        FileChooser chooser = chooser("import-notes");
        chooser.getExtensionFilters().add(new ExtensionFilter(messages.text("window.files.notes"), "*.json"));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> library() {
        FileChooser chooser = chooser("open-library");
        chooser.getExtensionFilters().add(new ExtensionFilter(messages.text("window.files.library"), "*.lectern"));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> copyTarget(String name) {
        FileChooser chooser = chooser("save-copy");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter(messages.text("window.files.library"), "*.lectern"));
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String command) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("window.command." + command));
        folder().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file != null) {
            remember(file);
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private void remember(File file) {
        File folder = Files.isDirectory(file.toPath()) ? file : file.getAbsoluteFile().getParentFile();
        preferences.change(settings -> settings.withLately(settings.lately().withFolder(folder.toString())));
    }

    private Optional<File> folder() {
        return Optional.of(preferences.settings().lately().folder()).filter(kept -> !kept.isEmpty()).map(File::new)
                .filter(File::isDirectory);
    }
}
