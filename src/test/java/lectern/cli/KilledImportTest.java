package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.library.Library;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line's `import`, a real process with its reading process, killed at any moment.
class KilledImportTest {
    /// `-Dlectern.kills=20` for the long run.
    private static final int KILLS = Integer.getInteger("lectern.kills", 3);
    private static final int OF_EACH = 60;
    private static final int ROWS = 5;
    private static final int SPEECHES = OF_EACH * 5 + OF_EACH * ROWS;
    @TempDir
    private Path folder;

    @Test
    void whatIsInStaysInNothingIsHalfAndASecondRunBringsTheRestOnce() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path files = folder.resolve("files");
        Set<String> texts = write(Files.createDirectory(files));
        long start = System.nanoTime();
        assertThat(finish(importing(folder.resolve("whole.lectern"), files))).isZero();
        long whole = (System.nanoTime() - start) / 1_000_000;
        assertThat(texts(folder.resolve("whole.lectern"))).isEqualTo(texts).hasSize(SPEECHES);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Integer> there = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            Path library = folder.resolve("killed-" + round + ".lectern");
            Process process = importing(library, files);
            process.waitFor(random.nextLong(whole / 3, whole), TimeUnit.MILLISECONDS);
            kill(process);
            Set<String> some = Files.exists(library) ? texts(library) : Set.of();
            assertThat(texts).as("round %d, seed %d", round, seed).containsAll(some);
            there.add(some.size());
            assertThat(finish(importing(library, files))).as("round %d, seed %d", round, seed).isZero();
            assertThat(texts(library)).as("round %d, seed %d", round, seed).isEqualTo(texts);
        }
        try (Stream<Path> left = Files.walk(folder.resolve("home"))) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("lectern-reading-"));
        }
        System.out.println(KILLS + " kills within " + whole + " ms; in the library by then: " + there + " of " + SPEECHES);
    }

    /// The reading process ends by itself when the one that asked is gone.
    private static void kill(Process process) throws InterruptedException, ExecutionException, TimeoutException {
        List<ProcessHandle> readers = process.descendants().toList();
        process.toHandle().destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
        for (ProcessHandle reader : readers) {
            reader.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private static int finish(Process process) throws InterruptedException {
        return process.waitFor();
    }

    private Process importing(Path library, Path files) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Duser.home=" + home,
                "-cp", System.getProperty("java.class.path"), "lectern.Lectern", "import", "--library", library.toString(), files.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Set<String> texts(Path library) {
        try (Library open = Library.open(library)) {
            assertThat(open.check().wrong()).isEmpty();
            Set<String> texts = new HashSet<>();
            for (SpeechCard card : open.speeches()) {
                Speech speech = open.speech(card.id()).orElseThrow();
                assertThat(texts.add(speech.text().strip())).as("stored twice: %s", card).isTrue();
            }
            return texts;
        }
    }

    private static Set<String> write(Path files) throws IOException {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < OF_EACH; i++) {
            for (String format : List.of("txt", "md", "html", "rtf", "docx")) {
                String text = "Fellow citizens, this is the address of number " + i + " in the format " + format + ".";
                texts.add(text);
                Files.write(files.resolve(i + "." + format), switch (format) {
                    case "html" -> ("<html><body><p>" + text + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
                    case "rtf" -> ("{\\rtf1 " + text + "}").getBytes(StandardCharsets.UTF_8);
                    case "docx" -> docx(text);
                    default -> text.getBytes(StandardCharsets.UTF_8);
                });
            }
            StringBuilder table = new StringBuilder("title,text\n");
            for (int row = 0; row < ROWS; row++) {
                String text = "Row " + row + " of table " + i + " is a speech that is long enough to be one.";
                texts.add(text);
                table.append("Title ").append(row).append(',').append(text).append('\n');
            }
            Files.writeString(files.resolve(i + ".csv"), table);
        }
        return texts;
    }

    private static byte[] docx(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + text
                    + "</w:t></w:r></w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
