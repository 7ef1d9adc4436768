package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @Property
    void everyInstantComesBackAsItWasWritten(@ForAll @LongRange(min = -99_999_999_999L, max = 999_999_999_999L) long second,
                                             @ForAll @IntRange(max = 999_999_999) int nanos,
                                             @ForAll @IntRange(max = 3) int precision) {
        int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
        Instant written = Instant.ofEpochSecond(second, (long) nanos / units[precision] * units[precision]);
        assertThat(Instants.parse(written.toString())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T08:05:09.5Z", "2026-01-31T08:05:09.123456789Z", "2026-12-31T23:59:59Z"})
    void readsWhatTheGeneralParserReads(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-01-31", "2026-13-31T08:05:09Z", "2026-02-30T08:05:09Z", "2026-01-31T25:05:09Z",
        "2026-01-31T08:05:0xZ", "2026-01-31T08:05:09.1x3Z", "+026-01-31T08:05:09Z", "2026-01-31 08:05:09Z",
        "2026-01-31T08:05:09.1234567890Z", "2026-01-31T08:61:09Z"})
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
