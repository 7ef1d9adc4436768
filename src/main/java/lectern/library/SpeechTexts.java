package lectern.library;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The texts of speeches in the file. The last one read is kept: the annotations of a speech are read after it, and whoever
/// marks its passages one after the other waits for it once.
final class SpeechTexts {
    private @Nullable Kept last;

    /// @param from after a step that failed there is another connection, and what was read on this one may never have been
    private record Kept(Database from, long speech, String text, boolean sound) {
        boolean is(Database database, long other) {
            return from == database && speech == other;
        }
    }

    /// @param packed as [Packed#of] gives it
    void put(Database database, long speech, byte[] packed) throws SQLException {
        last = null;
        database.run("INSERT INTO speech_text (speech, packed) VALUES (?, ?) ON CONFLICT (speech) DO UPDATE SET packed = excluded.packed",
                speech, packed);
    }

    /// The text of a speech as it lies there: whether it is the one that was stored, its hash tells. Empty where there is
    /// none, or none can be made of what there is.
    String of(Database database, long speech) throws SQLException {
        Kept known = last;
        if (known == null || !known.is(database, speech)) {
            byte[] packed = database.first("SELECT packed FROM speech_text WHERE speech = ?", row -> row.getBytes(1), speech).orElse(null);
            known = new Kept(database, speech, Objects.requireNonNullElse(unpacked(packed), ""), false);
            last = known;
        }
        return known.text();
    }

    /// Remembers that the text of a speech is the one that was stored.
    void approve(Database database, long speech, String text) {
        last = new Kept(database, speech, text, true);
    }

    /// The text of a speech, if it was the last one read and is the one that was stored.
    Optional<String> approved(Database database, long speech) {
        return Optional.ofNullable(last).filter(known -> known.sound() && known.is(database, speech)).map(Kept::text);
    }

    /// A text; null where there is none, or none can be made of what there is.
    static @Nullable String unpacked(byte @Nullable [] packed) {
        try {
            return packed == null ? null : Packed.text(packed);
        } catch (Json.Unreadable damaged) {
            return null;
        }
    }
}
