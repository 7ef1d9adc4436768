package lectern.window.search;

import lectern.search.Line;
import lectern.search.SpeechHits;

/// What a line of a list shows.
public sealed interface Row {
    /// A speech, above its first hits.
    record Head(SpeechHits speech) implements Row {
    }

    /// A hit.
    record Hit(Line line) implements Row {
    }

    /// What is still being read.
    record Waiting() implements Row {
    }
}
