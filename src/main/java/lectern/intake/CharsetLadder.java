package lectern.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Finds the charset of a text from its bytes alone: byte order mark, then strict UTF-8, then whichever charset makes the
/// bytes the most ordinary text.
public final class CharsetLadder {
    /// Bits per byte above which no charset makes text of the bytes. Right readings lie between 4 and 8.
    private static final int NO_TEXT = 10;
    /// A text of two or three characters may well have rare ones.
    private static final int FEW_BYTES_PRICE = 20;
    private static final int SAMPLE = 1 << 17;
    private static final int FEW_BYTES = 16;
    private static final double UTF_8_BY_FORM = 0.99;
    private static final int FIRST_FAULT = 30;
    private static final int NEXT_FAULT = 10;
    private static final int FORBIDDEN_FORM = 20;
    private static final int CUT_TAIL = 24;
    /// Bytes that are valid UTF-8 and not few are seldom anything else.
    private static final int AGAINST_FORM = 20;
    /// UTF-16 files nearly always begin with a mark.
    private static final int WITHOUT_MARK = 4;

    private static final List<Charset> CANDIDATES = List.of(StandardCharsets.UTF_8, CharsetLabels.GB18030,
            CharsetLabels.BIG5, CharsetLabels.SHIFT_JIS, CharsetLabels.EUC_JP, CharsetLabels.KOREAN,
            CharsetLabels.WESTERN, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final List<Charset> UNICODE = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private record Mark(byte[] bytes, Charset charset) {
        Mark(String hex, Charset charset) {
            this(HexFormat.of().parseHex(hex), charset);
        }
    }

    /// UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
    private static final List<Mark> MARKS = List.of(
            new Mark("efbbbf", StandardCharsets.UTF_8),
            new Mark("fffe0000", CharsetLabels.UTF_32LE), new Mark("0000feff", CharsetLabels.UTF_32BE),
            new Mark("fffe", StandardCharsets.UTF_16LE), new Mark("feff", StandardCharsets.UTF_16BE),
            new Mark("84319533", CharsetLabels.GB18030));

    private record Candidate(Charset charset, long cost) {
    }

    private CharsetLadder() {
    }

    /// The charsets that are tried, the commonest first.
    static List<Charset> candidates() {
        return CANDIDATES;
    }

    /// The charset named by the byte order mark the bytes begin with.
    public static Optional<CharsetGuess> mark(byte[] bytes) {
        return MARKS.stream().filter(mark -> bytes.length >= mark.bytes().length
                        && Arrays.equals(mark.bytes(), Arrays.copyOf(bytes, mark.bytes().length)))
                .findFirst().map(mark -> new CharsetGuess(mark.charset(), 1, mark.bytes().length));
    }

    /// The most probable charset. That it is the most probable does not mean that it reads every byte: a UTF-8 file with
    /// a damaged place is still UTF-8, and decoding will find the place.
    ///
    /// @return empty if no charset makes text of these bytes
    public static Optional<CharsetGuess> guess(byte[] bytes) {
        Optional<CharsetGuess> mark = mark(bytes);
        if (mark.isPresent()) {
            return mark;
        }
        byte[] sample = sample(bytes);
        boolean utf8 = Decoding.isUtf8(bytes, 0);
        if (utf8 && !few(sample) && !controls(sample)) {
            return Optional.of(new CharsetGuess(StandardCharsets.UTF_8, UTF_8_BY_FORM, 0));
        }
        List<Candidate> candidates = new ArrayList<>();
        boolean formed = utf8 && !few(sample);
        for (Charset charset : formed ? UNICODE : CANDIDATES) {
            boolean other = formed && charset != StandardCharsets.UTF_8;
            candidates.add(new Candidate(charset, cost(sample, charset) + (other ? AGAINST_FORM : 0)));
        }
        candidates.sort(Comparator.comparingLong(Candidate::cost));
        Candidate best = candidates.getFirst();
        if (best.cost() > FEW_BYTES_PRICE + (long) NO_TEXT * sample.length) {
            return Optional.empty();
        }
        long margin = candidates.get(1).cost() - best.cost();
        boolean byForm = utf8 && best.charset() == StandardCharsets.UTF_8;
        return Optional.of(new CharsetGuess(best.charset(), byForm ? UTF_8_BY_FORM : margin / (margin + 12.0), 0));
    }

    /// The byte order of UTF-16 text without a mark.
    static Charset utf16Order(byte[] bytes) {
        byte[] sample = sample(bytes);
        return cost(sample, StandardCharsets.UTF_16LE) <= cost(sample, StandardCharsets.UTF_16BE)
                ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /// Whether the bytes are so few that two words of GBK may form UTF-8 by luck (联 is C1 AA).
    private static boolean few(byte[] sample) {
        boolean foreign = false;
        for (byte b : sample) {
            if ((b & 0xFF) >= 0xE0) {
                return false;
            }
            foreign |= b < 0;
        }
        return foreign && sample.length <= FEW_BYTES;
    }

    /// Whether there are control characters, as in UTF-16 of Latin text.
    private static boolean controls(byte[] sample) {
        for (byte b : sample) {
            if (b >= 0 && b < ' ' && !(b >= '\t' && b <= '\r')) {
                return true;
            }
        }
        return false;
    }

    /// The whole, or for a long file a piece that begins shortly before the first byte beyond ASCII: no character of any
    /// charset is cut there, and a multiple of four keeps the units of UTF-16 whole.
    private static byte[] sample(byte[] bytes) {
        if (bytes.length <= SAMPLE) {
            return bytes;
        }
        int first = 0;
        while (first < bytes.length && bytes[first] > 0) {
            first++;
        }
        int start = Math.max(0, Math.min(first - 256, bytes.length - SAMPLE)) & ~3;
        return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE));
    }

    /// What the sample costs in bits as a text of this charset, unreadable bytes included.
    private static long cost(byte[] sample, Charset charset) {
        CharacterCosts writing = CharacterCosts.of(charset);
        ByteBuffer in = ByteBuffer.wrap(sample);
        CharBuffer out = CharBuffer.allocate(sample.length + 2);
        CharsetDecoder decoder = Decoding.strictDecoder(charset);
        long cost = charset.name().startsWith("UTF-16") ? WITHOUT_MARK : 0;
        int afterFault = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isOverflow()) {
                cost += writing.of(out.flip());
                out.clear();
            } else if (result.isUnderflow()) {
                boolean cut = in.hasRemaining() && sample.length < SAMPLE;
                return cost + writing.of(out.flip()) + (cut ? CUT_TAIL : 0);
            } else {
                int at = in.position();
                int forbidden = charset == StandardCharsets.UTF_8 ? forbiddenForm(sample, at) : 0;
                int length = forbidden > 0 ? forbidden : result.length();
                cost += forbidden > 0 ? FORBIDDEN_FORM : at == afterFault ? NEXT_FAULT * length
                        : FIRST_FAULT + NEXT_FAULT * (length - 1);
                in.position(at + length);
                afterFault = at + length;
                decoder.reset();
            }
        }
    }

    /// The length of a sequence that has the shape of UTF-8 and is forbidden (Unicode 3.9, table 3-7): overlong forms,
    /// surrogates, also paired as in CESU-8, code points beyond U+10FFFF. 0 if it is none.
    private static int forbiddenForm(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xF8 || lead < 0xC0 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        boolean pair = lead == 0xED && at + 5 < bytes.length && (bytes[at + 3] & 0xFF) == 0xED
                && (bytes[at + 4] & 0xC0) == 0x80 && (bytes[at + 5] & 0xC0) == 0x80;
        return pair ? 6 : length;
    }
}
