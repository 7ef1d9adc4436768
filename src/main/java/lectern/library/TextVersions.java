package lectern.library;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.annotation.Bookmarks;
import lectern.annotation.Edit;
import lectern.annotation.ReadingPlace;
import lectern.annotation.carry.Alignment;
import lectern.annotation.carry.Carrier;
import lectern.message.Problem;
import lectern.speech.Draft;
import lectern.speech.Speech;
import lectern.text.Sketch;

/// Versions of texts in the file: puts one in the place of another, knows which a speech has had, and keeps the sketches by
/// which near-same texts are found. [SpeechStore#replace] is the one place where a text changes.
final class TextVersions {
    private static final String BOOKMARKS = "bookmarks.";
    private final SpeechStore speeches;
    private final AnnotationStore annotations;
    private final ReaderStore readers = new ReaderStore();

    TextVersions(SpeechStore speeches, AnnotationStore annotations) {
        this.speeches = speeches;
        this.annotations = annotations;
    }

    /// Puts the new text in the place of the old one, with reading place and bookmarks. No annotation may stand in it.
    ///
    /// @throws Problem if another speech has the new text, or had it and may have it again
    void carryOut(Database database, Edit.OfText edit) throws SQLException {
        long id = edit.speech();
        Speech present = speeches.speech(database, id).orElseThrow(() -> new IllegalStateException("no speech " + id));
        Draft after = edit.after();
        if (!present.version().equals(edit.before()) || !Check.fits(after.anatomy(), after.text())) {
            throw new IllegalStateException("what the edit of text " + id + " was made from is not what there is");
        }
        if (!annotations.of(database, id).isEmpty()) {
            throw new IllegalStateException("annotations stand in the text of " + id);
        }
        String sha256 = SpeechStore.sha256(after.text());
        refuseOthers(database, id, sha256, after);
        speeches.replace(database, id, after);
        for (String text : List.of(present.sha256(), sha256)) {
            database.run("INSERT INTO former_text (sha256, speech) VALUES (?, ?) ON CONFLICT DO NOTHING", text, id);
        }
        carryPlaces(database, present, after, sha256);
    }

    private void refuseOthers(Database database, long id, String sha256, Draft after) throws SQLException {
        Optional<Long> other = owner(database, sha256);
        if (other.isPresent() && other.get() != id) {
            throw new Problem("library.text-elsewhere", after.source().name(), other.get());
        }
    }

    /// The speech that has that text, or had it and may have it again.
    static Optional<Long> owner(Database database, String sha256) throws SQLException {
        Optional<Long> present = database.first("SELECT id FROM speech WHERE sha256 = ?", row -> row.getLong(1), sha256);
        return present.isPresent() ? present
                : database.first("SELECT speech FROM former_text WHERE sha256 = ?", row -> row.getLong(1), sha256);
    }

    /// Bookmarks that are as this text left them come back exactly as they were in the other; all others go along.
    private void carryPlaces(Database database, Speech was, Draft after, String sha256) throws SQLException {
        Optional<ReadingPlace> reading = readers.place(database, was.id());
        Bookmarks marks = marks(database, BOOKMARKS + was.id());
        if (reading.isEmpty() && marks.all().isEmpty()) {
            return;
        }
        Carrier forth = new Carrier(Alignment.of(was.text(), after.text()));
        if (reading.isPresent()) {
            readers.keep(database, new ReadingPlace(was.id(), forth.place(reading.get().offset()), reading.get().at()));
        }
        String there = key(was.id(), sha256);
        Bookmarks left = marks(database, there);
        Carrier back = left.all().isEmpty() ? forth : new Carrier(Alignment.of(after.text(), was.text()));
        boolean asLeft = !left.all().isEmpty() && left.moved(back::place).equals(marks);
        readers.set(database, key(was.id(), was.sha256()), marks.kept());
        readers.set(database, BOOKMARKS + was.id(), (asLeft ? left : marks.moved(forth::place)).kept());
    }

    private Bookmarks marks(Database database, String key) throws SQLException {
        return readers.setting(database, key).map(Bookmarks::of).orElse(Bookmarks.NONE);
    }

    private static String key(long speech, String sha256) {
        return "library.bookmarks." + speech + "." + sha256.substring(0, 16);
    }

    /// The sketches that are kept, by speech.
    static Map<Long, Sketch> sketches(Database database) throws SQLException {
        Map<Long, Sketch> found = new HashMap<>();
        database.each("SELECT speech, sketch FROM text_sketch", row -> found.put(row.getLong(1), Sketch.of(row.getBytes(2))));
        return found;
    }

    /// Speeches without a kept sketch.
    static List<Long> unsketched(Database database) throws SQLException {
        return database.all("SELECT id FROM speech LEFT JOIN text_sketch ON speech = id WHERE sketch IS NULL ORDER BY id",
                row -> row.getLong(1));
    }

    static void keep(Database database, long speech, Sketch sketch) throws SQLException {
        database.run("INSERT INTO text_sketch (speech, sketch) VALUES (?, ?) "
                + "ON CONFLICT (speech) DO UPDATE SET sketch = excluded.sketch", speech, sketch.bytes());
    }
}
