package lectern.annotation;

import java.time.Instant;

/// Where a reader stopped in a speech.
///
/// @param speech the speech's number in this library
/// @param offset UTF-16 index of the place read last
/// @param at when
public record ReadingPlace(long speech, int offset, Instant at) {
}
