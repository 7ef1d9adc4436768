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

/// The typefaces that come with the program, so that no machine shows empty boxes for Han.
///
/// They are loaded into JavaFX once, at first use. A build without them falls back to the system's own family;
/// characters they lack come from the system's fonts either way.
public final class Fonts {
    private static final List<String> FILES =
            List.of("LecternSans-Regular.otf", "LecternSans-Bold.otf", "LecternSerif-Regular.otf",
                    "LecternSansLatin-Regular.otf", "LecternSerifLatin-Regular.otf", "LecternEmoji-Regular.ttf");
    /// Families that hold Arabic and Hebrew together with spaces and punctuation, from the best to the commonest.
    private static final List<String> RIGHT_TO_LEFT = List.of("Times New Roman", "Arial",
            "Geeza Pro", "Segoe UI", "DejaVu Sans");
    /// Families that hold Latin letters together with combining marks.
    private static final List<String> COMBINING = List.of("Times New Roman", "DejaVu Serif", "DejaVu Sans");

    private Fonts() {
    }

    private static final class Loaded {
        static final String SERIF;
        static final String SANS;
        static final String SERIF_LATIN;
        static final String SANS_LATIN;
        static final String EMOJI;
        static final String RIGHT_TO_LEFT;
        static final String COMBINING;

        static {
            FILES.forEach(Loaded::load);
            SERIF = family("Lectern Serif");
            SANS = family("Lectern Sans");
            SERIF_LATIN = family("Lectern Serif Latin");
            SANS_LATIN = family("Lectern Sans Latin");
            EMOJI = family("Lectern Emoji");
            List<String> installed = Font.getFamilies();
            RIGHT_TO_LEFT = Fonts.RIGHT_TO_LEFT.stream().filter(installed::contains).findFirst().orElse(SERIF);
            COMBINING = Fonts.COMBINING.stream().filter(installed::contains).findFirst().orElse(SERIF);
        }

        private static void load(String file) {
            Path unpacked = FontFiles.unpacked(file);
            // not as a proper URL: JavaFX does not decode it
            if (unpacked != null && Font.loadFont("file:" + unpacked, 12) != null) {
                return;
            }
            try (InputStream in = FontFiles.open(file)) {
                if (in != null) {
                    Font.loadFont(in, 12);
                }
            } catch (IOException e) {
                throw broken(file, e);
            }
        }

        private static String family(String wanted) {
            return Font.getFamilies().contains(wanted) ? wanted : Font.getDefault().getFamily();
        }
    }

    /// The twins of the faces for Chinese text with which its paragraphs are composed; loaded when one is first shown.
    private static final class Composing {
        static final String SERIF = load("LecternSerif-Regular.otf", "Lectern-Serif");
        static final String SANS = load("LecternSans-Regular.otf", "Lectern-Sans");

        private static String load(String file, String family) {
            try (InputStream in = FontFiles.open(file)) {
                Font loaded = in == null ? null
                        : Font.loadFont(new ByteArrayInputStream(ComposingFont.of(in.readAllBytes())), 12);
                return loaded == null || !loaded.getFamily().equals(family) ? "" : family;
            } catch (IOException e) {
                throw broken(file, e);
            }
        }
    }

    private static UncheckedIOException broken(String file, IOException e) {
        return new UncheckedIOException("the font " + file + ", a part of this program", e);
    }

    /// The face of the bundled fonts for composing Chinese paragraphs: space and no-break space have no width, U+2002
    /// that of a space. Empty in a build without fonts.
    ///
    /// @param heads the face of heads rather than of the text
    public static String composing(boolean heads) {
        return heads ? Composing.SANS : Composing.SERIF;
    }

    /// The family for reading a text: quotation marks are as wide as a Han character in Chinese, narrow elsewhere.
    public static String serif(boolean chinese) {
        return chinese ? Loaded.SERIF : Loaded.SERIF_LATIN;
    }

    /// The family for headings and the interface.
    public static String sans() {
        return Loaded.SANS;
    }

    /// The family for the interface in a language.
    public static String sans(boolean chinese) {
        return chinese ? Loaded.SANS : Loaded.SANS_LATIN;
    }

    /// The family for emoji, in one colour.
    public static String emoji() {
        return Loaded.EMOJI;
    }

    /// An installed family for Arabic and Hebrew; the one for reading when there is none.
    public static String rightToLeft() {
        return Loaded.RIGHT_TO_LEFT;
    }

    /// An installed family for letters with combining marks; the one for reading when there is none.
    public static String combining() {
        return Loaded.COMBINING;
    }

    /// A font of that family, or of the nearest one there is.
    ///
    /// @param size in pixels
    public static Font of(String family, boolean bold, double size) {
        return Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
