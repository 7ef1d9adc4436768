package lectern.library;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.speech.Anatomy;
import org.jspecify.annotations.Nullable;

/// The reader's steps, carried out, taken back, and remembered.
final class Journal {
    /// All steps, in order.
    static final String ALL = "SELECT seq, at, name, detail, edits FROM step ORDER BY seq";
    private static final String SELECT = "SELECT seq, at, name, detail, edits FROM step WHERE undone = ";
    private final Path file;
    private final SpeechStore speeches;
    private final AnnotationStore annotations;
    private final ThemeStore themes;
    private final ShelfStore shelf;
    private final UnplacedStore unplaced;
    private final TextVersions versions;

    Journal(Path file, SpeechStore speeches, AnnotationStore annotations, ThemeStore themes, ShelfStore shelf,
            UnplacedStore unplaced) {
        this.unplaced = unplaced;
        this.versions = new TextVersions(speeches, annotations);
        this.file = file;
        this.speeches = speeches;
        this.annotations = annotations;
        this.themes = themes;
        this.shelf = shelf;
    }

    /// Carries a step out and remembers it; what was undone before can no longer be redone.
    void apply(Database database, Step step) throws SQLException {
        carryOut(database, step.edits());
        database.run("DELETE FROM step WHERE undone = 1");
        database.run("INSERT INTO step (at, name, detail, edits) VALUES (?, ?, ?, ?)", step.at().toString(),
                step.name().code(), step.detail(), Packed.of(Json.ofEdits(step.edits())));
    }

    Optional<Step> undo(Database database) throws SQLException {
        Optional<Kept> last = kept(database, false, 1).stream().findFirst();
        if (last.isPresent()) {
            carryOut(database, last.get().step().inverse());
            mark(database, last.get(), 1);
        }
        return last.map(Kept::step);
    }

    Optional<Step> redo(Database database) throws SQLException {
        Optional<Kept> next = kept(database, true, 1).stream().findFirst();
        if (next.isPresent()) {
            carryOut(database, next.get().step().edits());
            mark(database, next.get(), 0);
        }
        return next.map(Kept::step);
    }

    List<Step> undoable(Database database, int limit) throws SQLException {
        return kept(database, false, limit).stream().map(Kept::step).toList();
    }

    List<Step> redoable(Database database, int limit) throws SQLException {
        return kept(database, true, limit).stream().map(Kept::step).toList();
    }

    private List<Kept> kept(Database database, boolean undone, int limit) throws SQLException {
        return database.all(SELECT + (undone ? "1 ORDER BY seq" : "0 ORDER BY seq DESC") + " LIMIT ?", this::kept, limit);
    }

    private Kept kept(ResultSet row) throws SQLException {
        try {
            return new Kept(row.getLong("seq"), step(row));
        } catch (Json.Unreadable e) {
            throw Trouble.damaged(file, "step " + row.getLong("seq"));
        }
    }

    /// Whether a step speaks of the speech.
    ///
    /// @throws Json.Unreadable if one cannot be read
    static boolean names(Database database, long speech) throws SQLException {
        boolean[] found = {false};
        database.each(ALL, row -> {
            if (!found[0]) {
                String edits = edits(row);
                found[0] = edits.contains("\"speech\":" + speech + ",") || edits.contains("\"speech\":" + speech + "}");
            }
        });
        return found[0];
    }

    private static String edits(ResultSet row) throws SQLException {
        return Packed.text(row.getBytes("edits"));
    }

    /// The step in a row of [#ALL].
    ///
    /// @throws Json.Unreadable if it is not what this program writes
    static Step step(ResultSet row) throws SQLException {
        try {
            return new Step(Step.Name.ofCode(row.getString("name")), row.getString("detail"),
                    Json.edits(edits(row)), Instant.parse(row.getString("at")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Json.Unreadable(e);
        }
    }

    private static void mark(Database database, Kept kept, int undone) throws SQLException {
        database.run("UPDATE step SET undone = ? WHERE seq = ?", undone, kept.seq());
    }

    private void carryOut(Database database, List<Edit> edits) throws SQLException {
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.OfAnnotation of -> carryOut(database, of);
                case Edit.OfTheme of -> carryOut(database, of);
                case Edit.OfAnatomy of -> carryOut(database, of);
                case Edit.OfTag of -> shelf.carryOut(database, of);
                case Edit.OfReading of -> shelf.carryOut(database, of);
                case Edit.OfShelf of -> shelf.carryOut(database, of);
                case Edit.OfPlan of -> shelf.carryOut(database, of);
                case Edit.OfPresence of -> shelf.carryOut(database, of);
                case Edit.OfField of -> carryOut(database, of);
                case Edit.OfUnplaced of -> carryOut(database, of);
                case Edit.OfText of -> versions.carryOut(database, of);
            }
        }
        if (edits.stream().anyMatch(Edit.OfTheme.class::isInstance)) {
            themes.forgetNumbers(database);
            if (!ThemeStore.isForest(database)) {
                throw new IllegalStateException("themes nested in a circle");
            }
        }
    }

    private void carryOut(Database database, Edit.OfAnnotation edit) throws SQLException {
        Annotation before = edit.before();
        Annotation after = edit.after();
        String id = after != null ? after.id() : Objects.requireNonNull(before).id();
        expect(before, annotations.present(database, id), id);
        if (before != null) {
            annotations.remove(database, id);
        }
        if (after != null) {
            String text = speeches.text(database, after.speech())
                    .orElseThrow(() -> new IllegalStateException("no speech " + after.speech()));
            if (!after.anchor().fits(text)) {
                throw new IllegalStateException("the anchor of " + id + " does not fit its speech");
            }
            annotations.put(database, after);
        }
    }

    private void carryOut(Database database, Edit.OfTheme edit) throws SQLException {
        String id = edit.after() != null ? edit.after().id() : Objects.requireNonNull(edit.before()).id();
        expect(edit.before(), themes.present(database, id), id);
        if (edit.after() != null) {
            themes.put(database, edit.after());
        } else {
            themes.remove(database, id);
        }
    }

    private void carryOut(Database database, Edit.OfUnplaced edit) throws SQLException {
        String id = edit.after() != null ? edit.after().id() : Objects.requireNonNull(edit.before()).id();
        expect(edit.before(), unplaced.present(database, id), id);
        unplaced.carryOut(database, edit);
    }

    private void carryOut(Database database, Edit.OfAnatomy edit) throws SQLException {
        String id = "the anatomy of " + edit.speech();
        expect(edit.before(), speeches.anatomy(database, edit.speech()).orElse(null), id);
        String text = speeches.text(database, edit.speech()).orElseThrow();
        if (!Check.fits(edit.after(), text)) {
            throw new IllegalStateException(id + " does not fit its speech");
        }
        speeches.describe(database, edit.speech(), edit.after());
    }

    private void carryOut(Database database, Edit.OfField edit) throws SQLException {
        String id = edit.field().code() + " of " + edit.speech();
        Anatomy present = speeches.anatomy(database, edit.speech())
                .orElseThrow(() -> new IllegalStateException("no speech " + edit.speech()));
        expect(edit.before(), edit.field().of(present.frontMatter()), id);
        if (edit.after() != null && edit.after().range() != null && !(edit.before() != null
                && edit.after().range().equals(edit.before().range()))) {
            String text = speeches.text(database, edit.speech()).orElseThrow();
            if (edit.after().range().end() > text.length()) {
                throw new IllegalStateException(id + " does not fit its speech");
            }
        }
        speeches.describe(database, edit.speech(), present.with(edit.field().set(present.frontMatter(), edit.after())));
    }

    static void expect(@Nullable Object before, @Nullable Object present, String id) {
        if (!Objects.equals(before, present)) {
            throw new IllegalStateException("what the edit of " + id + " was made from is not what there is");
        }
    }

    private record Kept(long seq, Step step) {
    }
}
