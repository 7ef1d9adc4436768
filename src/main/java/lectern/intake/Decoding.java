package lectern.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Strict decoding: what a charset can read of some bytes, and where it stops.
///
/// @param text what was read up to the fault or the end
/// @param fault the index of the first byte that cannot be read, or -1
/// @param cutTail how many bytes at the very end begin a character that is not finished; not in `text`
record Decoding(String text, int fault, int cutTail) {
    private static final int WINDOW = 8192;

    /// Decodes `bytes` from index `from`.
    static Decoding strict(byte[] bytes, int from, Charset charset) {
        // the JDK's UTF-32 decoders take one mark away themselves, even a second one
        int start = charset.name().startsWith("UTF-32") ? 0 : from;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharsetDecoder decoder = strictDecoder(charset);
        // one character needs at least one byte; only odd charsets write more UTF-16 units than bytes
        CharBuffer out = CharBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 16L,
                (long) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 2));
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
            return new Decoding(out.flip().toString(), in.position(), 0);
        }
        int tail = in.remaining();
        if (tail == 0) {
            decoder.decode(in, out, true);
            decoder.flush(out);
        }
        return new Decoding(out.flip().toString(), -1, tail);
    }

    /// Whether all of `bytes` from index `from` is UTF-8 without a fault and without a cut tail. Takes no memory.
    static boolean isUtf8(byte[] bytes, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(WINDOW);
        CharsetDecoder decoder = strictDecoder(StandardCharsets.UTF_8);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    /// A decoder that stops at every byte it cannot read.
    static CharsetDecoder strictDecoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
