package lectern.window.margin;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import lectern.text.TextRange;

/// Where in a whole speech the annotations and hits lie: one row for each pixel of a strip, however many there are.
///
/// @param ink for each row the group that most annotations on it belong to, or -1 for none
/// @param count how many annotations touch the row
/// @param hit whether a hit touches the row
record Density(int[] ink, int[] count, boolean[] hit) {
    /// @param items the annotations, in any order
    /// @param group the group of an annotation, from 0 and below `groups`
    /// @param length of the speech (UTF-16)
    /// @param height rows of the strip
    static <T> Density of(List<T> items, Function<T, TextRange> range, ToIntFunction<T> group, int groups,
                          List<TextRange> hits, int length, int height) {
        // each range adds one where it begins and takes it away after its end, so a long one costs no more than a short
        int[][] changes = new int[groups][height + 1];
        for (T item : items) {
            TextRange place = range.apply(item);
            if (!place.isEmpty()) {
                int[] own = changes[group.applyAsInt(item)];
                own[row(place.start(), length, height)]++;
                own[row(place.end() - 1, length, height) + 1]--;
            }
        }
        int[] ink = new int[height];
        int[] count = new int[height];
        int[] running = new int[groups];
        for (int row = 0; row < height; row++) {
            ink[row] = -1;
            for (int k = 0; k < groups; k++) {
                running[k] += changes[k][row];
                count[row] += running[k];
                if (running[k] > 0 && (ink[row] < 0 || running[k] > running[ink[row]])) {
                    ink[row] = k;
                }
            }
        }
        boolean[] hit = new boolean[height];
        for (TextRange place : hits) {
            hit[row(place.start(), length, height)] = true;
        }
        return new Density(ink, count, hit);
    }

    /// The row of an offset.
    static int row(int offset, int length, int height) {
        return (int) Math.clamp((long) offset * height / Math.max(1, length), 0, Math.max(0, height - 1));
    }

    /// The first offset of a row.
    static int offset(int row, int length, int height) {
        return (int) Math.clamp(Math.ceilDiv((long) row * length, Math.max(1, height)), 0, Math.max(0, length - 1));
    }
}
