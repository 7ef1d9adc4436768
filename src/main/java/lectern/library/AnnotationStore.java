package lectern.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Annotations in the file.
final class AnnotationStore {
    private static final int ID = 1;
    private static final int THEME = 12;
    private static final int POSITION = 13;
    // the rows of one annotation are not put in order here: SQLite would do it by copying each whole row
    private static final String SELECT = """
            SELECT a.id, a.speech, range_start, range_end, quote, prefix, suffix, note, coder, created, modified, theme,
                   t.position
            FROM annotation a LEFT JOIN annotation_theme t ON t.annotation = a.id %s
            ORDER BY a.speech, range_start, range_end, a.id""";
    private static final String OF_SPEECH = SELECT.formatted("WHERE a.speech = ?");
    private static final String WITH_THEME =
            SELECT.formatted("WHERE a.id IN (SELECT annotation FROM annotation_theme WHERE theme = ?)");
    private static final String THESE = SELECT.formatted("WHERE a.id IN (SELECT value FROM json_each(?))");
    private static final String WITH_ID = SELECT.formatted("WHERE a.id = ?");

    List<Annotation> of(Database database, long speech) throws SQLException {
        return found(database, OF_SPEECH, speech);
    }

    List<Annotation> with(Database database, String theme) throws SQLException {
        return found(database, WITH_THEME, theme);
    }

    /// Those of these ids that there are, in [Annotation#IN_ORDER].
    List<Annotation> these(Database database, Collection<String> ids) throws SQLException {
        return found(database, THESE, Json.ofStrings(ids));
    }

    @Nullable Annotation present(Database database, String id) throws SQLException {
        List<Annotation> found = found(database, WITH_ID, id);
        return found.isEmpty() ? null : found.getFirst();
    }

    void put(Database database, Annotation annotation) throws SQLException {
        Anchor anchor = annotation.anchor();
        // a coder of imported notes is known by id until somebody names him
        database.run("INSERT INTO coder (id, name) VALUES (?, '') ON CONFLICT DO NOTHING", annotation.coder());
        database.run("""
                INSERT INTO annotation (id, speech, range_start, range_end, quote, prefix, suffix, note, coder, created,
                       modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", annotation.id(), annotation.speech(),
                anchor.range().start(), anchor.range().end(), anchor.quote(), anchor.prefix(), anchor.suffix(),
                annotation.note(), annotation.coder(), annotation.created().toString(),
                annotation.modified().toString());
        for (int i = 0; i < annotation.themes().size(); i++) {
            database.run("INSERT INTO annotation_theme (annotation, position, theme, in_speech, "
                    + "from_index, to_index) VALUES (?, ?, ?, ?, ?, ?)", annotation.id(), i, annotation.themes().get(i),
                    annotation.speech(), anchor.range().start(), anchor.range().end());
        }
    }

    void remove(Database database, String id) throws SQLException {
        database.run("DELETE FROM annotation_theme WHERE annotation = ?", id);
        database.run("DELETE FROM annotation WHERE id = ?", id);
    }

    // an annotation with several themes comes as several rows, one after the other
    private static List<Annotation> found(Database database, String sql, Object value) throws SQLException {
        Gathering gathering = new Gathering();
        database.each(sql, gathering::take, value);
        gathering.pass();
        return gathering.found;
    }

    // by the places of the columns: ten thousand are read while the reader waits for a speech
    private static Annotation bare(ResultSet row) throws SQLException {
        TextRange range = new TextRange(row.getInt(3), row.getInt(4));
        return new Annotation(row.getString(ID), row.getLong(2),
                new Anchor(range, row.getString(5), row.getString(6), row.getString(7)), List.of(), row.getString(8),
                row.getString(9), Instants.parse(row.getString(10)), Instants.parse(row.getString(11)));
    }

    private static final class Gathering {
        private final List<Annotation> found = new ArrayList<>();
        private final NavigableMap<Integer, String> themes = new TreeMap<>();
        private @Nullable Annotation bare;

        void take(ResultSet row) throws SQLException {
            String id = row.getString(ID);
            if (bare == null || !bare.id().equals(id)) {
                pass();
                bare = Database.value(AnnotationStore::bare, row);
            }
            String theme = row.getString(THEME);
            if (theme != null) {
                themes.put(row.getInt(POSITION), theme);
            }
        }

        void pass() {
            if (bare != null) {
                found.add(new Annotation(bare.id(), bare.speech(), bare.anchor(), List.copyOf(themes.values()), bare.note(),
                        bare.coder(), bare.created(), bare.modified()));
                bare = null;
                themes.clear();
            }
        }
    }
}
