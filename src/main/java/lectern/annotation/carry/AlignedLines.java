package lectern.annotation.carry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.text.TextRange;
import lectern.text.TextUnits;
import org.jspecify.annotations.Nullable;

/// Two versions of a text side by side: which lines of one stand beside which of the other, and what differs in them.
///
/// @param rows in the order of both texts; blank lines are left out
public record AlignedLines(List<Row> rows) {
    public AlignedLines {
        rows = List.copyOf(rows);
    }

    /// What a row shows.
    public enum Kind {
        /// The same words on both sides; white space may differ.
        SAME,
        /// Words that differ.
        CHANGED,
        /// Lines that the new text has not.
        REMOVED,
        /// Lines that the old text had not.
        ADDED,
        /// Lines that stand elsewhere on the other side.
        MOVED
    }

    /// Lines that belong together.
    ///
    /// @param before in the old text, from the start of the first line to the end of the last; null where there is none
    /// @param after in the new text; null where there is none; one of both is there
    public record Row(Kind kind, @Nullable TextRange before, @Nullable TextRange after) {
    }

    /// A stretch of one side.
    ///
    /// @param differs whether it is not on the other side of its row
    public record Run(TextRange range, boolean differs) {
    }

    /// The lines of the two texts.
    public static AlignedLines of(Alignment alignment) {
        return new AlignedLines(new Pairing(alignment).rows());
    }

    /// The old side of a row in stretches that differ and stretches that do not.
    public static List<Run> before(Alignment alignment, Row row) {
        return row.before() == null ? List.of() : runs(row.before(), at -> alignment.image(at) < 0 || alignment.moved(at)
                || row.after() == null);
    }

    /// The new side of a row.
    public static List<Run> after(Alignment alignment, Row row) {
        return row.after() == null ? List.of() : runs(row.after(), at -> !alignment.wasThere(at) || row.before() == null);
    }

    private interface Differs {
        boolean at(int offset);
    }

    private static List<Run> runs(TextRange range, Differs differs) {
        List<Run> runs = new ArrayList<>();
        int from = range.start();
        for (int i = range.start() + 1; i <= range.end(); i++) {
            if (i == range.end() || differs.at(i) != differs.at(from)) {
                runs.add(new Run(new TextRange(from, i), differs.at(from)));
                from = i;
            }
        }
        return runs;
    }

    private static final class Pairing {
        private final Alignment alignment;
        private final List<TextRange> olds;
        private final List<TextRange> news;
        // the last line on the other side with words of this one; -1 for none
        private final int[] lastNew;
        private final int[] lastOld;
        private final boolean[] oldMoved;
        private final boolean[] newMoved;

        Pairing(Alignment alignment) {
            this.alignment = alignment;
            olds = lines(alignment.before());
            news = lines(alignment.after());
            lastNew = new int[olds.size()];
            lastOld = new int[news.size()];
            oldMoved = new boolean[olds.size()];
            newMoved = new boolean[news.size()];
            Arrays.fill(lastNew, -1);
            Arrays.fill(lastOld, -1);
            int[] lineOf = new int[alignment.after().length()];
            for (int n = 0; n < news.size(); n++) {
                Arrays.fill(lineOf, news.get(n).start(), news.get(n).end(), n + 1);
            }
            for (int o = 0; o < olds.size(); o++) {
                for (int i = olds.get(o).start(); i < olds.get(o).end(); i++) {
                    int n = alignment.image(i) < 0 ? -1 : lineOf[alignment.image(i)] - 1;
                    if (n >= 0 && alignment.moved(i)) {
                        oldMoved[o] = true;
                        newMoved[n] = true;
                    } else if (n >= 0) {
                        lastNew[o] = Math.max(lastNew[o], n);
                        lastOld[n] = Math.max(lastOld[n], o);
                    }
                }
            }
        }

        private static List<TextRange> lines(String text) {
            return TextUnits.of(text).paragraphs();
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            int o = 0;
            int n = 0;
            while (o < olds.size() || n < news.size()) {
                if (o < olds.size() && lastNew[o] < 0) {
                    rows.add(new Row(oldMoved[o] ? Kind.MOVED : Kind.REMOVED, olds.get(o++), null));
                } else if (n < news.size() && lastOld[n] < 0) {
                    rows.add(new Row(newMoved[n] ? Kind.MOVED : Kind.ADDED, null, news.get(n++)));
                } else {
                    int oldEnd = o + 1;
                    int newEnd = n + 1;
                    for (int i = o, j = n; i < oldEnd || j < newEnd; ) {
                        newEnd = i < oldEnd ? Math.max(newEnd, lastNew[i++] + 1) : newEnd;
                        oldEnd = j < newEnd ? Math.max(oldEnd, lastOld[j++] + 1) : oldEnd;
                    }
                    rows.add(row(olds.get(o).span(olds.get(oldEnd - 1)), news.get(n).span(news.get(newEnd - 1))));
                    o = oldEnd;
                    n = newEnd;
                }
            }
            return rows;
        }

        private Row row(TextRange before, TextRange after) {
            Row row = new Row(Kind.CHANGED, before, after);
            boolean same = words(before(alignment, row), alignment.before()).isEmpty()
                    && words(after(alignment, row), alignment.after()).isEmpty();
            return same ? new Row(Kind.SAME, before, after) : row;
        }

        private static String words(List<Run> runs, String text) {
            StringBuilder words = new StringBuilder();
            runs.stream().filter(Run::differs).forEach(run -> words.append(run.range().of(text)));
            return words.toString().strip();
        }
    }
}
