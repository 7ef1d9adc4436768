package lectern.window.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.text.TextRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DensityTest {
    private static final int LENGTH = 1000;

    @Provide
    Arbitrary<List<TextRange>> ranges() {
        return Combinators.combine(Arbitraries.integers().between(0, 900), Arbitraries.integers().between(0, 100))
                .as((start, length) -> new TextRange(start, start + length)).list().ofMaxSize(40);
    }

    @Property
    void aRowHasInkExactlyWhereAnAnnotationTouchesIt(@ForAll("ranges") List<TextRange> ranges,
                                                     @ForAll @IntRange(min = 1, max = 1500) int height) {
        Density density = Density.of(ranges, range -> range, range -> range.start() % 3, 3, ranges, LENGTH, height);
        int[] count = new int[height];
        boolean[] hit = new boolean[height];
        for (TextRange range : ranges) {
            hit[Density.row(range.start(), LENGTH, height)] = true;
            if (!range.isEmpty()) {
                for (int row = Density.row(range.start(), LENGTH, height); row <= Density.row(range.end() - 1, LENGTH, height); row++) {
                    count[row]++;
                }
            }
        }
        assertThat(density.count()).isEqualTo(count);
        assertThat(density.hit()).isEqualTo(hit);
        for (int row = 0; row < height; row++) {
            assertThat(density.ink()[row] >= 0).isEqualTo(count[row] > 0);
        }
    }

    @Property
    void aClickOnARowGoesToAnOffsetOfThatRow(@ForAll @IntRange(max = 499) int row, @ForAll @IntRange(min = 500, max = 100_000) int length) {
        assertThat(Density.row(Density.offset(row, length, 500), length, 500)).isEqualTo(row);
    }

    @Test
    void theCommonestThemeGivesTheInk() {
        List<TextRange> ranges = List.of(new TextRange(0, 10), new TextRange(1, 10), new TextRange(2, 10));
        Density density = Density.of(ranges, range -> range, range -> range.start() == 0 ? 0 : 1, 2, List.of(), 100, 10);
        assertThat(density.ink()).startsWith(1, -1);
        assertThat(density.count()).startsWith(3, 0);
    }

    @Test
    void aSpeechWithoutCharactersHasNoRows() {
        assertThat(Density.of(List.<TextRange>of(), range -> range, range -> 0, 1, List.of(), 0, 5).ink()).containsOnly(-1);
    }
}
