package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.text.Folding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What repeats itself lies in the file once, and comes back as it was.
class PackingTest {
    private static final String OTHER = "二\n" + Samples.TEXT;
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a.lectern");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 8})
    void anOlderLibraryHoldsAfterwardsWhatItHeldBefore(int version) {
        Theme livelihood = new Theme("t", null, "民生", "#aabbcc", "", 0, 0);
        Theme work = new Theme("u", "t", "就业", "#aabbcc", "", 0, 1);
        Annotation plain = Samples.annotation(1, Samples.TEXT, 0, 3, List.of(), "me");
        Annotation both = Samples.annotation(2, OTHER, 9, 12, List.of("u", "t"), "another").noted("𠮷👩‍👩‍👧", Samples.NOW);
        Annotation sameplace = Samples.annotation(2, OTHER, 9, 12, List.of("t"), "me");
        Annotation before = Samples.annotation(2, OTHER, 20, 24, List.of("t"), "me");
        Annotation after = before.noted("后来", Samples.NOW);
        Step marked = Samples.step(Step.Name.GIVE_THEME, new Edit.OfAnnotation(null, before));
        Step noted = Samples.step(Step.Name.NOTE, new Edit.OfAnnotation(before, after));
        new OlderLibrary(version).texts(List.of(Samples.TEXT, OTHER)).themes(livelihood, work).annotations(plain, both, sameplace, after)
                .steps(marked, noted).write(file);
        try (Library library = Library.open(file)) {
            assertThat(library.speech(1).orElseThrow().text()).isEqualTo(Samples.TEXT);
            assertThat(library.annotations(1)).containsExactly(plain);
            assertThat(library.annotations(2)).isSortedAccordingTo(Annotation.IN_ORDER).containsExactlyInAnyOrder(both, sameplace, after);
            assertThat(library.annotationsWith("t")).isSortedAccordingTo(Annotation.IN_ORDER).containsExactlyInAnyOrder(both, sameplace, after);
            assertThat(library.themeCounts()).hasSize(2).containsEntry("t", 3).containsEntry("u", 1);
            assertThat(library.marks().with("t", 9)).hasSize(3).isSorted();
            assertThat(library.marks().by("another")).extracting(Mark::annotation).containsExactly(both.id());
            assertThat(library.undoable(9)).containsExactly(noted, marked);
            library.undo();
            library.undo();
            assertThat(library.annotations(2)).hasSize(2);
            library.redo();
            library.redo();
            library.apply(Samples.highlight(library, 4, 6));
            assertThat(library.annotations(2)).contains(after);
            assertThat(library.check().wrong()).isEmpty();
        }
        assertThat(Backups.of(file)).as("a copy was kept before the file was changed").hasSize(1);
        try (Library copy = Library.open(Backups.of(file).getFirst().file())) {
            assertThat(copy.annotations(2)).contains(both, sameplace, after);
        }
    }

    @Test
    void aStepThatWasDamagedBeforeIsToldAndKeepsNobodyOut() throws SQLException {
        Annotation plain = Samples.annotation(1, Samples.TEXT, 0, 3, List.of(), "me");
        new OlderLibrary(8).texts(List.of(Samples.TEXT)).annotations(plain)
                .steps(Samples.step(Step.Name.HIGHLIGHT, new Edit.OfAnnotation(null, plain))).write(file);
        try (Database database = Database.connect(file, false)) {
            database.run("UPDATE step SET packed = x'785e00'");
        }
        try (Library library = Library.open(file)) {
            assertThat(library.annotations(1)).containsExactly(plain);
            assertThat(library.check().wrong()).containsExactly(Notice.of("library.check-step", 1L));
        }
    }

    /// An annotation is rather not opened than lost.
    @Test
    void anAnnotationWhoseCoderIsMissingStopsTheChangeOfTheFile() throws SQLException {
        Annotation plain = Samples.annotation(1, Samples.TEXT, 0, 3, List.of(), "gone");
        new OlderLibrary(8).texts(List.of(Samples.TEXT)).annotations(plain).write(file);
        try (Database database = Database.connect(file, false)) {
            database.execute("PRAGMA foreign_keys=OFF");
            database.run("DELETE FROM coder WHERE id = 'gone'");
        }
        assertThatThrownBy(() -> Library.open(file)).isInstanceOf(RuntimeException.class);
        try (Database database = Database.connect(file, true)) {
            assertThat(database.number("PRAGMA user_version")).isEqualTo(8);
            assertThat(database.number("SELECT count(*) FROM annotation WHERE id = ?", plain.id())).isEqualTo(1);
        }
    }

    @Test
    void aThemeMayGoAndComeBackInOneStepWithItsPassagesInAnyOrder() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            Theme theme = Samples.theme("民生");
            Annotation with = Samples.annotation(1, Samples.TEXT, 0, 3, List.of(theme.id()), library.me().id());
            Annotation without = with.without(theme.id(), Samples.NOW);
            library.apply(Samples.step(Step.Name.GIVE_THEME, new Edit.OfAnnotation(null, with), new Edit.OfTheme(null, theme)));
            library.apply(Samples.step(Step.Name.DELETE_THEME, new Edit.OfTheme(theme, null), new Edit.OfAnnotation(with, without)));
            assertThat(library.themeCounts()).isEmpty();
            library.undo();
            assertThat(library.annotations(1)).containsExactly(with);
            assertThat(library.themeCounts()).containsEntry(theme.id(), 1);
            library.redo();
            assertThat(library.annotations(1)).containsExactly(without);
            library.undo();
            library.undo();
            assertThat(library.annotations(1)).isEmpty();
            assertThat(library.codebook().all()).isEmpty();
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void aThemeThatIsNotThereCannotBeGiven() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            Annotation with = Samples.annotation(1, Samples.TEXT, 0, 3, List.of("nowhere"), library.me().id());
            assertThatThrownBy(() -> library.apply(Samples.step(Step.Name.GIVE_THEME, new Edit.OfAnnotation(null, with))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(library.annotations(1)).isEmpty();
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    /// What a step has read is not what there is, once the step has failed.
    @Test
    void afterAStepThatFailedTheTextIsStillTheOldOne() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            Edit newText = new Edit.OfText(1, library.speech(1).orElseThrow().version(), Samples.draft("另一篇讲话，长短也不同。"));
            Annotation there = Samples.annotation(1, "另一篇讲话，长短也不同。", 0, 3, List.of(), library.me().id());
            Annotation nowhere = Samples.annotation(1, "不是这篇", 0, 3, List.of(), library.me().id());
            assertThatThrownBy(() -> library.apply(Samples.step(Step.Name.HIGHLIGHT, newText, new Edit.OfAnnotation(null, there),
                    new Edit.OfAnnotation(null, nowhere)))).isInstanceOf(IllegalStateException.class);
            library.apply(Samples.step(Step.Name.HIGHLIGHT, new Edit.OfAnnotation(null,
                    Samples.annotation(1, Samples.TEXT, 0, 3, List.of(), library.me().id()))));
            assertThat(library.annotations(1)).extracting(annotation -> annotation.anchor().suffix())
                    .containsExactly(Samples.annotation(1, Samples.TEXT, 0, 3, List.of(), "").anchor().suffix());
        }
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
            assertThat(database.number("SELECT length(edits) FROM step")).isLessThan(Json.ofEdits(step.edits()).length() / 3).isPositive();
        }
    }

    @Test
    void aFlippedBitInAStepIsToldAndTheStepNotCarriedOut() throws SQLException {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            library.apply(Samples.highlight(library, 0, 3));
        }
        try (Database database = Database.connect(file, false)) {
            byte[] packed = database.first("SELECT edits FROM step", row -> row.getBytes(1)).orElseThrow();
            packed[packed.length / 2] ^= 0x10;
            database.run("UPDATE step SET edits = ?", (Object) packed);
        }
        try (Library library = Library.open(file)) {
            assertThat(library.check().wrong()).contains(Notice.of("library.check-step", 1L));
            assertThatThrownBy(library::undo).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.key()).isEqualTo("library.damaged"));
            assertThat(library.annotations(1)).hasSize(1);
        }
        assertThat(Files.exists(file)).isTrue();
    }

    /// A search goes past a damaged text, and the reader of that speech is told.
    @Test
    void aDamagedTextIsRefusedAndItsAnnotationsAreStillThere() throws SQLException {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich(), Samples.draft(OTHER)));
            library.apply(Samples.highlight(library, 4, 6));
        }
        try (Database database = Database.connect(file, false)) {
            byte[] packed = database.first("SELECT packed FROM speech_text WHERE speech = 1", row -> row.getBytes(1)).orElseThrow();
            packed[packed.length / 2] ^= 0x10;
            database.run("UPDATE speech_text SET packed = ? WHERE speech = 1", (Object) packed);
        }
        try (Library library = Library.open(file)) {
            LibraryTest.assertProblem("library.damaged-text", () -> library.speech(1));
            assertThat(library.index().texts(new long[] {1, 2, 7}).texts()).containsExactly(null, OTHER, null);
            assertThat(library.index().texts(new long[] {2, 1}).folded()).extracting(folded -> folded == null ? null : folded.text())
                    .containsExactly(Folding.fold(OTHER), null);
            assertThat(library.annotations(1)).extracting(annotation -> annotation.anchor().quote()).containsExactly(Samples.TEXT.substring(4, 6));
            assertThat(library.check().wrong()).contains(Notice.of("library.check-text", 1L, "𠮷.txt"));
        }
    }

    /// A frame may say that it is longer than memory: it is not believed.
    @Test
    void whatIsNoTextOfOursIsRefused() {
        byte[] packed = Packed.of(Samples.TEXT.repeat(50));
        assertThat(Packed.text(packed)).isEqualTo(Samples.TEXT.repeat(50));
        assertThat(packed.length).isLessThan(Samples.TEXT.repeat(50).length() / 4);
        assertThat(Packed.text(Packed.of(""))).isEmpty();
        byte[] huge = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xC0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0};
        for (byte[] wrong : List.of(huge, new byte[0], new byte[] {1, 2, 3}, Arrays.copyOf(packed, packed.length - 3))) {
            assertThatThrownBy(() -> Packed.text(wrong)).isInstanceOf(Json.Unreadable.class);
        }
    }
}
