package lectern.window;

import java.util.function.BiConsumer;
import lectern.annotation.ReadingState;
import lectern.speech.Speech;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Sees how far the speech that lies open is read: it is being read once it is opened, and read once its end is in sight or
/// under the cursor after the reader has moved.
final class ReadingSeen {
    private final BiConsumer<Long, ReadingState> saw;
    private @Nullable Speech speech;
    private @Nullable TextRange first;
    private boolean ended;

    /// @param saw told of a speech and its state; of each state once
    ReadingSeen(BiConsumer<Long, ReadingState> saw) {
        this.saw = saw;
    }

    void opened(Speech opened) {
        speech = opened;
        first = null;
        ended = false;
        saw.accept(opened.id(), ReadingState.READING);
    }

    /// The reader is at a place of it.
    ///
    /// @param target what is under the cursor
    /// @param visible what the page shows
    void at(TextRange target, TextRange visible) {
        if (speech == null || ended) {
            return;
        }
        if (first == null) {
            first = target;
        }
        int end = speech.text().substring(0, speech.anatomy().body().end()).stripTrailing().length();
        if (!target.equals(first) && (target.end() >= end || visible.end() >= end)) {
            ended = true;
            saw.accept(speech.id(), ReadingState.READ);
        }
    }
}
