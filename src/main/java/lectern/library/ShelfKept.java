package lectern.library;

import java.util.List;
import java.util.Map;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingPlan;
import lectern.annotation.SavedShelf;
import org.jspecify.annotations.Nullable;

/// What the library keeps for the reader's shelf.
///
/// @param tags the numbers of the speeches that have it, by tag
/// @param readings the speeches of which something was said or seen
/// @param shelves those of the reader's own, by name
/// @param plan null where there is none
public record ShelfKept(Map<String, long[]> tags, List<Reading> readings, List<SavedShelf> shelves, @Nullable ReadingPlan plan) {
    /// How far a speech is read.
    ///
    /// @param speech its number
    /// @param said by the reader; null where nothing was
    /// @param seen by the program; null where nothing was
    public record Reading(long speech, @Nullable ReadingMark said, @Nullable ReadingMark seen) {
    }
}
