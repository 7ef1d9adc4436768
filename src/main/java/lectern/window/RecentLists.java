package lectern.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lectern.desk.Desk;
import lectern.message.Messages;
import lectern.speech.SpeechCard;

/// The speeches read lately in this library, and the libraries opened lately, as lists to choose from. On the JavaFX thread.
final class RecentLists {
    private static final int SPEECHES = 10;
    private final Desk desk;
    private final Messages messages;
    private final Preferences preferences;
    private final Consumer<Path> openLibrary;
    private List<Long> read = List.of();
    private List<SpeechCard> cards = List.of();

    RecentLists(Desk desk, Messages messages, Preferences preferences, Consumer<Path> openLibrary) {
        this.desk = desk;
        this.messages = messages;
        this.preferences = preferences;
        this.openLibrary = openLibrary;
    }

    /// Asks the library anew what was read; completes when the list is up to date.
    CompletableFuture<Void> refresh() {
        return desk.recentlyRead(SPEECHES + 1).thenCombine(desk.shelf(), (numbers, all) -> {
            read = numbers;
            cards = all;
            return null;
        });
    }

    /// The speeches read lately, but the one that is open.
    List<Actions.Choice> speeches(Consumer<Long> open) {
        long here = desk.open().map(speech -> speech.speech().id()).orElse(-1L);
        return read.stream().filter(id -> id != here)
                .flatMap(id -> cards.stream().filter(card -> card.id() == id)).limit(SPEECHES)
                .map(card -> new Actions.Choice(card.title(), () -> open.accept(card.id()))).toList();
    }

    /// The libraries opened lately, but the one that is open.
    List<Actions.Choice> libraries() {
        return preferences.settings().lately().libraries().stream().filter(file -> !file.equals(desk.file().toString()))
                .map(file -> new Actions.Choice(shown(Path.of(file)), () -> openLibrary.accept(Path.of(file)))).toList();
    }

    /// The file's name and the folder it is in.
    private String shown(Path file) {
        Path folder = file.getParent();
        return messages.text("program.recent.library", file.getFileName().toString().replaceFirst("\\.lectern$", ""),
                folder == null ? "" : folder.toString());
    }
}
