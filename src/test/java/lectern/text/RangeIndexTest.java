package lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RangeIndexTest {
    private record Named(TextRange range, String name) {
        static final Comparator<Named> IN_ORDER = Comparator.comparing(Named::range).thenComparing(Named::name);
    }

    @Provide
    Arbitrary<List<TextRange>> ranges() {
        return Combinators.combine(Arbitraries.integers().between(0, 80), Arbitraries.integers().between(1, 40))
                .as((start, length) -> new TextRange(start, start + length)).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<Named> named() {
        return Combinators.combine(Arbitraries.integers().between(0, 30), Arbitraries.integers().between(1, 9),
                Arbitraries.of("a", "b", "c")).as((start, length, name) -> new Named(new TextRange(start, start + length), name));
    }

    @Property
    void findsExactlyWhatOverlapsInOrder(@ForAll("ranges") List<TextRange> ranges, @ForAll @IntRange(max = 90) int start,
                                         @ForAll @IntRange(min = 1, max = 40) int length) {
        TextRange stretch = new TextRange(start, start + length);
        assertThat(RangeIndex.of(ranges, range -> range).overlapping(stretch))
                .containsExactlyElementsOf(ranges.stream().filter(range -> range.overlaps(stretch)).sorted().toList());
    }

    @Property
    void growsAndShrinksToWhatWouldBeBuiltAnew(@ForAll @Size(max = 40) List<@From("named") Named> steps,
                                               @ForAll @IntRange(max = 40) int offset) {
        RangeIndex<Named> index = RangeIndex.of(List.of(), Named::range, Named.IN_ORDER);
        List<Named> kept = new ArrayList<>();
        for (Named step : steps) {
            if (kept.remove(step)) {
                index = index.without(step);
            } else {
                kept.add(step);
                index = index.with(step);
            }
            kept.sort(Named.IN_ORDER);
            assertThat(index.items()).isEqualTo(kept);
            assertThat(index.overlapping(new TextRange(offset, offset + 5)))
                    .isEqualTo(kept.stream().filter(each -> each.range().overlaps(new TextRange(offset, offset + 5))).toList());
            assertThat(index.without(new Named(new TextRange(99, 100), "z"))).isSameAs(index);
        }
    }
}
