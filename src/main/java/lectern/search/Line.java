package lectern.search;

import lectern.speech.PartialDate;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// One hit in its surroundings: a line of a concordance (KWIC). The texts are as they stand in the speech.
///
/// @param speech the speech's number
/// @param title the speech's title, or its file's name
/// @param speaker null when unknown
/// @param date null when unknown
/// @param range the hit, UTF-16
/// @param points the hit, code points
/// @param left what stands before it, never half a character
/// @param hit the hit
/// @param right what stands after it
public record Line(long speech, String title, @Nullable String speaker, @Nullable PartialDate date, TextRange range,
                   TextRange points, String left, String hit, String right) {
}
