package lectern.window;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import lectern.fonts.FontFiles;
import org.jspecify.annotations.Nullable;

/// The typefaces that come with the program, so that no machine shows empty boxes for Han.
///
/// Each is loaded into JavaFX once, when it is first asked for. A build without them falls back to the system's own family;
/// characters they lack come from the system's fonts either way.
public final class Fonts {
    /// Families that hold Arabic and Hebrew together with spaces and punctuation, from the best to the commonest.
    private static final List<String> RIGHT_TO_LEFT = List.of("Times New Roman", "Arial",
            "Geeza Pro", "Segoe UI", "DejaVu Sans");
    /// Families that hold Latin letters together with combining marks.
    private static final List<String> COMBINING = List.of("Times New Roman", "DejaVu Serif", "DejaVu Sans");

    private Fonts() {
    }

    private enum Face {
        SERIF("Lectern Serif", "LecternSerif-Regular.otf"),
        SANS("Lectern Sans", "LecternSans-Regular.otf", "LecternSans-Bold.otf"),
        SERIF_LATIN("Lectern Serif Latin", "LecternSerifLatin-Regular.otf"),
        SANS_LATIN("Lectern Sans Latin", "LecternSansLatin-Regular.otf"),
        EMOJI("Lectern Emoji", "LecternEmoji-Regular.ttf"),
        // the twins of the faces for Chinese text with which its paragraphs are composed.
        SERIF_COMPOSING("Lectern-Serif", "LecternSerif-Regular.otf"),
        SANS_COMPOSING("Lectern-Sans", "LecternSans-Regular.otf");

        private final String wanted;
        private final List<String> files;
        private @Nullable String family;

        Face(String wanted, String... files) {
            this.wanted = wanted;
            this.files = List.of(files);
        }

        /// The family to ask JavaFX for; empty if it could not be loaded.
        synchronized String family() {
            if (family == null) {
                boolean twin = this == SERIF_COMPOSING || this == SANS_COMPOSING;
                List<@Nullable Font> loaded = files.stream().map(twin ? Face::twin : Face::load).toList();
                family = loaded.getFirst() != null && loaded.getFirst().getFamily().equals(wanted) ? wanted : "";
            }
            return family;
        }

        String orDefault() {
            String found = family();
            return found.isEmpty() ? Font.getDefault().getFamily() : found;
        }

        private static @Nullable Font load(String file) {
            Path unpacked = FontFiles.unpacked(file);
            // not as a proper URL: JavaFX does not decode it
            Font font = unpacked == null ? null : Font.loadFont("file:" + unpacked, 12);
            return font == null ? read(file, in -> in) : font;
        }

        private static @Nullable Font twin(String file) {
            return read(file, in -> new ByteArrayInputStream(ComposingFont.of(in.readAllBytes())));
        }

        private static @Nullable Font read(String file, Change change) {
            try (InputStream in = FontFiles.open(file)) {
                return in == null ? null : Font.loadFont(change.of(in), 12);
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + file + ", a part of this program", e);
            }
        }
    }

    private interface Change {
        InputStream of(InputStream font) throws IOException;
    }

    // to make the list of all families of the machine takes long
    private static final class Installed {
        static final String RIGHT_TO_LEFT = first(Fonts.RIGHT_TO_LEFT);
        static final String COMBINING = first(Fonts.COMBINING);

        private static String first(List<String> wanted) {
            List<String> all = Font.getFamilies();
            return wanted.stream().filter(all::contains).findFirst().orElseGet(Face.SERIF::orDefault);
        }
    }

    /// The face of the bundled fonts for composing Chinese paragraphs: space and no-break space have no width, U+2002
    /// that of a space. Empty in a build without fonts.
    ///
    /// @param heads the face of heads rather than of the text
    public static String composing(boolean heads) {
        return (heads ? Face.SANS_COMPOSING : Face.SERIF_COMPOSING).family();
    }

    /// The family for reading a text: quotation marks are as wide as a Han character in Chinese, narrow elsewhere.
    public static String serif(boolean chinese) {
        return (chinese ? Face.SERIF : Face.SERIF_LATIN).orDefault();
    }

    /// The family for headings and the interface.
    public static String sans() {
        return sans(true);
    }

    /// The family for the interface in a language.
    public static String sans(boolean chinese) {
        return (chinese ? Face.SANS : Face.SANS_LATIN).orDefault();
    }

    /// The family for emoji, in one colour.
    public static String emoji() {
        return Face.EMOJI.orDefault();
    }

    /// An installed family for Arabic and Hebrew; the one for reading when there is none.
    public static String rightToLeft() {
        return Installed.RIGHT_TO_LEFT;
    }

    /// An installed family for letters with combining marks; the one for reading when there is none.
    public static String combining() {
        return Installed.COMBINING;
    }

    /// A font of that family, or of the nearest one there is.
    ///
    /// @param size in pixels
    public static Font of(String family, boolean bold, double size) {
        return Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
