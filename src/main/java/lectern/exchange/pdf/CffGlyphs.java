package lectern.exchange.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Makes a CID-keyed OpenType-CFF face fit for PDF writers that name glyphs by their index.
///
/// In a PDF such a face is asked for CIDs, which its charset maps to glyphs (ISO 32000-1, 9.7.4.2). The PDF library
/// writes glyph indices instead; in a subset of a larger face the two differ and other glyphs would be painted. Here the
/// charset is replaced by the identity (Adobe Technical Note 5176, clause 13, format 2), so that both are the same.
final class CffGlyphs {
    private static final int CHARSET = 15;
    private static final int CHAR_STRINGS = 17;
    private static final int ROS = 0x0c1e;
    private static final int PREDEFINED = 2;

    private CffGlyphs() {
    }

    /// The same face with CIDs that are glyph indices; any other font as it is.
    static byte[] byIndex(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        int cff = table(in);
        if (cff < 0) {
            return font;
        }
        int names = cff + Byte.toUnsignedInt(in.get(cff + 2));
        int tops = skipIndex(in, names);
        int offSize = in.get(tops + 2);
        int data = tops + 3 + (Short.toUnsignedInt(in.getShort(tops)) + 1) * offSize - 1;
        int from = data + offset(in, tops + 3, offSize);
        int to = data + offset(in, tops + 3 + offSize, offSize);
        int charset = 0;
        int strings = 0;
        boolean keyed = false;
        int operand = 0;
        for (int at = from; at < to; ) {
            int b = Byte.toUnsignedInt(in.get(at));
            if (b <= 21) {
                int operator = b == 12 ? 0x0c00 | Byte.toUnsignedInt(in.get(at + 1)) : b;
                charset = operator == CHARSET ? operand : charset;
                strings = operator == CHAR_STRINGS ? operand : strings;
                keyed |= operator == ROS;
                at += b == 12 ? 2 : 1;
            } else if (b == 28) {
                operand = in.getShort(at + 1);
                at += 3;
            } else if (b == 29) {
                operand = in.getInt(at + 1);
                at += 5;
            } else if (b == 30) {
                do {
                    at++;
                } while ((in.get(at) & 0x0f) != 0x0f && (in.get(at) & 0xf0) != 0xf0);
                at++;
            } else if (b <= 246) {
                operand = b - 139;
                at++;
            } else {
                int low = Byte.toUnsignedInt(in.get(at + 1));
                operand = b <= 250 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108;
                at += 2;
            }
        }
        if (!keyed || charset <= PREDEFINED) {
            return font;
        }
        int glyphs = Short.toUnsignedInt(in.getShort(cff + strings));
        in.put(cff + charset, (byte) 2);
        in.putShort(cff + charset + 1, (short) 1);
        in.putShort(cff + charset + 3, (short) (glyphs - 2));
        return font;
    }

    private static int table(ByteBuffer in) {
        for (int i = 0; i < in.getShort(4); i++) {
            byte[] tag = new byte[4];
            in.get(12 + i * 16, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals("CFF ")) {
                return in.getInt(12 + i * 16 + 8);
            }
        }
        return -1;
    }

    private static int skipIndex(ByteBuffer in, int at) {
        int count = Short.toUnsignedInt(in.getShort(at));
        if (count == 0) {
            return at + 2;
        }
        int offSize = in.get(at + 2);
        return at + 2 + (count + 1) * offSize + offset(in, at + 3 + count * offSize, offSize);
    }

    private static int offset(ByteBuffer in, int at, int size) {
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | Byte.toUnsignedInt(in.get(at + i));
        }
        return value;
    }
}
