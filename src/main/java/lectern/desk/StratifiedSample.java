package lectern.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Draws a random sample in which every stratum has its share.
///
/// The shares are proportional, rounded by largest remainders (Hamilton's method): a stratum of N_h among N gets n·N_h/N
/// places, whole ones first, the rest to the largest fractions; of equal fractions the larger stratum, then the earlier
/// name. Within a stratum each speech is as likely as another (Fisher–Yates). `java.util.Random` is specified to the bit, so
/// a seed draws the same sample on every machine.
final class StratifiedSample {
    private StratifiedSample() {
    }

    /// @param strata the numbers of the speeches of each stratum, ascending, by its name
    /// @param size how many are wanted; all of them if there are fewer
    /// @return the numbers drawn, in random order
    static List<Long> draw(Map<String, List<Long>> strata, int size, long seed) {
        TreeMap<String, List<Long>> ordered = new TreeMap<>(strata);
        Map<String, Integer> shares = shares(ordered, size);
        Random random = new Random(seed);
        List<Long> drawn = new ArrayList<>();
        ordered.forEach((name, speeches) -> {
            List<Long> shuffled = new ArrayList<>(speeches);
            Collections.shuffle(shuffled, random);
            drawn.addAll(shuffled.subList(0, shares.getOrDefault(name, 0)));
        });
        Collections.shuffle(drawn, random);
        return drawn;
    }

    /// How many places each stratum gets.
    static Map<String, Integer> shares(Map<String, List<Long>> strata, int size) {
        long all = strata.values().stream().mapToLong(List::size).sum();
        long wanted = Math.min(size, all);
        Map<String, Integer> shares = new TreeMap<>();
        record Rest(String name, long fraction, int size) {
        }
        List<Rest> rests = new ArrayList<>();
        long given = 0;
        for (Map.Entry<String, List<Long>> stratum : strata.entrySet()) {
            long exact = wanted * stratum.getValue().size();
            int whole = all == 0 ? 0 : (int) (exact / all);
            shares.put(stratum.getKey(), whole);
            rests.add(new Rest(stratum.getKey(), all == 0 ? 0 : exact % all, stratum.getValue().size()));
            given += whole;
        }
        rests.sort(Comparator.comparingLong(Rest::fraction).reversed()
                .thenComparing(Comparator.comparingInt(Rest::size).reversed()).thenComparing(Rest::name));
        for (int i = 0; given < wanted; i++, given++) {
            shares.merge(rests.get(i).name, 1, Integer::sum);
        }
        return shares;
    }
}
