package lectern.annotation.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import lectern.annotation.Anchor;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CarrierPropertyTest {
    private static final List<String> PIECES = List.of("我们", "要", "高质量发展", "。", "，", "\n", " ", "𠮷", "👩‍👩‍👧", "e\u0301", "a\u0308\u0323",
            "🇨🇳", "peace", "Freiheit", "葛\uDB40\uDD00", "שלום", "(掌声)", "1", "人民", "，人民", "…");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(0).ofMaxSize(120).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 300)
    void whateverTheEditEveryAnnotationIsPlacedWholeOrUnplaced(@ForAll("texts") String before, @ForAll("texts") String after,
                                                              @ForAll long seed) {
        check(before, after, new Random(seed));
    }

    @Property(tries = 300)
    void alsoWhereTheTextsAreVersionsOfEachOther(@ForAll("texts") String before, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder after = new StringBuilder(before);
        for (int i = 0; i < 6; i++) {
            // anywhere, also in the middle of a character: such files are read as well
            int at = random.nextInt(after.length() + 1);
            if (random.nextBoolean()) {
                after.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            } else {
                after.delete(at, Math.min(after.length(), at + random.nextInt(9)));
            }
        }
        check(before, after.toString(), random);
    }

    @Property(tries = 200)
    void theSameTextMovesNothing(@ForAll("texts") String text, @ForAll long seed) {
        Carrier carrier = Carrier.between(text, text);
        for (TextRange range : ranges(text, new Random(seed))) {
            Carried carried = carrier.carry(Anchor.of(text, range));
            assertThat(carried.now()).isEqualTo(Anchor.of(text, range));
            assertThat(carried.outcome()).isEqualTo(Outcome.KEPT);
            assertThat(carrier.place(range.start())).isEqualTo(range.start());
        }
        assertThat(carrier.alignment().share()).isEqualTo(1);
    }

    private static void check(String before, String after, Random random) {
        Carrier carrier = Carrier.between(before, after);
        for (TextRange range : ranges(before, random)) {
            Anchor anchor = Anchor.of(before, range);
            Carried carried = carrier.carry(anchor);
            assertThat(carried.was()).isEqualTo(anchor);
            if (carried.now() != null) {
                TextRange now = carried.now().range();
                assertThat(now.isEmpty()).isFalse();
                assertThat(carried.now().fits(after)).isTrue();
                assertThat(Graphemes.isBoundary(after, now.start())).isTrue();
                assertThat(Graphemes.isBoundary(after, now.end())).isTrue();
                assertThat(carried.similarity()).isBetween(0.5, 1.0);
            }
            int place = carrier.place(range.start());
            assertThat(place).isBetween(0, after.length());
            assertThat(Graphemes.isBoundary(after, place)).isTrue();
        }
        assertThat(carrier.alignment().share()).isBetween(0.0, 1.0);
    }

    private static List<TextRange> ranges(String text, Random random) {
        return random.ints(text.isEmpty() ? 0 : 8, 0, Math.max(1, text.length())).mapToObj(start -> Graphemes.widened(text,
                new TextRange(start, Math.min(text.length(), start + 1 + random.nextInt(30))))).toList();
    }
}
