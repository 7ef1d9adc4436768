package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedJournalTest {
    private static final Schema BEFORE = new Schema(Schema.CURRENT.migrations().subList(0, 6));
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a.lectern");
    }

    @Test
    void stepsFromBeforeTheyWereCompressedAreUndoneRedoneAndGoneOnWith() throws SQLException {
        Annotation old;
        try (Library library = Library.open(file, BEFORE)) {
            library.add(List.of(Samples.rich()));
            old = Samples.annotation(1, Samples.TEXT, 0, 3, List.of(), library.me().id());
        }
        Step first = Samples.step(Step.Name.HIGHLIGHT, new Edit.OfAnnotation(null, old));
        try (Database database = Database.connect(file, false)) {
            new AnnotationStore().put(database, old);
            database.run("INSERT INTO step (at, name, detail, edits) VALUES (?, ?, '', ?)", first.at().toString(), first.name().code(),
                    Json.ofEdits(first.edits()));
        }
        try (Library library = Library.open(file)) {
            assertThat(library.undoable(9)).containsExactly(first);
            library.apply(Samples.highlight(library, 4, 6));
            assertThat(library.check().wrong()).isEmpty();
        }
        try (Library library = Library.open(file)) {
            assertThat(library.undoable(9)).hasSize(2).last().isEqualTo(first);
            library.undo();
            library.undo();
            assertThat(library.annotations(1)).isEmpty();
            assertThat(library.redo()).contains(first);
            assertThat(library.annotations(1)).containsExactly(old);
            assertThat(library.redo()).isPresent();
            assertThat(library.annotations(1)).extracting(annotation -> annotation.anchor().range()).containsExactly(new TextRange(0, 3), new TextRange(4, 6));
            assertThat(library.check().wrong()).isEmpty();
        }
        assertThat(Backups.of(file)).as("a copy was kept before the file was changed").hasSize(1);
    }

    @Test
    void manyAnnotationsOfOneStepTakeAThirdOfTheRoom() throws SQLException {
        Step step;
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            step = Samples.step(Step.Name.IMPORT_NOTES, IntStream.range(0, 200).mapToObj(i -> (Edit) new Edit.OfAnnotation(null,
                    Samples.annotation(1, Samples.TEXT, i % 3, 4 + i % 3, List.of(), library.me().id()))).toArray(Edit[]::new));
            library.apply(step);
        }
        try (Library library = Library.open(file)) {
            assertThat(library.undoable(1)).containsExactly(step);
        }
        try (Database database = Database.connect(file, true)) {
            long kept = database.number("SELECT length(packed) + length(CAST(edits AS BLOB)) FROM step");
            assertThat(kept).isLessThan(Json.ofEdits(step.edits()).length() / 3).isPositive();
        }
    }

    @Test
    void aFlippedBitInAStepIsToldAndTheStepNotCarriedOut() throws SQLException {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            library.apply(Samples.highlight(library, 0, 3));
        }
        try (Database database = Database.connect(file, false)) {
            byte[] packed = database.first("SELECT packed FROM step", row -> row.getBytes(1)).orElseThrow();
            packed[packed.length / 2] ^= 0x10;
            database.run("UPDATE step SET packed = ?", (Object) packed);
        }
        try (Library library = Library.open(file)) {
            assertThat(library.check().wrong()).contains(Notice.of("library.check-step", 1L));
            assertThatThrownBy(library::undo).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.key()).isEqualTo("library.damaged"));
            assertThat(library.annotations(1)).hasSize(1);
        }
        assertThat(Files.exists(file)).isTrue();
    }
}
