package lectern.exchange.pdf;

import java.nio.ByteBuffer;

/// Font files that hold several faces (OpenType 1.9, "Font Collections").
final class Sfnt {
    private static final int COLLECTION = 0x74746366;
    private static final int RECORD = 16;

    private Sfnt() {
    }

    /// The first face of a collection as a font of its own; any other font as it is.
    static byte[] first(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        if (font.length < 16 || in.getInt(0) != COLLECTION) {
            return font;
        }
        int face = in.getInt(12);
        int tables = Short.toUnsignedInt(in.getShort(face + 4));
        int header = 12 + tables * RECORD;
        int size = header;
        for (int i = 0; i < tables; i++) {
            size += padded(in.getInt(face + 12 + i * RECORD + 12));
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(0, font, face, header);
        int at = header;
        for (int i = 0; i < tables; i++) {
            int record = 12 + i * RECORD;
            int length = in.getInt(face + record + 12);
            out.put(at, font, in.getInt(face + record + 8), length);
            out.putInt(record + 8, at);
            at += padded(length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
