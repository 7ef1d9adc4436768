package lectern.intake.anatomy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The texts beside the project. A test that asks for one is skipped where it is absent.
final class Corpora {
    private static final Path SHARED = Path.of("..", "shared");

    private Corpora() {
    }

    static String sample() throws IOException {
        return text(SHARED.resolve("sample-speech-4695.txt"));
    }

    static List<Path> files(String folder) throws IOException {
        Path path = SHARED.resolve("corpora").resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(path), () -> path + " is not here");
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().startsWith("README")).sorted().toList();
        }
    }

    /// The file as UTF-8 whatever it is, as the intake would hand it on.
    static String text(Path file) throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> file + " is not here");
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "").replaceAll("\r\n?", "\n");
    }
}
