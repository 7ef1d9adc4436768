package lectern.window.reader;

import java.util.List;
import javafx.scene.paint.Color;
import lectern.text.TextRange;

/// A marked passage as the page shows it.
///
/// @param id what the caller knows it by
/// @param range where it stands in the speech (UTF-16)
/// @param colours the colours of its themes, in order; empty for a plain highlight
/// @param label the names of its themes, for the tooltip; may be empty
/// @param focused whether it is the one the reader works on
/// @param noted whether it carries a note
public record Mark(String id, TextRange range, List<Color> colours, String label, boolean focused, boolean noted) {
    public Mark {
        colours = List.copyOf(colours);
    }
}
