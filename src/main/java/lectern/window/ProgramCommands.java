package lectern.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lectern.desk.IncidentCodes;
import lectern.message.Messages;

/// What the commands do that are about the program itself: what was open lately, how it looks, what it is, and trouble.
final class ProgramCommands {
    private static final int CODES = 10;
    private final MainWindow window;
    private final WindowOwner owner;
    private final Messages messages;

    ProgramCommands(MainWindow window, WindowOwner owner) {
        this.window = window;
        this.owner = owner;
        this.messages = window.messages();
    }

    void install(Actions actions) {
        RecentLists recent = new RecentLists(window.desk(), messages, window.preferences(), owner::openLibrary);
        actions.setList("open-recent-speech", recent::refresh, () -> recent.speeches(window::openSpeech));
        actions.setList("open-recent-library", () -> CompletableFuture.completedFuture(null), recent::libraries);
        actions.set("log-folder", () -> openLog(owner.logFolder()));
        actions.set("copy-diagnostics", this::copyDiagnostics);
        actions.set("about", () -> window.telling().tell(messages.text("window.about.heading", Platforms.version()),
                About.lines(messages, window.desk().file().toString()),
                Banner.button(messages.text("window.command.copy-diagnostics"), this::copyDiagnostics)));
    }

    private void openLog(Path folder) {
        FolderOpener.open(folder).thenAcceptAsync(opened -> {
            if (opened) {
                window.telling().say(messages.text("window.log-folder", folder.toString()));
            } else {
                window.telling().tell(messages.text("program.log-folder.not-opened"), List.of(folder.toString()));
            }
        }, Platform::runLater);
    }

    private void copyDiagnostics() {
        CompletableFuture<List<String>> codes = CompletableFuture.supplyAsync(() ->
                IncidentCodes.latest(owner.logFolder(), CODES));
        window.desk().shelf().thenCombineAsync(codes, (speeches, latest) -> Diagnostics.of(window.preferences().settings(),
                speeches, window.desk().codebook(), window.desk().saving(), window.desk().readOnly(),
                (int) window.preferences().keymap().commands().all().stream()
                        .filter(window.preferences().keymap()::differs).count(), latest), Platform::runLater).whenComplete((text, thrown) -> {
                    if (thrown != null) {
                        window.telling().trouble(thrown);
                        return;
                    }
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    window.telling().say(messages.text("program.diagnostics.copied"));
                });
    }
}
