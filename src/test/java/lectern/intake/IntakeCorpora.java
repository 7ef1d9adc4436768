package lectern.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The shared corpora, where they are present.
final class IntakeCorpora {
    private static final Path ROOT = Path.of("../shared/corpora");

    private IntakeCorpora() {
    }

    static Path folder(String name) {
        Path folder = ROOT.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: there is no folder " + folder);
        return folder;
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The texts of a folder put together, control over charset left to the JDK.
    static String utf8(String folder, String ending) {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder, ending)) {
            all.append(new String(bytes(file), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        }
        return all.toString();
    }
}
