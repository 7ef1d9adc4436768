package lectern.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/// Speeches in the file.
final class SpeechStore {
    private static final String CARDS = """
            SELECT id, uuid, title, occasion, speaker, office, date, place, series, number, file_name, sha256,
                   code_points, coalesce(annotations, 0) AS annotations, imported
            FROM speech LEFT JOIN (SELECT speech, count(*) AS annotations FROM annotation %s GROUP BY speech)
                   ON speech = id %s ORDER BY id""";
    private static final String ALL_CARDS = CARDS.formatted("", "");
    private static final String CARD_OF_TEXT = CARDS.formatted(
            "WHERE speech = (SELECT id FROM speech WHERE sha256 = ?1)", "WHERE sha256 = ?1");
    private static final String THESE_CARDS = CARDS.formatted("WHERE speech IN (SELECT value FROM json_each(?1))",
            "WHERE id IN (SELECT value FROM json_each(?1))");
    private static final String WHOLE = """
            SELECT uuid, file_name, charset, charset_confidence, line_ending, byte_order_mark, text, sha256, anatomy,
                   imported
            FROM speech JOIN speech_text t ON t.speech = id JOIN speech_anatomy a ON a.speech = id WHERE id = ?""";
    private static final String ADD = """
            INSERT INTO speech (uuid, sha256, title, subtitle, occasion, speaker, office, date, place, series, number,
                   issue_month, salutation, status, file_name, charset, charset_confidence, line_ending,
                   byte_order_mark, code_points, imported)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DESCRIBE = """
            UPDATE speech SET title = ?, subtitle = ?, occasion = ?, speaker = ?, office = ?, date = ?, place = ?,
                   series = ?, number = ?, issue_month = ?, salutation = ?, status = ? WHERE id = ?""";
    private final Path file;
    private final TextIndex index;
    // the speech being annotated: its text need not be read for each mark
    private @Nullable Speech last;

    SpeechStore(Path file, TextIndex index) {
        this.file = file;
        this.index = index;
    }

    static List<SpeechCard> cards(Database database) throws SQLException {
        return database.all(ALL_CARDS, SpeechStore::card);
    }

    /// Those of these numbers that there are, in order.
    static List<SpeechCard> cards(Database database, long[] ids) throws SQLException {
        return database.all(THESE_CARDS, SpeechStore::card, Arrays.toString(ids));
    }

    Optional<SpeechCard> cardOf(Database database, String sha256) throws SQLException {
        return database.first(CARD_OF_TEXT, SpeechStore::card, sha256);
    }

    /// @throws Problem if the text is not the one that was stored
    Optional<Speech> speech(Database database, long id) throws SQLException {
        Optional<Speech> found = database.first(WHOLE, row -> whole(id, row), id);
        found.ifPresent(speech -> last = speech);
        return found;
    }

    /// The text of a speech, without reading it again when it was the last one asked for.
    Optional<String> text(Database database, long id) throws SQLException {
        return last != null && last.id() == id ? Optional.of(last.text()) : speech(database, id).map(Speech::text);
    }

    Added add(Database database, Draft draft, Instant now) throws SQLException {
        if (Database.hasLoneSurrogate(draft.text())) {
            throw new Problem("library.half-character-in", draft.source().name());
        }
        String sha256 = sha256(draft.text());
        Optional<SpeechCard> present = cardOf(database, sha256);
        if (present.isPresent()) {
            return new Added(present.get(), false);
        }
        Source source = draft.source();
        FrontMatter front = draft.anatomy().frontMatter();
        database.run(ADD, uuid(sha256), sha256, value(front.title()), value(front.subtitle()),
                value(front.occasion()), value(front.speaker()), value(front.office()), value(front.date()),
                value(front.place()), value(front.series()), value(front.number()), value(front.issueMonth()),
                value(front.salutation()), value(front.status()), source.name(), source.charset(),
                source.confidence(), source.lineEnding().name(), source.byteOrderMark() ? 1 : 0,
                draft.text().codePointCount(0, draft.text().length()), now.toString());
        long id = database.number("SELECT id FROM speech WHERE sha256 = ?", sha256);
        database.run("INSERT INTO speech_text (speech, text) VALUES (?, ?)", id, draft.text());
        index.add(database, id, draft.text());
        database.run("INSERT INTO speech_anatomy (speech, anatomy) VALUES (?, ?)", id, Json.ofAnatomy(draft.anatomy()));
        return new Added(cardOf(database, sha256).orElseThrow(), true);
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
        FrontMatter front = anatomy.frontMatter();
        database.run(DESCRIBE, value(front.title()), value(front.subtitle()), value(front.occasion()),
                value(front.speaker()), value(front.office()), value(front.date()), value(front.place()),
                value(front.series()), value(front.number()), value(front.issueMonth()), value(front.salutation()),
                value(front.status()), id);
        database.run("UPDATE speech_anatomy SET anatomy = ? WHERE speech = ?", Json.ofAnatomy(anatomy), id);
    }

    private Speech whole(long id, ResultSet row) throws SQLException {
        String text = row.getString("text");
        Source source = new Source(row.getString("file_name"), row.getString("charset"),
                row.getDouble("charset_confidence"), Source.LineEnding.valueOf(row.getString("line_ending")),
                row.getInt("byte_order_mark") == 1);
        if (text == null || !sha256(text).equals(row.getString("sha256"))) {
            throw Trouble.damagedText(file, id, source.name());
        }
        try {
            return new Speech(id, row.getString("uuid"), source, text, row.getString("sha256"),
                    Json.anatomy(row.getString("anatomy")), Instant.parse(row.getString("imported")));
        } catch (Json.Unreadable e) {
            throw Trouble.damagedText(file, id, source.name());
        }
    }

    private static SpeechCard card(ResultSet row) throws SQLException {
        String title = row.getString("title");
        String date = row.getString("date");
        String name = row.getString("file_name");
        return new SpeechCard(row.getLong("id"), row.getString("uuid"), title != null ? title : name,
                row.getString("occasion"), row.getString("speaker"), row.getString("office"),
                date == null ? null : PartialDate.parse(date), row.getString("place"), row.getString("series"),
                row.getString("number"), name, row.getString("sha256"), row.getInt("code_points"),
                row.getInt("annotations"), Instant.parse(row.getString("imported")));
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
