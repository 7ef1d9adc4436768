package lectern.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says what a failure of SQLite or of the file system means to the reader.
final class Trouble {
    private Trouble() {
    }

    /// The trouble behind SQLite's error: a [Problem] where it is foreseen, an [IllegalStateException] where it is a defect.
    static RuntimeException of(SQLException e, Path file) {
        SQLiteErrorCode code = code(e);
        if (code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
            return new Problem(e, "library.moved", file.toString());
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK || code == SQLiteErrorCode.SQLITE_READONLY_RECOVERY) {
            return new Problem(e, "library.interrupted", file.toString());
        }
        // the low byte is the kind, the rest says more about it (SQLite: result and error codes)
        return switch (code.code & 0xff) {
            case 5, 6 -> new Problem(e, "library.in-use-unknown", file.toString());
            case 3, 8 -> new Problem(e, "library.read-only", file.toString());
            case 7, 10, 14, 22 -> new Problem(e, "library.io", file.toString(), code.name());
            case 11, 26 -> damaged(e, file, code.name());
            case 13 -> new Problem(e, "library.full", file.toString());
            case 18 -> new Problem(e, "library.too-large", Database.LONGEST_VALUE >> 20);
            default -> new IllegalStateException(e);
        };
    }

    /// Whether the system does not let us write the file or make the journal beside it.
    static boolean isRefusal(SQLException e) {
        int kind = code(e).code & 0xff;
        return code(e) != SQLiteErrorCode.SQLITE_READONLY_DBMOVED && (kind == 3 || kind == 8 || kind == 14);
    }

    /// Whether the file is not as it was written.
    static boolean isDamage(SQLException e) {
        int kind = code(e).code & 0xff;
        return kind == 11 || kind == 26;
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    }

    /// Trouble with the file system.
    static Problem of(IOException e, Path file) {
        if (e instanceof AccessDeniedException) {
            return new Problem(e, Files.exists(file) ? "library.denied" : "library.denied-folder", file.toString());
        }
        String reason = e instanceof FileSystemException told && told.getReason() != null
                ? told.getReason() : e.getClass().getSimpleName();
        return new Problem(e, "library.io", file.toString(), reason);
    }

    /// The file is damaged: says in what way, and which backup is the newest.
    ///
    /// @param what a short technical word
    static Problem damaged(Path file, String what) {
        return damaged(null, file, what);
    }

    /// The file is damaged, as `cause` shows.
    static Problem damaged(@Nullable Throwable cause, Path file, String what) {
        List<Backup> backups = Backups.of(file);
        return new Problem(cause, "library.damaged", file.toString(), what, backups.size(), newest(backups));
    }

    /// The text of a speech is not what was stored.
    static Problem damagedText(Path file, long speech, String name) {
        List<Backup> backups = Backups.of(file);
        return new Problem("library.damaged-text", file.toString(), speech, name, backups.size(), newest(backups));
    }

    private static Object newest(List<Backup> backups) {
        return backups.isEmpty() ? new Date(0) : Date.from(backups.getFirst().made());
    }
}
