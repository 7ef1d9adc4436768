package lectern.speech;

import java.util.List;
import lectern.text.TextRange;

/// One part of a speech.
///
/// @param kind what its head is
/// @param level 1 for the largest parts
/// @param title the head as the outline shows it
/// @param heading where the head stands
/// @param range the whole part, from the start of its head to the start of the next head of its level or above
/// @param confidence from 0 to 1
/// @param children the parts inside it, in order
public record Section(SectionKind kind, int level, String title, TextRange heading, TextRange range, double confidence,
                      List<Section> children) {
    public Section {
        children = List.copyOf(children);
        if (!range.contains(heading)) {
            throw new IllegalArgumentException("the heading " + heading + " is outside its section " + range);
        }
    }
}
