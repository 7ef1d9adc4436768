package lectern.library;

import java.util.Comparator;
import lectern.text.TextRange;

/// Where an annotation stands, and nothing else of it.
///
/// @param annotation its id
/// @param speech the speech's number
/// @param start UTF-16
/// @param end UTF-16, excluded
public record Mark(String annotation, long speech, int start, int end) implements Comparable<Mark> {
    private static final Comparator<Mark> IN_ORDER = Comparator.comparingLong(Mark::speech)
            .thenComparingInt(Mark::start).thenComparingInt(Mark::end).thenComparing(Mark::annotation);

    /// Its range.
    public TextRange range() {
        return new TextRange(start, end);
    }

    /// By speech, start, end, id: as [lectern.annotation.Annotation#IN_ORDER].
    @Override
    public int compareTo(Mark other) {
        return IN_ORDER.compare(this, other);
    }
}
