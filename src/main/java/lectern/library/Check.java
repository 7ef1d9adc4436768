package lectern.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lectern.annotation.Annotation;
import lectern.message.Notice;
import lectern.speech.Anatomy;
import lectern.text.TextRange;

/// Looks at everything in the library: SQLite's structure, references, every text, every anchor, every step.
final class Check {
    private static final String TEXT = """
            SELECT file_name, sha256, code_points, packed, anatomy FROM speech
            LEFT JOIN speech_text t ON t.speech = id LEFT JOIN speech_anatomy a ON a.speech = id WHERE id = ?""";
    private final Database database;
    private final AnnotationStore annotations;
    private final List<Notice> wrong = new ArrayList<>();

    private Check(Database database, AnnotationStore annotations) {
        this.database = database;
        this.annotations = annotations;
    }

    /// @param goesOn asked after each speech; it may read and change the library, and false ends it
    /// @return empty when it was ended
    static Optional<CheckReport> of(Database database, AnnotationStore annotations, BooleanSupplier goesOn) throws SQLException {
        database.execute("PRAGMA " + Database.LARGE_CACHE);
        try {
            return new Check(database, annotations).run(goesOn);
        } finally {
            database.execute("PRAGMA " + Database.CACHE);
        }
    }

    private Optional<CheckReport> run(BooleanSupplier goesOn) throws SQLException {
        survey(this::structure);
        survey(this::references);
        survey(() -> new ThemeStore().codebook(database));
        survey(this::themePlaces);
        survey(this::strays);
        survey(() -> SpeechStore.cards(database));
        survey(() -> new ShelfStore().kept(database));
        List<Long> speeches = new ArrayList<>();
        survey(() -> database.each("SELECT id FROM speech ORDER BY id", row -> speeches.add(row.getLong(1))));
        for (long id : speeches) {
            survey(() -> speech(id));
            if (!goesOn.getAsBoolean()) {
                return Optional.empty();
            }
        }
        survey(this::unplaced);
        survey(this::journal);
        return Optional.of(new CheckReport(speeches.size() - count("deleted_speech"), count("annotation"), count("theme"), count("step"),
                wrong));
    }

    // what cannot be read is told, and the rest is looked at all the same
    private void survey(Part part) throws SQLException {
        try {
            part.look();
        } catch (SQLException e) {
            if (!Trouble.isDamage(e)) {
                throw e;
            }
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void tell(String structure) {
        Notice notice = Notice.of("library.check-structure", structure);
        if (!wrong.contains(notice)) {
            wrong.add(notice);
        }
    }

    /// One thing that is looked at.
    @FunctionalInterface
    private interface Part {
        void look() throws SQLException;
    }

    private void structure() throws SQLException {
        database.each("PRAGMA integrity_check", row -> {
            if (!"ok".equals(row.getString(1))) {
                tell(row.getString(1));
            }
        });
    }

    private void references() throws SQLException {
        database.each("PRAGMA foreign_key_check", row -> wrong.add(
                Notice.of("library.check-reference", row.getString(1), row.getString(3))));
        if (!ThemeStore.isForest(database)) {
            wrong.add(Notice.of("library.check-nesting"));
        }
        if (database.number("SELECT count(*) FROM setting JOIN coder ON id = value WHERE key = 'library.me'") != 1) {
            wrong.add(Notice.of("library.check-me"));
        }
    }

    private void speech(long id) throws SQLException {
        int before = wrong.size();
        String text = database.first(TEXT, row -> text(id, row), id).orElse("");
        boolean sound = wrong.size() == before;
        for (Annotation annotation : annotations.of(database, id)) {
            if (!annotation.anchor().fits(text)) {
                wrong.add(Notice.of("library.check-anchor", annotation.id(), id));
            }
        }
        if (sound && !TextIndex.isTrue(database, id, text)) {
            wrong.add(Notice.of("library.check-index", id));
        }
    }

    /// Beside each theme of a passage stands the passage's place.
    private void themePlaces() throws SQLException {
        database.each("""
                SELECT a.id FROM annotation a JOIN annotation_theme t ON t.annotation = a.number
                WHERE t.in_speech <> a.speech OR t.from_index <> a.range_start OR t.to_index <> a.range_end""",
                row -> wrong.add(Notice.of("library.check-theme-place", row.getString(1))));
    }

    /// The index knows no speech that is not there.
    private void strays() throws SQLException {
        for (long stray : TextIndex.strays(database)) {
            wrong.add(Notice.of("library.check-index", stray));
        }
    }

    private String text(long id, ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        String text = SpeechTexts.unpacked(row.getBytes("packed"));
        if (text == null || !SpeechStore.sha256(text).equals(row.getString("sha256"))
                || text.codePointCount(0, text.length()) != row.getInt("code_points")) {
            wrong.add(Notice.of("library.check-text", id, name));
        }
        String anatomy = row.getString("anatomy");
        if (anatomy == null || text != null && !fits(anatomy, text)) {
            wrong.add(Notice.of("library.check-anatomy", id, name));
        }
        return text == null ? "" : text;
    }

    private static boolean fits(String json, String text) {
        try {
            return fits(Json.anatomy(json), text);
        } catch (Json.Unreadable e) {
            return false; // told by the caller
        }
    }

    /// Whether all that was recognised lies inside the text.
    static boolean fits(Anatomy anatomy, String text) {
        TextRange all = new TextRange(0, text.length());
        return all.contains(anatomy.body()) && anatomy.noise().stream().allMatch(all::contains)
                && anatomy.outline().all().stream().allMatch(section -> all.contains(section.range()))
                && anatomy.events().stream().allMatch(event -> all.contains(event.range()))
                && anatomy.stressed().stream().allMatch(all::contains);
    }

    private void unplaced() throws SQLException {
        database.each("SELECT id, annotation FROM unplaced ORDER BY id", row -> {
            try {
                Json.annotation(row.getString("annotation"));
            } catch (Json.Unreadable e) {
                wrong.add(Notice.of("library.check-unplaced", row.getString("id")));
            }
        });
    }

    private void journal() throws SQLException {
        database.each(Journal.ALL, row -> {
            try {
                Journal.step(row);
            } catch (Json.Unreadable e) {
                wrong.add(Notice.of("library.check-step", row.getLong("seq")));
            }
        });
        if (database.number("SELECT count(*) FROM step WHERE undone = 0 "
                + "AND seq > (SELECT min(seq) FROM step WHERE undone = 1)") > 0) {
            wrong.add(Notice.of("library.check-order"));
        }
    }

    private int count(String table) throws SQLException {
        return (int) database.number("SELECT count(*) FROM " + table);
    }
}
