package lectern.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Source;
import lectern.text.Blanks;
import org.jspecify.annotations.Nullable;

/// Bytes that are text, as characters.
///
/// @param text the text, lines ended by `\n`
/// @param source how it was read
/// @param notices what the reader should know of it
record TextDecoding(String text, Source source, List<Notice> notices) {
    /// One control character in a hundred is a stray; more is not a text.
    private static final int STRAY = 100;
    private static final int DECLARED_WITHIN = 2048;
    private static final Pattern DECLARED = Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]{2,30})");

    private record Choice(Charset charset, double confidence, int bomLength) {
    }

    /// @param charset what the reader, or whoever sent the text, says it is in; null: it is found out
    /// @throws Problem `intake.…` for everything that is not a readable text
    static TextDecoding of(String name, byte[] bytes, @Nullable Charset charset) {
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
        return new TextDecoding(lines.text(), source, notices(name, choice, decoding, charset == null));
    }

    private static List<Notice> notices(String name, Choice choice, Decoding decoding, boolean found) {
        List<Notice> notices = new ArrayList<>();
        if (found && choice.confidence() < CharsetGuess.DOUBTFUL) {
            notices.add(Notice.of("intake.charset-doubtful", name, choice.charset().name()));
        }
        if (decoding.cutTail() > 0) {
            notices.add(Notice.of("intake.cut-tail", name, decoding.cutTail()));
        }
        long replaced = decoding.text().indexOf('\uFFFD') < 0 ? 0 : decoding.text().chars().filter(c -> c == '\uFFFD').count();
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
        @Nullable Charset declared = guess.get().confidence() < CharsetGuess.DOUBTFUL ? declared(bytes) : null;
        return declared != null ? new Choice(declared, CharsetGuess.DOUBTFUL, 0)
                : new Choice(guess.get().charset(), guess.get().confidence(), guess.get().bomLength());
    }

    /// What a web page says of itself counts where its bytes leave doubt and do not contradict it.
    private static @Nullable Charset declared(byte[] bytes) {
        Matcher said = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1));
        if (!said.find() || !Charset.isSupported(said.group(1))) {
            return null;
        }
        Charset charset = CharsetLabels.superset(Charset.forName(said.group(1)));
        return Decoding.strict(bytes, 0, charset).fault() < 0 ? charset : null;
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
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            controls += isStrayControl(text.charAt(i)) ? 1 : 0;
        }
        if ((long) controls * STRAY > text.length()) {
            throw new Problem("intake.control", name, controls);
        }
        if (Blanks.isBlank(text)) {
            throw new Problem("intake.blank", name);
        }
    }

    /// Control characters that no text has a use for: not tab, line ends, the page and line breaks of word processors,
    /// and the end mark of DOS.
    private static boolean isStrayControl(int c) {
        return c < 0xA0 && Character.isISOControl(c) && !(c >= '\t' && c <= '\r') && c != 0x1A && c != 0x85;
    }

    private static boolean looksBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && isStrayControl(b) ? 1 : 0;
        }
        return (long) controls * STRAY > bytes.length;
    }

    /// The charset of the names in an archive that do not say theirs: GB18030 for those of Chinese Windows.
    static Charset ofNames(byte[] names) {
        return names.length == 0 ? StandardCharsets.UTF_8
                : CharsetLadder.guess(names).map(CharsetGuess::charset).orElse(CharsetLabels.WESTERN);
    }
}
