package lectern.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.annotation.Coder;
import lectern.annotation.ReadingPlace;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Who reads: coders, where they stopped, and the small things they want remembered.
final class ReaderStore {
    List<Coder> coders(Database database) throws SQLException {
        return database.all("SELECT id, name FROM coder ORDER BY number",
                row -> new Coder(row.getString(1), row.getString(2)));
    }

    Coder me(Database database) throws SQLException {
        return database.first("SELECT id, name FROM coder JOIN setting ON id = value WHERE key = 'library.me'",
                row -> new Coder(row.getString(1), row.getString(2)))
                .orElseThrow(() -> new SQLiteException("a library of nobody", SQLiteErrorCode.SQLITE_CORRUPT));
    }

    int keep(Database database, Coder coder) throws SQLException {
        return database.run("INSERT INTO coder (id, name) VALUES (?, ?) "
                + "ON CONFLICT (id) DO UPDATE SET name = excluded.name", coder.id(), coder.name());
    }

    Optional<ReadingPlace> place(Database database, long speech) throws SQLException {
        return database.first("SELECT place, at FROM reading_place WHERE speech = ?",
                row -> new ReadingPlace(speech, row.getInt(1), Instant.parse(row.getString(2))), speech);
    }

    List<Long> recentlyRead(Database database, int most) throws SQLException {
        return database.all("SELECT speech FROM reading_place "
                + "WHERE speech NOT IN (SELECT speech FROM deleted_speech) ORDER BY at DESC, speech LIMIT ?", row -> row.getLong(1), most);
    }

    int keep(Database database, ReadingPlace place) throws SQLException {
        return database.run("INSERT INTO reading_place (speech, place, at) VALUES (?, ?, ?) "
                + "ON CONFLICT (speech) DO UPDATE SET place = excluded.place, at = excluded.at",
                place.speech(), place.offset(), place.at().toString());
    }

    Optional<String> setting(Database database, String key) throws SQLException {
        return database.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key);
    }

    int set(Database database, String key, String value) throws SQLException {
        return database.run("INSERT INTO setting (key, value) VALUES (?, ?) "
                + "ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
    }
}
