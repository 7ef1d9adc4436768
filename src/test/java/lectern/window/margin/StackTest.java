package lectern.window.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StackTest {
    private static final double GAP = 7;

    private record Thing(double wished, double height) {
    }

    @Provide
    Arbitrary<List<Thing>> things() {
        return Combinators.combine(Arbitraries.integers().between(0, 900), Arbitraries.integers().between(10, 150))
                .as((wished, height) -> new Thing(wished, height)).list().ofMaxSize(25)
                .map(list -> list.stream().sorted((a, b) -> Double.compare(a.wished, b.wished)).toList());
    }

    private static double[] tops(List<Thing> things, int pinned, double slack) {
        return Stack.down(things.stream().mapToDouble(Thing::wished).toArray(),
                things.stream().mapToDouble(Thing::height).toArray(), GAP, 0, pinned, slack);
    }

    @Property
    void nothingOverlapsAndTheOrderIsKept(@ForAll("things") List<Thing> things, @ForAll @IntRange(min = -1, max = 24) int pin) {
        double[] tops = tops(things, pin < things.size() ? pin : -1, 160);
        for (int i = 1; i < tops.length; i++) {
            assertThat(tops[i]).isGreaterThanOrEqualTo(tops[i - 1] + things.get(i - 1).height + GAP);
        }
    }

    @Property
    void eachStandsAtItsPlaceOrCloseToTheOneInItsWay(@ForAll("things") List<Thing> things) {
        double[] tops = tops(things, -1, 0);
        for (int i = 0; i < tops.length; i++) {
            boolean atItsPlace = tops[i] == things.get(i).wished;
            boolean close = i > 0 && tops[i] == tops[i - 1] + things.get(i - 1).height + GAP;
            assertThat(atItsPlace || close && tops[i] > things.get(i).wished).isTrue();
        }
    }

    @Property
    void thePinnedOneStandsAtItsPlaceOrALittleBelow(@ForAll("things") List<Thing> things,
                                                    @ForAll @IntRange(max = 24) int pin) {
        if (pin < things.size()) {
            assertThat(tops(things, pin, 0)[pin]).isEqualTo(things.get(pin).wished);
            assertThat(tops(things, pin, 160)[pin]).isBetween(things.get(pin).wished, things.get(pin).wished + 160);
        }
    }

    @Property
    void thoseAboveThePinnedOneStayInSightIfTheSlackAllows(@ForAll("things") List<Thing> things,
                                                           @ForAll @IntRange(max = 24) int pin) {
        if (pin < things.size()) {
            assertThat(tops(things, pin, 10_000)[0]).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void thingsWithRoomStandWhereTheyWish() {
        assertThat(tops(List.of(new Thing(10, 20), new Thing(100, 20), new Thing(105, 20)), -1, 0)).containsExactly(10, 100, 127);
    }
}
