package lectern.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Compressed text: the zlib format of RFC 1950 over UTF-8. Its checksum tells a flipped bit.
final class Packed {
    private Packed() {
    }

    static byte[] of(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return packed.toByteArray();
    }

    /// @throws Json.Unreadable if it is not what [#of] made, or longer than a library's values may be
    static String text(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] text = in.readNBytes(Database.LONGEST_VALUE + 1);
            if (text.length > Database.LONGEST_VALUE) {
                throw new IOException("too long");
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Json.Unreadable(new UncheckedIOException(e));
        }
    }
}
