package lectern.window.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lectern.text.TextRange;

/// Gives overlapping stretches lanes of their own: greedy colouring of intervals by their start, which needs as many
/// lanes as stretches overlap at one place and no more (Kleinberg and Tardos, Algorithm Design, 4.1).
final class Lanes {
    private Lanes() {
    }

    /// The lane of each range, from 0, in the order given. Of ranges that begin together the longest is placed first.
    /// Two ranges in one lane never share a character.
    static int[] pack(List<TextRange> ranges) {
        List<Integer> order = IntStream.range(0, ranges.size()).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> ranges.get(i).start())
                        .thenComparing(Comparator.<Integer>comparingInt(i -> ranges.get(i).end()).reversed())
                        .thenComparingInt(i -> i))
                .toList();
        int[] lane = new int[ranges.size()];
        List<Integer> ends = new ArrayList<>();
        for (int i : order) {
            int free = 0;
            while (free < ends.size() && ends.get(free) > ranges.get(i).start()) {
                free++;
            }
            if (free == ends.size()) {
                ends.add(ranges.get(i).end());
            } else {
                ends.set(free, ranges.get(i).end());
            }
            lane[i] = free;
        }
        return lane;
    }
}
