package lectern.exchange.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import lectern.exchange.paper.Faces;
import lectern.fonts.FontFiles;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/// Which face sets which character: the bundled ones, else one that is installed.
final class PdfFonts implements Faces {
    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);
    private final BaseFont serif;
    private final BaseFont sans;
    private final BaseFont bold;
    private final BaseFont emoji;
    private final boolean chinese;
    private final BaseFont serifLatin;
    private final InstalledFonts installed;

    /// A stretch of a text in one face.
    ///
    /// @param shaping the face as the JDK knows it, for scripts whose letters join; null for bundled faces
    record Run(TextRange range, BaseFont font, @Nullable Font shaping) {
    }

    /// @param chinese whether quotation marks are as wide as a Han character
    /// @param installed asked for what the bundled faces have not
    PdfFonts(boolean chinese, InstalledFonts installed) throws IOException {
        this.chinese = chinese;
        this.installed = installed;
        serif = load("LecternSerif-Regular.otf");
        serifLatin = load("LecternSerifLatin-Regular.otf");
        sans = load("LecternSans-Regular.otf");
        bold = load("LecternSans-Bold.otf");
        emoji = load("LecternEmoji-Regular.ttf");
    }

    private static BaseFont load(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(FontFiles.open(file), file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false,
                    CffGlyphs.byIndex(in.readAllBytes()), null);
        }
    }

    /// The face of a code point; characters of no face are set, blank, in the emoji face, which has the odd spaces.
    private Run of(int codePoint, boolean strong, TextRange range) {
        BaseFont text = !chinese && serifLatin.charExists(codePoint) ? serifLatin : serif;
        for (BaseFont font : strong ? List.of(bold, sans, text, emoji) : List.of(text, sans, emoji)) {
            if (font.charExists(codePoint)) {
                return new Run(range, font, null);
            }
        }
        Optional<InstalledFonts.Face> face = blank(codePoint) ? Optional.empty() : installed.of(codePoint);
        return face.map(f -> new Run(range, f.embedded(), f.shaping())).orElseGet(() -> new Run(range, emoji, null));
    }

    /// Whether nothing is lost when no face has the character.
    private static boolean blank(int codePoint) {
        return Character.isISOControl(codePoint) || Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    @Override
    public double[] advances(String text, TextRange range, IntPredicate strong, double size) {
        double[] advances = new double[range.length()];
        for (Run run : runs(text, range, strong)) {
            int at = run.range.start();
            Font shaping = run.shaping;
            if (shaping != null) {
                while (at < run.range.end()) {
                    int end = at + 1;
                    while (end < run.range.end() && (text.charAt(end) == ' ') == (text.charAt(at) == ' ')) {
                        end++;
                    }
                    share(text, new TextRange(at, end), shaping, size, advances, range.start());
                    at = end;
                }
            } else {
                for (; at < run.range.end(); at += Character.charCount(text.codePointAt(at))) {
                    advances[at - range.start()] = run.font.getWidthPoint(shown(text.codePointAt(at)), (float) size);
                }
            }
        }
        return advances;
    }

    /// Joined letters have no width of their own: the word's is shared out.
    private static void share(String text, TextRange word, Font shaping, double size, double[] advances, int from) {
        String letters = word.of(text);
        GlyphVector glyphs = shaped(shaping, letters, Bidi.requiresBidi(letters.toCharArray(), 0, letters.length()), size);
        double share = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / letters.codePointCount(0, letters.length());
        for (int at = word.start(); at < word.end(); at += Character.charCount(text.codePointAt(at))) {
            advances[at - from] = share;
        }
    }

    /// What is painted for a character: tabs and other controls as a space.
    static String shown(int codePoint) {
        return Character.isISOControl(codePoint) ? " " : Character.toString(codePoint);
    }

    /// The glyphs of words, joined and in the order in which they stand.
    static GlyphVector shaped(Font font, String words, boolean rightToLeft, double size) {
        char[] letters = words.toCharArray();
        return font.deriveFont((float) size).layoutGlyphVector(FINE, letters, 0, letters.length,
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /// The stretches of `range` that share a face, in order.
    List<Run> runs(String text, TextRange range, IntPredicate strong) {
        List<Run> runs = new ArrayList<>();
        for (int at = range.start(); at < range.end(); ) {
            int codePoint = text.codePointAt(at);
            int end = Math.min(range.end(), at + Character.charCount(codePoint));
            Run last = runs.isEmpty() ? null : runs.getLast();
            // marks and joiners stay with the letters before them, and spaces, so that words are found one after the other
            boolean joins = last != null && last.shaping != null && (Character.getType(codePoint) == Character.FORMAT
                    || last.shaping.canDisplay(codePoint) && (codePoint == ' ' || mark(codePoint)));
            Run next = joins ? last : of(codePoint, strong.test(at), new TextRange(at, end));
            if (last != null && last.font == next.font) {
                runs.set(runs.size() - 1, new Run(new TextRange(last.range.start(), end), last.font, last.shaping));
            } else {
                runs.add(next);
            }
            at = end;
        }
        return runs;
    }

    private static boolean mark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// How many characters of a text no face has.
    int missing(String text) {
        int missing = 0;
        for (Run run : runs(text, new TextRange(0, text.length()), at -> false)) {
            missing += run.font != emoji ? 0
                    : (int) run.range.of(text).codePoints().filter(c -> !emoji.charExists(c) && !blank(c)).count();
        }
        return missing;
    }
}
