package lectern.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import org.jspecify.annotations.Nullable;

/// Themes in the file.
final class ThemeStore {
    private static final String SELECT = "SELECT id, parent, name, colour, description, memo, key, position FROM theme";

    Codebook codebook(Database database) throws SQLException {
        return new Codebook(database.all(SELECT, ThemeStore::theme));
    }

    Map<String, Integer> counts(Database database) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        database.each("SELECT id, times FROM theme_number JOIN "
                + "(SELECT theme, count(*) AS times FROM annotation_theme GROUP BY theme) ON number = theme",
                row -> counts.put(row.getString("id"), row.getInt("times")));
        return counts;
    }

    @Nullable Theme present(Database database, String id) throws SQLException {
        return database.first(SELECT + " WHERE id = ?", ThemeStore::theme, id).orElse(null);
    }

    void put(Database database, Theme theme) throws SQLException {
        database.run("""
                INSERT INTO theme (id, parent, name, colour, description, memo, key, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, name = excluded.name, colour = excluded.colour,
                description = excluded.description, memo = excluded.memo, key = excluded.key, position = excluded.position""",
                theme.id(), theme.parent(), theme.name(), theme.colour(), theme.description(), theme.memo(),
                theme.key(), theme.position());
    }

    void remove(Database database, String id) throws SQLException {
        database.run("DELETE FROM theme WHERE id = ?", id);
    }

    /// The number by which the rows of passages name a theme; one is given to a theme that has none.
    static long number(Database database, String id) throws SQLException {
        database.run("INSERT INTO theme_number (id) VALUES (?) ON CONFLICT DO NOTHING", id);
        return database.number("SELECT number FROM theme_number WHERE id = ?", id);
    }

    /// Forgets the numbers of themes that are gone. At the end of a step: before it, its other edits may still need them.
    void forgetNumbers(Database database) throws SQLException {
        database.run("DELETE FROM theme_number WHERE id NOT IN (SELECT id FROM theme)");
    }

    /// Whether no theme is nested in itself over any number of steps.
    static boolean isForest(Database database) throws SQLException {
        return database.number("SELECT count(*) FROM theme") == database.number("""
                WITH RECURSIVE reached (id) AS (SELECT id FROM theme WHERE parent IS NULL
                UNION ALL SELECT theme.id FROM theme JOIN reached ON theme.parent = reached.id)
                SELECT count(*) FROM reached""");
    }

    private static Theme theme(ResultSet row) throws SQLException {
        return new Theme(row.getString("id"), row.getString("parent"), row.getString("name"), row.getString("colour"),
                row.getString("description"), row.getString("memo"), row.getInt("key"), row.getInt("position"));
    }
}
