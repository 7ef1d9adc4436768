package lectern.library;

import lectern.speech.SpeechCard;

/// What became of a draft that was to be added.
///
/// @param card the speech it is in the library now; where it is not new and `card` has another text, the draft's is one
///     that this speech had before and may have again
/// @param isNew false when the same text was there already, or the text had been replaced by a newer version
public record Added(SpeechCard card, boolean isNew) {
}
