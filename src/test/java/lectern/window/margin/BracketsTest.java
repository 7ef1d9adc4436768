package lectern.window.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.text.TextRange;
import lectern.window.margin.Brackets.Bracket;
import lectern.window.reader.Sight;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class BracketsTest {
    private static final String TEXT = "字".repeat(600);

    @Provide
    Arbitrary<List<TextRange>> ranges() {
        return Combinators.combine(Arbitraries.integers().between(0, 560), Arbitraries.integers().between(1, 40))
                .as((start, length) -> new TextRange(start, start + length)).list().ofMaxSize(60);
    }

    /// Rows of 20 characters from that one on.
    private static Sight sight(int firstRow) {
        return new Sight(IntStream.range(firstRow, firstRow + 12).mapToObj(i -> new Sight.Row(new TextRange(i * 20, i * 20 + 20),
                (i - firstRow) * 30, (i - firstRow) * 30 + 24)).toList(), 100, 700, 0, 850, 0, 360, Color.WHITE);
    }

    private static List<Annotation> annotations(List<TextRange> ranges) {
        List<Annotation> all = new ArrayList<>();
        for (TextRange range : ranges) {
            all.add(new Annotation("id" + all.size(), 1, Anchor.of(TEXT, range), List.of(), "", "me", Instant.EPOCH,
                    Instant.EPOCH));
        }
        all.sort(Annotation.IN_ORDER);
        return all;
    }

    @Property
    void noTwoBracketsInALaneShareARow(@ForAll("ranges") List<TextRange> ranges, @ForAll @IntRange(max = 18) int first,
                                       @ForAll @IntRange(min = 1, max = 3) int limit, @ForAll @IntRange(max = 59) int focus) {
        List<Bracket> drawn = Brackets.of(sight(first), annotations(ranges), limit, Map.of(), "id" + focus).brackets();
        assertThat(drawn).allMatch(bracket -> bracket.lane() >= 0 && bracket.lane() < limit);
        for (Bracket one : drawn) {
            for (Bracket other : drawn) {
                assertThat(one != other && one.lane() == other.lane() && one.rows().overlaps(other.rows())).isFalse();
            }
        }
    }

    @Property
    void everyAnnotationInSightIsDrawnOrCounted(@ForAll("ranges") List<TextRange> ranges,
                                                @ForAll @IntRange(max = 18) int first, @ForAll @IntRange(max = 59) int focus) {
        Sight sight = sight(first);
        List<Annotation> all = annotations(ranges);
        Brackets brackets = Brackets.of(sight, all, 3, Map.of(), "id" + focus);
        List<String> told = new ArrayList<>(brackets.brackets().stream().map(b -> b.annotation().id()).toList());
        brackets.more().forEach(more -> more.hidden().forEach(annotation -> told.add(annotation.id())));
        Set<String> inSight = all.stream().filter(a -> a.anchor().range().overlaps(sight.range())).map(Annotation::id)
                .collect(Collectors.toSet());
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(inSight);
        if (inSight.contains("id" + focus)) {
            assertThat(brackets.brackets()).anyMatch(bracket -> bracket.annotation().id().equals("id" + focus));
        }
    }

    @Property
    void aBracketKeepsItsLaneWhileThePageScrolls(@ForAll("ranges") List<TextRange> ranges,
                                                 @ForAll @IntRange(max = 17) int first) {
        List<Annotation> all = annotations(ranges);
        Brackets before = Brackets.of(sight(first), all, 3, Map.of(), null);
        Brackets after = Brackets.of(sight(first + 1), all, 3, before.lanes(), null);
        for (Bracket bracket : after.brackets()) {
            assertThat(before.lanes().getOrDefault(bracket.annotation().id(), bracket.lane())).isEqualTo(bracket.lane());
        }
    }

    @Test
    void whatGoesOnBeyondTheEdgeSaysSo() {
        Bracket bracket = Brackets.of(sight(5), annotations(List.of(new TextRange(10, 500))), 3, Map.of(), null)
                .brackets().getFirst();
        assertThat(bracket.above()).isTrue();
        assertThat(bracket.below()).isTrue();
        assertThat(bracket.rows()).isEqualTo(new TextRange(0, 12));
    }

    @Test
    void twelveAtOnePlaceAreThreeBracketsAndACountOfNine() {
        Brackets brackets = Brackets.of(sight(0), annotations(IntStream.range(0, 12)
                .mapToObj(i -> new TextRange(i * 3, 200 - i * 2)).toList()), 3, Map.of(), "id11");
        assertThat(brackets.brackets()).hasSize(3).anyMatch(bracket -> bracket.annotation().id().equals("id11"));
        assertThat(brackets.more()).hasSize(1);
        assertThat(brackets.more().getFirst().hidden()).hasSize(9);
    }
}
