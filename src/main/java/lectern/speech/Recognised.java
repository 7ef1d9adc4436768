package lectern.speech;

import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Something read off a speech, where it stands, and how sure the reading is.
///
/// @param value what was read, tidied: a name without the spaces inside it
/// @param range where it stands in the text; null when it comes from elsewhere, such as the file's name
/// @param confidence from 0 (a guess) to 1 (said by the reader)
public record Recognised<T>(T value, @Nullable TextRange range, double confidence) {
    public Recognised {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
