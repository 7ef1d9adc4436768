package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.annotation.Annotation;
import lectern.speech.Draft;
import lectern.speech.SpeechCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup of a library that is used while it is copied.
class BackupMeanwhileTest {
    @TempDir
    Path folder;
    private Path file;

    // a dozen megabytes: as many stops
    @BeforeEach
    void make() {
        file = folder.resolve("library.lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            library.add(texts(40, 100_000));
        }
    }

    private static List<Draft> texts(int many, int length) {
        return Stream.iterate(0, i -> i + 1).limit(many)
                .map(i -> Samples.draft("第" + i + "篇，" + Samples.noise(length))).toList();
    }

    @Test
    void whatIsChangedWhileTheLibraryIsCopiedIsInTheBackup() {
        try (Library library = Library.open(file)) {
            List<Integer> stops = new ArrayList<>();
            Backups.Begun begun = library.backups().begin(Samples.NOW, () -> {
                assertThat(library.speech(1).orElseThrow().text()).isEqualTo(Samples.TEXT);
                switch (stops.size() % 3) {
                    case 0 -> library.apply(Samples.highlight(library, 0, 3));
                    case 1 -> library.add(texts(1, 1_000 + stops.size()));
                    default -> assertThat(library.undo()).isPresent();
                }
                stops.add(library.annotations(1).size());
                return true;
            }).orElseThrow();
            assertThat(stops.size()).as("stops").isGreaterThan(5);
            List<SpeechCard> cards = library.speeches();
            library.apply(Samples.highlight(library, 5, 9));
            Path backup = begun.finish();
            assertThat(Backups.of(file)).extracting(Backup::file).containsExactly(backup);
            try (Library copy = LibraryTest.openReadOnly(backup)) {
                assertThat(copy.check().wrong()).isEmpty();
                assertThat(copy.speeches()).isEqualTo(cards);
                assertThat(copy.annotations(1)).hasSize(stops.getLast());
                assertThat(copy.redoable(9)).hasSize(stops.size() % 3 == 0 ? 1 : 0);
            }
            assertThat(library.annotations(1)).hasSize(stops.getLast() + 1);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void copyingThatIsEndedLeavesNothingBehindAndTheLibraryAsItIs() throws IOException {
        try (Library library = Library.open(file)) {
            int[] stops = {0};
            assertThat(library.backups().begin(Samples.NOW, () -> ++stops[0] < 3)).isEmpty();
            assertThat(stops[0]).as("asked no more").isEqualTo(3);
            assertThat(beside()).isEmpty();
            library.apply(Samples.highlight(library, 0, 3));
            assertThat(library.backups().make(Samples.NOW)).exists();
            assertThat(beside()).hasSize(1);
        }
        try (Library library = Library.open(file)) {
            assertThat(library.annotations(1)).hasSize(1);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void aChangeThatFailsMeanwhileEndsTheCopyingAndLosesNothing() throws IOException {
        try (Library library = Library.open(file)) {
            library.apply(Samples.highlight(library, 0, 3));
            List<Annotation> before = library.annotations(1);
            List<Draft> large = texts(10, 300_000);
            int[] stops = {0};
            Optional<Backups.Begun> begun = library.backups().begin(Samples.NOW, () -> {
                if (++stops[0] == 2) {
                    library.limitPages(1);
                    LibraryTest.assertProblem("library.full", () -> library.add(large));
                    LibraryTest.assertProblem("library.io", () -> library.annotations(1));
                }
                return true;
            });
            assertThat(begun).isEmpty();
            assertThat(beside()).isEmpty();
            assertThat(library.annotations(1)).isEqualTo(before);
            library.limitPages(0);
            assertThat(library.add(large)).allMatch(Added::isNew);
            assertThat(library.backups().make(Samples.NOW)).exists();
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void aDefectMeanwhileIsToldAndEndsTheCopying() throws IOException {
        try (Library library = Library.open(file)) {
            assertThatThrownBy(() -> library.backups().begin(Samples.NOW, () -> {
                throw new IllegalStateException("a defect");
            })).hasMessage("a defect");
            assertThat(beside()).isEmpty();
            assertThatThrownBy(() -> library.backups().begin(Samples.NOW, () -> {
                library.backups().make(Samples.NOW);
                return true;
            })).hasMessageContaining("two copies");
            library.apply(Samples.highlight(library, 0, 3));
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> files = Files.list(Backups.folder(file))) {
            return files.toList();
        }
    }
}
