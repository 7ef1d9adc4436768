package lectern.desk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lectern.annotation.Facet;
import lectern.annotation.ShelfQuery;
import org.jspecify.annotations.Nullable;

/// The speeches that a query asks for, in its order, with the counts of the facets beside them. Immutable.
///
/// @param query what was asked
/// @param rows the table it was asked of
/// @param order the rows that fit, in order; not to be changed
/// @param counts of each facet, the values with how many speeches have them among those that fit all *other* facets and
///     the words: what would come if the value were chosen as well
public record ShelfFound(ShelfQuery query, ShelfRows rows, int[] order, Map<Facet, List<Count>> counts) {
    /// Nothing.
    public static final ShelfFound NOTHING = new ShelfFound(ShelfQuery.ALL, ShelfRows.NONE, new int[0], Map.of());

    /// How many speeches have a value.
    ///
    /// @param value [Facet#UNKNOWN] for those of which it is not known
    public record Count(String value, int count) {
    }

    /// The numbers of the speeches that fit, in order.
    public long[] ids() {
        long[] ids = new long[order.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = rows.id(order[i]);
        }
        return ids;
    }

    /// The first speeches as they came in, nothing counted: shown until all are there.
    public static ShelfFound beginning(Desk.FirstSpeeches first) {
        ShelfRows rows = ShelfRows.of(first.cards(), first.kept());
        return new ShelfFound(ShelfQuery.ALL, rows, all(rows).stream().toArray(), Map.of());
    }

    /// Asks a table.
    ///
    /// @param only the rows that may come; all of them where it is null
    static ShelfFound of(ShelfRows rows, ShelfQuery query, @Nullable BitSet only) {
        BitSet base = only == null ? all(rows) : (BitSet) only.clone();
        ShelfWords.of(rows, query.words()).ifPresent(base::and);
        Map<Facet, BitSet> passing = new EnumMap<>(Facet.class);
        query.chosen().forEach((facet, values) -> passing.put(facet, ShelfCounting.having(rows, facet, values)));
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            BitSet others = (BitSet) base.clone();
            passing.forEach((other, pass) -> {
                if (other != facet) {
                    others.and(pass);
                }
            });
            counts.put(facet, ShelfCounting.counts(rows, facet, others));
        }
        passing.values().forEach(base::and);
        return new ShelfFound(query, rows, ordered(rows, base, query.order()), Collections.unmodifiableMap(counts));
    }

    private static BitSet all(ShelfRows rows) {
        BitSet all = new BitSet(rows.size());
        all.set(0, rows.size());
        return all;
    }

    /// Sorts by the last key first: each sorting keeps the order of the one before where the keys are equal. A number is the
    /// key in its upper half and the place in its lower.
    private static int[] ordered(ShelfRows rows, BitSet fitting, List<ShelfQuery.Key> keys) {
        int[] order = fitting.stream().toArray();
        long[] sorting = new long[order.length];
        for (ShelfQuery.Key key : keys.reversed()) {
            int[] ranks = rows.ranks(key.column());
            for (int i = 0; i < order.length; i++) {
                int rank = ranks[order[i]];
                long upper = rank < 0 ? Integer.MAX_VALUE : key.descending() ? Integer.MAX_VALUE - 1 - rank : rank;
                sorting[i] = upper << 32 | i;
            }
            Arrays.sort(sorting);
            int[] before = order.clone();
            for (int i = 0; i < order.length; i++) {
                order[i] = before[(int) sorting[i]];
            }
        }
        return order;
    }
}
