package lectern.library;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.message.Notice;
import org.jspecify.annotations.Nullable;

/// The reports of imports. Writing them is no change of what the reader has made: it is no step, and no reason for a
/// backup. All methods block, and belong to the library's thread.
public final class ImportRecords {
    /// How many reports are kept.
    public static final int KEPT = 100;
    private static final String RUNS = """
            SELECT id, began, ended, cancelled, formats, coalesce(sum(speech IS NOT NULL AND is_new), 0),
                   coalesce(sum(speech IS NOT NULL AND NOT is_new), 0), coalesce(sum(problem IS NOT NULL), 0),
                   coalesce(sum(problem IS NULL AND notices <> '[]'), 0)
            FROM import_run LEFT JOIN import_line ON run = id %s GROUP BY id ORDER BY id DESC LIMIT ?""";
    private static final String PUT = "INSERT INTO import_line (run, position, file, speech, is_new, problem, notices) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, position) DO UPDATE SET file = excluded.file, "
            + "speech = excluded.speech, is_new = excluded.is_new, problem = excluded.problem, notices = excluded.notices";
    private final LibraryFile file;
    private final Path named;

    /// @param named what the reader knows the file by
    ImportRecords(LibraryFile file, Path named) {
        this.file = file;
        this.named = named;
    }

    /// Begins a report; the oldest goes when there are [#KEPT] already.
    ///
    /// @return its number
    public long begin(Instant at) {
        long[] id = new long[1];
        file.note(database -> {
            database.run("INSERT INTO import_run (began) VALUES (?)", at.toString());
            id[0] = database.number("SELECT max(id) FROM import_run");
            database.run("DELETE FROM import_line WHERE run <= ?", id[0] - KEPT);
            return database.run("DELETE FROM import_run WHERE id <= ?", id[0] - KEPT);
        });
        return id[0];
    }

    /// Keeps lines of a report; one that has their position gives way.
    public void keep(long run, List<KeptLine> lines) {
        file.note(database -> {
            for (KeptLine line : lines) {
                database.run(PUT, run, line.position(), Database.paired(line.file()), line.speech(), line.isNew() ? 1 : 0,
                        line.problem() == null ? null : Database.paired(Json.ofNotices(List.of(line.problem()))),
                        Database.paired(Json.ofNotices(line.notices())));
            }
            return lines;
        });
    }

    /// Says that an import is done.
    ///
    /// @param formats how many files of each kind were read, as the report shows it
    public void end(long run, Instant at, boolean cancelled, String formats) {
        file.note(database -> database.run("UPDATE import_run SET ended = ?, cancelled = ?, formats = ? WHERE id = ?",
                at.toString(), cancelled ? 1 : 0, formats, run));
    }

    /// The imports, the latest first.
    public List<KeptImport> latest(int most) {
        return read(database -> database.all(RUNS.formatted(""), ImportRecords::run, most));
    }

    /// The import with that number.
    public Optional<KeptImport> run(long id) {
        return read(database -> database.first(RUNS.formatted("WHERE id = ?1").replace("LIMIT ?", "LIMIT 1"), ImportRecords::run, id));
    }

    /// The report of an import, line by line.
    public List<KeptLine> lines(long run) {
        return read(database -> database.all("SELECT position, file, speech, is_new, problem, notices FROM import_line "
                + "WHERE run = ? ORDER BY position", ImportRecords::line, run));
    }

    /// The path of the file from which each of these speeches came last; those of which no report tells are missing.
    public Map<Long, String> files(Collection<Long> speeches) {
        return read(database -> {
            Map<Long, String> files = new HashMap<>();
            for (Long speech : speeches) {
                database.first("SELECT file FROM import_line WHERE speech = ? ORDER BY run DESC, position LIMIT 1",
                        row -> row.getString(1), speech).ifPresent(path -> files.put(speech, path));
            }
            return files;
        });
    }

    private static KeptImport run(ResultSet row) throws SQLException {
        String ended = row.getString(3);
        return new KeptImport(row.getLong(1), Instant.parse(row.getString(2)), ended == null ? null : Instant.parse(ended),
                row.getInt(4) == 1, row.getString(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9));
    }

    private static KeptLine line(ResultSet row) throws SQLException {
        long speech = row.getLong(3);
        @Nullable Long known = row.wasNull() ? null : speech;
        String problem = row.getString(5);
        @Nullable Notice why = problem == null ? null : Json.notices(problem).getFirst();
        return new KeptLine(row.getInt(1), row.getString(2), known, row.getInt(4) == 1, why, Json.notices(row.getString(6)));
    }

    private <T> T read(LibraryFile.Work<T> work) {
        try {
            return file.read(work);
        } catch (Json.Unreadable e) {
            throw Trouble.damaged(e, named, "import_line");
        }
    }
}
