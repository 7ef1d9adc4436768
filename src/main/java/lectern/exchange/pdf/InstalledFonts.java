package lectern.exchange.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/// The fonts of this machine, asked for characters that no bundled face has. Looked through once they are needed.
///
/// A font whose maker does not allow it to be embedded (OpenType, OS/2 `fsType`) is passed over.
final class InstalledFonts {
    private static final System.Logger LOG = System.getLogger(InstalledFonts.class.getName());
    private static final int DEPTH = 6;
    /// Faces made for reading, by the first letters of their files; any other comes after them.
    private static final List<String> FIRST = List.of("notonaskharabic-r", "notosansarabic-r", "notoserifhebrew-r",
            "notosanshebrew-r", "notoserifthai-r", "notosansthai-r", "notoserifdevanagari-r", "notosansdevanagari-r", "times.",
            "david", "arial.", "segoeui.", "geezapro", "arialhb", "nirmala.", "leelawui.", "thonburi", "kohinoor", "dejavusans.",
            "notoserifcjk-r", "notosanscjk-r", "simsunb", "songti", "notoserif-r", "notosans-r", "noto", "lohit");
    /// Faces that hold a sign for everything, or none.
    private static final List<String> NEVER = List.of("lastresort", "adobeblank", "unifont", "notocoloremoji");
    private static final List<String> LATE = List.of("bold", "italic", "oblique", "black", "light", "thin", "mono", "condensed");
    private final List<Path> folders;
    private final Map<Integer, Optional<Face>> found = new HashMap<>();
    private final Map<Path, Optional<Face>> faces = new HashMap<>();
    private final List<Face> used = new ArrayList<>();
    private final Map<Path, Optional<Font>> opened = new HashMap<>();
    private @Nullable List<Path> files;

    /// A face that can be embedded.
    ///
    /// @param shaping the same face for the JDK, which joins letters and places marks
    record Face(BaseFont embedded, Font shaping) {
    }

    /// @param folders where fonts lie; those that are not there hold none
    InstalledFonts(List<Path> folders) {
        this.folders = folders;
    }

    /// The fonts of this machine and this user.
    static InstalledFonts ofThisMachine() {
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new InstalledFonts(List.of(Path.of(variable("SystemRoot", "C:\\Windows"), "Fonts"),
                    Path.of(variable("LOCALAPPDATA", home.toString()), "Microsoft", "Windows", "Fonts")));
        }
        return new InstalledFonts(system.startsWith("mac")
                ? List.of(Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"), home.resolve("Library/Fonts"))
                : List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), home.resolve(".local/share/fonts"),
                        home.resolve(".fonts")));
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    /// A face that has the character; the one that was used before, if it has it.
    Optional<Face> of(int codePoint) {
        return found.computeIfAbsent(codePoint, this::find);
    }

    private Optional<Face> find(int codePoint) {
        Optional<Face> before = used.stream().filter(face -> has(face, codePoint)).findFirst();
        if (before.isPresent()) {
            return before;
        }
        Optional<Face> face = files().stream().filter(file -> opened.computeIfAbsent(file, InstalledFonts::open)
                        .filter(font -> font.canDisplay(codePoint)).isPresent())
                .map(file -> faces.computeIfAbsent(file, f -> embed(f, opened.get(f).orElseThrow())))
                .flatMap(Optional::stream).filter(made -> has(made, codePoint)).findFirst();
        face.ifPresent(used::add);
        return face;
    }

    private static boolean has(Face face, int codePoint) {
        return face.embedded.charExists(codePoint) && face.shaping.canDisplay(codePoint);
    }

    private List<Path> files() {
        List<Path> all = files;
        if (all == null) {
            all = folders.stream().filter(Files::isDirectory).flatMap(InstalledFonts::files).distinct()
                    .sorted(Comparator.comparingInt(InstalledFonts::rank).thenComparing(Path::toString)).toList();
            files = all;
        }
        return all;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.find(folder, DEPTH, (file, attributes) -> attributes.isRegularFile()
                && name(file).matches(".*\\.(ttf|otf|ttc|otc)") && NEVER.stream().noneMatch(name(file)::startsWith),
                FileVisitOption.FOLLOW_LINKS)) {
            return files.toList().stream();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.INFO, "a folder of fonts cannot be read", e);
            return Stream.of();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static int rank(Path file) {
        String name = name(file);
        int first = (int) FIRST.stream().takeWhile(start -> !name.startsWith(start)).count();
        return first + (LATE.stream().anyMatch(name::contains) ? FIRST.size() + 1 : 0);
    }

    private static Optional<Font> open(Path file) {
        try {
            return Optional.of(Font.createFonts(file.toFile())[0]);
        } catch (FontFormatException | IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "no font: {0}", file);
            return Optional.empty();
        }
    }

    private static Optional<Face> embed(Path file, Font shaping) {
        try {
            byte[] font = CffGlyphs.byIndex(Sfnt.first(Files.readAllBytes(file)));
            // the ending tells the PDF library the kind; a face out of a collection is a font like any other
            BaseFont embedded = BaseFont.createFont(file.getFileName() + ".otf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false,
                    font, null);
            return Optional.of(new Face(embedded, shaping));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "a font that cannot be embedded: {0}", file);
            return Optional.empty();
        }
    }
}
