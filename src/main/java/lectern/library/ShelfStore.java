package lectern.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lectern.annotation.Edit;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingPlan;
import lectern.annotation.ReadingState;
import lectern.annotation.SavedShelf;
import lectern.annotation.ShelfQuery;
import org.jspecify.annotations.Nullable;

/// In the file, what the reader has put on the speeches as wholes: tags, how far they are read, shelves, the plan, and
/// which are deleted.
final class ShelfStore {
    /// Numbers come as one JSON array: a statement for each of 100,000 speeches would take seconds.
    private static final String THESE = "(SELECT value FROM json_each(?))";
    private static final String MARKED = """
            SELECT speech, range_start, range_end FROM annotation WHERE speech BETWEEN ? AND ?
            ORDER BY speech, range_start, range_end""";
    private static final String THEMES = """
            SELECT DISTINCT a.speech, n.id FROM annotation a JOIN annotation_theme t ON t.annotation = a.number
            JOIN theme_number n ON n.number = t.theme WHERE a.speech BETWEEN ? AND ?""";
    ShelfKept kept(Database database) throws SQLException {
        return new ShelfKept(tags(database), database.all("SELECT speech, said, said_at, seen, seen_at FROM reading", row ->
                new ShelfKept.Reading(row.getLong(1), mark(row, 2), mark(row, 4))),
                database.all("SELECT id, name, query FROM saved_shelf ORDER BY name, id", ShelfStore::shelf), plan(database));
    }

    private static Map<String, long[]> tags(Database database) throws SQLException {
        Map<String, LongStream.Builder> tags = new LinkedHashMap<>();
        database.each("SELECT tag, speech FROM speech_tag ORDER BY tag, speech", row ->
                tags.computeIfAbsent(row.getString(1), tag -> LongStream.builder()).add(row.getLong(2)));
        Map<String, long[]> all = new LinkedHashMap<>();
        tags.forEach((tag, speeches) -> all.put(tag, speeches.build().toArray()));
        return all;
    }

    private static @Nullable ReadingMark mark(ResultSet row, int column) throws SQLException {
        String state = row.getString(column);
        return state == null ? null : new ReadingMark(ReadingState.valueOf(state), Instant.ofEpochMilli(row.getLong(column + 1)));
    }

    private static SavedShelf shelf(ResultSet row) throws SQLException {
        return new SavedShelf(row.getString(1), row.getString(2), read(row.getString(3), ShelfQuery.class));
    }

    private static @Nullable ReadingPlan plan(Database database) throws SQLException {
        return database.first("SELECT plan FROM reading_plan", row -> read(row.getString(1), ReadingPlan.class)).orElse(null);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (Json.Unreadable e) {
            throw new IllegalArgumentException(e); // damage, as any row of which nothing can be made
        }
    }

    List<MarkedSpeech> marked(Database database, long from, long to) throws SQLException {
        Map<Long, Set<String>> themes = new LinkedHashMap<>();
        // each id once in memory: a million annotations have a hundred themes
        Map<String, String> ids = new HashMap<>();
        database.each(THEMES, row -> themes.computeIfAbsent(row.getLong(1), speech -> new HashSet<>())
                .add(ids.computeIfAbsent(row.getString(2), id -> id)), from, to);
        Covering covering = new Covering(themes);
        database.each(MARKED, covering::take, from, to);
        covering.pass();
        return covering.found;
    }

    ReadingState state(Database database, long speech) throws SQLException {
        return database.first("SELECT said, said_at, seen, seen_at FROM reading WHERE speech = ?",
                row -> ReadingMark.state(mark(row, 1), mark(row, 3)), speech).orElse(ReadingState.UNREAD);
    }

    int seen(Database database, long speech, ReadingMark mark) throws SQLException {
        return database.run("INSERT INTO reading (speech, seen, seen_at) VALUES (?, ?, ?) "
                + "ON CONFLICT (speech) DO UPDATE SET seen = excluded.seen, seen_at = excluded.seen_at", speech,
                mark.state().name(), mark.at().toEpochMilli());
    }

    // the edits

    void carryOut(Database database, Edit.OfTag edit) throws SQLException {
        String these = these(edit.speeches());
        long have = database.number("SELECT count(*) FROM speech_tag WHERE tag = ? AND speech IN " + THESE, edit.tag(), these);
        Journal.expect(edit.given() ? 0L : edit.speeches().size(), have, "tag " + edit.tag());
        if (edit.given()) {
            database.run("INSERT INTO speech_tag (tag, speech) SELECT ?, value FROM json_each(?)", edit.tag(), these);
        } else {
            database.run("DELETE FROM speech_tag WHERE tag = ? AND speech IN " + THESE, edit.tag(), these);
        }
    }

    void carryOut(Database database, Edit.OfReading edit) throws SQLException {
        String these = these(edit.speeches());
        ReadingMark before = edit.before();
        long fit = before == null
                ? database.number("SELECT count(*) FROM json_each(?) LEFT JOIN reading ON speech = value WHERE said IS NULL", these)
                : database.number("SELECT count(*) FROM reading WHERE said = ? AND said_at = ? AND speech IN " + THESE,
                        before.state().name(), before.at().toEpochMilli(), these);
        Journal.expect((long) edit.speeches().size(), fit, "what is said of reading");
        ReadingMark after = edit.after();
        database.run("INSERT INTO reading (speech, said, said_at) SELECT value, ?, ? FROM json_each(?) WHERE true "
                + "ON CONFLICT (speech) DO UPDATE SET said = excluded.said, said_at = excluded.said_at",
                after == null ? null : after.state().name(), after == null ? null : after.at().toEpochMilli(), these);
    }

    void carryOut(Database database, Edit.OfShelf edit) throws SQLException {
        SavedShelf before = edit.before();
        SavedShelf after = edit.after();
        String id = after != null ? after.id() : before == null ? "" : before.id();
        Journal.expect(before, database.first("SELECT id, name, query FROM saved_shelf WHERE id = ?", ShelfStore::shelf, id).orElse(null), id);
        if (after == null) {
            database.run("DELETE FROM saved_shelf WHERE id = ?", id);
        } else {
            database.run("INSERT INTO saved_shelf (id, name, query) VALUES (?, ?, ?) "
                    + "ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query", id, after.name(),
                    Json.of(after.query()));
        }
    }

    void carryOut(Database database, Edit.OfPlan edit) throws SQLException {
        Journal.expect(edit.before(), plan(database), "the reading plan");
        database.run("DELETE FROM reading_plan");
        if (edit.after() != null) {
            database.run("INSERT INTO reading_plan (one, plan) VALUES (1, ?)", Json.of(edit.after()));
        }
    }

    /// A deleted text that was imported again is present before its deletion is undone: that is no contradiction.
    void carryOut(Database database, Edit.OfPresence edit) throws SQLException {
        String these = these(edit.speeches());
        Journal.expect((long) edit.speeches().size(), database.number("SELECT count(*) FROM speech WHERE id IN " + THESE, these),
                "speeches");
        if (edit.present()) {
            database.run("DELETE FROM deleted_speech WHERE speech IN " + THESE, these);
        } else {
            database.run("INSERT INTO deleted_speech (speech) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING", these);
        }
    }

    private static String these(List<Long> speeches) {
        return speeches.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /// Counts what stands in at least one annotation: the rows come by place.
    private static final class Covering {
        private final List<MarkedSpeech> found = new ArrayList<>();
        private final Map<Long, Set<String>> themes;
        private long speech = -1;
        private int annotations;
        private int marked;
        private int end;

        Covering(Map<Long, Set<String>> themes) {
            this.themes = themes;
        }

        void take(ResultSet row) throws SQLException {
            if (row.getLong(1) != speech) {
                pass();
                speech = row.getLong(1);
            }
            annotations++;
            int from = Math.max(end, row.getInt(2));
            int to = row.getInt(3);
            if (to > from) {
                marked += to - from;
                end = to;
            }
        }

        void pass() {
            if (annotations > 0) {
                found.add(new MarkedSpeech(speech, annotations, marked, Set.copyOf(themes.getOrDefault(speech, Set.of()))));
            }
            annotations = 0;
            marked = 0;
            end = 0;
        }
    }
}
