package lectern.desk;

import java.util.Optional;
import lectern.library.Library;

/// Which speech lay open last, as the library remembers it.
final class LastSpeech {
    private static final String KEY = "last-speech";

    private LastSpeech() {
    }

    /// Its number.
    static Optional<Long> in(Library library) {
        return library.setting(KEY).map(Long::valueOf);
    }

    /// Remembers it, where the library can be written. What goes wrong is told to the log: no reader waits for it.
    static void remember(LibraryThread thread, long id) {
        thread.ask(library -> {
            if (!library.readOnly() && in(library).filter(last -> last == id).isEmpty()) {
                library.setSetting(KEY, Long.toString(id));
            }
            return null;
        }).exceptionally(thrown -> {
            Incident.of(thrown);
            return null;
        });
    }
}
