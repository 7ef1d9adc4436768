package lectern.library;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.charset.StandardCharsets;
import lectern.message.Problem;

/// Compressed text: one frame of Zstandard (RFC 8878) over UTF-8, with its length and a checksum, which tells a flipped bit. A
/// search that must look through every text unpacks it four times as fast as deflate would. On any thread.
final class Packed {
    // more takes several times as long for a fiftieth less
    private static final int LEVEL = 6;

    static {
        NativeFolder.prepare();
    }

    private Packed() {
    }

    /// @throws Problem `library.too-large` if it is longer than a library's values may be
    static byte[] of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > Database.LONGEST_VALUE) {
            throw new Problem("library.too-large", Database.LONGEST_VALUE >> 20);
        }
        try (ZstdCompressCtx packing = new ZstdCompressCtx()) {
            return packing.setLevel(LEVEL).setChecksum(true).compress(utf8);
        }
    }

    /// @throws Json.Unreadable if it is not what [#of] made
    static String text(byte[] packed) {
        try (Unpacking unpacking = new Unpacking()) {
            int length = unpacking.unpack(packed);
            return new String(unpacking.utf8(), 0, length, StandardCharsets.UTF_8);
        }
    }

    /// Unpacks one text after the other into the same room: to make room for each would take longer than the texts. For one
    /// thread.
    static final class Unpacking implements AutoCloseable {
        private final ZstdDecompressCtx context = new ZstdDecompressCtx();
        private byte[] utf8 = new byte[1 << 14];

        /// @return how many bytes of [#utf8] are the text now
        /// @throws Json.Unreadable if it is not what [Packed#of] made
        int unpack(byte[] packed) {
            long length = packed.length == 0 ? -1 : Zstd.getFrameContentSize(packed);
            if (length < 0 || length > Database.LONGEST_VALUE) {
                throw new Json.Unreadable(new IllegalArgumentException("of " + length + " bytes"));
            }
            if (utf8.length < length) {
                utf8 = new byte[(int) length];
            }
            try {
                return context.decompressByteArray(utf8, 0, (int) length, packed, 0, packed.length);
            } catch (ZstdException e) {
                throw new Json.Unreadable(e);
            }
        }

        byte[] utf8() {
            return utf8;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
