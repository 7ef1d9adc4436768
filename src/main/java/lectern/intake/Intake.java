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
import java.util.Optional;
import lectern.intake.anatomy.AnatomyReader;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Draft;
import lectern.speech.Source;
import lectern.text.Blanks;
import org.jspecify.annotations.Nullable;

/// Reads files into speeches. No method changes a file.
public final class Intake {
    /// The size of the largest file that is read, in MiB.
    public static final int LIMIT_MIB = 64;
    private static final int LIMIT = LIMIT_MIB << 20;
    /// One control character in a hundred is a stray; more is not a text.
    private static final int STRAY = 100;

    private record Choice(Charset charset, double confidence, int bomLength) {
    }

    private Intake() {
    }

    /// Reads one file, once.
    ///
    /// @param charset the charset the reader says it is in; null: it is found out
    /// @throws Problem `intake.…` for everything that is not a readable text
    public static Reading read(Path file, @Nullable Charset charset) {
        String name = name(file);
        return read(name, bytes(file, name), charset);
    }

    /// Reads a file whose bytes are in hand.
    ///
    /// @param name the file's name without its folder
    /// @param bytes all of it; not changed
    /// @param charset the charset the reader says it is in; null: it is found out
    /// @throws Problem `intake.…` for everything that is not a readable text
    public static Reading read(String name, byte[] bytes, @Nullable Charset charset) {
        if (bytes.length > LIMIT) {
            throw new Problem("intake.too-large", name, LIMIT_MIB);
        }
        if (bytes.length == 0) {
            throw new Problem("intake.empty", name);
        }
        FileFormat.of(bytes).ifPresent(format -> {
            throw new Problem(format.key(), name);
        });
        Choice choice = charset == null ? found(name, bytes) : given(bytes, CharsetLabels.superset(charset));
        Decoding decoding = Decoding.strict(bytes, choice.bomLength(), choice.charset());
        if (decoding.fault() >= 0) {
            throw new Problem("intake.damaged", name, choice.charset().name(), Lines.ended(decoding.text()) + 1,
                    decoding.fault());
        }
        String decoded = decoding.text();
        refuseNoText(name, decoded, choice.bomLength() == bytes.length);
        Lines lines = Lines.of(decoded);
        Source source = new Source(name, choice.charset().name(), choice.confidence(), lines.ending(),
                choice.bomLength() > 0);
        Draft draft = new Draft(source, lines.text(), AnatomyReader.recognise(lines.text(), name));
        return new Reading(draft, notices(name, choice, decoding, charset == null));
    }

    private static List<Notice> notices(String name, Choice choice, Decoding decoding, boolean found) {
        List<Notice> notices = new ArrayList<>();
        if (found && choice.confidence() < CharsetGuess.DOUBTFUL) {
            notices.add(Notice.of("intake.charset-doubtful", name, choice.charset().name()));
        }
        if (decoding.cutTail() > 0) {
            notices.add(Notice.of("intake.cut-tail", name, decoding.cutTail()));
        }
        long replaced = decoding.text().chars().filter(c -> c == '\uFFFD').count();
        if (replaced > 0) {
            notices.add(Notice.of("intake.replaced-before", name, replaced));
        }
        return notices;
    }

    private static Choice found(String name, byte[] bytes) {
        Optional<CharsetGuess> guess = CharsetLadder.guess(bytes);
        if (guess.isEmpty()) {
            throw new Problem(looksBinary(bytes) ? "intake.binary" : "intake.charset-unknown", name);
        }
        return new Choice(guess.get().charset(), guess.get().confidence(), guess.get().bomLength());
    }

    /// The reader's word counts, also against a byte order mark; a mark that agrees is still no part of the text.
    private static Choice given(byte[] bytes, Charset charset) {
        Optional<CharsetGuess> mark = CharsetLadder.mark(bytes);
        boolean either = charset.equals(StandardCharsets.UTF_16);
        boolean agrees = mark.isPresent() && (mark.get().charset().equals(charset)
                || mark.get().charset().name().startsWith(charset.name()));
        if (agrees) {
            return new Choice(mark.get().charset(), 1, mark.get().bomLength());
        }
        return new Choice(either ? CharsetLadder.utf16Order(bytes) : charset, 1, 0);
    }

    private static void refuseNoText(String name, String text, boolean onlyMark) {
        if (onlyMark) {
            throw new Problem("intake.empty", name);
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new Problem("intake.nul", name, Lines.ended(text.substring(0, nul)) + 1);
        }
        long controls = text.chars().filter(Intake::isStrayControl).count();
        if (controls * STRAY > text.length()) {
            throw new Problem("intake.control", name, controls);
        }
        if (Blanks.isBlank(text)) {
            throw new Problem("intake.blank", name);
        }
    }

    /// Control characters that no text has a use for: not tab, line ends, the page and line breaks of word processors,
    /// and the end mark of DOS.
    private static boolean isStrayControl(int c) {
        return Character.isISOControl(c) && !(c >= '\t' && c <= '\r') && c != 0x1A && c != 0x85;
    }

    private static boolean looksBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && isStrayControl(b) ? 1 : 0;
        }
        return (long) controls * STRAY > bytes.length;
    }

    private static byte[] bytes(Path file, String name) {
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

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
