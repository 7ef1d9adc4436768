package lectern.exchange.paper;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import lectern.text.TextRange;

/// A line in the pieces that are drawn: each of one direction and weight, from left to right as they stand (UAX #9).
final class Pieces {
    /// A piece.
    ///
    /// @param x of its left end, from the line's left end, in points
    record Piece(TextRange range, boolean rightToLeft, boolean strong, double x, double width) {
    }

    /// A stretch of the line as it stands, in points from the line's left end.
    record Stretch(double from, double to) {
    }

    private final Setting.Line line;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(Setting.Line line) {
        this.line = line;
    }

    /// Whether a paragraph is read from right to left: whether its first letter is.
    static boolean rightToLeft(String text, TextRange paragraph) {
        return Bidi.requiresBidi(text.toCharArray(), paragraph.start(), paragraph.end())
                && !new Bidi(paragraph.of(text), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// The pieces of a line.
    ///
    /// @param rightToLeft whether its paragraph is read that way
    /// @param strong whether the character at an offset is set strong
    static Pieces of(String text, Setting.Line line, boolean rightToLeft, IntPredicate strong) {
        Pieces made = new Pieces(line);
        TextRange range = line.range();
        if (range.isEmpty()) {
            return made;
        }
        String own = range.of(text);
        double[] x = {0};
        if (!rightToLeft && !Bidi.requiresBidi(own.toCharArray(), 0, own.length())) {
            made.add(range, false, strong, x);
            return made;
        }
        Bidi bidi = new Bidi(own, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        for (int run : order) {
            made.add(new TextRange(range.start() + bidi.getRunStart(run), range.start() + bidi.getRunLimit(run)),
                    bidi.getRunLevel(run) % 2 == 1, strong, x);
        }
        return made;
    }

    private void add(TextRange run, boolean rightToLeft, IntPredicate strong, double[] x) {
        List<TextRange> parts = new ArrayList<>();
        int start = run.start();
        for (int at = run.start() + 1; at <= run.end(); at++) {
            if (at == run.end() || strong.test(at) != strong.test(start)) {
                parts.add(new TextRange(start, at));
                start = at;
            }
        }
        for (TextRange part : rightToLeft ? parts.reversed() : parts) {
            double width = sum(part.start(), part.end());
            pieces.add(new Piece(part, rightToLeft, strong.test(part.start()), x[0], width));
            x[0] += width;
        }
    }

    List<Piece> all() {
        return pieces;
    }

    /// Where the characters of `range` stand in the line: one stretch, unless directions are mixed.
    List<Stretch> where(TextRange range) {
        List<Stretch> found = new ArrayList<>();
        for (Piece piece : pieces) {
            int from = Math.max(range.start(), piece.range.start());
            int to = Math.min(range.end(), piece.range.end());
            if (from >= to) {
                continue;
            }
            double before = sum(piece.range.start(), from);
            double inside = sum(from, to);
            double left = piece.rightToLeft ? piece.x + piece.width - before - inside : piece.x + before;
            if (!found.isEmpty() && Math.abs(found.getLast().to - left) < 0.01) {
                found.set(found.size() - 1, new Stretch(found.getLast().from, left + inside));
            } else {
                found.add(new Stretch(left, left + inside));
            }
        }
        return found;
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += line.advances()[at - line.range().start()];
        }
        return sum;
    }
}
