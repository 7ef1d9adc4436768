package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {
    private static final List<Long> FIXED = List.of(5L, 53L, 58L, 13L, 51L, 30L);

    private static Map<String, List<Long>> strata(List<Integer> sizes) {
        Map<String, List<Long>> strata = new TreeMap<>();
        long next = 1;
        for (int i = 0; i < sizes.size(); i++) {
            strata.put("s" + i, LongStream.range(next, next + sizes.get(i)).boxed().toList());
            next += sizes.get(i);
        }
        return strata;
    }

    @Property
    void everyStratumGetsItsShareToLessThanOne(@ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> sizes,
                                             @ForAll @IntRange(min = 1, max = 200) int wanted, @ForAll long seed) {
        Map<String, List<Long>> strata = strata(sizes);
        long all = sizes.stream().mapToLong(Integer::longValue).sum();
        List<Long> drawn = StratifiedSample.draw(strata, wanted, seed);
        assertThat(drawn).doesNotHaveDuplicates().hasSize((int) Math.min(wanted, all));
        strata.forEach((name, speeches) -> {
            long got = drawn.stream().filter(speeches::contains).count();
            double exact = (double) drawn.size() * speeches.size() / all;
            assertThat(Math.abs(got - exact)).as(name).isLessThan(1);
        });
    }

    @Property
    void aSeedDrawsTheSameAgain(@ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> sizes,
                                @ForAll @IntRange(min = 1, max = 200) int wanted, @ForAll long seed) {
        assertThat(StratifiedSample.draw(strata(sizes), wanted, seed)).isEqualTo(StratifiedSample.draw(strata(sizes), wanted, seed));
    }

    /// The sample of one seed as it was drawn when this was written: on every machine, in every later version.
    @Test
    void theSampleOfASeedIsFixed() {
        assertThat(StratifiedSample.draw(strata(List.of(10, 20, 30)), 6, 42)).isEqualTo(FIXED);
        assertThat(StratifiedSample.draw(strata(List.of(10, 20, 30)), 6, 43)).isNotEqualTo(FIXED);
    }

    @Test
    void aSpeechIsAsLikelyAsAnotherOfItsStratum() {
        int[] drawn = new int[21];
        for (int seed = 0; seed < 4000; seed++) {
            StratifiedSample.draw(strata(List.of(20)), 5, seed).forEach(speech -> drawn[speech.intValue()]++);
        }
        // 1000 expected, standard deviation 27
        for (int speech = 1; speech <= 20; speech++) {
            assertThat(drawn[speech]).as("speech " + speech).isBetween(850, 1150);
        }
    }
}
