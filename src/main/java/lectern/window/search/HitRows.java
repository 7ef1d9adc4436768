package lectern.window.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Which line of a list belongs to which speech, where each speech has a line for its name and then one for each hit shown.
final class HitRows {
    private final int[] heads;

    /// @param speeches how many
    /// @param lines how many hits of a speech are shown, by its place in the list
    HitRows(int speeches, IntUnaryOperator lines) {
        heads = new int[speeches + 1];
        for (int i = 0; i < speeches; i++) {
            heads[i + 1] = heads[i] + 1 + lines.applyAsInt(i);
        }
    }

    /// How many lines the list has.
    int size() {
        return heads[heads.length - 1];
    }

    /// The place of the speech that a line belongs to.
    int speech(int row) {
        int found = Arrays.binarySearch(heads, 0, heads.length - 1, row);
        return found >= 0 ? found : -found - 2;
    }

    /// Which hit of its speech a line shows; -1 for its name.
    int hit(int row) {
        return row - heads[speech(row)] - 1;
    }

    /// The line of a speech's name.
    int head(int speech) {
        return heads[speech];
    }
}
