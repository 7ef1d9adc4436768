package lectern.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
    // nobody works on a temporary file for so long
    static final Duration LEFT_OVER = Duration.ofDays(1);
    private final Path file;
    private final boolean readOnly;
    private final Connecting connecting;
    private final Thread owner = Thread.currentThread();
    private @Nullable Database database;
    private boolean copying;

    private LibraryFile(Path file, boolean readOnly, Connecting connecting) {
        this.file = file;
        this.readOnly = readOnly;
        this.connecting = connecting;
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
        LibraryFile opened = new LibraryFile(file, readOnly, new Connecting(file, schema, readOnly, checkedAtOnce));
        opened.database = opened.connecting.connect();
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
        if (connecting.moved()) {
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
            database = connecting.connect();
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
            database = connecting.connect();
        }
        return database;
    }

    /// Lets the file grow to that many pages only, as a full disk would; 0 for no limit. For tests.
    void limitPages(long pages) {
        connecting.limitPages(pages);
        read(present -> {
            connecting.limit(present);
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
