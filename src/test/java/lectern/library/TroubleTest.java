package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.message.Messages;
import lectern.message.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("in/library.lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            library.apply(Samples.highlight(library, 0, 3));
        }
    }

    @Test
    void aFullDiskLosesNothingAndTheStepCanBeMadeLater() {
        try (Library library = Library.open(file)) {
            library.limitPages(1);
            List<Annotation> before = library.annotations(1);
            // many edits: the disk is full in the middle of them
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                edits.add(new Edit.OfAnnotation(null,
                        Samples.annotation(1, Samples.TEXT, 4, 30, List.of(), library.me().id())));
            }
            Step step = new Step(Step.Name.IMPORT_NOTES, "", edits, Samples.NOW);
            for (int attempt = 0; attempt < 3; attempt++) {
                LibraryTest.assertProblem("library.full", () -> library.apply(step));
                assertThat(library.usable()).isTrue();
                assertThat(library.annotations(1)).isEqualTo(before);
                assertThat(library.undoable(9)).hasSize(1);
                assertThat(library.speech(1)).isPresent();
            }
            library.limitPages(0);
            library.apply(step);
            assertThat(library.annotations(1)).hasSize(301);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void aFileThatMayNotGrowLosesNothing() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to limit a process with");
        // half-kilobytes; enough for the native library, not for the step
        List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 9000; exec \"$@\"", "limited");
        try (OtherProcess other = OtherProcess.run(file, "large", limited)) {
            assertThat(other.listen()).containsExactly("library.io", "1", "2");
        }
        try (Library library = Library.open(file)) {
            assertThat(library.undoable(9)).extracting(Step::detail).containsExactly("small", "");
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void anInterruptedChangeIsTakenBackWhereItCanBe() throws IOException {
        Path half = Files.createDirectory(folder.resolve("half")).resolve("half.lectern");
        try (LibraryFile opened = LibraryFile.open(file, Schema.CURRENT, false, Connecting.CHECKED_AT_ONCE)) {
            LibraryTest.assertProblem("library.half-character", () -> opened.write(database -> {
                // more changes than are held in memory: some are in the file, and the journal takes them back
                database.execute("PRAGMA cache_size=5");
                for (int i = 0; i < 300; i++) {
                    database.run("INSERT INTO setting (key, value) VALUES (?, ?)", "k" + i, "v".repeat(2000));
                }
                copy(file, half);
                copy(Header.journal(file), Header.journal(half));
                throw new Problem("library.half-character");
            }));
        }
        byte[] bytes = Files.readAllBytes(half);
        byte[] journal = Files.readAllBytes(Header.journal(half));
        assertThat(Header.isJournal(Header.journal(half))).isTrue();
        LibraryTest.assertProblem("library.interrupted", () -> LibraryTest.openReadOnly(half));
        assertThat(half).hasBinaryContent(bytes);
        assertThat(Header.journal(half)).hasBinaryContent(journal);
        for (Path path : List.of(half, file)) {
            try (Library library = Library.open(path)) {
                assertThat(library.setting("k1")).isEmpty();
                assertThat(library.annotations(1)).hasSize(1);
                assertThat(library.check().wrong()).isEmpty();
            }
            assertThat(Header.journal(path)).doesNotExist();
        }
    }

    @Test
    void aLibraryThatCannotBeOpenedAgainIsTriedAgainLater() throws IOException {
        Path away = folder.resolve("away.lectern");
        try (LibraryFile opened = LibraryFile.open(file, Schema.CURRENT, false, Connecting.CHECKED_AT_ONCE)) {
            LibraryTest.assertProblem("library.half-character", () -> opened.write(database -> {
                database.run("DELETE FROM annotation");
                move(file, away);
                throw new Problem("library.half-character");
            }));
            assertThat(opened.usable()).isFalse();
            LibraryTest.assertProblem("library.moved", opened::changes);
            LibraryTest.assertProblem("library.moved", () -> opened.write(database -> 1));
            Files.move(away, file);
            long changes = opened.changes();
            assertThat(opened.usable()).isTrue();
            opened.write(database -> 1);
            assertThat(opened.changes()).isEqualTo(changes + 1);
        }
        try (Library library = Library.open(file)) {
            assertThat(library.annotations(1)).hasSize(1);
        }
    }

    @Test
    void aFolderThatCanNoLongerBeWrittenKeepsTheLibraryReadable() throws IOException, InterruptedException {
        try (Library library = Library.open(file)) {
            Step step = Samples.highlight(library, 4, 6);
            lock(file.getParent(), true);
            try {
                LibraryTest.assertProblem("library.cannot-write", () -> library.apply(step));
                assertThat(library.annotations(1)).hasSize(1);
            } finally {
                lock(file.getParent(), false);
            }
            library.apply(step);
            assertThat(library.annotations(1)).hasSize(2);
        }
    }

    @Test
    void aMovedLibraryIsReadCopiedAndNotWritten() throws IOException {
        Path away = folder.resolve("away.lectern");
        try (Library library = Library.open(file)) {
            library.apply(Samples.highlight(library, 4, 6));
            Files.move(file, away);
            Step step = Samples.highlight(library, 7, 9);
            LibraryTest.assertProblem("library.moved", () -> library.apply(step));
            LibraryTest.assertProblem("library.moved", library::undo);
            assertThat(library.annotations(1)).hasSize(2);
            library.backups().copy(folder.resolve("copy.lectern"));
            assertThat(file).doesNotExist();
            Files.move(away, file);
            library.apply(step);
            assertThat(library.annotations(1)).hasSize(3);
        }
        try (Library copy = Library.open(folder.resolve("copy.lectern"))) {
            assertThat(copy.annotations(1)).hasSize(2);
            assertThat(copy.check().wrong()).isEmpty();
        }
    }

    @Test
    void aDeletedLibraryIsSavedUnderItsOldName() throws IOException {
        try (Library library = Library.open(file)) {
            library.apply(Samples.highlight(library, 4, 6));
            Files.delete(file);
            LibraryTest.assertProblem("library.moved", library::undo);
            library.backups().copy(file);
            LibraryTest.assertProblem("library.moved", library::undo);
        }
        try (Library copy = Library.open(file)) {
            assertThat(copy.annotations(1)).hasSize(2);
            assertThat(copy.check().wrong()).isEmpty();
        }
    }

    @Test
    void aReplacedLibraryIsLeftAsItIs() throws IOException {
        Path other = folder.resolve("other.lectern");
        Files.copy(file, other);
        byte[] bytes = Files.readAllBytes(other);
        try (Library library = Library.open(file)) {
            library.apply(Samples.highlight(library, 4, 6));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            LibraryTest.assertProblem("library.moved", library::undo);
        }
        assertThat(file).hasBinaryContent(bytes);
        try (Library library = Library.open(file)) {
            assertThat(library.annotations(1)).hasSize(1);
        }
    }

    @Test
    void aSecondOpeningInThisProcessIsRefusedAndHarmsNothing() throws IOException {
        try (Library library = Library.open(file)) {
            LibraryTest.assertProblem("library.in-use", () -> Library.open(file));
            LibraryTest.assertProblem("library.in-use", () -> LibraryTest.openReadOnly(file));
            // the lock still keeps others out
            try (OtherProcess other = OtherProcess.run(file, "hold", List.of())) {
                assertThat(String.join("", other.listen())).contains("library.in-use");
            }
            library.apply(Samples.highlight(library, 4, 6));
        }
    }

    @Test
    void aLibraryThatAnotherProcessHasIsRefusedByItsName() throws IOException {
        try (OtherProcess other = OtherProcess.start(file, "hold")) {
            Problem problem = (Problem) catchThrowable(() -> Library.open(file).close());
            assertThat(problem.key()).isEqualTo("library.in-use");
            assertThat(problem.in(Messages.in(Locale.ENGLISH)))
                    .contains("process " + other.process().pid() + " of " + System.getProperty("user.name"));
            assertThat(problem.in(Messages.in(Locale.CHINESE))).contains("进程 " + other.process().pid());
            Files.delete(OpenMark.place(file));
            LibraryTest.assertProblem("library.in-use-unknown", () -> LibraryTest.openReadOnly(file));
            LibraryTest.assertProblem("library.in-use-unknown",
                    () -> Backups.restore(file, new Backup(file, Samples.NOW, 0), Samples.NOW));
        }
        try (Library library = Library.open(file)) {
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void theMarkOfADeadProcessIsIgnoredAndThatOfThisOneRemoved() throws IOException, InterruptedException {
        try (OtherProcess other = OtherProcess.start(file, "hold")) {
            other.kill();
        }
        assertThat(OpenMark.place(file)).exists();
        try (Library library = Library.open(file)) {
            library.apply(Samples.highlight(library, 4, 6));
            assertThat(OpenMark.beside(file).orElseThrow().isMine()).isTrue();
        }
        assertThat(OpenMark.place(file)).doesNotExist();
    }

    @Test
    void aLibraryOpenedForReadingIsNotChanged() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Library library = LibraryTest.openReadOnly(file)) {
            assertThat(library.readOnly()).isTrue();
            Step step = Samples.highlight(library, 4, 6);
            LibraryTest.assertProblem("library.read-only", () -> library.apply(step));
            LibraryTest.assertProblem("library.read-only", library::undo);
            LibraryTest.assertProblem("library.read-only", () -> library.setSetting("a", "b"));
            assertThat(library.annotations(1)).hasSize(1);
            assertThat(library.check().wrong()).isEmpty();
            library.backups().copy(folder.resolve("copy.lectern"));
        }
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsOpenedForReading() throws IOException, InterruptedException {
        assertReadOnly(file, file);
    }

    @Test
    void aFolderThatCannotBeWrittenIsOpenedForReading() throws IOException, InterruptedException {
        assertReadOnly(file, file.getParent());
    }

    @Test
    void aFolderThatTakesNoLibraryIsNamedAsTheReason() {
        Path none = file.resolveSibling("none.lectern");
        assertThat(Trouble.of(new AccessDeniedException(none.toString()), none).key()).isEqualTo("library.denied-folder");
        assertThat(Trouble.of(new AccessDeniedException(file.toString()), file).key()).isEqualTo("library.denied");
    }

    private static void assertReadOnly(Path library, Path locked) throws IOException, InterruptedException {
        lock(locked, true);
        try (Library opened = Library.open(library)) {
            assertThat(opened.readOnly()).isTrue();
            assertThat(opened.annotations(1)).hasSize(1);
            LibraryTest.assertProblem("library.read-only", opened::undo);
        } finally {
            lock(locked, false);
        }
    }

    // permissions do not bind the superuser; the immutable flag does
    private static void lock(Path path, boolean on) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            assertThat(path.toFile().setWritable(!on)).isTrue();
            return;
        }
        try {
            int exit = new ProcessBuilder("chattr", on ? "+i" : "-i", path.toString()).start().waitFor();
            Assumptions.assumeTrue(exit == 0, "this file system has no immutable flag");
        } catch (IOException e) {
            Assumptions.abort("no chattr here, and permissions do not bind the superuser");
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
