package lectern.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.core.DB;

/// One connection, with the few shapes of statement that the stores need. Every statement is closed before a method
/// returns.
final class Database implements AutoCloseable {
    /// How long a statement waits for somebody else's lock, in milliseconds.
    static final int PATIENCE = 2000;
    /// The longest value in bytes: a text, or the edits of one step.
    static final int LONGEST_VALUE = 256 << 20;
    // a megabyte; three gigabytes are copied in seven seconds
    private static final int PAGES_AT_ONCE = 256;
    private static final Map<Pragma, Integer> LIMITS = Map.of(
            Pragma.LIMIT_LENGTH, LONGEST_VALUE, Pragma.LIMIT_SQL_LENGTH, 1 << 20, Pragma.LIMIT_COLUMN, 64,
            Pragma.LIMIT_EXPR_DEPTH, 64, Pragma.LIMIT_COMPOUND_SELECT, 8, Pragma.LIMIT_FUNCTION_ARG, 16,
            Pragma.LIMIT_ATTACHED, 0,
            Pragma.LIMIT_VARIABLE_NUMBER, 64, Pragma.LIMIT_TRIGGER_DEPTH, 4, Pragma.LIMIT_WORKER_THREADS, 0);
    /// 16 MB: ten thousand annotations are read by place, which is not how they lie in the file.
    static final String CACHE = "cache_size=-16384";
    /// 96 MB: going through all speeches, the index is asked for thousands of words whose entries lie apart.
    static final String LARGE_CACHE = "cache_size=-98304";
    private static final List<String> CAUTION = List.of("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0",
            "temp_store=MEMORY", "foreign_keys=ON", "secure_delete=ON",
            CACHE);

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Connects to an existing file without taking a lock yet.
    static Database connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setReadOnly(readOnly);
        // as a URI: a question mark in a plain name would begin the driver's own parameters
        Database database = new Database(config.createConnection("jdbc:sqlite:" + file.toUri()));
        try {
            database.prepare();
            database.execute("PRAGMA locking_mode=" + (readOnly ? "NORMAL" : "EXCLUSIVE"));
            if (!readOnly) {
                database.execute("PRAGMA journal_mode=DELETE");
                database.execute("PRAGMA synchronous=EXTRA");
            }
            return database;
        } catch (SQLException | RuntimeException e) {
            database.closeAfter(e);
            throw e;
        }
    }

    /// An empty database in memory.
    static Database inMemory() throws SQLException {
        Database database = new Database(config().createConnection("jdbc:sqlite::memory:"));
        database.prepare();
        return database;
    }

    private static SQLiteConfig config() {
        NativeFolder.prepare();
        SQLiteConfig config = new SQLiteConfig();
        config.enableLoadExtension(false);
        config.setBusyTimeout(PATIENCE);
        LIMITS.forEach((limit, value) -> config.setPragma(limit, value.toString()));
        return config;
    }

    private void prepare() throws SQLException {
        for (String pragma : CAUTION) {
            execute("PRAGMA " + pragma);
        }
    }

    /// Runs SQL without parameters, also several statements.
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// Runs one statement; answers how many rows it changed.
    int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /// All rows.
    <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(value(reader, row)), values);
        return all;
    }

    /// The first row.
    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values); ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(value(reader, row)) : Optional.empty();
        }
    }

    /// Makes a value of a row. A row of which none can be made was not written by this program: SQLITE_CORRUPT.
    static <T> T value(RowReader<T> reader, ResultSet row) throws SQLException {
        try {
            return reader.read(row);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            SQLiteException corrupt = new SQLiteException("a row that was not written so",
                    SQLiteErrorCode.SQLITE_CORRUPT);
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    /// The number in the first column of the first row; 0 when there is none.
    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /// Passes the rows one by one.
    void each(String sql, RowUse use, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                use.take(row);
            }
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String text) {
                    statement.setString(i + 1, whole(text));
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    // half of a surrogate pair has no UTF-8 form: it would come back as a question mark
    private static String whole(String text) {
        if (hasLoneSurrogate(text)) {
            throw new Problem("library.half-character");
        }
        return text;
    }

    /// The text with a replacement character for each half of a surrogate pair, as in names of files.
    static String paired(String text) {
        return hasLoneSurrogate(text) ? new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE) : text;
    }

    /// Whether a text holds half a surrogate pair.
    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (Character.isHighSurrogate(unit) && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return true;
                }
            }
        }
        return false;
    }

    /// Copies this database page by page into an empty file. What is changed on this connection meanwhile is copied too, so
    /// that the copy is the database as it is at the end.
    ///
    /// @param goesOn is called after each megabyte (2 to 5 ms), and may use this connection; false ends the copying
    /// @return whether the copy is whole
    boolean copyTo(Path target, BooleanSupplier goesOn) throws SQLException {
        Ending ending = new Ending(goesOn);
        int code = connection.unwrap(SQLiteConnection.class).getDatabase()
                .backup("main", target.toString(), ending, 1, 1, PAGES_AT_ONCE);
        ending.settle();
        if (code != SQLiteErrorCode.SQLITE_OK.code && !ending.ended) {
            throw new SQLiteException("copying", SQLiteErrorCode.getErrorCode(code));
        }
        return code == SQLiteErrorCode.SQLITE_OK.code;
    }

    /// Ends the copying when it is to end: the driver has no way to, but its next step is refused while this connection is in
    /// a transaction. Nothing may be thrown through the driver's native part.
    private final class Ending implements DB.ProgressObserver {
        private final BooleanSupplier goesOn;
        private boolean ended;
        private @Nullable Throwable thrown;

        Ending(BooleanSupplier goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void progress(int remaining, int pageCount) {
            try {
                // after the last page nothing is copied any more
                if (remaining > 0 && !ended && !goesOn.getAsBoolean()) {
                    ended = true;
                    execute("BEGIN IMMEDIATE");
                }
            } catch (SQLException | RuntimeException | Error e) {
                ended = true;
                thrown = e;
            }
        }

        void settle() throws SQLException {
            if (thrown instanceof RuntimeException e) {
                throw e;
            }
            if (thrown instanceof Error e) {
                throw e;
            }
            if (thrown instanceof SQLException e) {
                throw e;
            }
            if (ended) {
                execute("ROLLBACK");
            }
        }
    }

    /// A function of one value that statements of this connection may call.
    ///
    /// @param does takes the value's bytes (of a text: in UTF-8), gives bytes or an integer
    record Scalar(String name, Function<byte[], Object> does) {
    }

    void define(Scalar function) throws SQLException {
        org.sqlite.Function.create(connection, function.name(), new org.sqlite.Function() {
            @Override
            protected void xFunc() throws SQLException {
                byte[] value = value_blob(0);
                switch (function.does().apply(value == null ? new byte[0] : value)) {
                    case byte[] bytes -> result(bytes);
                    case Integer number -> result(number);
                    case Object other -> throw new IllegalStateException(other.getClass().getName());
                }
            }
        }, 1, org.sqlite.Function.FLAG_DETERMINISTIC);
    }

    void forget(Scalar function) throws SQLException {
        org.sqlite.Function.destroy(connection, function.name(), 1);
    }

    /// Closes after a failure; a second failure is told with the first.
    void closeAfter(Throwable failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Makes a value of the present row.
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Takes the present row.
    @FunctionalInterface
    interface RowUse {
        void take(ResultSet row) throws SQLException;
    }
}
