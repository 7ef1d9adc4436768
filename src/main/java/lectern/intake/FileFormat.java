package lectern.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file is, told by its bytes.
public enum FileFormat {
    /// Plain text.
    TEXT,
    /// A web page.
    HTML,
    /// A saved web archive or a mail.
    MHTML,
    /// Markdown.
    MARKDOWN,
    /// SubRip subtitles.
    SRT,
    /// WebVTT subtitles.
    VTT,
    /// Minutes of the German Bundestag.
    BUNDESTAG,
    /// TEI P5.
    TEI,
    /// A translation memory.
    TMX,
    /// A table with a column of texts.
    TABLE,
    /// PDF.
    PDF,
    /// `.docx`
    WORD,
    /// `.doc`, and `.wps` that is such.
    OLD_WORD,
    /// `.odt`
    OPEN_DOCUMENT,
    /// `.rtf`
    RTF,
    /// `.epub`
    EPUB,
    /// An archive of files.
    ZIP,
    /// An Office container; its entries tell what is in it.
    OLD_OFFICE,
    /// Not a text: a workbook.
    SPREADSHEET,
    /// Not a text: a presentation.
    SLIDES,
    /// Not a text: a picture.
    PICTURE,
    /// Not a text: sound or moving pictures.
    SOUND,
    /// Not a text: a database.
    DATABASE,
    /// An archive of a kind that is not opened.
    ARCHIVE,
    /// Not a text: a program.
    PROGRAM,
    /// XML of an unknown kind.
    XML,
    /// JSON.
    JSON;

    private record Signature(int offset, byte[] bytes, FileFormat format) {
        boolean of(byte[] file) {
            return file.length >= offset + bytes.length
                    && Arrays.equals(file, offset, offset + bytes.length, bytes, 0, bytes.length);
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            hex(0, "504b0304", ZIP), hex(0, "504b0506", ZIP),
            text(0, "%PDF-", PDF), text(0, "{\\rtf", RTF), hex(0, "d0cf11e0a1b11ae1", OLD_OFFICE),
            text(0, "SQLite format 3\0", DATABASE),
            hex(0, "89504e470d0a1a0a", PICTURE), hex(0, "ffd8ff", PICTURE), text(0, "GIF87a", PICTURE),
            text(0, "GIF89a", PICTURE), hex(0, "49492a00", PICTURE), hex(0, "4d4d002a", PICTURE),
            text(8, "WEBPVP8", PICTURE), text(4, "ftypheic", PICTURE), text(4, "ftypavif", PICTURE),
            text(8, "WAVEfmt ", SOUND), text(0, "OggS\0", SOUND), text(0, "fLaC\0", SOUND), text(0, "ID3\2", SOUND),
            text(0, "ID3\3", SOUND), text(0, "ID3\4", SOUND), text(4, "ftyp", SOUND), hex(0, "1a45dfa3", SOUND),
            hex(0, "1f8b08", ARCHIVE), hex(0, "fd377a585a00", ARCHIVE), hex(0, "377abcaf271c", ARCHIVE),
            hex(0, "526172211a07", ARCHIVE), hex(4, "314159265359", ARCHIVE), hex(0, "28b52ffd", ARCHIVE),
            text(257, "ustar", ARCHIVE),
            hex(0, "7f454c46", PROGRAM), hex(0, "cafebabe", PROGRAM), hex(0, "cffaedfe", PROGRAM));
    private static final int PDF_HEADER = 1024;

    /// The format the bytes show by their mark, empty if none is known.
    static Optional<FileFormat> of(byte[] file) {
        if (windowsProgram(file)) {
            return Optional.of(PROGRAM);
        }
        return SIGNATURES.stream().filter(signature -> signature.of(file)).map(Signature::format).findFirst()
                .or(() -> latePdf(file) ? Optional.of(PDF) : Optional.empty());
    }

    /// Whether files of this format are never read.
    boolean refused() {
        return switch (this) {
            case OLD_OFFICE, SPREADSHEET, SLIDES, PICTURE, SOUND, DATABASE, ARCHIVE, PROGRAM, XML, JSON -> true;
            default -> false;
        };
    }

    /// The key of the sentence that refuses it.
    String key() {
        return "intake.format." + code();
    }

    /// Its name in reports: `old-word`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Some servers put lines before a PDF (ISO 32000-1, annex H, 3.4.1): its first 1024 bytes hold the header.
    private static boolean latePdf(byte[] file) {
        String start = latin(file, 0, Math.min(file.length, PDF_HEADER));
        int at = start.indexOf("%PDF-1.");
        return at > 0 && start.charAt(at - 1) == '\n' && latin(file, Math.max(0, file.length - PDF_HEADER), file.length).contains("%%EOF");
    }

    /// `MZ` alone may begin a speech; a program has its PE header where the word at 0x3C says.
    private static boolean windowsProgram(byte[] file) {
        if (file.length < 0x40 || file[0] != 'M' || file[1] != 'Z') {
            return false;
        }
        int header = (file[0x3C] & 0xFF) | (file[0x3D] & 0xFF) << 8 | (file[0x3E] & 0xFF) << 16;
        return file[0x3F] == 0 && header + 4 <= file.length && latin(file, header, header + 2).equals("PE");
    }

    private static String latin(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static Signature text(int offset, String bytes, FileFormat format) {
        return new Signature(offset, bytes.getBytes(StandardCharsets.ISO_8859_1), format);
    }

    private static Signature hex(int offset, String bytes, FileFormat format) {
        return new Signature(offset, HexFormat.of().parseHex(bytes), format);
    }
}
