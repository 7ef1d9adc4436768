package lectern.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What one action of the reader changed: undone and redone as a whole, written in one transaction.
///
/// @param name what the reader did
/// @param detail what it was done to (a theme's name, the start of a quotation); may be empty
/// @param edits the changes in the order they are carried out; not empty
/// @param at when
public record Step(Name name, String detail, List<Edit> edits, Instant at) {
    public Step {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a step changes something");
        }
    }

    /// The edits that take this step back, in the order they must be carried out.
    public List<Edit> inverse() {
        return edits.reversed().stream().map(Edit::inverse).toList();
    }

    /// The things a reader does, as undo names them.
    public enum Name {
        HIGHLIGHT, GIVE_THEME, TAKE_THEME, NOTE, REMOVE_ANNOTATION, IN_VIVO, RESIZE,
        MERGE_ANNOTATIONS, SPLIT_ANNOTATION, GIVE_TO_HITS,
        NEW_THEME, RENAME_THEME, RECOLOUR_THEME, DESCRIBE_THEME, KEY_THEME, MOVE_THEME, MERGE_THEMES, DELETE_THEME,
        IMPORT_NOTES, RETYPE_LINE;

        /// Its name in the journal and in message keys: `give-theme`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The name of that code.
        ///
        /// @throws IllegalArgumentException if there is none
        public static Name ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
