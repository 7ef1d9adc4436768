package lectern.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import lectern.message.Problem;

/// A copy of a library, which gets its name only when it was looked over. Nobody else knows it before, so that this may be
/// done on any thread.
final class CheckedCopy {
    private final Path temporary;
    private final Path target;
    private final Schema schema;

    private CheckedCopy(Path temporary, Path target, Schema schema) {
        this.temporary = temporary;
        this.target = target;
        this.schema = schema;
    }

    /// Copies a library under a temporary name beside `target`.
    ///
    /// @return empty when the copying was ended before its end
    /// @throws Problem `library.exists` if there is such a file
    static Optional<CheckedCopy> begin(Source source, Path target, Schema schema) {
        if (Files.exists(target)) {
            throw new Problem("library.exists", target.toString());
        }
        Path temporary = null;
        boolean whole = false;
        try {
            temporary = Folders.temporary(target.toAbsolutePath());
            whole = source.copyTo(temporary);
            return whole ? Optional.of(new CheckedCopy(temporary, target, schema)) : Optional.empty();
        } catch (SQLException e) {
            throw Trouble.of(e, target);
        } catch (IOException e) {
            throw Trouble.of(e, target);
        } finally {
            if (!whole) {
                Folders.discard(temporary);
            }
        }
    }

    /// Looks the copy over. One that is not sound is deleted.
    ///
    /// @param texts whether every text must be the one that was stored
    /// @throws Problem if it is not sound
    void lookOver(boolean texts) {
        boolean sound = false;
        try {
            examine(temporary, target, schema, texts);
            sound = true;
        } catch (SQLException e) {
            throw Trouble.of(e, target);
        } catch (IOException e) {
            throw Trouble.of(e, target);
        } finally {
            if (!sound) {
                discard();
            }
        }
    }

    /// Deletes the copy.
    void discard() {
        Folders.discard(temporary);
    }

    /// Gives the copy its name.
    ///
    /// @throws Problem `library.exists` if there is such a file by now
    Path publish() {
        try {
            Folders.publish(temporary, target);
            return target;
        } catch (FileAlreadyExistsException e) {
            throw new Problem(e, "library.exists", target.toString());
        } catch (IOException e) {
            throw Trouble.of(e, target);
        } finally {
            discard();
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
                boolean packed = version >= Schema.TEXTS_PACKED;
                database.each("SELECT id, file_name, sha256, speech_text.* FROM speech JOIN speech_text ON speech = id", row -> {
                    String text = packed ? SpeechTexts.unpacked(row.getBytes("packed")) : row.getString("text");
                    if (text == null || !SpeechStore.sha256(text).equals(row.getString("sha256"))) {
                        throw Trouble.damagedText(name, row.getLong("id"), row.getString("file_name"));
                    }
                });
            }
        }
    }

    /// What is copied.
    @FunctionalInterface
    interface Source {
        /// @return whether the copy is whole
        boolean copyTo(Path target) throws SQLException;
    }
}
