package lectern.intake.formats;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The characters of a page and where they stand.
final class PdfGlyphs extends PDFTextStripper {
    private static final int MOST_ON_A_PAGE = 400_000;

    /// A character, or the letters of a ligature. Units are points; `y` is the base line, downwards.
    record Glyph(float x, float y, float width, float size, String text, int style) {
        float right() {
            return x + width;
        }
    }

    private final Budget budget;
    private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int count;
    private int unknown;

    PdfGlyphs(Budget budget) throws IOException {
        this.budget = budget;
        setStartPage(0);
    }

    /// The glyphs of a page in the direction that most of them are written in: watermarks across the page are none.
    List<Glyph> of(PDPage page) throws IOException {
        byDirection.clear();
        seen.clear();
        count = 0;
        processPage(page);
        return byDirection.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /// How many characters could not be told, over all pages.
    int unknown() {
        return unknown;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        budget.characters(1);
        String text = position.getUnicode();
        if (text == null || text.isEmpty() || text.charAt(0) == '\uFFFD') {
            unknown++;
            return;
        }
        float points = Math.abs(position.getFontSizeInPt());
        float size = points > 1 ? points : Math.max(1, position.getHeightDir());
        float x = position.getXDirAdj();
        float y = position.getYDirAdj();
        if (Float.isNaN(x) || Float.isNaN(y) || ++count > MOST_ON_A_PAGE) {
            return;
        }
        // bold is often made by writing twice
        boolean blank = text.isBlank();
        if (!blank && !seen.add(text + Math.round(x * 2 / Math.max(1, size / 6)) + "," + Math.round(y))) {
            return;
        }
        byDirection.computeIfAbsent(Math.round(position.getDir()), direction -> new ArrayList<>())
                .add(new Glyph(x, y, Math.max(0, position.getWidthDirAdj()), size, usual(text, position.getWidthDirAdj()), style(position)));
    }

    /// Fonts map ligatures and radicals to characters made for compatibility only.
    private static String usual(String text, float width) {
        char c = text.charAt(0);
        if ((c >= '\u200B' && c <= '\u200D' || c == '\u2060') && width > 0) {
            // fonts give the space and the joiners one glyph; what takes room is a space
            return " ";
        }
        boolean odd = c >= '\uFB00' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC' || c >= '\u2E80' && c <= '\u2FDF';
        return odd ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static int style(TextPosition position) {
        String name = position.getFont() == null || position.getFont().getName() == null ? ""
                : position.getFont().getName().toLowerCase(Locale.ROOT);
        boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy");
        boolean italic = name.contains("italic") || name.contains("oblique");
        return (bold ? ManuscriptWriter.BOLD : 0) | (italic ? ManuscriptWriter.ITALIC : 0);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.time();
        super.processOperator(operator, operands);
    }

    @Override
    protected void writePage() {
        // the page is set by its places, not by the order of its words
    }
}
