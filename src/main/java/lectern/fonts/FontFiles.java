package lectern.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the fonts of the program are.
public final class FontFiles {
    private FontFiles() {
    }

    /// The bytes of a font; null in a build without fonts.
    ///
    /// @param file its name, such as `LecternSerif-Regular.otf`
    public static @Nullable InputStream open(String file) throws IOException {
        Path unpacked = unpacked(file);
        return unpacked == null ? FontFiles.class.getResourceAsStream(file) : Files.newInputStream(unpacked);
    }

    /// The font as a file of its own, which JavaFX reads as it is: in a package, and where this program is being made.
    /// From an archive it is unpacked, copied to a temporary file and read from there. Null where there is no such file.
    public static @Nullable Path unpacked(String file) {
        String program = String.valueOf(FontFiles.class.getResource("FontFiles.class"));
        Path font = program.startsWith("file:") ? Path.of(URI.create(program)).resolveSibling(file)
                : program.startsWith("jar:file:") ? Path.of(URI.create(program.substring(4, program.indexOf("!/"))))
                .resolveSibling("fonts").resolve(file) : null;
        return font != null && Files.isReadable(font) ? font : null;
    }
}
