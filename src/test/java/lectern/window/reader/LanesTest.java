package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lectern.text.TextRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Provide
    Arbitrary<List<TextRange>> ranges() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.integers().between(1, 25))
                .as((start, length) -> new TextRange(start, start + length)).list().ofMaxSize(30);
    }

    /// With lanes enough, and no wishes.
    private static int[] pack(List<TextRange> ranges) {
        int[] anywhere = new int[ranges.size()];
        Arrays.fill(anywhere, -1);
        return Lanes.pack(ranges, ranges.size(), anywhere);
    }

    @Property
    void noTwoInOneLaneOverlap(@ForAll("ranges") List<TextRange> ranges) {
        int[] lanes = pack(ranges);
        for (int i = 0; i < lanes.length; i++) {
            for (int k = 0; k < i; k++) {
                assertThat(lanes[i] == lanes[k] && ranges.get(i).overlaps(ranges.get(k))).isFalse();
            }
        }
    }

    @Property
    void thereAreOnlyAsManyLanesAsRangesOverlapAtOnePlace(@ForAll("ranges") List<TextRange> ranges) {
        int deepest = 0;
        for (int at = 0; at < 100; at++) {
            int place = at;
            deepest = Math.max(deepest, (int) ranges.stream().filter(range -> range.contains(place)).count());
        }
        assertThat(Arrays.stream(pack(ranges)).max().orElse(-1) + 1).isEqualTo(deepest);
    }

    @Property
    void eachPlaceIsTintedOnceByTheShortestRangeOnIt(@ForAll("ranges") List<TextRange> ranges) {
        List<Tints.Tint> tints = Tints.flatten(ranges);
        for (int at = 0; at < 100; at++) {
            int place = at;
            List<Tints.Tint> here = tints.stream().filter(tint -> tint.range().contains(place)).toList();
            int shortest = ranges.stream().filter(range -> range.contains(place)).mapToInt(TextRange::length).min().orElse(-1);
            assertThat(here).hasSize(shortest < 0 ? 0 : 1);
            if (shortest >= 0) {
                assertThat(ranges.get(here.getFirst().owner()).length()).isEqualTo(shortest);
            }
        }
    }

    @Test
    void aLongerRangeLiesBelowTheOnesItHolds() {
        assertThat(pack(List.of(new TextRange(2, 4), new TextRange(0, 9), new TextRange(5, 7))))
                .containsExactly(1, 0, 1);
    }
}
