package lectern.annotation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What one action of the reader changed: undone and redone as a whole, written in one transaction.
///
/// @param name what the reader did
/// @param detail what it was done to (a theme's name, the start of a quotation); may be empty
/// @param edits the changes in the order they are carried out; not empty
/// @param at when
public record Step(Name name, String detail, List<Edit> edits, Instant at) {
    /// The longest pause between two resizings of one series.
    private static final Duration PAUSE = Duration.ofSeconds(1);

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

    /// Whether this step goes on with `earlier`: an annotation is made larger or smaller key by key, and each resizing begins
    /// where the one before ended, at most a second later. Such a series is undone and redone as one.
    public boolean continues(Step earlier) {
        return name == Name.RESIZE && earlier.name == Name.RESIZE && !at.isAfter(earlier.at.plus(PAUSE))
                && edits.getFirst() instanceof Edit.OfAnnotation(Annotation before, _)
                && earlier.edits.getLast() instanceof Edit.OfAnnotation(_, Annotation after) && Objects.equals(before, after);
    }

    /// The things a reader does, as undo names them.
    public enum Name {
        HIGHLIGHT, GIVE_THEME, TAKE_THEME, NOTE, REMOVE_ANNOTATION, IN_VIVO, RESIZE,
        MERGE_ANNOTATIONS, SPLIT_ANNOTATION, GIVE_TO_HITS,
        NEW_THEME, RENAME_THEME, RECOLOUR_THEME, DESCRIBE_THEME, KEY_THEME, MOVE_THEME, MERGE_THEMES, DELETE_THEME,
        IMPORT_NOTES, RETYPE_LINE, SPLIT_THEME, NOTE_THEME, CONFIRM_FIELD, SET_FIELDS,
        TAG_SPEECHES, UNTAG_SPEECHES, SAY_READING, SAVE_SHELF, RENAME_SHELF, DROP_SHELF, MAKE_PLAN, DROP_PLAN, DELETE_SPEECHES,
        REPLACE_TEXT, PLACE_ANNOTATION;

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
