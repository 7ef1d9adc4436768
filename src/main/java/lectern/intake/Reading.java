package lectern.intake;

import java.util.List;
import lectern.message.Notice;
import lectern.speech.Draft;

/// A file that was read.
///
/// @param draft the speech in it
/// @param notices what the reader should know of how it was read: a cut tail left out, an uncertain charset
public record Reading(Draft draft, List<Notice> notices) {
    public Reading {
        notices = List.copyOf(notices);
    }
}
