package lectern.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// The open file: connects with caution, runs each write as one transaction, and replaces the connection after a failure.
/// It belongs to the thread that opened it; any other gets an [IllegalStateException].
final class LibraryFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LibraryFile.class.getName());
    private static final String CHANGES = "SELECT value FROM setting WHERE key = 'library.changes'";
    private static final String COUNT_CHANGE = "INSERT INTO setting (key, value) VALUES ('library.changes', '1') "
            + "ON CONFLICT (key) DO UPDATE SET value = value + 1";
    // all but the full-text index as such: to hold its entries against each other takes a second for 10,000 speeches, and
    // Check does it. Its pages are those of the tables behind it.
    private static final String TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
    // 0.2 s for 122 MB. Nobody waits half a minute each morning for a library of 3 GB: one that was closed in order is
    // checked by Check, by each text's hash when it is read, and by SQLite page by page
    static final long CHECKED_AT_ONCE = 256L << 20;
    // nobody works on a temporary file for so long
    static final Duration LEFT_OVER = Duration.ofDays(1);
    private final Path file;
    private final Schema schema;
    private final boolean readOnly;
    private final long checkedAtOnce;
    private final Thread owner = Thread.currentThread();
    private @Nullable Database database;
    private @Nullable Object key;
    private long pageLimit;
    private boolean copying;

    private LibraryFile(Path file, Schema schema, boolean readOnly, long checkedAtOnce) {
        this.file = file;
        this.schema = schema;
        this.readOnly = readOnly;
        this.checkedAtOnce = checkedAtOnce;
    }

    /// Makes a library that holds nothing but its tables and what `first` writes.
    ///
    /// @return whether it was made; false when somebody else was quicker
    static boolean create(Path file, Schema schema, Work<?> first) {
        Path temporary = null;
        try {
            if (Header.isJournal(Header.journal(file))) {
                throw new Problem("library.orphan-journal", Header.journal(file).toString());
            }
            Folders.make(file.toAbsolutePath().getParent());
            // under a temporary name: a process killed here leaves no half-made library
            temporary = Folders.temporary(file);
            try (Database database = Database.connect(temporary, false)) {
                database.execute("PRAGMA application_id=" + Header.APPLICATION_ID);
                database.execute("BEGIN IMMEDIATE");
                schema.migrate(database, 0);
                first.on(database);
                database.execute("COMMIT");
            }
            Folders.publish(temporary, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        } catch (IOException e) {
            throw Trouble.of(e, file);
        } finally {
            Folders.discard(temporary);
        }
    }

    /// Opens an existing library.
    ///
    /// @param checkedAtOnce a larger file, in bytes, is not looked over now when it was closed in order
    static LibraryFile open(Path file, Schema schema, boolean readOnly, long checkedAtOnce) {
        LibraryFile opened = new LibraryFile(file, schema, readOnly, checkedAtOnce);
        opened.database = opened.connect();
        if (!readOnly) {
            OpenMark.mine().write(file);
            Folders.sweep(file.getParent(), file.getFileName().toString(), Instant.now().minus(LEFT_OVER));
        }
        return opened;
    }

    boolean readOnly() {
        return readOnly;
    }

    boolean usable() {
        return database != null;
    }

    /// Asks something of the file.
    <T> T read(Work<T> work) {
        confined();
        try {
            return work.on(connected());
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        }
    }

    /// Changes the library in one transaction. When it throws, nothing of it is in the file.
    <T> T write(Work<T> work) {
        return transaction(work, true);
    }

    /// Notes a small thing that is no reason for a backup, in one transaction.
    void note(Work<?> work) {
        transaction(work, false);
    }

    /// How often the library was changed.
    long changes() {
        return read(database -> database.number(CHANGES));
    }

    /// Copies the file page by page.
    ///
    /// @param meanwhile is called after each megabyte; it may read and change the library, and the copy has what it changed.
    ///     False ends the copying
    /// @return whether the copy is whole; not when the copying was ended, or a change failed meanwhile
    boolean copyTo(Path target, BooleanSupplier meanwhile) throws SQLException {
        confined();
        if (copying) {
            throw new IllegalStateException("two copies at once");
        }
        Database source = connected();
        copying = true;
        try {
            return source.copyTo(target, () -> meanwhile.getAsBoolean() && database == source) && database == source;
        } catch (SQLException e) {
            if (database == source) {
                throw e;
            }
            return false;
        } finally {
            copying = false;
            if (database != source) {
                close(source);
            }
        }
    }

    private static void close(Database spent) {
        try {
            spent.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "as may be after a failed write: {0}", e.toString());
        }
    }

    private <T> T transaction(Work<T> work, boolean counted) {
        confined();
        Database present = writable();
        long change = -1;
        T result = null;
        try {
            present.execute("BEGIN IMMEDIATE");
            result = work.on(present);
            if (counted) {
                present.run(COUNT_CHANGE);
                change = present.number(CHANGES);
            }
            present.execute("COMMIT");
            return result;
        } catch (SQLException e) {
            renew(e);
            if (change >= 0 && arrived(change, e)) {
                return result;
            }
            throw refused(e);
        } catch (RuntimeException | Error e) {
            renew(e);
            throw e;
        }
    }

    // a COMMIT may fail when all that mattered was on the disk
    private boolean arrived(long change, SQLException failure) {
        try {
            return database != null && database.number(CHANGES) == change;
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private RuntimeException refused(SQLException e) {
        return Trouble.isRefusal(e) ? new Problem(e, "library.cannot-write", file.toString()) : Trouble.of(e, file);
    }

    private Database writable() {
        if (readOnly) {
            throw new Problem("library.read-only", file.toString());
        }
        Database present = connected();
        // in exclusive mode SQLite looks for a moved file only when it makes its journal
        if (!Objects.equals(key, keyNow())) {
            throw new Problem("library.moved", file.toString());
        }
        return present;
    }

    // after a failed write nothing is known about the connection; see the package's notes
    private void renew(Throwable failure) {
        Database spent = database;
        database = null;
        if (copying) {
            return; // SQLite closes no connection that is being copied: copyTo does it, and the next call connects
        }
        if (spent != null) {
            spent.closeAfter(failure);
        }
        try {
            database = connect();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            LOG.log(Level.WARNING, "the library could not be opened again: {0}", e.getMessage());
        }
    }

    private Database connected() {
        if (database == null) {
            if (copying) {
                throw new Problem("library.io", file.toString(), "SQLITE_IOERR");
            }
            database = connect();
        }
        return database;
    }

    private Database connect() {
        // reading the header would drop the locks this process holds
        if (OpenMark.beside(file).filter(mark -> mark.isMine() && key == null).isPresent()) {
            throw inUse();
        }
        if (key != null && !key.equals(keyNow())) {
            throw new Problem("library.moved", file.toString());
        }
        Database opened = null;
        try {
            Header.of(file, schema.version());
            // what a program left that was stopped in the middle of a step; the first thing SQLite does is to play it back
            boolean interrupted = Files.exists(Path.of(file + "-journal"));
            opened = Database.connect(file, readOnly);
            approve(opened, interrupted);
            if (pageLimit > 0) {
                opened.execute("PRAGMA max_page_count=" + pageLimit);
            }
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

    /// Lets the file grow to that many pages only, as a full disk would; 0 for no limit. For tests.
    void limitPages(long pages) {
        pageLimit = pages;
        read(d -> {
            d.execute("PRAGMA max_page_count=" + (pages > 0 ? pages : 1L << 31));
            return pages;
        });
    }

    @Override
    public void close() {
        confined();
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        } finally {
            database = null;
            if (!readOnly) {
                OpenMark.remove(file);
            }
        }
    }

    /// Refuses any other thread than the library's.
    void confined() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the library belongs to " + owner.getName());
        }
    }

    /// What is done with the connection.
    @FunctionalInterface
    interface Work<T> {
        T on(Database database) throws SQLException;
    }
}
