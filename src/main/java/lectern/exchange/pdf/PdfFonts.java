package lectern.exchange.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lectern.text.TextRange;
import org.openpdf.text.pdf.BaseFont;

/// The bundled faces, embedded, and which of them sets which character.
final class PdfFonts {
    private final BaseFont serif;
    private final BaseFont sans;
    private final BaseFont bold;
    private final BaseFont emoji;
    private final boolean chinese;
    private final BaseFont serifLatin;
    private int missing;

    /// A stretch of a text in one face.
    record Run(TextRange range, BaseFont font) {
    }

    /// @param chinese whether quotation marks are as wide as a Han character
    PdfFonts(boolean chinese) throws IOException {
        this.chinese = chinese;
        serif = load("LecternSerif-Regular.otf");
        serifLatin = load("LecternSerifLatin-Regular.otf");
        sans = load("LecternSans-Regular.otf");
        bold = load("LecternSans-Bold.otf");
        emoji = load("LecternEmoji-Regular.ttf");
    }

    private static BaseFont load(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream("/lectern/fonts/" + file), file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false,
                    CffGlyphs.byIndex(in.readAllBytes()), null);
        }
    }

    /// The face of a code point; characters of no face are set, blank, in the emoji face, which has the odd spaces.
    private BaseFont of(int codePoint, boolean strong) {
        BaseFont text = !chinese && serifLatin.charExists(codePoint) ? serifLatin : serif;
        for (BaseFont font : strong ? List.of(bold, sans, text) : List.of(text, sans)) {
            if (font.charExists(codePoint)) {
                return font;
            }
        }
        return emoji;
    }

    /// The width of a code point in points.
    double width(int codePoint, boolean strong, double size) {
        return of(codePoint, strong).getWidthPoint(Character.toString(codePoint), (float) size);
    }

    /// The stretches of `range` that share a face, in order; tells of characters that none has.
    List<Run> runs(String text, TextRange range, boolean strong) {
        List<Run> runs = new ArrayList<>();
        int start = range.start();
        BaseFont font = null;
        for (int at = range.start(); at < range.end(); ) {
            int codePoint = text.codePointAt(at);
            BaseFont next = of(codePoint, strong);
            if (next == emoji && !emoji.charExists(codePoint) && !Character.isISOControl(codePoint)) {
                missing++;
            }
            if (font != null && next != font) {
                runs.add(new Run(new TextRange(start, at), font));
                start = at;
            }
            font = next;
            at += Character.charCount(codePoint);
        }
        if (font != null) {
            runs.add(new Run(new TextRange(start, range.end()), font));
        }
        return runs;
    }

    /// How many characters were asked for that no face has.
    int missing() {
        return missing;
    }
}
