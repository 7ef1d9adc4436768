package lectern.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.HashSet;

/// The tables of a library: the migrations that make them, and the proof that a file has these and nothing else.
///
/// @param migrations resource paths, in order; a file's `user_version` says how many of them it has seen
record Schema(List<String> migrations) {
    /// The schema of this program.
    static final Schema CURRENT = new Schema(List.of("/lectern/library/001-library.sql",
            "/lectern/library/002-theme-memo.sql", "/lectern/library/003-search.sql", "/lectern/library/004-shelf.sql",
            "/lectern/library/005-import-reports.sql", "/lectern/library/006-versions.sql",
            "/lectern/library/007-journal.sql", "/lectern/library/008-folding.sql", "/lectern/library/009-packing.sql"));
    /// The version since which texts are packed.
    static final int TEXTS_PACKED = 9;
    private static final String OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_schema";

    /// The newest version.
    int version() {
        return migrations.size();
    }

    /// Brings the tables from one version to the newest. Must run in a transaction.
    void migrate(Database database, int from) throws SQLException {
        migrate(database, from, version());
    }

    private void migrate(Database database, int from, int to) throws SQLException {
        Repacking.prepare(database);
        for (String migration : migrations.subList(from, to)) {
            database.execute(script(migration));
        }
        Repacking.finish(database);
        database.execute("PRAGMA user_version=" + to);
    }

    /// Whether the tables are exactly those of that version: no trigger, view or foreign table beside them.
    boolean matches(Database database, int version) throws SQLException {
        try (Database known = Database.inMemory()) {
            migrate(known, 0, version);
            return objects(database).equals(objects(known));
        }
    }

    private static Set<List<String>> objects(Database database) throws SQLException {
        return new HashSet<>(database.all(OBJECTS, row -> List.of(row.getString(1), row.getString(2), row.getString(3),
                String.valueOf(row.getString(4)))));
    }

    private static String script(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
