package lectern.intake.formats;

import java.util.List;
import lectern.intake.anatomy.Layout;
import lectern.message.Notice;

/// One text found in a file.
///
/// @param part what the file calls it where it holds several; empty when it is all of it
/// @param text its text, lines ended by `\n`
/// @param layout what the file says of it
/// @param notices what the reader should know of how it was read
public record Manuscript(String part, String text, Layout layout, List<Notice> notices) {
    public Manuscript {
        notices = List.copyOf(notices);
    }
}
