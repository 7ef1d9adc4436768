package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("我的 library.lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
        }
    }

    @Test
    void aBackupIsAWholeLibraryThatOnlyItsOwnerReads() throws IOException {
        Path backup;
        try (Library library = Library.open(file)) {
            library.apply(Samples.highlight(library, 0, 3));
            backup = library.backups().make(Instant.now());
            library.apply(Samples.highlight(library, 4, 6));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.getParent())))
                .isEqualTo("rwx------");
        assertThat(Backups.of(file)).extracting(Backup::file).containsExactly(backup);
        assertThat(Backups.of(file).getFirst().made()).isBeforeOrEqualTo(Instant.now());
        try (Stream<Path> beside = Files.list(backup.getParent())) {
            assertThat(beside).containsExactly(backup);
        }
        try (Library copy = LibraryTest.openReadOnly(backup)) {
            assertThat(copy.annotations(1)).hasSize(1);
            assertThat(copy.undoable(9)).hasSize(1);
            assertThat(copy.check().wrong()).isEmpty();
        }
    }

    @Test
    void aBackupIsDueOnceADayAndOnlyAfterChanges() {
        try (Library library = Library.open(folder.resolve("new.lectern"))) {
            assertThat(library.backups().due(NOW)).as("nothing to lose").isFalse();
            library.add(List.of(Samples.rich()));
            assertThat(library.backups().due(NOW)).isTrue();
            library.backups().make(NOW);
            assertThat(library.backups().due(NOW)).isFalse();
            assertThat(library.backups().due(NOW.plus(Duration.ofHours(25)))).as("no change since").isFalse();
            library.apply(Samples.highlight(library, 0, 3));
            assertThat(library.backups().due(NOW.plus(Duration.ofHours(23)))).isFalse();
            assertThat(library.backups().due(NOW.plus(Duration.ofHours(25)))).isTrue();
        }
    }

    @Test
    void olderBackupsAreThinned() {
        List<Backup> backups = new ArrayList<>();
        for (int hours = 0; hours < 24 * 400; hours += 6) {
            backups.add(new Backup(Path.of("b" + hours), NOW.minus(Duration.ofHours(hours)), 1));
        }
        List<Backup> kept = new ArrayList<>(backups);
        kept.removeAll(Backups.superfluous(backups, NOW));
        assertThat(kept).filteredOn(backup -> age(backup) <= 24).hasSize(5);
        assertThat(kept).filteredOn(backup -> age(backup) > 24 && age(backup) <= 24 * 7).hasSize(7);
        assertThat(kept).filteredOn(backup -> age(backup) > 24 * 7 && age(backup) <= 24 * 31).hasSizeBetween(4, 5);
        assertThat(kept).filteredOn(backup -> age(backup) > 24 * 31).hasSizeBetween(12, 14);
        assertThat(Backups.superfluous(kept, NOW)).as("thinned once is thinned enough").isEmpty();
    }

    @Test
    void aYearOfDailyBackupsKeepsOldOnes() {
        List<Backup> kept = new ArrayList<>();
        for (int day = 0; day < 365; day++) {
            Instant now = NOW.plus(Duration.ofDays(day));
            kept.addFirst(new Backup(Path.of("b" + day), now, 1));
            kept.removeAll(Backups.superfluous(kept, now));
        }
        assertThat(kept).hasSizeBetween(18, 30);
        assertThat(Duration.between(kept.getLast().made(), kept.getFirst().made())).isGreaterThan(Duration.ofDays(330));
    }

    @Test
    void backingUpRemovesWhatIsThinned() {
        try (Library library = Library.open(file)) {
            Path first = library.backups().make(NOW.minus(Duration.ofDays(3)));
            Path second = library.backups().make(NOW.minus(Duration.ofDays(3)).plusSeconds(60));
            Path now = library.backups().make(NOW);
            assertThat(first).doesNotExist();
            assertThat(Backups.of(file)).extracting(Backup::file).containsExactly(now, second);
        }
    }

    @Test
    void whatAKilledProcessLeftIsSweptAfterADay() throws IOException {
        try (Library library = Library.open(file)) {
            Path backup = library.backups().make(NOW);
            List<Path> old = List.of(Folders.temporary(file), Folders.temporary(backup));
            Path young = Folders.temporary(file);
            Path other = Files.createFile(folder.resolve("." + file.getFileName() + ".notes.tmp"));
            FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
            for (Path path : List.of(old.getFirst(), old.getLast(), other)) {
                Files.setLastModifiedTime(path, yesterday);
            }
            library.backups().make(NOW.plusSeconds(1));
            assertThat(old.getLast()).doesNotExist();
            library.close();
            Library.open(file).close();
            assertThat(old.getFirst()).doesNotExist();
            assertThat(young).exists();
            assertThat(other).exists();
        }
    }

    @Test
    void aCopyNeverOverwrites() throws IOException {
        Path target = Files.writeString(folder.resolve("kept.lectern"), "kept");
        try (Library library = Library.open(file)) {
            LibraryTest.assertProblem("library.exists", () -> library.backups().copy(target));
            LibraryTest.assertProblem("library.exists", () -> library.backups().copy(file));
            LibraryTest.assertProblem("library.io", () -> library.backups().copy(folder.resolve("absent/copy.lectern")));
            library.backups().copy(folder.resolve("new copy.lectern"));
        }
        assertThat(target).hasContent("kept");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("kept.lectern", "new copy.lectern", "我的 library.lectern");
        }
    }

    @Test
    void restoringKeepsTheDamagedFile() throws IOException {
        try (Library library = Library.open(file)) {
            library.backups().make(Instant.now());
        }
        byte[] damaged = Files.readAllBytes(file);
        Arrays.fill(damaged, 4096, damaged.length, (byte) 1);
        Files.write(file, damaged);
        LibraryTest.assertProblem("library.damaged", () -> Library.open(file));
        Path kept = Backups.restore(file, Backups.of(file).getFirst(), Instant.now());
        assertThat(kept.getFileName().toString()).startsWith("我的 library.lectern.damaged-");
        assertThat(kept).hasBinaryContent(damaged);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (Library library = Library.open(file)) {
            assertThat(library.speech(1)).isPresent();
            assertThat(library.check().wrong()).isEmpty();
            LibraryTest.assertProblem("library.in-use",
                    () -> Backups.restore(file, Backups.of(file).getFirst(), Instant.now()));
        }
    }

    @Test
    void aBackupThatIsDamagedItselfIsNotRestored() throws IOException {
        try (Library library = Library.open(file)) {
            library.backups().make(Instant.now());
        }
        byte[] before = Files.readAllBytes(file);
        Backup backup = Backups.of(file).getFirst();
        byte[] bytes = Files.readAllBytes(backup.file());
        int at = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(Packed.of(Samples.TEXT), StandardCharsets.ISO_8859_1));
        bytes[at + 2] ^= 1;
        Files.write(backup.file(), bytes);
        LibraryTest.assertProblem("library.damaged-text", () -> Backups.restore(file, backup, Instant.now()));
        assertThat(file).hasBinaryContent(before);
        Files.delete(file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(backup.file().getParent());
        }
    }

    @Test
    void anOlderLibraryIsBackedUpAndMigrated() throws IOException {
        Schema next = new Schema(Stream.concat(Schema.CURRENT.migrations().stream(), Stream.of("/lectern/library/002-test.sql")).toList());
        byte[] old = Files.readAllBytes(file);
        try (Library library = Library.open(file, next)) {
            assertThat(library.fresh()).isFalse();
            assertThat(library.speech(1)).isPresent();
            assertThat(library.check().wrong()).isEmpty();
        }
        LibraryTest.assertProblem("library.newer", () -> Library.open(file));
        assertThat(Files.readAllBytes(file)).isNotEqualTo(old);
        Backup backup = Backups.of(file).getFirst();
        try (Library library = Library.open(backup.file())) {
            assertThat(library.speech(1)).isPresent();
        }
    }

    private static long age(Backup backup) {
        return Duration.between(backup.made(), NOW).toHours();
    }
}
