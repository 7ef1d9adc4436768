package lectern.exchange.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The sheets of paper: where the next line goes, notes at the foot, title and number under it all.
final class Pages {
    static final double NOTE_SIZE = 9;
    static final double NOTE_INDENT = 18;
    private static final double NOTE_LEADING = 13.5;
    private static final double NOTES_TOP = 12;
    /// Lines of a note that stand on the page of their passage even where the rest goes on on the next.
    private static final int FIRST_NOTES = 2;
    private static final double MOST_NOTES = 0.6;
    private static final double FOOTER_SIZE = 8.5;
    private static final Ink QUIET = new Ink(0x5f, 0x64, 0x6b);
    private final Sheet sheet;
    private final Setting setting;
    private final String title;
    private final int length;
    private final Consumer<PaperPage> out;
    private final List<Note> notes = new ArrayList<>();
    private final Deque<Note> waiting = new ArrayDeque<>();
    private List<Item> items = new ArrayList<>();
    private List<PaperPage.Head> heads = new ArrayList<>();
    private double y;
    private int number = 1;
    private int reached;

    /// A line of a note at the foot.
    ///
    /// @param mark its number before its first line; empty before the others
    record Note(String mark, String text, Setting.Line line, boolean rightToLeft, Ink ink) {
    }

    /// @param title stands at the foot of every page
    /// @param length of the speech
    /// @param out gets each page when it is full
    Pages(Sheet sheet, Setting setting, String title, int length, Consumer<PaperPage> out) {
        this.sheet = sheet;
        this.setting = setting;
        this.title = title;
        this.length = length;
        this.out = out;
        this.y = sheet.top();
    }

    Sheet sheet() {
        return sheet;
    }

    /// Makes room for a line and the notes that belong to it, on a new page if need be.
    ///
    /// @param reserve room that must be left under the line for what may not be parted from it
    /// @return the line's baseline
    double line(double leading, List<Note> own, double reserve) {
        double keep = Math.min(reserve, sheet.columnHeight() / 2);
        if (y > sheet.top() && y + leading + keep > floor(notes.size() + firstNotes(own.size()))) {
            turn();
        }
        y += leading;
        for (Note note : own) {
            if (waiting.isEmpty() && y + keep <= floor(notes.size() + 1)) {
                notes.add(note);
            } else {
                waiting.add(note);
            }
        }
        return y;
    }

    /// The room that the first line of a paragraph takes, to be reserved under a heading.
    double room(double space, double leading, int noteLines) {
        return space + leading + (noteLines == 0 ? 0 : NOTES_TOP + firstNotes(noteLines) * NOTE_LEADING);
    }

    private static int firstNotes(int lines) {
        return Math.min(lines, FIRST_NOTES);
    }

    /// Leaves room, unless the page begins here.
    void space(double height) {
        if (y > sheet.top()) {
            y += height;
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
        finish(1);
    }

    /// The lowest place for text above so many lines of notes.
    private double floor(int noteLines) {
        return sheet.bottom() - (noteLines == 0 ? 0 : NOTES_TOP + noteLines * NOTE_LEADING);
    }

    private void turn() {
        finish(length == 0 ? 1 : reached / (double) length);
        number++;
        y = sheet.top();
        int most = Math.max(1, (int) (sheet.columnHeight() * MOST_NOTES / NOTE_LEADING));
        while (!waiting.isEmpty() && notes.size() < most) {
            notes.add(waiting.poll());
        }
    }

    private void finish(double share) {
        double at = sheet.bottom() - notes.size() * NOTE_LEADING;
        if (!notes.isEmpty()) {
            area(sheet.left(), at - 3, Math.min(120, sheet.measure()), 0.4, QUIET);
        }
        for (Note note : notes) {
            at += NOTE_LEADING;
            label(note.mark, sheet.left(), at, NOTE_SIZE, true, note.ink, NOTE_INDENT);
            double room = sheet.measure() - NOTE_INDENT;
            line(note.text, note.line, note.rightToLeft, sheet.left() + NOTE_INDENT
                    + (note.rightToLeft ? room - note.line.width() : 0), at, NOTE_SIZE, Ink.BLACK);
        }
        notes.clear();
        String page = Integer.toString(number);
        double width = setting.width(page, new TextRange(0, page.length()), false, FOOTER_SIZE);
        label(title, sheet.left(), sheet.footer(), FOOTER_SIZE, false, QUIET, sheet.measure() - width - 24);
        label(page, sheet.left() + sheet.measure() - width, sheet.footer(), FOOTER_SIZE, false, QUIET, width + 1);
        out.accept(new PaperPage(number, List.copyOf(items), List.copyOf(heads), share));
        items = new ArrayList<>();
        heads = new ArrayList<>();
    }

    /// A section begins at the line whose upper edge is there.
    void head(String section, double at) {
        heads.add(new PaperPage.Head(section, at));
    }

    /// A filled rectangle.
    void area(double x, double top, double width, double height, Ink ink) {
        items.add(new Item.Area(x, top, width, height, ink));
    }

    private void line(String text, Setting.Line line, boolean rightToLeft, double x, double baseline, double size, Ink ink) {
        pieces(text, Pieces.of(text, line, rightToLeft, at -> false), x, baseline, size, ink, false);
    }

    /// A line of the speech, or of what stands beside it.
    ///
    /// @param said whether it is the speech that says it
    void pieces(String text, Pieces pieces, double x, double baseline, double size, Ink ink, boolean said) {
        for (Pieces.Piece piece : pieces.all()) {
            @Nullable TextRange source = said ? piece.range() : null;
            items.add(new Item.Words(piece.range().of(text), source, piece.rightToLeft(), piece.strong(), size,
                    x + piece.x(), baseline, piece.width(), ink));
            if (said) {
                reached = Math.max(reached, piece.range().end());
            }
        }
    }

    /// A short text on one line; what does not fit is left out, with … in its place.
    void label(String text, double x, double baseline, double size, boolean strong, Ink ink, double room) {
        TextRange all = new TextRange(0, text.length());
        Setting.Line line = setting.cut(text, all, strong, size, room);
        String shown = line.range().equals(all) ? text
                : setting.cut(text, all, strong, size, room - size).range().of(text) + "…";
        TextRange range = new TextRange(0, shown.length());
        Setting.Line whole = setting.cut(shown, range, strong, size, Double.MAX_VALUE);
        pieces(shown, Pieces.of(shown, whole, Pieces.rightToLeft(shown, range), at -> strong), x, baseline, size, ink, false);
    }
}
