package lectern.window.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lectern.text.TextRange;

/// Flattens overlapping stretches so that each place is tinted once, by the shortest stretch that covers it: blended
/// tints are colours nobody can read.
final class Tints {
    private Tints() {
    }

    /// A stretch, and which of the given ranges it takes its tint from.
    record Tint(TextRange range, int owner) {
    }

    /// Disjoint stretches in order that cover what the ranges cover. Of equally short ranges the later one wins.
    static List<Tint> flatten(List<TextRange> ranges) {
        TreeSet<Integer> cuts = new TreeSet<>();
        ranges.forEach(range -> {
            cuts.add(range.start());
            cuts.add(range.end());
        });
        int[] at = cuts.stream().mapToInt(Integer::intValue).toArray();
        int[] owners = new int[Math.max(0, at.length - 1)];
        Arrays.fill(owners, -1);
        IntStream.range(0, ranges.size()).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> ranges.get(i).length()).reversed())
                .forEach(i -> {
                    int from = Arrays.binarySearch(at, ranges.get(i).start());
                    int to = Arrays.binarySearch(at, ranges.get(i).end());
                    Arrays.fill(owners, from, to, i);
                });
        List<Tint> tints = new ArrayList<>();
        for (int k = 0; k < owners.length; k++) {
            Tint last = tints.isEmpty() ? null : tints.getLast();
            if (owners[k] >= 0 && last != null && last.owner == owners[k] && last.range.end() == at[k]) {
                tints.set(tints.size() - 1, new Tint(new TextRange(last.range.start(), at[k + 1]), owners[k]));
            } else if (owners[k] >= 0) {
                tints.add(new Tint(new TextRange(at[k], at[k + 1]), owners[k]));
            }
        }
        return tints;
    }
}
