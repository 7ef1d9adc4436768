package lectern.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import lectern.message.Problem;

/// Copies of a library that are looked over before they get their name.
final class CheckedCopy {
    private CheckedCopy() {
    }

    /// Copies the open library under a new name.
    ///
    /// @param texts whether every text must be the one that was stored
    /// @throws Problem `library.exists` if there is such a file
    static void of(Database database, Path target, Schema schema, boolean texts) {
        if (Files.exists(target)) {
            throw new Problem("library.exists", target.toString());
        }
        Path temporary = null;
        try {
            temporary = Folders.temporary(target.toAbsolutePath());
            database.run("VACUUM INTO ?", temporary.toString());
            examine(temporary, target, schema, texts);
            Folders.publish(temporary, target);
        } catch (FileAlreadyExistsException e) {
            throw new Problem(e, "library.exists", target.toString());
        } catch (SQLException e) {
            throw Trouble.of(e, target);
        } catch (IOException e) {
            throw Trouble.of(e, target);
        } finally {
            Folders.discard(temporary);
        }
    }

    /// Looks a copy over that nobody has open.
    ///
    /// @param name what the reader knows it by
    /// @throws Problem if it is not sound
    static void examine(Path copy, Path name, Schema schema, boolean texts) throws SQLException, IOException {
        int version = Header.of(copy, schema.version()).version();
        try (Database database = Database.connect(copy, true)) {
            String verdict = database.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("");
            if (!schema.matches(database, version)) {
                throw new Problem("library.altered", name.toString());
            }
            if (!verdict.equals("ok")) {
                throw Trouble.damaged(name, verdict);
            }
            if (texts) {
                database.each("SELECT id, file_name, sha256, text FROM speech JOIN speech_text ON speech = id", row -> {
                    if (!SpeechStore.sha256(row.getString("text")).equals(row.getString("sha256"))) {
                        throw Trouble.damagedText(name, row.getLong("id"), row.getString("file_name"));
                    }
                });
            }
        }
    }
}
