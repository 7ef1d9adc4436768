package lectern.window.frequency;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void stepsAreRoundNumbers() {
        assertThat(Scale.of(23, 5, true)).isEqualTo(new Scale(25, 5));
        assertThat(Scale.of(1.7, 5, false)).isEqualTo(new Scale(2, 0.5));
        assertThat(Scale.of(3, 5, true).ticks()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(Scale.of(0, 5, true)).isEqualTo(new Scale(1, 1));
    }

    @Property
    void noValueStandsAboveTheAxisAndItIsNeverMuchTooLong(@ForAll @DoubleRange(min = 0.01, max = 1e9) double greatest,
                                                         @ForAll @IntRange(min = 1, max = 9) int ticks) {
        Scale scale = Scale.of(greatest, ticks, false);
        assertThat(scale.top()).isGreaterThanOrEqualTo(greatest * (1 - 1e-9));
        assertThat(scale.top() - greatest).isLessThanOrEqualTo(scale.step() * (1 + 1e-6));
        assertThat(scale.ticks().size()).isLessThanOrEqualTo(ticks + 2);
        assertThat(scale.share(greatest)).isBetween(0.0, 1.0);
    }
}
