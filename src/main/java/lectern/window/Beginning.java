package lectern.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import lectern.desk.Desk;
import lectern.desk.KeysFile;
import lectern.desk.Settings;
import lectern.desk.SettingsFile;
import lectern.message.Messages;
import lectern.text.TextUnits;

/// What a start reads from the disk while JavaFX starts: the reader's settings and keys, and the library.
final class Beginning {
    private final Path library;
    private final SettingsFile settingsFile;
    private final KeysFile keysFile;
    private final CompletableFuture<Kept> kept = new CompletableFuture<>();
    private final CompletableFuture<Desk> desk = new CompletableFuture<>();

    /// The reader's choices.
    ///
    /// @param messages the texts in the language chosen
    record Kept(Settings settings, KeysFile.Kept keys, Messages messages) {
    }

    private Beginning(Path library, SettingsFile settingsFile, KeysFile keysFile) {
        this.library = library;
        this.settingsFile = settingsFile;
        this.keysFile = keysFile;
    }

    /// Begins to read the reader's choices.
    static Beginning of(Path library, SettingsFile settingsFile, KeysFile keysFile) {
        Beginning begun = new Beginning(library, settingsFile, keysFile);
        Thread.ofPlatform().name("beginning").daemon().start(begun::read);
        return begun;
    }

    private void read() {
        try {
            Settings settings = settingsFile.read();
            Messages messages = Messages.in(settings.language().isEmpty() ? Locale.getDefault()
                    : Locale.of(settings.language()));
            kept.complete(new Kept(settings, keysFile.read(), messages));
        } catch (RuntimeException | Error e) {
            kept.completeExceptionally(e);
            return;
        }
        // the reader's place in the first speech is a sentence or a part of one
        TextUnits.prepare();
    }

    /// Opens the library too: no other window of this user has it.
    ///
    /// @param home where the desk's results arrive
    void open(Executor home) {
        kept.thenCompose(read -> Desk.open(library, read.messages(), Clock.systemUTC(), home)).whenComplete((opened, thrown) -> {
            if (thrown == null) {
                desk.complete(opened);
            } else {
                desk.completeExceptionally(thrown);
            }
        });
    }

    /// Closes the library that was to be opened: there is no window for it. Waits until that is done.
    void abandon() {
        desk.handle((opened, thrown) -> {
            if (opened != null) {
                opened.close();
            }
            return Optional.empty();
        }).join();
    }

    Path library() {
        return library;
    }

    SettingsFile settingsFile() {
        return settingsFile;
    }

    KeysFile keysFile() {
        return keysFile;
    }

    /// The reader's choices; waits until they are read.
    Kept kept() {
        return kept.join();
    }

    /// The library, once it is open; completes where the desk has its home.
    CompletableFuture<Desk> desk() {
        return desk;
    }
}
