package lectern.library;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lectern.text.Folding;
import lectern.text.Tokens;
import org.jspecify.annotations.Nullable;

/// The full-text index of a library: which tokens stand in which speech.
///
/// A speech comes into it, and leaves it, in the transaction that adds or removes the speech. Those of a library from
/// before there was an index are [#pending] until [#indexSome] has taken them in; each call is a transaction, so whoever is
/// killed between goes on from there. All methods belong to the library's thread.
public final class TextIndex {
    private static final String PENDING =
            "FROM speech WHERE id NOT IN (SELECT speech FROM speech_index)";
    private static final String MATCHING = """
            SELECT rowid FROM speech_words WHERE speech_words MATCH ? AND rowid > ? AND rowid <= ? ORDER BY rowid LIMIT ?""";
    private static final String ALL = "SELECT id FROM speech WHERE id > ? AND id <= ? ORDER BY id LIMIT ?";
    private static final String TEXTS =
            "SELECT packed FROM json_each(?) wanted LEFT JOIN speech_text ON speech = wanted.value ORDER BY wanted.key";
    // the text itself only where the index lacks it
    private static final String LINES = """
            SELECT t.speech, i.lines, CASE WHEN i.speech IS NULL THEN t.packed END FROM json_each(?) wanted
            JOIN speech_text t ON t.speech = wanted.value LEFT JOIN speech_index i ON i.speech = t.speech""";
    private static final int PHRASE = 3;
    private final LibraryFile file;
    private final SpeechTexts texts;
    private long generation;
    // once it lacks no speech it never does again: whatever adds one takes it in
    private boolean whole;

    TextIndex(LibraryFile file, SpeechTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    /// What the index keeps of a text; made on any thread.
    ///
    /// @param row its tokens
    /// @param words its words, each once
    /// @param lines where its lines end
    record Entry(String row, Set<String> words, byte[] lines) {
        static Entry of(String text) {
            Set<String> words = new HashSet<>();
            return new Entry(Tokens.row(Folding.fold(text), words), words, TextIndex.lines(text));
        }
    }

    /// Takes a speech in, in the transaction that adds its text; its words are for [#know].
    void add(Database database, long speech, Entry entry) throws SQLException {
        database.run("INSERT INTO speech_words (rowid, words) VALUES (?, ?)", speech, entry.row());
        database.run("INSERT INTO speech_index (speech, lines) VALUES (?, ?)", speech, entry.lines());
    }

    /// Takes the words of texts in, in the transaction that adds them: once for many texts, since the statement alone takes
    /// as long as a speech does.
    void know(Database database, Set<String> words) throws SQLException {
        if (!words.isEmpty()) {
            database.run("INSERT INTO word (word) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
                    Json.ofStrings(words));
        }
    }

    private void add(Database database, long speech, String text) throws SQLException {
        Entry entry = Entry.of(text);
        add(database, speech, entry);
        know(database, entry.words());
    }

    /// Takes a speech out, in the transaction that removes or replaces its text.
    void remove(Database database, long speech) throws SQLException {
        generation++;
        if (database.run("DELETE FROM speech_index WHERE speech = ?", speech) > 0) {
            database.run("DELETE FROM speech_words WHERE rowid = ?", speech);
        }
    }

    /// Knows a speech by another text, in the transaction that replaces its text.
    void replace(Database database, long speech, String text) throws SQLException {
        remove(database, speech);
        add(database, speech, text);
    }

    /// Takes in up to `most` speeches that the index lacks; each call is one transaction, and no change by the reader.
    ///
    /// @return whether there are more
    public boolean indexSome(int most) {
        List<Long> next = pending(most + 1);
        if (!next.isEmpty()) {
            file.note(database -> {
                for (long speech : next.subList(0, Math.min(most, next.size()))) {
                    add(database, speech, texts.of(database, speech));
                }
                return next;
            });
        }
        return next.size() > most;
    }

    /// The numbers of speeches the index lacks, in order, at most so many.
    public List<Long> pending(int most) {
        file.confined();
        if (whole) {
            return List.of();
        }
        List<Long> pending = file.read(database -> database.all("SELECT id " + PENDING + " ORDER BY id LIMIT ?",
                row -> row.getLong(1), most));
        whole = most > 0 && pending.isEmpty();
        return pending;
    }

    /// How many speeches the index lacks.
    int lacking() {
        return file.read(database -> (int) database.number("SELECT count(*) " + PENDING));
    }

    /// Grows whenever a text was removed or replaced: what was kept of texts is then out of date.
    public long generation() {
        file.confined();
        return generation;
    }

    /// The numbers of indexed speeches that fit, in order.
    ///
    /// @param match an expression of FTS5 over [Tokens]; null for every speech, indexed or not
    /// @param after numbers up to this one are left out
    /// @param to the highest number; how far apart the two are is how long it takes
    /// @param most how many at most
    public long[] matching(@Nullable String match, long after, long to, int most) {
        return file.read(database -> {
            LongStream.Builder found = LongStream.builder();
            if (match == null) {
                database.each(ALL, row -> found.add(row.getLong(1)), after, to, most);
            } else {
                database.each(MATCHING, row -> found.add(row.getLong(1)), match, after, to, most);
            }
            return found.build().toArray();
        });
    }

    /// The highest number of a speech, indexed or not; 0 when there is none.
    public long last() {
        return file.read(database -> database.number("SELECT max(id) FROM speech"));
    }

    /// The texts of speeches, in their order.
    public PackedTexts texts(long[] speeches) {
        return new PackedTexts(file.read(database -> database.all(TEXTS, row -> new Blob(row.getBytes(1)), Arrays.toString(speeches)))
                .stream().map(Blob::bytes).collect(Collectors.toCollection(ArrayList::new)));
    }

    private record Blob(byte @Nullable [] bytes) {
    }

    /// What a part of a word is.
    public enum Part {
        /// Its beginning.
        BEGINNING("word >= ?1 AND word < ?1 || char(0x10FFFF)"),
        /// Its end.
        END("substr(word, -length(?1)) = ?1"),
        /// Anything in it.
        MIDDLE("instr(word, ?1) > 0");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    /// Words that hold a part.
    ///
    /// @param part letters of one word, folded
    /// @param most how many at most
    public List<String> words(Part which, String part, int most) {
        return file.read(database -> database.all("SELECT word FROM word WHERE " + which.condition + " LIMIT ?2",
                row -> row.getString(1), part, most));
    }

    /// Where the lines of speeches end, in order, UTF-16, by the speech's number.
    public Map<Long, int[]> lineEnds(long[] speeches) {
        return file.read(database -> {
            Map<Long, int[]> found = new HashMap<>();
            database.each(LINES, row -> {
                byte[] lines = row.getBytes(2);
                String text = SpeechTexts.unpacked(row.getBytes(3));
                found.put(row.getLong(1), ends(text != null ? lines(text) : lines != null ? lines : new byte[0]));
            }, Arrays.toString(speeches));
            return found;
        });
    }

    /// Whether an indexed speech is found by three phrases of its own, and its lines are where the index says. One that is
    /// not indexed yet is as it should be when the index knows nothing of it.
    static boolean isTrue(Database database, long speech, String text) throws SQLException {
        byte[] lines = database.first("SELECT lines FROM speech_index WHERE speech = ?", row -> new Blob(row.getBytes(1)), speech)
                .map(found -> found.bytes() == null ? new byte[0] : found.bytes()).orElse(null);
        if (lines == null) {
            return database.number("SELECT count(*) FROM speech_words_docsize WHERE id = ?", speech) == 0;
        }
        List<Tokens.Token> tokens = Tokens.of(Folding.fold(text));
        for (int part = 0; part < 3; part++) {
            int from = Math.max(0, Math.min(tokens.size() * part / 2, tokens.size() - PHRASE));
            String phrase = tokens.subList(from, Math.min(tokens.size(), from + PHRASE)).stream().map(Tokens.Token::text)
                    .collect(Collectors.joining(" ", "\"", "\""));
            if (!tokens.isEmpty() && database.number("SELECT count(*) FROM speech_words WHERE speech_words MATCH ? AND rowid = ?",
                    phrase, speech) != 1) {
                return false;
            }
        }
        return Arrays.equals(lines, lines(text));
    }

    /// The numbers in the index that are no speech's.
    static List<Long> strays(Database database) throws SQLException {
        return database.all("""
                SELECT id FROM speech_words_docsize WHERE id NOT IN (SELECT speech FROM speech_index)
                UNION SELECT speech FROM speech_index WHERE speech NOT IN (SELECT speech FROM speech_text)""",
                row -> row.getLong(1));
    }

    private static byte[] lines(String text) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int before = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            int distance = at - before;
            for (; distance > 0x7F; distance >>>= 7) {
                lines.write(distance & 0x7F | 0x80);
            }
            lines.write(distance);
            before = at;
        }
        return lines.toByteArray();
    }

    private static int[] ends(byte[] lines) {
        int count = 0;
        for (byte b : lines) {
            count += b >= 0 ? 1 : 0;
        }
        int[] ends = new int[count];
        int at = 0;
        int shift = 0;
        int distance = 0;
        for (byte b : lines) {
            distance |= (b & 0x7F) << shift;
            shift += 7;
            if (b >= 0) {
                ends[at] = (at == 0 ? 0 : ends[at - 1]) + distance;
                at++;
                shift = 0;
                distance = 0;
            }
        }
        return ends;
    }
}
