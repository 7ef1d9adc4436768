package lectern.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.intake.anatomy.AnatomyReader;
import lectern.intake.anatomy.Layout;
import lectern.intake.formats.Budget;
import lectern.intake.formats.Manuscript;
import lectern.intake.formats.MarkedText;
import lectern.intake.formats.Packed;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Draft;
import lectern.speech.Source;
import lectern.speech.Source.LineEnding;
import lectern.text.Blanks;
import org.jspecify.annotations.Nullable;

/// Reads files into speeches. No method changes a file, opens another, or opens a connection; the same bytes and options
/// give the same result, in whichever process.
public final class Intake {
    /// The size of the largest file that is read, in MiB.
    public static final int LIMIT_MIB = 64;
    private static final int LIMIT = LIMIT_MIB << 20;
    private static final int DEEPEST_ARCHIVE = 2;

    private final ReadOptions options;

    private Intake(ReadOptions options) {
        this.options = options;
    }

    /// Reads one file, once: every speech in it.
    ///
    /// @throws Problem `intake.…` for everything that cannot be read; parts of a file that cannot are told in the result
    public static FileReading readAll(Path file, ReadOptions options) {
        String name = name(file);
        return readAll(name, bytes(file, name), options);
    }

    /// Reads a file whose bytes are in hand: every speech in it.
    ///
    /// @param name the file's name without its folder
    /// @param bytes all of it; not changed
    /// @throws Problem `intake.…` for everything that cannot be read; parts of a file that cannot are told in the result
    public static FileReading readAll(String name, byte[] bytes, ReadOptions options) {
        return bounded(name, options, () -> new Intake(options).file(name, bytes, new Budget(name, options.limits()), 0));
    }

    /// Reads a file whose bytes are in hand, if it is plain text or Markdown. Nothing of any other kind is parsed, only told
    /// apart: that is for a process of its own ([lectern.intake.child]).
    ///
    /// @param name the file's name without its folder
    /// @param bytes all of it; not changed
    /// @return empty for a file that is to be read elsewhere
    /// @throws Problem `intake.…` for what is nowhere read
    public static Optional<FileReading> readPlain(String name, byte[] bytes, ReadOptions options) {
        return bounded(name, options, () -> new Intake(options).plain(name, bytes, new Budget(name, options.limits())));
    }

    private static <T> T bounded(String name, ReadOptions options, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StackOverflowError deep) {
            throw new Problem(deep, "intake.limit.depth", name, options.limits().depth());
        } catch (OutOfMemoryError large) {
            throw new Problem(large, "intake.limit.memory", name);
        }
    }

    /// The speech in a file that holds one.
    ///
    /// @param charset the charset the reader says it is in; null: it is found out
    /// @throws Problem `intake.…` for everything that is not a readable text, or holds several
    public static Reading read(Path file, @Nullable Charset charset) {
        return readAll(file, ReadOptions.STANDARD.in(charset)).only(name(file));
    }

    /// The speech in a file that holds one, whose bytes are in hand.
    ///
    /// @param charset the charset the reader says it is in; null: it is found out
    /// @throws Problem `intake.…` for everything that is not a readable text, or holds several
    public static Reading read(String name, byte[] bytes, @Nullable Charset charset) {
        return readAll(name, bytes, ReadOptions.STANDARD.in(charset)).only(name);
    }

    /// The characters of a plain text, such as a table, without looking for a speech in it.
    ///
    /// @throws Problem `intake.…` for everything that is not a readable text
    public static String plainText(Path file) {
        String name = name(file);
        return TextDecoding.of(name, bytes(file, name), null).text();
    }

    private Optional<FileReading> plain(String name, byte[] bytes, Budget budget) {
        Optional<FileFormat> marked = marked(name, bytes);
        if (marked.isPresent()) {
            if (marked.get().refused() && marked.get() != FileFormat.OLD_OFFICE) {
                throw new Problem(marked.get().key(), name);
            }
            return Optional.empty();
        }
        TextDecoding decoding = TextDecoding.of(name, bytes, options.charset());
        FileFormat format = TextFormat.of(name, decoding.text());
        boolean plain = format == FileFormat.TEXT || format == FileFormat.MARKDOWN;
        return plain || format.refused() ? Optional.of(text(name, bytes, decoding, format, budget)) : Optional.empty();
    }

    private static Optional<FileFormat> marked(String name, byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new Problem("intake.too-large", name, LIMIT_MIB);
        }
        if (bytes.length == 0) {
            throw new Problem("intake.empty", name);
        }
        return FileFormat.of(bytes);
    }

    private FileReading file(String name, byte[] bytes, Budget budget, int depth) {
        Optional<FileFormat> format = marked(name, bytes);
        if (format.isEmpty()) {
            TextDecoding decoding = TextDecoding.of(name, bytes, options.charset());
            return text(name, bytes, decoding, TextFormat.of(name, decoding.text()), budget);
        }
        return switch (format.get()) {
            case ZIP -> packed(name, bytes, budget, depth);
            case OLD_OFFICE -> office(name, bytes, budget, depth);
            case RTF -> found(FileFormat.RTF, name, List.of(Packed.rtf(bytes, budget)));
            case PDF -> found(FileFormat.PDF, name, List.of(Packed.pdf(bytes, budget, options.password())));
            default -> throw new Problem(format.get().key(), name);
        };
    }

    private FileReading text(String name, byte[] bytes, TextDecoding decoding, FileFormat format, Budget budget) {
        String text = decoding.text();
        List<Manuscript> manuscripts = switch (format) {
            case TEXT -> List.of(new Manuscript("", text, Layout.plain(text.length()), List.of()));
            case HTML -> List.of(MarkedText.html(text, budget));
            case MARKDOWN -> List.of(MarkedText.markdown(text, budget));
            case SRT, VTT -> List.of(MarkedText.subtitles(text, budget));
            case TABLE -> MarkedText.table(text, budget, options.columns());
            case BUNDESTAG -> MarkedText.bundestag(bytes, budget, options.whole());
            case TEI -> MarkedText.tei(bytes, budget, options.whole());
            case TMX -> List.of(MarkedText.tmx(bytes, budget, options.language()));
            case MHTML -> List.of(MarkedText.mail(bytes, budget, (page, charset) -> mailed(name, page, charset)));
            default -> throw new Problem(format.key(), name);
        };
        return found(format, decoding.source(), manuscripts, decoding.notices());
    }

    /// A mail says what its parts are written in; that is believed when it is true.
    private String mailed(String name, byte[] page, @Nullable String said) {
        @Nullable Charset charset = options.charset();
        if (charset == null && said != null && Charset.isSupported(said)) {
            Charset told = CharsetLabels.superset(Charset.forName(said));
            charset = Decoding.strict(page, 0, told).fault() < 0 ? told : null;
        }
        return TextDecoding.of(name, page, charset).text();
    }

    private FileReading packed(String name, byte[] bytes, Budget budget, int depth) {
        Packed packed = new Packed(bytes, budget, TextDecoding::ofNames);
        return switch (packed.kind()) {
            case WORD -> found(FileFormat.WORD, name, List.of(packed.word()));
            case OPEN_DOCUMENT -> found(FileFormat.OPEN_DOCUMENT, name, List.of(packed.openDocument()));
            case EPUB -> found(FileFormat.EPUB, name, packed.book(options.whole()));
            case SPREADSHEET -> throw new Problem(FileFormat.SPREADSHEET.key(), name);
            case SLIDES -> throw new Problem(FileFormat.SLIDES.key(), name);
            case FILES -> files(name, packed, budget, depth);
        };
    }

    private FileReading files(String name, Packed packed, Budget budget, int depth) {
        if (depth >= DEEPEST_ARCHIVE) {
            throw new Problem("intake.limit.archives", name, DEEPEST_ARCHIVE);
        }
        List<Reading> readings = new ArrayList<>();
        List<FileReading.Refusal> refusals = new ArrayList<>();
        packed.files((path, bytes) -> {
            String part = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            if (part.startsWith(".") || FileWalk.isLitter(part) || path.toLowerCase(Locale.ROOT).startsWith("__macosx/")) {
                return;
            }
            try {
                FileReading inside = file(part, bytes, budget.part(part), depth + 1);
                readings.addAll(inside.readings());
                refusals.addAll(inside.refusals());
                budget.speeches(readings.size());
            } catch (Problem problem) {
                if (problem.key().startsWith("intake.limit.") && !problem.key().equals("intake.limit.archives")) {
                    throw problem;
                }
                refusals.add(new FileReading.Refusal(path, problem));
            }
        }, (path, problem) -> refusals.add(new FileReading.Refusal(path, problem)));
        if (readings.isEmpty() && refusals.isEmpty()) {
            throw new Problem("intake.zip-empty", name);
        }
        return new FileReading(FileFormat.ZIP, readings, refusals);
    }

    private FileReading office(String name, byte[] bytes, Budget budget, int depth) {
        return switch (Packed.office(bytes, budget)) {
            case "WordDocument" ->
                    found(FileFormat.OLD_WORD, name, List.of(Packed.oldWord(bytes, budget, options.password())));
            case "EncryptedPackage" -> packed(name, Packed.unlocked(bytes, budget, options.password()), budget, depth);
            case "Workbook", "Book" -> throw new Problem(FileFormat.SPREADSHEET.key(), name);
            case "PowerPoint Document" -> throw new Problem(FileFormat.SLIDES.key(), name);
            default -> throw new Problem(FileFormat.OLD_OFFICE.key(), name);
        };
    }

    private static FileReading found(FileFormat format, String name, List<Manuscript> manuscripts) {
        Source source = new Source(name, StandardCharsets.UTF_8.name(), 1, LineEnding.NONE, false);
        return found(format, source, manuscripts, List.of());
    }

    private static FileReading found(FileFormat format, Source source, List<Manuscript> manuscripts, List<Notice> notices) {
        List<Reading> readings = new ArrayList<>();
        for (Manuscript manuscript : manuscripts) {
            if (Blanks.isBlank(manuscript.text())) {
                continue;
            }
            String name = manuscript.part().isEmpty() ? source.name() : source.name() + " › " + manuscript.part();
            Source own = new Source(name, source.charset(), source.confidence(), source.lineEnding(), source.byteOrderMark());
            String hints = manuscript.part().isEmpty() ? source.name() : "";
            List<Notice> told = new ArrayList<>(readings.isEmpty() ? notices : List.of());
            told.addAll(manuscript.notices());
            readings.add(new Reading(new Draft(own, manuscript.text(),
                    AnatomyReader.recognise(manuscript.text(), hints, manuscript.layout())), told));
        }
        if (readings.isEmpty()) {
            throw new Problem("intake.no-words", source.name());
        }
        return FileReading.of(format, readings);
    }

    /// All bytes of a file, read once and to a limit.
    ///
    /// @throws Problem `intake.…` if it cannot be read, is none, or is too large
    public static byte[] bytes(Path file) {
        return bytes(file, name(file));
    }

    static byte[] bytes(Path file, String name) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new Problem("intake.folder", name);
            }
            if (!attributes.isRegularFile()) {
                throw new Problem("intake.special", name);
            }
            if (attributes.size() > LIMIT) {
                throw new Problem("intake.too-large", name, LIMIT_MIB);
            }
            try (InputStream in = Files.newInputStream(file)) {
                // one byte more than allowed shows a file that grows while it is read
                return in.readNBytes(LIMIT + 1);
            }
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "intake.missing", name);
        } catch (AccessDeniedException denied) {
            throw new Problem(denied, "intake.denied", name);
        } catch (IOException trouble) {
            throw new Problem(trouble, "intake.unreadable", name);
        }
    }

    /// The file's name without its folder.
    public static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
