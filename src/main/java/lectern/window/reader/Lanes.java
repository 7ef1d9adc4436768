package lectern.window.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lectern.text.TextRange;

/// Gives overlapping stretches lanes of their own: greedy colouring of intervals by their start, which needs as many
/// lanes as stretches overlap at one place and no more (Kleinberg and Tardos, Algorithm Design, 4.1).
///
/// The stretches may be of characters or of rows. Of those that begin together the longest is placed first. Two in one
/// lane never share a place.
public final class Lanes {
    private Lanes() {
    }

    /// The lane of each range, from 0 and below `limit`, in the order given; -1 where no lane has room.
    ///
    /// @param wished for each range the lane it should have if that can be, or -1; these are placed first, so that what
    ///               stood somewhere stays there
    public static int[] pack(List<TextRange> ranges, int limit, int[] wished) {
        int[] lane = new int[ranges.size()];
        BitSet[] taken = IntStream.range(0, limit).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
        List<Integer> order = order(ranges);
        List<Integer> free = new ArrayList<>();
        for (int i : order) {
            lane[i] = -1;
            if (wished[i] < 0 || wished[i] >= limit || !take(taken[wished[i]], ranges.get(i))) {
                free.add(i);
            } else {
                lane[i] = wished[i];
            }
        }
        for (int i : free) {
            for (int k = 0; k < limit && lane[i] < 0; k++) {
                lane[i] = take(taken[k], ranges.get(i)) ? k : -1;
            }
        }
        return lane;
    }

    private static boolean take(BitSet lane, TextRange range) {
        int next = lane.nextSetBit(range.start());
        if (next >= 0 && next < range.end()) {
            return false;
        }
        lane.set(range.start(), range.end());
        return true;
    }

    private static List<Integer> order(List<TextRange> ranges) {
        return IntStream.range(0, ranges.size()).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> ranges.get(i).start())
                        .thenComparing(Comparator.<Integer>comparingInt(i -> ranges.get(i).end()).reversed())
                        .thenComparingInt(i -> i))
                .toList();
    }
}
