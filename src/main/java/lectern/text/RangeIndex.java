package lectern.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Things that stand in a text, in order of place; finds those that overlap a stretch of it in O(log n) for each.
///
/// The order is kept in an array over which a balanced tree is laid: beside the middle of each stretch of the array stands
/// the greatest end in that stretch (an augmented interval tree, Cormen et al., Introduction to Algorithms, 14.3). One more
/// or one less copies the arrays, which for ten thousand takes some ten microseconds. Immutable; for any thread.
public final class RangeIndex<T> {
    private final Function<? super T, TextRange> range;
    private final Comparator<? super T> order;
    private final List<T> items;
    private final int[] starts;
    private final int[] ends;
    private final int[] furthest;

    private RangeIndex(List<T> sorted, Function<? super T, TextRange> range, Comparator<? super T> order) {
        this.range = range;
        this.order = order;
        items = Collections.unmodifiableList(sorted);
        starts = new int[sorted.size()];
        ends = new int[sorted.size()];
        furthest = new int[sorted.size()];
        for (int i = 0; i < starts.length; i++) {
            TextRange place = range.apply(sorted.get(i));
            starts[i] = place.start();
            ends[i] = place.end();
        }
        furthest(0, starts.length);
    }

    /// An index of items by their range; those of the same range stay in the order in which they are given.
    public static <T> RangeIndex<T> of(List<T> items, Function<? super T, TextRange> range) {
        return of(items, range, Comparator.comparing(range));
    }

    /// An index of items in an order of their own.
    ///
    /// @param order by range, or by range first
    public static <T> RangeIndex<T> of(List<T> items, Function<? super T, TextRange> range, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(order);
        return new RangeIndex<>(sorted, range, order);
    }

    /// The items in order; unmodifiable.
    public List<T> items() {
        return items;
    }

    /// With one more item, after those that are equal in order.
    public RangeIndex<T> with(T item) {
        List<T> more = new ArrayList<>(items.size() + 1);
        int at = after(item);
        more.addAll(items.subList(0, at));
        more.add(item);
        more.addAll(items.subList(at, items.size()));
        return new RangeIndex<>(more, range, order);
    }

    /// Without the item; this index if it is not there.
    public RangeIndex<T> without(T item) {
        for (int i = after(item) - 1; i >= 0 && order.compare(items.get(i), item) == 0; i--) {
            if (items.get(i).equals(item)) {
                List<T> fewer = new ArrayList<>(items);
                fewer.remove(i);
                return new RangeIndex<>(fewer, range, order);
            }
        }
        return this;
    }

    /// The items of which at least one character lies in `stretch`, in order; a list of the caller's own.
    public List<T> overlapping(TextRange stretch) {
        List<T> overlapping = new ArrayList<>();
        collect(0, starts.length, stretch, overlapping);
        return overlapping;
    }

    private void collect(int low, int high, TextRange stretch, List<T> found) {
        int middle = (low + high) >>> 1;
        if (low == high || furthest[middle] <= stretch.start()) {
            return;
        }
        collect(low, middle, stretch, found);
        if (starts[middle] < stretch.end()) {
            if (ends[middle] > stretch.start() && ends[middle] > starts[middle]) {
                found.add(items.get(middle));
            }
            collect(middle + 1, high, stretch, found);
        }
    }

    private int furthest(int low, int high) {
        if (low == high) {
            return 0;
        }
        int middle = (low + high) >>> 1;
        furthest[middle] = Math.max(ends[middle], Math.max(furthest(low, middle), furthest(middle + 1, high)));
        return furthest[middle];
    }

    private int after(T item) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(items.get(middle), item) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
