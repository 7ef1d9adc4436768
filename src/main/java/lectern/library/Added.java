package lectern.library;

import lectern.speech.SpeechCard;

/// What became of a draft.
///
/// @param card the speech with that text
/// @param isNew whether it was added now; false when the library had the same text already
public record Added(SpeechCard card, boolean isNew) {
}
