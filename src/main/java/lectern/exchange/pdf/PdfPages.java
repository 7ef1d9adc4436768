package lectern.exchange.pdf;

import com.ibm.icu.lang.UCharacter;
import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.List;
import lectern.exchange.paper.Ink;
import lectern.exchange.paper.Item;
import lectern.exchange.paper.PaperPage;
import lectern.exchange.paper.Sheet;
import lectern.text.TextRange;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/// Draws laid-out pages into a PDF.
final class PdfPages {
    private final Document document;
    private final PdfContentByte canvas;
    private final PdfFonts fonts;
    private final double height;
    private int number;
    private int missing;

    PdfPages(Document document, PdfWriter writer, PdfFonts fonts, Sheet sheet) {
        this.document = document;
        this.canvas = writer.getDirectContent();
        this.fonts = fonts;
        this.height = sheet.height();
    }

    /// How many pages were drawn.
    int number() {
        return number;
    }

    /// How many characters were asked for that no face has.
    int missing() {
        return missing;
    }

    void draw(PaperPage page) {
        if (number++ > 0) {
            document.newPage();
        }
        for (PaperPage.Head head : page.heads()) {
            new PdfOutline(canvas.getRootOutline(), new PdfDestination(PdfDestination.XYZ, 0, (float) (height - head.y()), 0),
                    head.title());
        }
        for (Item item : page.items()) {
            switch (item) {
                case Item.Area area -> {
                    fill(area.ink());
                    canvas.rectangle((float) area.x(), (float) (height - area.y() - area.height()), (float) area.width(),
                            (float) area.height());
                    canvas.fill();
                }
                case Item.Words words -> write(words);
            }
        }
    }

    private void fill(Ink ink) {
        canvas.setRGBColorFill(ink.red(), ink.green(), ink.blue());
    }

    private void write(Item.Words item) {
        String words = item.words();
        missing += fonts.missing(words);
        List<PdfFonts.Run> runs = fonts.runs(words, new TextRange(0, words.length()), at -> item.strong());
        fill(item.ink());
        double x = item.x();
        for (PdfFonts.Run run : item.rightToLeft() ? runs.reversed() : runs) {
            String part = run.range().of(words);
            Font shaping = run.shaping();
            canvas.beginText();
            canvas.setFontAndSize(run.font(), (float) item.size());
            if (shaping != null) {
                x += glyphs(PdfFonts.shaped(shaping, part, item.rightToLeft(), item.size()), x, height - item.y());
            } else {
                StringBuilder shown = new StringBuilder();
                int[] signs = part.codePoints().toArray();
                for (int i = 0; i < signs.length; i++) {
                    shown.append(PdfFonts.shown(item.rightToLeft() ? UCharacter.getMirror(signs[signs.length - 1 - i]) : signs[i]));
                }
                canvas.setTextMatrix((float) x, (float) (height - item.y()));
                canvas.showText(shown.toString());
                x += run.font().getWidthPoint(shown.toString(), (float) item.size());
            }
            canvas.endText();
        }
    }

    private double glyphs(GlyphVector glyphs, double x, double baseline) {
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            Point2D at = glyphs.getGlyphPosition(i);
            // the JDK keeps a place for letters that went into a ligature
            if (glyphs.getGlyphCode(i) < 0xFFFE) {
                canvas.setTextMatrix((float) (x + at.getX()), (float) (baseline - at.getY()));
                canvas.showText(glyphs, i, i + 1);
            }
        }
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }
}
