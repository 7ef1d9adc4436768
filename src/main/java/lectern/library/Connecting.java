package lectern.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// Connects to a library's file with caution: what is no library, newer, altered, damaged or open elsewhere is refused and left
/// as it is; what is older is migrated after a backup.
final class Connecting {
    // all but the full-text index as such: to hold its entries against each other takes a second for 10,000 speeches, and
    // Check does it. Its pages are those of the tables behind it.
    private static final String TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
    // 0.2 s for 122 MB. Nobody waits half a minute each morning for a library of 3 GB: one that was closed in order is
    // checked by Check, by each text's hash when it is read, and by SQLite page by page
    static final long CHECKED_AT_ONCE = 256L << 20;
    private final Path file;
    private final Schema schema;
    private final boolean readOnly;
    private final long checkedAtOnce;
    private @Nullable Object key;
    private long mostPages = 1L << 31;

    /// @param checkedAtOnce a larger file, in bytes, is not looked over when it was closed in order
    Connecting(Path file, Schema schema, boolean readOnly, long checkedAtOnce) {
        this.file = file;
        this.schema = schema;
        this.readOnly = readOnly;
        this.checkedAtOnce = checkedAtOnce;
    }

    /// Connects, again after trouble.
    ///
    /// @throws Problem if it is not the library, not sound, open elsewhere, or another file than before
    Database connect() {
        // reading the header would drop the locks this process holds
        if (OpenMark.beside(file).filter(mark -> mark.isMine() && key == null).isPresent()) {
            throw inUse();
        }
        if (key != null && moved()) {
            throw new Problem("library.moved", file.toString());
        }
        Database opened = null;
        try {
            Header.of(file, schema.version());
            // what a program left that was stopped in the middle of a step; the first thing SQLite does is to play it back
            boolean interrupted = Files.exists(Path.of(file + "-journal"));
            opened = Database.connect(file, readOnly);
            approve(opened, interrupted);
            limit(opened);
            key = keyNow();
            return opened;
        } catch (SQLException e) {
            throw closing(opened, translated(e));
        } catch (IOException e) {
            throw closing(opened, Trouble.of(e, file));
        } catch (RuntimeException e) {
            throw closing(opened, e);
        }
    }

    /// Whether another file, or none, stands in the place of the one that was connected to.
    boolean moved() {
        return !Objects.equals(key, keyNow());
    }

    /// Lets the file grow to that many pages only, from the next connection on; 0 for no limit. For tests.
    void limitPages(long pages) {
        mostPages = pages > 0 ? pages : 1L << 31;
    }

    /// Limits a connection so.
    void limit(Database connected) throws SQLException {
        connected.execute("PRAGMA max_page_count=" + mostPages);
    }

    private void approve(Database opened, boolean interrupted) throws SQLException {
        opened.execute(readOnly ? "BEGIN" : "BEGIN EXCLUSIVE");
        // asked again: a journal may just have been played back
        int version = (int) opened.number("PRAGMA user_version");
        if (version < 1 || version > schema.version() || !schema.matches(opened, version)) {
            throw new Problem("library.altered", file.toString());
        }
        boolean large = opened.number("PRAGMA page_count") * opened.number("PRAGMA page_size") > checkedAtOnce;
        for (String table : large && !interrupted ? List.<String>of() : opened.all(TABLES, row -> row.getString(1))) {
            String verdict = opened.first("PRAGMA quick_check(" + table + ")", row -> row.getString(1)).orElse("");
            if (!verdict.equals("ok")) {
                throw Trouble.damaged(file, verdict);
            }
        }
        opened.execute("COMMIT");
        if (version < schema.version()) {
            migrate(opened, version);
        }
    }

    private void migrate(Database opened, int version) throws SQLException {
        if (readOnly) {
            throw new Problem("library.older-read-only", file.toString());
        }
        Backups.begin(copy -> opened.copyTo(copy, () -> true), file, schema, Instant.now()).orElseThrow().finish();
        opened.execute("BEGIN IMMEDIATE");
        schema.migrate(opened, version);
        if (!schema.matches(opened, schema.version())
                || opened.first("PRAGMA foreign_key_check", row -> 1).isPresent()) {
            throw new IllegalStateException("migration from version " + version);
        }
        opened.execute("COMMIT");
    }

    private RuntimeException translated(SQLException e) {
        RuntimeException trouble = Trouble.of(e, file);
        return trouble instanceof Problem problem && problem.key().equals("library.in-use-unknown") ? inUse() : trouble;
    }

    private Problem inUse() {
        return OpenMark.beside(file).filter(OpenMark::isAlive).map(mark -> mark.inUse(file))
                .orElseGet(() -> new Problem("library.in-use-unknown", file.toString()));
    }

    private static <E extends RuntimeException> E closing(@Nullable Database opened, E failure) {
        if (opened != null) {
            opened.closeAfter(failure);
        }
        return failure;
    }

    // the file's number on its volume; null where the system has none (there an open file cannot be moved)
    private @Nullable Object keyNow() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return "gone";
        }
    }
}
