package lectern.window.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.annotation.Annotation;
import lectern.text.TextRange;
import lectern.window.reader.Lanes;
import lectern.window.reader.Sight;
import org.jspecify.annotations.Nullable;

/// Which annotations in sight get a bracket, in which lane, and which are only counted.
///
/// @param brackets those that are drawn, by their first row, then by lane
/// @param more those that no lane has room for
/// @param lanes the lane of each annotation by its id, so that it keeps it while it stays in sight
record Brackets(List<Bracket> brackets, List<More> more, Map<String, Integer> lanes) {
    static final Brackets NONE = new Brackets(List.of(), List.of(), Map.of());

    /// @param lane from 0, the one beside the text
    /// @param rows indices of rows in sight, half-open
    /// @param above whether it goes on above what is in sight
    /// @param below whether it goes on below
    record Bracket(Annotation annotation, int lane, TextRange rows, boolean above, boolean below) {
    }

    /// Annotations without a bracket whose rows hang together.
    ///
    /// @param row the first of their rows
    record More(int row, List<Annotation> hidden) {
    }

    private record Candidate(Annotation annotation, TextRange rows) {
    }

    /// @param annotations those that overlap what is in sight, by their start
    /// @param limit how many lanes there are
    /// @param before the lanes of the step before
    /// @param focused the id of the one that is drawn whatever else is not
    static Brackets of(Sight sight, List<Annotation> annotations, int limit, Map<String, Integer> before,
                       @Nullable String focused) {
        List<Candidate> candidates = new ArrayList<>(annotations.size());
        for (Annotation annotation : annotations) {
            TextRange rows = sight.rowsOf(annotation.anchor().range());
            if (rows != null) {
                candidates.add(new Candidate(annotation, rows));
            }
        }
        int[] wished = candidates.stream().mapToInt(c -> before.getOrDefault(c.annotation.id(), -1)).toArray();
        int[] lanes = Lanes.pack(candidates.stream().map(Candidate::rows).toList(), limit, wished);
        Map<String, Integer> kept = new HashMap<>();
        for (int i = 0; i < lanes.length; i++) {
            if (lanes[i] >= 0) {
                kept.put(candidates.get(i).annotation.id(), lanes[i]);
            }
        }
        makeRoom(candidates, lanes, limit - 1, focused);
        return new Brackets(drawn(sight, candidates, lanes), counted(candidates, lanes), kept);
    }

    /// The focused one takes the outermost lane from those in its way if it has none.
    private static void makeRoom(List<Candidate> candidates, int[] lanes, int outermost, @Nullable String focused) {
        for (int i = 0; i < lanes.length; i++) {
            if (lanes[i] < 0 && candidates.get(i).annotation.id().equals(focused)) {
                for (int k = 0; k < lanes.length; k++) {
                    if (lanes[k] == outermost && candidates.get(k).rows.overlaps(candidates.get(i).rows)) {
                        lanes[k] = -1;
                    }
                }
                lanes[i] = outermost;
            }
        }
    }

    private static List<Bracket> drawn(Sight sight, List<Candidate> candidates, int[] lanes) {
        TextRange seen = sight.range();
        List<Bracket> brackets = new ArrayList<>();
        for (int i = 0; i < lanes.length; i++) {
            if (lanes[i] >= 0) {
                TextRange range = candidates.get(i).annotation.anchor().range();
                brackets.add(new Bracket(candidates.get(i).annotation, lanes[i], candidates.get(i).rows,
                        range.start() < seen.start(), range.end() > seen.end()));
            }
        }
        brackets.sort((a, b) -> a.rows.start() != b.rows.start() ? Integer.compare(a.rows.start(), b.rows.start())
                : Integer.compare(b.lane, a.lane));
        return brackets;
    }

    private static List<More> counted(List<Candidate> candidates, int[] lanes) {
        List<More> more = new ArrayList<>();
        int end = -1;
        for (int i = 0; i < lanes.length; i++) {
            if (lanes[i] < 0) {
                TextRange rows = candidates.get(i).rows;
                if (rows.start() >= end) {
                    more.add(new More(rows.start(), new ArrayList<>()));
                }
                more.getLast().hidden.add(candidates.get(i).annotation);
                end = Math.max(end, rows.end());
            }
        }
        return more;
    }
}
