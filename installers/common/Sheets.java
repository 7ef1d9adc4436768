package common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Writes every style sheet of a folder beside itself in JavaFX's own form (`.bss`): JavaFX takes that where it finds it,
/// and need not read the text when the program starts.
public final class Sheets {
    private Sheets() {
    }

    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            List<Path> sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
            for (Path sheet : sheets) {
                String name = sheet.getFileName().toString().replace(".css", ".bss");
                Stylesheet.convertToBinary(sheet.toFile(), sheet.resolveSibling(name).toFile());
            }
        }
    }
}
