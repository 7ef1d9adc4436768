package lectern.desk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.annotation.Facet;

/// Which rows have a value of a facet, and how many have each.
final class ShelfCounting {
    private ShelfCounting() {
    }

    /// The rows that have one of the values.
    static BitSet having(ShelfRows rows, Facet facet, Set<String> values) {
        BitSet having = new BitSet(rows.size());
        ShelfRows.Codes codes = rows.codes(facet);
        if (codes == null) {
            Map<String, BitSet> sets = rows.sets(facet);
            sets.forEach((value, some) -> {
                if (values.contains(value)) {
                    having.or(some);
                }
            });
            if (values.contains(Facet.UNKNOWN)) {
                having.or(without(rows, sets));
            }
            return having;
        }
        boolean[] wanted = new boolean[codes.values().size() + 1];
        wanted[0] = values.contains(Facet.UNKNOWN);
        for (int code = 0; code < codes.values().size(); code++) {
            wanted[code + 1] = values.contains(codes.values().get(code));
        }
        for (int row = 0; row < rows.size(); row++) {
            if (wanted[codes.of()[row] + 1]) {
                having.set(row);
            }
        }
        return having;
    }

    /// How many of `among` have each value, without those that none has: the states in their order, the years from the last
    /// one, all others by their number; what is not known comes last.
    static List<ShelfFound.Count> counts(ShelfRows rows, Facet facet, BitSet among) {
        List<ShelfFound.Count> counts = new ArrayList<>();
        int unknown;
        ShelfRows.Codes codes = rows.codes(facet);
        if (codes == null) {
            Map<String, BitSet> sets = rows.sets(facet);
            sets.forEach((value, some) -> add(counts, value, both(some, among)));
            unknown = both(without(rows, sets), among);
        } else {
            int[] times = new int[codes.values().size() + 1];
            for (int row = among.nextSetBit(0); row >= 0; row = among.nextSetBit(row + 1)) {
                times[codes.of()[row] + 1]++;
            }
            for (int code = 0; code < codes.values().size(); code++) {
                add(counts, codes.values().get(code), times[code + 1]);
            }
            unknown = times[0];
        }
        if (facet == Facet.YEAR) {
            counts.sort(Comparator.comparing(ShelfFound.Count::value).reversed());
        } else if (facet != Facet.STATE) {
            counts.sort(Comparator.comparingInt(ShelfFound.Count::count).reversed());
        }
        add(counts, Facet.UNKNOWN, unknown);
        return List.copyOf(counts);
    }

    private static void add(List<ShelfFound.Count> counts, String value, int count) {
        if (count > 0) {
            counts.add(new ShelfFound.Count(value, count));
        }
    }

    private static int both(BitSet some, BitSet among) {
        BitSet both = (BitSet) some.clone();
        both.and(among);
        return both.cardinality();
    }

    private static BitSet without(ShelfRows rows, Map<String, BitSet> sets) {
        BitSet without = new BitSet(rows.size());
        without.set(0, rows.size());
        sets.values().forEach(without::andNot);
        return without;
    }
}
