package lectern.window.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import lectern.text.TextRange;

/// Finds the ranges that overlap a stretch of the text: sorted by start, with the greatest end so far beside each.
/// Building is one sort, asking is a binary search and a walk back. Immutable.
public final class MarkIndex<T> {
    private final List<T> items;
    private final int[] starts;
    private final int[] ends;
    private final int[] furthest;

    private MarkIndex(List<T> items, Function<T, TextRange> range) {
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(range));
        this.items = sorted;
        starts = new int[sorted.size()];
        ends = new int[sorted.size()];
        furthest = new int[sorted.size()];
        for (int i = 0; i < starts.length; i++) {
            TextRange place = range.apply(sorted.get(i));
            starts[i] = place.start();
            ends[i] = place.end();
            furthest[i] = i == 0 ? ends[i] : Math.max(ends[i], furthest[i - 1]);
        }
    }

    /// An index of items by their range.
    public static <T> MarkIndex<T> of(List<T> items, Function<T, TextRange> range) {
        return new MarkIndex<>(items, range);
    }

    /// The items of which at least one character lies in `stretch`, by their start.
    public List<T> overlapping(TextRange stretch) {
        int found = Arrays.binarySearch(starts, stretch.end());
        int i = found >= 0 ? found : -found - 1;
        while (i > 0 && starts[i - 1] >= stretch.end()) {
            i--;
        }
        while (i < starts.length && starts[i] < stretch.end()) {
            i++;
        }
        List<T> overlapping = new ArrayList<>();
        for (int k = i - 1; k >= 0 && furthest[k] > stretch.start(); k--) {
            if (ends[k] > stretch.start() && ends[k] > starts[k]) {
                overlapping.add(items.get(k));
            }
        }
        Collections.reverse(overlapping);
        return overlapping;
    }
}
