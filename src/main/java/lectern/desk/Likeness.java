package lectern.desk;

import lectern.speech.Draft;
import lectern.speech.SpeechCard;

/// A text that looks like a new version of a speech in the library.
///
/// @param draft the text, as it was read
/// @param of the speech
/// @param share how much of the longer text is in both, from 0 to 1
public record Likeness(Draft draft, SpeechCard of, double share) {
    /// The share in whole percent; 100 is not said of texts that differ.
    public int percent() {
        return (int) Math.min(99, Math.floor(100 * share));
    }
}
