package lectern.desk;

import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// How far what the reader sees is on disk.
///
/// @param state saved only when the last commit has returned
/// @param waiting how many steps are not on disk yet
/// @param problem why they cannot be written; null unless `FAILED`
public record Saving(State state, int waiting, @Nullable Problem problem) {
    /// The states.
    public enum State {
        /// Everything is on disk.
        SAVED,
        /// Steps are on their way.
        SAVING,
        /// Steps could not be written; they are kept in memory and tried again.
        FAILED
    }
}
