package lectern.search;

import java.util.stream.LongStream;
import lectern.text.TextRange;

/// The lines of a concordance in their order. Immutable and small: the texts of the lines are read page by page.
public final class Concordance {
    /// How many lines are kept; all beyond are counted.
    public static final int MOST = 500_000;
    private final int context;
    private final long[] speeches;
    private final int[] starts;
    private final int[] ends;
    private final Count count;

    Concordance(int context, long[] speeches, int[] starts, int[] ends, Count count) {
        this.context = context;
        this.speeches = speeches;
        this.starts = starts;
        this.ends = ends;
        this.count = count;
    }

    /// How many characters a line shows on each side.
    public int context() {
        return context;
    }

    /// How many lines; at most [#MOST].
    public int size() {
        return starts.length;
    }

    /// Everything together; complete.
    public Count count() {
        return count;
    }

    /// The number of the speech that a line stands in.
    public long speech(int line) {
        return speeches[line];
    }

    /// The numbers of the speeches that the lines stand in, each once.
    public long[] speechNumbers() {
        return LongStream.of(speeches).distinct().toArray();
    }

    /// The hit of a line, UTF-16.
    public TextRange range(int line) {
        return new TextRange(starts[line], ends[line]);
    }
}
