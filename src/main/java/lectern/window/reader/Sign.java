package lectern.window.reader;

import lectern.speech.SpeechEvent;
import lectern.text.TextRange;

/// A small sign beside the line in which something stands.
///
/// @param at the character it belongs to (UTF-16), one unit long
/// @param kind what it says
record Sign(TextRange at, Kind kind) {
    enum Kind {
        /// A place the reader comes back to.
        BOOKMARK,
        /// The audience applauds, laughs or calls.
        REACTION,
        /// An editor's note.
        REMARK,
        /// When the words from here on were spoken.
        TIME
    }

    /// The sign of an event.
    static Sign of(SpeechEvent event) {
        return at(event.range().start(), switch (event.kind()) {
            case NOTE -> Kind.REMARK;
            case TIME -> Kind.TIME;
            case APPLAUSE, LAUGHTER, REACTION, SPEAKER -> Kind.REACTION;
        });
    }

    static Sign at(int offset, Kind kind) {
        return new Sign(new TextRange(offset, offset + 1), kind);
    }
}
