package lectern.speech;

import java.util.Locale;
import lectern.text.TextRange;

/// Something that happened while a speech was held, or that an editor set beside it: an event at a place, not a word of
/// the speech.
///
/// @param kind what it is
/// @param range where it is noted in the text, brackets included
/// @param label what the text says, brackets left out
public record SpeechEvent(Kind kind, TextRange range, String label) {
    /// The kinds of event.
    public enum Kind {
        /// （掌声） (Applause.) (Beifall)
        APPLAUSE,
        /// （笑声） [Laughter]
        LAUGHTER,
        /// Another reaction of the audience.
        REACTION,
        /// A note or the mark that calls one: 〔1〕 ⑴ ※
        NOTE,
        /// Who speaks from here on: `Präsident Dr. Wolfgang Schäuble:`
        SPEAKER,
        /// When the words from here on were spoken; its range is empty, the text does not say it.
        TIME;

        /// Whether it is something that happened or was remarked, not who speaks or when.
        public boolean isNoted() {
            return this != SPEAKER && this != TIME;
        }

        /// Its name in JSON and in the library.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
