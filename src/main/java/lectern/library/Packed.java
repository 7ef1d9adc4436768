package lectern.library;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
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
        return new String(unpacking(unpack -> unpack.apply(packed)), StandardCharsets.UTF_8);
    }

    /// Unpacks to UTF-8. What is needed for it is made once for all that `work` unpacks: for many texts it would take longer
    /// than they do. Unpacking throws [Json.Unreadable] for what [#of] did not make.
    static <T> T unpacking(Unpacking<T> work) {
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return work.with(packed -> unpacked(context, packed));
        }
    }

    private static byte[] unpacked(ZstdDecompressCtx context, byte[] packed) {
        long length = packed.length == 0 ? -1 : Zstd.getFrameContentSize(packed);
        if (length < 0 || length > Database.LONGEST_VALUE) {
            throw new Json.Unreadable(new IllegalArgumentException("of " + length + " bytes"));
        }
        try {
            return context.decompress(packed, (int) length);
        } catch (ZstdException e) {
            throw new Json.Unreadable(e);
        }
    }

    /// What is done with unpacked texts.
    @FunctionalInterface
    interface Unpacking<T> {
        T with(UnaryOperator<byte[]> unpack);
    }
}
