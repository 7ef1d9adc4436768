package lectern.intake.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// The readers of formats that are containers or bytes.
public final class Packed {
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /// What a ZIP container is.
    public enum Kind {
        /// `.docx`
        WORD,
        /// `.odt`
        OPEN_DOCUMENT,
        /// `.epub`
        EPUB,
        /// `.xlsx`, `.ods`
        SPREADSHEET,
        /// `.pptx`, `.odp`
        SLIDES,
        /// Files packed together.
        FILES
    }

    private final Archive archive;
    private final Budget budget;

    /// Opens a ZIP container.
    ///
    /// @param names tells the charset of the names of parts that do not say theirs, given all of them
    public Packed(byte[] bytes, Budget budget, Function<byte[], Charset> names) {
        this.budget = budget;
        archive = new Archive(bytes, budget, names);
    }

    /// What it is, by the parts it has.
    public Kind kind() {
        if (archive.entries().stream().anyMatch(entry -> entry.name().equals("mimetype") && entry.packed() < 200)) {
            String type = new String(archive.part("mimetype"), StandardCharsets.US_ASCII).strip();
            if (type.equals("application/epub+zip")) {
                return Kind.EPUB;
            }
            if (type.startsWith(ODF)) {
                return type.startsWith(ODF + "text") ? Kind.OPEN_DOCUMENT
                        : type.contains("presentation") ? Kind.SLIDES : Kind.SPREADSHEET;
            }
        }
        if (archive.has("[Content_Types].xml")) {
            return archive.entries().stream().anyMatch(e -> e.name().startsWith("xl/")) ? Kind.SPREADSHEET
                    : archive.entries().stream().anyMatch(e -> e.name().startsWith("ppt/")) ? Kind.SLIDES : Kind.WORD;
        }
        return archive.has("META-INF/container.xml") ? Kind.EPUB : Kind.FILES;
    }

    /// The text of a `.docx`.
    public Manuscript word() {
        return WordReader.read(archive, budget);
    }

    /// The text of a `.odt`.
    public Manuscript openDocument() {
        return OpenDocumentReader.read(archive, budget);
    }

    /// The chapters of a book, or all of it.
    public List<Manuscript> book(boolean whole) {
        return EpubReader.read(archive, budget, whole);
    }

    /// Gives each file in it, one after the other, to `reader` with its name.
    ///
    /// @param refused is told of the files that cannot be unpacked
    public void files(BiConsumer<String, byte[]> reader, BiConsumer<String, Problem> refused) {
        for (Archive.Entry entry : archive.entries()) {
            if (!entry.isFolder()) {
                byte @Nullable [] bytes = null;
                try {
                    bytes = archive.unpack(entry);
                } catch (Problem problem) {
                    if (problem.key().startsWith("intake.limit.") || problem.key().equals("intake.zip-locked")) {
                        throw problem;
                    }
                    refused.accept(entry.name(), problem);
                }
                if (bytes != null) {
                    reader.accept(entry.name(), bytes);
                }
            }
        }
    }

    /// The name that tells what an Office container holds: `WordDocument`, `EncryptedPackage`, `Workbook`,
    /// `PowerPoint Document`; empty for anything else.
    public static String office(byte[] bytes, Budget budget) {
        return OldWordReader.kind(bytes, budget);
    }

    /// The text of a `.doc`.
    public static Manuscript oldWord(byte[] bytes, Budget budget, @Nullable String password) {
        return OldWordReader.read(bytes, budget, password);
    }

    /// The package in a `.docx` that is locked.
    public static byte[] unlocked(byte[] bytes, Budget budget, @Nullable String password) {
        return OldWordReader.unlock(bytes, budget, password);
    }

    /// The text of an RTF file.
    public static Manuscript rtf(byte[] bytes, Budget budget) {
        return RtfReader.read(bytes, budget);
    }

    /// The text of a PDF file.
    public static Manuscript pdf(byte[] bytes, Budget budget, @Nullable String password) {
        return PdfReader.read(bytes, budget, password);
    }
}
