package lectern.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Source;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import lectern.text.Sketch;
import org.jspecify.annotations.Nullable;

/// Speeches in the file.
final class SpeechStore {
    private static final String CARDS = """
            SELECT id, uuid, title, occasion, speaker, office, date, place, series, number, file_name, sha256,
                   code_points, coalesce(annotations, 0), imported
            FROM speech LEFT JOIN (SELECT speech, count(*) AS annotations FROM annotation %s GROUP BY speech)
                   ON speech = id WHERE id NOT IN (SELECT speech FROM deleted_speech) %s ORDER BY id""";
    private static final String ALL_CARDS = CARDS.formatted("", "");
    private static final String FIRST_CARDS = CARDS.formatted("WHERE speech <= (SELECT max(id) FROM (SELECT id FROM speech "
            + "WHERE id NOT IN (SELECT speech FROM deleted_speech) ORDER BY id LIMIT ?1))", "") + " LIMIT ?1";
    private static final String CARD_OF_TEXT = CARDS.formatted(
            "WHERE speech = (SELECT id FROM speech WHERE sha256 = ?1)", "AND sha256 = ?1");
    private static final String CARD = CARDS.formatted("WHERE speech = ?1", "AND id = ?1");
    private static final String THESE_CARDS = CARDS.formatted("WHERE speech IN (SELECT value FROM json_each(?1))",
            "AND id IN (SELECT value FROM json_each(?1))");
    private static final String WHOLE = """
            SELECT uuid, file_name, charset, charset_confidence, line_ending, byte_order_mark, sha256, anatomy, imported
            FROM speech JOIN speech_anatomy a ON a.speech = id
            WHERE id = ?1 AND id NOT IN (SELECT speech FROM deleted_speech)""";
    private static final String ADD = """
            INSERT INTO speech (uuid, sha256, title, subtitle, occasion, speaker, office, date, place, series, number,
                   issue_month, salutation, status, file_name, charset, charset_confidence, line_ending,
                   byte_order_mark, code_points, imported)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REPLACE = """
            UPDATE speech SET sha256 = ?, file_name = ?, charset = ?, charset_confidence = ?, line_ending = ?,
                   byte_order_mark = ?, code_points = ? WHERE id = ?""";
    private static final String DESCRIBE = """
            UPDATE speech SET title = ?, subtitle = ?, occasion = ?, speaker = ?, office = ?, date = ?, place = ?,
                   series = ?, number = ?, issue_month = ?, salutation = ?, status = ? WHERE id = ?""";
    private final Path file;
    private final TextIndex index;
    private final SpeechTexts texts;
    private long generation;

    SpeechStore(Path file, TextIndex index, SpeechTexts texts) {
        this.file = file;
        this.index = index;
        this.texts = texts;
    }

    /// Grows whenever a speech comes in or what is known about one changes.
    long generation() {
        return generation;
    }

    static List<SpeechCard> cards(Database database) throws SQLException {
        return database.all(ALL_CARDS, new Cards()::card);
    }

    static List<SpeechCard> cards(Database database, int most) throws SQLException {
        return database.all(FIRST_CARDS, new Cards()::card, most);
    }

    static int count(Database database) throws SQLException {
        return (int) database.number("SELECT (SELECT count(*) FROM speech) - (SELECT count(*) FROM deleted_speech)");
    }

    /// Those of these numbers that there are, in order.
    static List<SpeechCard> cards(Database database, long[] ids) throws SQLException {
        return database.all(THESE_CARDS, new Cards()::card, Arrays.toString(ids));
    }

    Optional<SpeechCard> cardOf(Database database, String sha256) throws SQLException {
        return database.first(CARD_OF_TEXT, new Cards()::card, sha256);
    }

    Optional<SpeechCard> card(Database database, long id) throws SQLException {
        return database.first(CARD, new Cards()::card, id);
    }

    /// @throws Problem if the text is not the one that was stored
    Optional<Speech> speech(Database database, long id) throws SQLException {
        Optional<Speech> found = database.first(WHOLE, row -> whole(id, texts.of(database, id), row), id);
        found.ifPresent(speech -> texts.approve(database, id, speech.text()));
        return found;
    }

    /// The text of a speech, without reading it again when it was the last one asked for.
    ///
    /// @throws Problem as [#speech]
    Optional<String> text(Database database, long id) throws SQLException {
        Optional<String> known = texts.approved(database, id);
        return known.isPresent() ? known : speech(database, id).map(Speech::text);
    }

    /// @return what became of each, in their order
    List<Added> add(Database database, List<Prepared> all, Instant now) throws SQLException {
        List<Added> added = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (Prepared one : all) {
            Optional<Long> owner = TextVersions.owner(database, one.sha256());
            if (owner.isPresent()) {
                // one that was deleted comes back, in the version it had last
                boolean back = database.run("DELETE FROM deleted_speech WHERE speech = ?", owner.get()) > 0;
                added.add(new Added(card(database, owner.get()).orElseThrow(), back));
            } else {
                added.add(new Added(put(database, one, now), true));
                words.addAll(one.index().words());
            }
        }
        index.know(database, words);
        return added;
    }

    private SpeechCard put(Database database, Prepared one, Instant now) throws SQLException {
        generation++;
        Draft draft = one.draft();
        Source source = draft.source();
        FrontMatter front = draft.anatomy().frontMatter();
        String uuid = uuid(one.sha256());
        int length = draft.text().codePointCount(0, draft.text().length());
        database.run(ADD, uuid, one.sha256(), value(front.title()), value(front.subtitle()),
                value(front.occasion()), value(front.speaker()), value(front.office()), value(front.date()),
                value(front.place()), value(front.series()), value(front.number()), value(front.issueMonth()),
                value(front.salutation()), value(front.status()), source.name(), source.charset(),
                source.confidence(), source.lineEnding().name(), source.byteOrderMark() ? 1 : 0, length,
                now.toString());
        // RETURNING would open a temporary table for each speech, which takes as long as all the rest
        long id = database.number("SELECT last_insert_rowid()");
        texts.put(database, id, one.packed());
        index.add(database, id, one.index());
        database.run("INSERT INTO speech_anatomy (speech, anatomy) VALUES (?, ?)", id, one.anatomy());
        TextVersions.keep(database, id, one.sketch());
        return new SpeechCard(id, uuid, source.name(), null, null, null, null, null, null, null, source.name(), one.sha256(), length, 0,
                now).described(front);
    }

    private static void refuseHalves(Draft draft) {
        if (Database.hasLoneSurrogate(draft.text())) {
            throw new Problem("library.half-character-in", draft.source().name());
        }
    }

    /// Puts the same file's text, read another way, in the place of a speech's text.
    SpeechCard reread(Database database, long id, Draft draft) throws SQLException {
        Source source = draft.source();
        String sha256 = sha256(draft.text());
        refuseHalves(draft);
        boolean held = database.number("SELECT count(*) FROM annotation WHERE speech = ?", id) > 0
                || named(database, id);
        if (held) {
            throw new Problem("library.reread-annotated", source.name());
        }
        if (database.number("SELECT count(*) FROM speech WHERE sha256 = ? AND id <> ?", sha256, id) > 0) {
            throw new Problem("library.reread-there", source.name());
        }
        String name = database.first("SELECT file_name FROM speech WHERE id = ?", row -> row.getString(1), id).orElseThrow();
        replace(database, id, new Draft(new Source(name, source.charset(), source.confidence(), source.lineEnding(),
                source.byteOrderMark()), draft.text(), draft.anatomy()));
        database.run("UPDATE speech SET uuid = ? WHERE id = ?", uuid(sha256), id);
        database.run("DELETE FROM reading_place WHERE speech = ?", id);
        return cardOf(database, sha256).orElseThrow();
    }

    private boolean named(Database database, long id) throws SQLException {
        try {
            return Journal.names(database, id);
        } catch (Json.Unreadable e) {
            throw Trouble.damaged(file, "journal");
        }
    }

    /// Puts another version of the text in the place of the present one, with all that depends on it: hash, length, source,
    /// what was recognised, sketch, index. The one place where a text changes; whatever else is derived from it follows here.
    void replace(Database database, long id, Draft version) throws SQLException {
        refuseHalves(version);
        Source source = version.source();
        database.run(REPLACE, sha256(version.text()), source.name(), source.charset(), source.confidence(),
                source.lineEnding().name(), source.byteOrderMark() ? 1 : 0,
                version.text().codePointCount(0, version.text().length()), id);
        texts.put(database, id, Packed.of(version.text()));
        describe(database, id, version.anatomy());
        TextVersions.keep(database, id, Sketch.of(version.text()));
        index.replace(database, id, version.text());
    }

    /// What is recognised in a speech now.
    ///
    /// @throws Problem if it is not what this program writes
    Optional<Anatomy> anatomy(Database database, long id) throws SQLException {
        return database.first("SELECT anatomy FROM speech_anatomy WHERE speech = ?", row -> {
            try {
                return Json.anatomy(row.getString("anatomy"));
            } catch (Json.Unreadable e) {
                throw Trouble.damaged(file, "anatomy " + id);
            }
        }, id);
    }

    /// Puts another reading of a speech in the place of the present one.
    void describe(Database database, long id, Anatomy anatomy) throws SQLException {
        generation++;
        FrontMatter front = anatomy.frontMatter();
        database.run(DESCRIBE, value(front.title()), value(front.subtitle()), value(front.occasion()),
                value(front.speaker()), value(front.office()), value(front.date()), value(front.place()),
                value(front.series()), value(front.number()), value(front.issueMonth()), value(front.salutation()),
                value(front.status()), id);
        database.run("UPDATE speech_anatomy SET anatomy = ? WHERE speech = ?", Json.ofAnatomy(anatomy), id);
    }

    private Speech whole(long id, String text, ResultSet row) throws SQLException {
        Source source = new Source(row.getString("file_name"), row.getString("charset"),
                row.getDouble("charset_confidence"), Source.LineEnding.valueOf(row.getString("line_ending")),
                row.getInt("byte_order_mark") == 1);
        if (!sha256(text).equals(row.getString("sha256"))) {
            throw Trouble.damagedText(file, id, source.name());
        }
        try {
            return new Speech(id, row.getString("uuid"), source, text, row.getString("sha256"),
                    Json.anatomy(row.getString("anatomy")), Instant.parse(row.getString("imported")));
        } catch (Json.Unreadable e) {
            throw Trouble.damagedText(file, id, source.name());
        }
    }

    /// By the places of the columns, and names that many speeches share kept once: a library has 100,000 rows.
    private static final class Cards {
        private final Map<String, String> names = new HashMap<>();
        private String said = "";
        private Instant imported = Instant.EPOCH;

        SpeechCard card(ResultSet row) throws SQLException {
            String title = row.getString(3);
            String date = row.getString(7);
            String name = row.getString(11);
            return new SpeechCard(row.getLong(1), row.getString(2), title != null ? title : name, shared(row.getString(4)),
                    shared(row.getString(5)), shared(row.getString(6)), date == null ? null : PartialDate.parse(date),
                    shared(row.getString(8)), shared(row.getString(9)), row.getString(10),
                    name.equals(title) ? title : name, row.getString(12), row.getInt(13), row.getInt(14),
                    imported(row.getString(15)));
        }

        /// What came in one import has one time.
        private Instant imported(String at) {
            if (!at.equals(said)) {
                imported = Instants.parse(at);
                said = at;
            }
            return imported;
        }

        private @Nullable String shared(@Nullable String name) {
            return name == null ? null : names.computeIfAbsent(name, same -> same);
        }
    }

    private static @Nullable String value(@Nullable Recognised<?> field) {
        return field == null ? null : field.value().toString();
    }

    /// Named after the text it came with (RFC 9562, version 3), so that it is the same in every library.
    private static String uuid(String sha256) {
        return UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
