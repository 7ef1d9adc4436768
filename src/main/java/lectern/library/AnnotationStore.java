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

/// Annotations in the file. What stands around a passage is read from the text: it is replaced only while no annotation stands in it.
final class AnnotationStore {
    private static final int ID = 1;
    private static final int THEME = 12;
    private static final int POSITION = 13;
    // in the order of an index, the rows of one annotation together: the rest of the order would copy each whole row
    private static final String SELECT = """
            SELECT a.id, a.speech, range_start, range_end, quote, before, after, note, c.id, created, modified, n.id, t.position
            FROM annotation a JOIN coder c ON c.number = coder LEFT JOIN annotation_theme t ON t.annotation = a.number
            LEFT JOIN theme_number n ON n.number = theme %s ORDER BY a.speech, range_start, range_end, a.number""";
    private static final String OF_SPEECH = SELECT.formatted("WHERE a.speech = ?");
    private static final String WITH_THEME =
            SELECT.formatted("WHERE a.number IN (SELECT annotation FROM annotation_theme JOIN theme_number ON number = theme WHERE id = ?)");
    private static final String THESE = SELECT.formatted("WHERE a.id IN (SELECT value FROM json_each(?))");
    private static final String WITH_ID = SELECT.formatted("WHERE a.id = ?");
    private final SpeechTexts texts;

    AnnotationStore(SpeechTexts texts) {
        this.texts = texts;
    }

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
                INSERT INTO annotation (id, speech, range_start, range_end, quote, before, after, note, coder, created, modified)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT number FROM coder WHERE id = ?), ?, ?)""", annotation.id(),
                annotation.speech(), anchor.range().start(), anchor.range().end(), anchor.quote(), anchor.prefix().length(),
                anchor.suffix().length(), annotation.note(), annotation.coder(), annotation.created().toString(),
                annotation.modified().toString());
        long number = database.number("SELECT last_insert_rowid()");
        for (int i = 0; i < annotation.themes().size(); i++) {
            database.run("INSERT INTO annotation_theme (annotation, position, theme, in_speech, from_index, to_index) "
                    + "VALUES (?, ?, ?, ?, ?, ?)", number, i, ThemeStore.number(database, annotation.themes().get(i)),
                    annotation.speech(), anchor.range().start(), anchor.range().end());
        }
    }

    void remove(Database database, String id) throws SQLException {
        database.run("DELETE FROM annotation_theme WHERE annotation = (SELECT number FROM annotation WHERE id = ?)", id);
        database.run("DELETE FROM annotation WHERE id = ?", id);
    }

    // an annotation with several themes comes as several rows, one after the other
    private List<Annotation> found(Database database, String sql, Object value) throws SQLException {
        Gathering gathering = new Gathering(database);
        database.each(sql, gathering::take, value);
        gathering.pass();
        gathering.found.sort(Annotation.IN_ORDER);
        return gathering.found;
    }

    // by the places of the columns: ten thousand are read while the reader waits for a speech
    private static Annotation bare(ResultSet row, String text) throws SQLException {
        TextRange range = new TextRange(row.getInt(3), row.getInt(4));
        Anchor anchor = new Anchor(range, row.getString(5), part(text, range.start() - row.getInt(6), range.start()),
                part(text, range.end(), range.end() + row.getInt(7)));
        return new Annotation(row.getString(ID), row.getLong(2), anchor, List.of(), row.getString(8),
                row.getString(9), Instants.parse(row.getString(10)), Instants.parse(row.getString(11)));
    }

    // of a damaged text, what there is
    private static String part(String text, int start, int end) {
        int from = Math.clamp(start, 0, text.length());
        return text.substring(from, Math.clamp(end, from, text.length()));
    }

    private final class Gathering {
        private final Database database;
        private final List<Annotation> found = new ArrayList<>();
        private final NavigableMap<Integer, String> themes = new TreeMap<>();
        private @Nullable Annotation bare;

        Gathering(Database database) {
            this.database = database;
        }

        void take(ResultSet row) throws SQLException {
            String id = row.getString(ID);
            if (bare == null || !bare.id().equals(id)) {
                pass();
                String text = texts.of(database, row.getLong(2));
                bare = Database.value(of -> bare(of, text), row);
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
