package lectern.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lectern.library.Mark;
import lectern.text.CodePoints;
import lectern.text.RangeIndex;
import lectern.text.TextRange;

/// How the passages of one speech stand to each other. Each method takes both sides in order, neither empty, and gives those
/// of both sides that have a partner on the other, in no order, a passage of both sides perhaps twice.
final class Related {
    private Related() {
    }

    /// They share a character.
    static List<Mark> overlapping(List<Mark> lefts, List<Mark> rights) {
        return touching(lefts, rights, Mark::range, Mark::range);
    }

    /// They share a paragraph: a line.
    ///
    /// @param lineEnds where the lines of the speech end
    static List<Mark> sharing(List<Mark> lefts, List<Mark> rights, int[] lineEnds) {
        Function<Mark, TextRange> lines = mark -> new TextRange(line(lineEnds, mark.start()),
                line(lineEnds, Math.max(mark.start(), mark.end() - 1)) + 1);
        return touching(lefts, rights, lines, lines);
    }

    private static int line(int[] ends, int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found : -found - 1;
    }

    /// At most so many characters stand between them, or they overlap.
    static List<Mark> within(List<Mark> lefts, List<Mark> rights, CodePoints points, int most) {
        return touching(lefts, rights, mark -> {
            TextRange place = points.toCodePoints(mark.range());
            return new TextRange(Math.max(0, place.start() - most), place.end() + most + 1);
        }, mark -> {
            TextRange place = points.toCodePoints(mark.range());
            return new TextRange(place.start(), place.end() + 1);
        });
    }

    /// The left one ends before the right one begins, and no passage of either side lies wholly between.
    static List<Mark> following(List<Mark> lefts, List<Mark> rights) {
        List<Mark> both = Stream.concat(lefts.stream(), rights.stream()).sorted().toList();
        // the first end of all that begin from here on
        int[] firstEnd = new int[both.size() + 1];
        firstEnd[both.size()] = Integer.MAX_VALUE;
        for (int i = both.size() - 1; i >= 0; i--) {
            firstEnd[i] = Math.min(firstEnd[i + 1], both.get(i).end());
        }
        List<Mark> found = new ArrayList<>();
        for (Mark left : lefts) {
            int limit = firstEnd[from(both, left.end())];
            int first = from(rights, left.end());
            for (int i = first; i < rights.size() && rights.get(i).start() < limit; i++) {
                found.add(rights.get(i));
            }
            if (first < rights.size() && rights.get(first).start() < limit) {
                found.add(left);
            }
        }
        return found;
    }

    /// The first that begins at or after an offset.
    private static int from(List<Mark> marks, int offset) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Those whose stretch shares something with a stretch of the other side.
    private static List<Mark> touching(List<Mark> lefts, List<Mark> rights, Function<Mark, TextRange> ofLeft,
                                       Function<Mark, TextRange> ofRight) {
        List<Mark> found = new ArrayList<>();
        RangeIndex<Mark> leftIndex = RangeIndex.of(lefts, ofLeft);
        RangeIndex<Mark> rightIndex = RangeIndex.of(rights, ofRight);
        lefts.stream().filter(left -> !rightIndex.overlapping(ofLeft.apply(left)).isEmpty()).forEach(found::add);
        rights.stream().filter(right -> !leftIndex.overlapping(ofRight.apply(right)).isEmpty()).forEach(found::add);
        return found;
    }
}
