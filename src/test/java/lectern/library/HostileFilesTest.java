package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lectern.message.Messages;
import lectern.message.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final Path CORPUS = Path.of("../shared/corpora/hostile/sqlite");
    @TempDir
    Path folder;

    @Test
    void everyForeignFileIsRefusedAndLeftAsItIs() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus of hostile files");
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path original : files.sorted().toList()) {
                Path copy = folder.resolve(original.getFileName().toString());
                Files.write(copy, Files.readAllBytes(original));
                assertRefused(copy, null);
            }
        }
    }

    @Test
    void everyForeignFileIsRefusedAlsoWhenItClaimsToBeALibrary() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus of hostile files");
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path original : files.filter(file -> file.toString().endsWith(".db")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(original);
                if (bytes.length >= 100) {
                    ByteBuffer.wrap(bytes).putInt(68, Header.APPLICATION_ID);
                }
                Path copy = folder.resolve(original.getFileName().toString());
                Files.write(copy, bytes);
                assertRefused(copy, null);
            }
        }
    }

    @Test
    void filesThatAreNoDatabaseAreRefused() throws IOException {
        assertRefused(Files.writeString(folder.resolve("text.lectern"), "x".repeat(5000)), "library.not-a-library");
        assertRefused(Files.write(folder.resolve("short.lectern"), new byte[50]), "library.not-a-library");
        assertRefused(Files.createFile(folder.resolve("empty.lectern")), "library.empty-file");
        Path directory = Files.createDirectory(folder.resolve("folder.lectern"));
        LibraryTest.assertProblem("library.not-a-file", () -> Library.open(directory));
        LibraryTest.assertProblem("library.absent", () -> LibraryTest.openReadOnly(folder.resolve("absent/x.lectern")));
    }

    @Test
    void aNewerLibraryIsLeftUntouched() throws IOException {
        assertRefused(changed("newer", bytes -> bytes.putInt(60, Schema.CURRENT.version() + 1)), "library.newer");
        assertRefused(changed("newest", bytes -> bytes.putInt(60, Integer.MAX_VALUE)), "library.newer");
    }

    @Test
    void aChangedHeaderIsRefused() throws IOException {
        assertRefused(changed("version", bytes -> bytes.putInt(60, 0)), "library.altered");
        assertRefused(changed("negative", bytes -> bytes.putInt(60, -5)), "library.altered");
        assertRefused(changed("wal", bytes -> bytes.put(18, (byte) 2).put(19, (byte) 2)), "library.altered");
        assertRefused(changed("utf16", bytes -> bytes.putInt(56, 2)), "library.altered");
        assertRefused(changed("page", bytes -> bytes.putShort(16, (short) 0)), "library.damaged");
        assertRefused(changed("format", bytes -> bytes.putInt(44, 99)), "library.damaged");
    }

    @Test
    void aTruncatedLibraryIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(sound("whole"));
        for (int length : new int[] {100, 4095, 4096, whole.length - 4096, whole.length - 1}) {
            Path file = folder.resolve("truncated-" + length);
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(file, "library.damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END",
        "CREATE VIEW v AS SELECT 1", "CREATE TABLE other (a)", "CREATE INDEX other ON theme (name)",
        "DROP INDEX theme_parent", "CREATE VIRTUAL TABLE f USING fts5(x)", "ALTER TABLE theme ADD COLUMN more TEXT",
        "DROP TABLE reading_place", "ANALYZE",
        "CREATE TABLE g (a, b GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL)"})
    void anotherSchemaIsRefused(String sql) throws IOException, SQLException {
        Path file = sound("schema");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        assertRefused(file, "library.altered");
    }

    @Test
    void aDamagedPageIsNoticed() throws IOException {
        Path sound = sound("pages");
        try (Library library = Library.open(sound)) {
            library.add(List.of(Samples.draft(Samples.noise(60_000)))); // no page is left free by the migrations
        }
        byte[] whole = Files.readAllBytes(sound);
        for (int page = 1; page < whole.length / 4096; page++) {
            byte[] bytes = whole.clone();
            Arrays.fill(bytes, page * 4096, page * 4096 + 16, (byte) 0x7f);
            Path file = Files.write(folder.resolve("page-" + page), bytes);
            assertRefused(file, "library.damaged");
        }
    }

    @Test
    void aFlippedLetterOfATextIsNoticedAndTheOthersAreRead() throws IOException {
        Path file = folder.resolve("flipped.lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.draft("first speech"), Samples.draft("second speech")));
            library.backups().make(Instant.now());
        }
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("second speech");
        bytes[at] ^= 1;
        Files.write(file, bytes);
        try (Library library = Library.open(file)) {
            assertThat(library.speech(1)).isPresent();
            Problem problem = (Problem) catchThrowable(() -> library.speech(2));
            assertThat(problem.key()).isEqualTo("library.damaged-text");
            assertThat(problem.in(Messages.in(Locale.ENGLISH))).contains("speech 2", "one backup");
            assertThat(library.check().wrong()).singleElement()
                    .satisfies(notice -> assertThat(notice.key()).isEqualTo("library.check-text"));
            LibraryTest.assertProblem("library.damaged-text", () -> library.backups().make(Instant.now()));
            assertThat(Backups.of(file)).hasSize(1);
        }
    }

    @Test
    void anOldJournalWithoutItsLibraryIsNotPlayedIntoANewOne() throws IOException {
        Path file = folder.resolve("gone.lectern");
        byte[] journal = new byte[512];
        ByteBuffer.wrap(journal).putLong(0xd9d505f920a163d7L);
        Files.write(Header.journal(file), journal);
        LibraryTest.assertProblem("library.orphan-journal", () -> Library.open(file));
        assertThat(Header.journal(file)).hasBinaryContent(journal);
        assertThat(file).doesNotExist();
    }

    private Path sound(String name) {
        Path file = folder.resolve(name + ".lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            library.apply(Samples.highlight(library, 0, 3));
        }
        return file;
    }

    private Path changed(String name, Consumer<ByteBuffer> change) throws IOException {
        Path file = sound(name);
        byte[] bytes = Files.readAllBytes(file);
        change.accept(ByteBuffer.wrap(bytes));
        return Files.write(file, bytes);
    }

    private void assertRefused(Path file, String key) throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<String> names = names();
        for (boolean readOnly : new boolean[] {false, true}) {
            Throwable refusal = catchThrowable(() -> {
                try (Library library = readOnly ? LibraryTest.openReadOnly(file) : Library.open(file)) {
                    library.check();
                }
            });
            assertThat(refusal).as(file.toString()).isInstanceOf(Problem.class);
            Problem problem = (Problem) refusal;
            if (key != null) {
                assertThat(problem.key()).as(file.toString()).isEqualTo(key);
            }
            for (Locale language : Messages.LANGUAGES) {
                assertThat(problem.in(Messages.in(language))).contains(file.toString()).doesNotContain("{");
            }
        }
        assertThat(Files.readAllBytes(file)).as(file.toString()).isEqualTo(before);
        assertThat(names()).isEqualTo(names);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
