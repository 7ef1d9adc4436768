package lectern.exchange.pdf;

import java.awt.Color;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lectern.text.TextRange;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// The sheets of paper: where the next line goes, notes at the foot, numbers. Measures in points from the lower left.
final class Pages {
    static final double WIDTH = 408;
    static final double LEFT = 72;
    static final double MARGIN = LEFT + WIDTH + 12;
    static final double MARGIN_WIDTH = 92;
    static final double NOTE_SIZE = 9;
    static final double NOTE_INDENT = 18;
    private static final double TOP = 842 - 68;
    private static final double BOTTOM = 70;
    private static final double NOTE_LEADING = 13.5;
    private static final double NOTES_TOP = 12;
    private static final int MOST_NOTES = (int) ((TOP - BOTTOM) * 0.6 / NOTE_LEADING);
    private static final Color QUIET = new Color(0x5f, 0x64, 0x6b);
    private final Document document;
    private final PdfContentByte canvas;
    private final PdfFonts fonts;
    private final String title;
    private final List<Note> notes = new ArrayList<>();
    private final Deque<Note> waiting = new ArrayDeque<>();
    private double y = TOP;
    private int number = 1;

    /// A line of a note at the foot.
    ///
    /// @param mark its number before its first line; empty before the others
    record Note(String mark, String text, TextRange range, Color ink) {
    }

    /// @param title stands over every page but the first
    Pages(Document document, PdfWriter writer, PdfFonts fonts, String title) {
        this.document = document;
        this.canvas = writer.getDirectContent();
        this.fonts = fonts;
        this.title = title;
    }

    PdfContentByte canvas() {
        return canvas;
    }

    /// Makes room for a line and the notes that belong to it, on a new page if need be.
    ///
    /// @return the line's baseline
    double line(double leading, List<Note> own) {
        if (y < TOP && y - leading < BOTTOM + notesHeight(notes.size() + own.size())) {
            turn();
        }
        y -= leading;
        for (Note note : own) {
            if (waiting.isEmpty() && y >= BOTTOM + notesHeight(notes.size() + 1)) {
                notes.add(note);
            } else {
                waiting.add(note);
            }
        }
        return y;
    }

    /// Leaves room, unless the page begins here.
    void space(double height) {
        if (y < TOP) {
            y -= height;
        }
    }

    /// Keeps the next `height` points together on one page.
    void keep(double height) {
        if (y < TOP && y - height < BOTTOM + notesHeight(notes.size())) {
            turn();
        }
    }

    /// How many pages there are by now.
    int number() {
        return number;
    }

    /// Puts the last notes out.
    void end() {
        while (!waiting.isEmpty()) {
            turn();
        }
        finish();
    }

    private static double notesHeight(int lines) {
        return lines == 0 ? 0 : NOTES_TOP + lines * NOTE_LEADING;
    }

    private void turn() {
        finish();
        document.newPage();
        number++;
        y = TOP;
        while (!waiting.isEmpty() && notes.size() < MOST_NOTES) {
            notes.add(waiting.poll());
        }
        text(title, new TextRange(0, title.length()), LEFT, TOP + 22, 8.5, false, QUIET, WIDTH);
    }

    private void finish() {
        if (!notes.isEmpty()) {
            double at = BOTTOM - 4 + notes.size() * NOTE_LEADING;
            rule(LEFT, at + 2, 120);
            for (Note note : notes) {
                at -= NOTE_LEADING;
                text(note.mark, new TextRange(0, note.mark.length()), LEFT, at + 4, NOTE_SIZE, true, note.ink, WIDTH);
                text(note.text, note.range, LEFT + NOTE_INDENT, at + 4, NOTE_SIZE, false, Color.BLACK, WIDTH);
            }
            notes.clear();
        }
        String page = Integer.toString(number);
        text(page, new TextRange(0, page.length()), LEFT + WIDTH / 2 - page.length() * 2.5, 40, 9, false, QUIET, WIDTH);
    }

    void rule(double left, double at, double width) {
        canvas.setColorStroke(QUIET);
        canvas.setLineWidth(0.4f);
        canvas.moveTo((float) left, (float) at);
        canvas.lineTo((float) (left + width), (float) at);
        canvas.stroke();
    }

    /// Sets one line.
    ///
    /// @param room what does not fit is left out, with … in its place
    /// @return where it ends
    double text(String text, TextRange range, double left, double baseline, double size, boolean strong, Color ink,
                double room) {
        TextRange fitting = fit(text, range, size, strong, room);
        double x = left;
        for (PdfFonts.Run run : fonts.runs(text, fitting, strong)) {
            String words = run.range().of(text).replace('\t', ' ');
            put(words, run, x, baseline, size, ink);
            x += width(text, run.range(), size, strong);
        }
        if (fitting.end() < range.end()) {
            put("…", fonts.runs("…", new TextRange(0, 1), strong).getFirst(), x, baseline, size, ink);
        }
        return x;
    }

    private void put(String words, PdfFonts.Run run, double x, double baseline, double size, Color ink) {
        canvas.beginText();
        canvas.setColorFill(ink);
        canvas.setFontAndSize(run.font(), (float) size);
        canvas.setTextMatrix((float) x, (float) baseline);
        canvas.showText(words);
        canvas.endText();
    }

    private TextRange fit(String text, TextRange range, double size, boolean strong, double room) {
        if (width(text, range, size, strong) <= room + 0.5) {
            return range;
        }
        int end = range.start();
        double used = size;
        while (end < range.end()) {
            used += fonts.width(text.codePointAt(end), strong, size);
            if (used > room) {
                break;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return new TextRange(range.start(), end);
    }

    double width(String text, TextRange range, double size, boolean strong) {
        double width = 0;
        for (int at = range.start(); at < range.end(); at += Character.charCount(text.codePointAt(at))) {
            width += fonts.width(text.codePointAt(at), strong, size);
        }
        return width;
    }
}
