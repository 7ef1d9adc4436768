package lectern.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.Comparator;

/// Finds the sketches that resemble a given one among many, without comparing with all of them.
///
/// Those that have three neighbouring bins in common are compared (locality-sensitive hashing, 21 bands of 3: two texts with
/// two thirds of their runs in common meet with a probability of 0.999, with half of them 0.94, unrelated ones hardly ever).
/// Takes some 400 bytes for each. Immutable.
public final class SketchIndex {
    private static final int BANDS = Sketch.BINS / 3;
    // texts of which hundreds are the same are met often enough
    private static final int MOST_IN_BAND = 200;
    private static final long PLACE = (1L << 24) - 1;
    private final long[] ids;
    private final Sketch[] sketches;
    // for each band, in order: forty bits of its hash, then the place of the sketch
    private final long[][] bands = new long[BANDS][];

    /// @param all the sketches, by the number of their text; at most sixteen million
    public SketchIndex(Map<Long, Sketch> all) {
        Map<Long, Sketch> inOrder = new TreeMap<>(all);
        ids = inOrder.keySet().stream().mapToLong(Long::longValue).toArray();
        sketches = inOrder.values().toArray(Sketch[]::new);
        for (int band = 0; band < BANDS; band++) {
            bands[band] = new long[ids.length];
            for (int i = 0; i < ids.length; i++) {
                bands[band][i] = hash(sketches[i], band) | i;
            }
            Arrays.sort(bands[band]);
        }
    }

    /// The numbers of those that resemble it at least so much, the most similar first.
    public List<Long> near(Sketch sketch, double resemblance) {
        Set<Integer> met = new HashSet<>();
        for (int band = 0; band < BANDS; band++) {
            long hash = hash(sketch, band);
            int at = Arrays.binarySearch(bands[band], hash);
            at = at < 0 ? -at - 1 : at;
            for (int i = at; i < ids.length && i < at + MOST_IN_BAND && (bands[band][i] & ~PLACE) == hash; i++) {
                met.add((int) (bands[band][i] & PLACE));
            }
        }
        ToDoubleFunction<Integer> alike = i -> sketches[i].resemblance(sketch);
        return met.stream().filter(i -> alike.applyAsDouble(i) >= resemblance)
                .sorted(Comparator.comparingDouble(alike).reversed().thenComparing(Comparator.naturalOrder()))
                .map(i -> ids[i]).toList();
    }

    private static long hash(Sketch sketch, int band) {
        return sketch.band(band) & ~PLACE;
    }
}
