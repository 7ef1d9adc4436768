package lectern.window;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The twin of a bundled font with which lines of Han are composed: its space and no-break space have no width, its
/// U+2002 is as wide as the space was. JavaFX widens spaces, and only them, to justify a line.
///
/// Made from the font's own tables (ISO/IEC 14496-22: `cmap` format 12, `hhea`, `hmtx`, `name`), so that a second copy of
/// every glyph need not be delivered.
final class ComposingFont {
    private static final int SPACE = ' ';
    private static final int WORD_SPACE = '\u2002';
    private final byte[] font;
    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    private ComposingFont(byte[] font) {
        this.font = font;
        this.bytes = ByteBuffer.wrap(font);
        for (int i = 0; i < bytes.getShort(4); i++) {
            int record = 12 + 16 * i;
            String tag = new String(font, record, 4, StandardCharsets.US_ASCII);
            tables.put(tag, bytes.getInt(record + 8));
            lengths.put(tag, bytes.getInt(record + 12));
        }
    }

    /// The twin, under the family name with its space made a hyphen: `Lectern Serif` becomes `Lectern-Serif`.
    ///
    /// @param font one of the bundled text fonts
    /// @throws IllegalArgumentException if it has no space or no U+2002 of a width of their own
    static byte[] of(byte[] font) {
        ComposingFont twin = new ComposingFont(font.clone());
        int width = twin.bytes.getShort(twin.width(SPACE));
        twin.bytes.putShort(twin.width(WORD_SPACE), (short) width);
        twin.bytes.putShort(twin.width(SPACE), (short) 0);
        twin.rename();
        return twin.font;
    }

    /// Where the advance width of a character stands.
    private int width(int character) {
        int glyph = glyph(character);
        int widths = bytes.getShort(tables.get("hhea") + 34) & 0xFFFF;
        if (glyph >= widths) {
            throw new IllegalArgumentException("no width of its own: U+" + Integer.toHexString(character));
        }
        return tables.get("hmtx") + 4 * glyph;
    }

    private int glyph(int character) {
        int cmap = tables.get("cmap");
        for (int i = 0; i < bytes.getShort(cmap + 2); i++) {
            int table = cmap + bytes.getInt(cmap + 4 + 8 * i + 4);
            if (bytes.getShort(table) == 12) {
                for (int group = 0; group < bytes.getInt(table + 12); group++) {
                    int at = table + 16 + 12 * group;
                    if (bytes.getInt(at) <= character && character <= bytes.getInt(at + 4)) {
                        return bytes.getInt(at + 8) + character - bytes.getInt(at);
                    }
                }
            }
        }
        throw new IllegalArgumentException("no glyph for U+" + Integer.toHexString(character));
    }

    /// Names of the same length, in both encodings that the table may have, for system and PostScript.
    private void rename() {
        int start = tables.get("name");
        String names = new String(font, start, lengths.get("name"), StandardCharsets.ISO_8859_1)
                .replace("Lectern S", "Lectern-S").replace("n\0 \0S", "n\0-\0S")
                .replace("LecternS", "LecternC").replace("n\0S", "n\0C");
        System.arraycopy(names.getBytes(StandardCharsets.ISO_8859_1), 0, font, start, names.length());
    }
}
