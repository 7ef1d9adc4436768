package lectern.intake.formats;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lectern.intake.formats.PdfGlyphs.Glyph;

/// The lines of a page in the order they are read: columns one after the other, between the lines that cross them.
///
/// @param lines in that order
/// @param height of the page in points
record PdfPage(List<Line> lines, float height) {
    /// Digits above the line are kept apart from others by a place of their own until it is known what they are.
    static final char RAISED = '\uE0F0';
    private static final float SPACE = 0.2f;
    private static final float WIDE_SPACE = 0.6f;
    private static final float GUTTER = 1.4f;
    private static final int LEAST_ROWS = 5;

    /// A line of one column.
    ///
    /// @param block counts the columns and the stretches between lines that cross them; a paragraph may go on in the next
    record Line(String text, int[] styles, float left, float right, float y, float size, int block) {
        Line in(int number) {
            return new Line(text, styles, left, right, y, size, number);
        }
    }

    static PdfPage of(List<Glyph> glyphs, float height) {
        List<List<Line>> rows = rows(glyphs);
        List<Line> ordered = new ArrayList<>();
        order(rows, ordered, new int[1], 0);
        return new PdfPage(ordered, height);
    }

    int characters() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    private static List<List<Line>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Line>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        float y = 0;
        float size = 0;
        for (Glyph glyph : sorted) {
            if (!row.isEmpty() && glyph.y() - y > 0.45f * Math.max(size, glyph.size())) {
                rows.add(segments(row));
                row = new ArrayList<>();
            }
            if (row.isEmpty() || glyph.size() > size) {
                size = glyph.size();
                y = glyph.y();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(segments(row));
        }
        rows.removeIf(List::isEmpty);
        return rows;
    }

    /// The stretches of a row between gaps as wide as those between columns.
    private static List<Line> segments(List<Glyph> row) {
        row.sort(Comparator.comparingDouble(Glyph::x));
        List<Line> segments = new ArrayList<>();
        List<Glyph> segment = new ArrayList<>();
        float right = 0;
        for (Glyph glyph : row) {
            if (glyph.text().isBlank()) {
                if (!segment.isEmpty() && glyph.x() - right < GUTTER * glyph.size()) {
                    segment.add(glyph);
                }
                continue;
            }
            if (!segment.isEmpty() && glyph.x() - right > GUTTER * glyph.size()) {
                segments.add(line(segment));
                segment = new ArrayList<>();
            }
            segment.add(glyph);
            right = Math.max(segment.size() == 1 ? 0 : right, glyph.right());
        }
        if (segment.stream().anyMatch(glyph -> !glyph.text().isBlank())) {
            segments.add(line(segment));
        }
        return segments;
    }

    private static Line line(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        List<Integer> styles = new ArrayList<>();
        float size = 0;
        float right = 0;
        float y = 0;
        boolean rightToLeft = false;
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank() && before != null && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                continue;
            }
            String gap = before == null || glyph.text().isBlank() || before.text().isBlank() ? "" : gap(before, glyph);
            boolean raised = raised(glyph, glyphs);
            String words = raised ? String.valueOf((char) (RAISED + glyph.text().charAt(0) - '0')) : glyph.text();
            text.append(gap).append(words);
            for (int i = 0; i < gap.length() + words.length(); i++) {
                styles.add(glyph.style());
            }
            if (!glyph.text().isBlank()) {
                rightToLeft |= Bidi.getBaseDirection(glyph.text()) == Bidi.RTL;
                y = glyph.size() >= size ? glyph.y() : y;
                size = Math.max(size, glyph.size());
                right = Math.max(right, glyph.right());
            }
            before = glyph;
        }
        String words = text.toString().stripTrailing();
        int[] types = styles.stream().limit(words.length()).mapToInt(Integer::intValue).toArray();
        return new Line(rightToLeft ? logical(words) : words, types, glyphs.getFirst().x(), right, y, size, 0);
    }

    /// A small digit above the line, which may call a note.
    private static boolean raised(Glyph glyph, List<Glyph> row) {
        if (glyph.text().length() != 1 || glyph.text().charAt(0) < '0' || glyph.text().charAt(0) > '9') {
            return false;
        }
        for (Glyph other : row) {
            if (other.size() * 0.8f > glyph.size() && other.y() - glyph.y() > 0.15f * other.size() && !other.text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// What stands as it is seen, in the order it is read.
    private static String logical(String seen) {
        Bidi bidi = new Bidi();
        bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
        bidi.setPara(seen, Bidi.LEVEL_DEFAULT_RTL, null);
        String logical = bidi.writeReordered(Bidi.KEEP_BASE_COMBINING);
        return logical.length() == seen.length() ? logical : seen;
    }

    /// None is added between characters of a script without spaces, nor where the page sets Latin off from them.
    private static String gap(Glyph before, Glyph glyph) {
        float gap = glyph.x() - before.right();
        float size = Math.min(before.size(), glyph.size());
        boolean left = ManuscriptWriter.tight(before.text().codePointBefore(before.text().length()));
        boolean right = ManuscriptWriter.tight(glyph.text().codePointAt(0));
        if (left && right) {
            return gap > WIDE_SPACE * size && Character.isIdeographic(before.text().codePointBefore(before.text().length()))
                    && Character.isIdeographic(glyph.text().codePointAt(0)) ? "\u3000" : "";
        }
        return gap > (left || right ? WIDE_SPACE : SPACE) * size ? " " : "";
    }

    /// Columns are read one after the other, lines that cross them before and after.
    private static void order(List<List<Line>> rows, List<Line> into, int[] block, int depth) {
        float gutter = depth > 2 ? Float.NaN : gutter(rows);
        if (Float.isNaN(gutter)) {
            int number = block[0]++;
            rows.forEach(row -> into.add(joined(row).in(number)));
            return;
        }
        List<List<Line>> left = new ArrayList<>();
        List<List<Line>> right = new ArrayList<>();
        int first = rows.size();
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (parts(rows.get(i), gutter)) {
                first = Math.min(first, i);
                last = i;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Line> row = rows.get(i);
            if (crosses(row, gutter) || i < first || i > last && !goesOn(rows, i, last, gutter)) {
                last = i > last ? rows.size() : last;
                order(left, into, block, depth + 1);
                order(right, into, block, depth + 1);
                left.clear();
                right.clear();
                into.add(joined(row).in(block[0]++));
                continue;
            }
            add(left, row.stream().filter(line -> line.right() <= gutter).toList());
            add(right, row.stream().filter(line -> line.left() >= gutter).toList());
        }
        order(left, into, block, depth + 1);
        order(right, into, block, depth + 1);
    }

    private static boolean parts(List<Line> row, float x) {
        return !crosses(row, x) && row.getFirst().right() <= x && row.getLast().left() >= x;
    }

    /// Whether a row below the last that has both columns still is the left one, which may be longer: as close and as
    /// large as the rows before.
    private static boolean goesOn(List<List<Line>> rows, int at, int last, float gutter) {
        if (last >= rows.size() || at == 0) {
            return false;
        }
        Line line = rows.get(at).getFirst();
        Line before = rows.get(at - 1).getFirst();
        return line.right() <= gutter && line.y() - before.y() < 1.9f * line.size()
                && Math.abs(line.size() - before.size()) < 0.1f * line.size();
    }

    private static void add(List<List<Line>> column, List<Line> row) {
        if (!row.isEmpty()) {
            column.add(row);
        }
    }

    private static boolean crosses(List<Line> row, float x) {
        return row.stream().anyMatch(line -> line.left() < x && line.right() > x);
    }

    /// Where two columns part: a place in the middle that few rows cross, with full lines on both sides of it.
    private static float gutter(List<List<Line>> rows) {
        List<Line> all = rows.stream().flatMap(List::stream).toList();
        if (rows.size() < LEAST_ROWS) {
            return Float.NaN;
        }
        float left = (float) all.stream().mapToDouble(Line::left).min().orElse(0);
        float right = (float) all.stream().mapToDouble(Line::right).max().orElse(0);
        float best = Float.NaN;
        int most = 0;
        for (List<Line> row : rows) {
            for (int i = 0; i + 1 < row.size(); i++) {
                float x = (row.get(i).right() + row.get(i + 1).left()) / 2;
                if (x < left + 0.2f * (right - left) || x > right - 0.2f * (right - left)) {
                    continue;
                }
                int parted = parted(rows, x);
                if (parted > most && isGutter(rows, x, parted, left, right)) {
                    most = parted;
                    best = x;
                }
            }
        }
        return best;
    }

    /// How many rows have something on both sides of `x` and nothing across.
    private static int parted(List<List<Line>> rows, float x) {
        int parted = 0;
        for (List<Line> row : rows) {
            parted += parts(row, x) ? 1 : 0;
        }
        return parted;
    }

    private static boolean isGutter(List<List<Line>> rows, float x, int parted, float left, float right) {
        long crossing = rows.stream().filter(row -> crosses(row, x)).count();
        if (parted < LEAST_ROWS || crossing * 2 > rows.size()) {
            return false;
        }
        double leftWidth = rows.stream().flatMap(List::stream).filter(line -> line.right() <= x)
                .mapToDouble(line -> line.right() - line.left()).average().orElse(0);
        double rightWidth = rows.stream().flatMap(List::stream).filter(line -> line.left() >= x)
                .mapToDouble(line -> line.right() - line.left()).average().orElse(0);
        // the cells of a table are short, the lines of a column are not
        return leftWidth > 0.55 * (x - left) && rightWidth > 0.5 * (right - x);
    }

    private static Line joined(List<Line> row) {
        if (row.size() == 1) {
            return row.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Integer> styles = new ArrayList<>();
        float size = 0;
        for (Line part : row) {
            if (!text.isEmpty()) {
                boolean han = ManuscriptWriter.tight(text.codePointBefore(text.length())) && ManuscriptWriter.tight(part.text().codePointAt(0));
                text.append(han ? '\u3000' : ' ');
                styles.add(0);
            }
            text.append(part.text());
            for (int style : part.styles()) {
                styles.add(style);
            }
            size = Math.max(size, part.size());
        }
        return new Line(text.toString(), styles.stream().mapToInt(Integer::intValue).toArray(), row.getFirst().left(),
                row.getLast().right(), row.getFirst().y(), size, 0);
    }
}
