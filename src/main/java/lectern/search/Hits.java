package lectern.search;

import java.util.Arrays;

/// Places in one folded text, reused from text to text: no object for each of ten million hits.
final class Hits {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    int size() {
        return size;
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /// Forgets all but the first so many.
    void cut(int kept) {
        size = kept;
    }

    /// Puts the places of several words together: leftmost first, at the same start the longest, without overlap.
    void tidy() {
        if (isTidy()) {
            return;
        }
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = (long) starts[i] << 32 | Integer.MAX_VALUE - ends[i];
        }
        Arrays.sort(sorted);
        int kept = 0;
        for (long place : sorted) {
            int start = (int) (place >>> 32);
            if (kept == 0 || start >= ends[kept - 1]) {
                starts[kept] = start;
                ends[kept++] = Integer.MAX_VALUE - (int) place;
            }
        }
        size = kept;
    }

    private boolean isTidy() {
        for (int i = 1; i < size; i++) {
            if (starts[i] < ends[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
