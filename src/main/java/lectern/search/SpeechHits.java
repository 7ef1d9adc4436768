package lectern.search;

import java.util.List;
import lectern.speech.SpeechCard;

/// A speech that was found.
///
/// @param card the speech
/// @param hits how many places; 0 when only fields were asked
/// @param lines the first of them
public record SpeechHits(SpeechCard card, int hits, List<Line> lines) {
    public SpeechHits {
        lines = List.copyOf(lines);
    }
}
