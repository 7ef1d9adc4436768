package lectern.annotation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Since when a speech is in a state of reading.
///
/// @param state the state
/// @param at since when, to the millisecond
public record ReadingMark(ReadingState state, Instant at) {
    public ReadingMark {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The state that follows from what the reader said by hand and from what the program saw: the later one counts.
    ///
    /// @param said null where the reader said nothing
    /// @param seen null where nothing was seen
    public static ReadingState state(@Nullable ReadingMark said, @Nullable ReadingMark seen) {
        ReadingMark last = said == null || seen != null && seen.at.isAfter(said.at) ? seen : said;
        return last == null ? ReadingState.UNREAD : last.state;
    }
}
