package lectern.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.formats.Limits;
import lectern.message.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildReaderTest {
    private static final byte[] RTF = "{\\rtf1 Fellow citizens, these are words.}".getBytes(StandardCharsets.US_ASCII);
    @TempDir
    private Path folder;

    private static byte[] made(String name) throws IOException {
        try (InputStream in = ChildReaderTest.class.getResourceAsStream("/lectern/intake/formats/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /// A reader whose stack, heap or time is spent on so much of this that no limit inside notices.
    private static ReadOptions unlimited(Duration time) {
        return ReadOptions.STANDARD.within(new Limits(Long.MAX_VALUE / 4, Integer.MAX_VALUE >> 2, Integer.MAX_VALUE,
                Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, time));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whatComesBackIsWhatWouldHaveBeenReadHere() throws IOException {
        try (ChildReader child = new ChildReader(folder)) {
            for (String name : List.of("parts.docx", "parts.doc", "parts.rtf", "parts.odt", "parts.pdf", "parts.epub", "parts.html",
                    "speech.docx")) {
                byte[] bytes = made(name);
                FileReading here = Intake.readAll(name, bytes, ReadOptions.STANDARD);
                assertThat(child.read(name, bytes, ReadOptions.STANDARD)).as(name).isEqualTo(here);
                assertThat(here.readings()).as(name).isNotEmpty();
            }
            assertThat(child.starts()).isOne();
        }
    }

    @Test
    void aRefusalIsTheSameSentence() {
        try (ChildReader child = new ChildReader(folder)) {
            byte[] broken = "{\\rtf1 ".getBytes(StandardCharsets.US_ASCII);
            Problem here = problem(() -> Intake.readAll("坏𠮷.rtf", broken, ReadOptions.STANDARD));
            Problem there = problem(() -> child.read("坏𠮷.rtf", broken, ReadOptions.STANDARD));
            assertThat(there.key()).isEqualTo(here.key());
            assertThat(there.arguments()).isEqualTo(here.arguments());
            assertThat(child.read("good.rtf", RTF, ReadOptions.STANDARD).readings()).hasSize(1);
        }
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        return (Problem) org.assertj.core.api.Assertions.catchThrowable(reading);
    }

    @Test
    void aFileThatEatsAllMemoryIsNamedAndTheNextIsRead() throws IOException {
        String bomb = "<office:document-content xmlns:office=\"o\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>x<text:s text:c=\"400000000\"/></text:p>"
                + "</office:text></office:body></office:document-content>";
        try (ChildReader child = new ChildReader(folder)) {
            assertThatThrownBy(() -> child.read("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", bomb),
                    unlimited(Duration.ofSeconds(60)))).isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.key()).isEqualTo("intake.limit.memory");
                        assertThat(problem.arguments()).containsExactly("a.odt");
                    });
            assertThat(child.read("good.rtf", RTF, ReadOptions.STANDARD).readings()).hasSize(1);
            assertThat(child.starts()).isEqualTo(2);
        }
    }

    @Test
    void aFileThatTakesTooLongIsNamedAndTheNextIsRead() throws IOException {
        // the reader itself is told no time that ends, so that only its parent can
        byte[] slow = ("{\\rtf1 " + "{\\b words and more words} ".repeat(39_000) + "}").getBytes(StandardCharsets.US_ASCII);
        try (ChildReader child = new ChildReader(folder, Duration.ofMillis(30), Duration.ZERO)) {
            assertThatThrownBy(() -> child.read("a.rtf", slow, unlimited(Duration.ofDays(1)))).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.key()).isEqualTo("intake.limit.time"));
            assertThat(child.starts()).isOne();
        }
        try (ChildReader child = new ChildReader(folder)) {
            assertThat(child.read("good.rtf", RTF, ReadOptions.STANDARD).readings()).hasSize(1);
        }
    }

    @Test
    void aReaderThatIsKilledIsReplaced() {
        Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
        try (ChildReader child = new ChildReader(folder)) {
            assertThat(child.read("one.rtf", RTF, ReadOptions.STANDARD).readings()).hasSize(1);
            List<ProcessHandle> running = ProcessHandle.current().children().filter(process -> !before.contains(process)).toList();
            assertThat(running).isNotEmpty();
            running.forEach(ProcessHandle::destroyForcibly);
            running.forEach(process -> process.onExit().join());
            assertThat(child.read("two.rtf", RTF, ReadOptions.STANDARD).readings()).hasSize(1);
            assertThat(child.starts()).isEqualTo(2);
        }
    }

    @Test
    void closingEndsWhatIsBeingRead() throws IOException, InterruptedException {
        byte[] slow = ("{\\rtf1 " + "{\\b words and more words} ".repeat(2_000_000) + "}").getBytes(StandardCharsets.US_ASCII);
        ChildReader child = new ChildReader(folder);
        CompletableFuture<FileReading> reading = CompletableFuture.supplyAsync(() -> child.read("a.rtf", slow, unlimited(Duration.ofDays(1))));
        while (left().isEmpty()) {
            Thread.onSpinWait();
        }
        child.close();
        assertThatThrownBy(reading::join).isInstanceOfAny(CancellationException.class, CompletionException.class)
                .satisfies(thrown -> assertThat(thrown instanceof CancellationException || thrown.getCause() instanceof CancellationException).isTrue());
        assertThat(left()).isEmpty();
        assertThatThrownBy(() -> child.read("b.rtf", RTF, ReadOptions.STANDARD)).isInstanceOf(CancellationException.class);
    }

    @Test
    void itsFolderIsItsOwnGoneAfterwardsAndSweptWhenItsParentWasKilled() throws IOException {
        Path orphan = Files.createDirectory(folder.resolve("lectern-reading-999999999-123"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "not ours");
        Files.writeString(orphan.resolve("part.tmp"), "left behind");
        Files.createSymbolicLink(orphan.resolve("link"), outside);
        try (ChildReader child = new ChildReader(folder)) {
            child.read("one.rtf", RTF, ReadOptions.STANDARD);
            assertThat(orphan).doesNotExist();
            assertThat(outside).exists();
            assertThat(left()).hasSize(2).allMatch(name -> name.equals("outside.txt")
                    || name.startsWith("lectern-reading-" + ProcessHandle.current().pid() + "-"));
            Path own = folder.resolve(left().stream().filter(name -> name.startsWith("lectern-")).findFirst().orElseThrow());
            Assumptions.assumeTrue(own.getFileSystem().supportedFileAttributeViews().contains("posix"), "skipped: no permissions here");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own))).isEqualTo("rwx------");
        }
        assertThat(left()).containsExactly("outside.txt");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new java.util.zip.ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
