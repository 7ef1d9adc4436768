package lectern.annotation;

import org.jspecify.annotations.Nullable;

/// A theme of the codebook, given to passages.
///
/// @param id its name everywhere, a UUID
/// @param parent the id of the theme it is nested in, or null
/// @param name what it is called; not blank, no line break
/// @param colour `#rrggbb` in lower case
/// @param description when to give it; may be empty
/// @param memo what the reader thinks about it; may be empty
/// @param key the digit 1 to 9 that gives it, or 0 for none
/// @param position its place among its siblings, from 0
public record Theme(String id, @Nullable String parent, String name, String colour, String description, String memo,
                    int key, int position) {
    public Theme {
        if (name.isBlank() || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a theme needs a name of one line");
        }
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("not a colour: " + colour);
        }
        if (key < 0 || key > 9 || position < 0) {
            throw new IllegalArgumentException("key " + key + ", position " + position);
        }
    }

    /// A theme without a memo.
    public Theme(String id, @Nullable String parent, String name, String colour, String description, int key,
                 int position) {
        this(id, parent, name, colour, description, "", key, position);
    }

    /// The same theme under another name.
    public Theme named(String newName) {
        return new Theme(id, parent, newName, colour, description, memo, key, position);
    }

    /// The same theme in another colour.
    public Theme coloured(String newColour) {
        return new Theme(id, parent, name, newColour, description, memo, key, position);
    }

    /// The same theme with another description.
    public Theme described(String newDescription) {
        return new Theme(id, parent, name, colour, newDescription, memo, key, position);
    }

    /// The same theme with another memo.
    public Theme noted(String newMemo) {
        return new Theme(id, parent, name, colour, description, newMemo, key, position);
    }

    /// The same theme on another key; 0 for none.
    public Theme onKey(int newKey) {
        return new Theme(id, parent, name, colour, description, memo, newKey, position);
    }

    /// The same theme at another place of the tree.
    public Theme placed(@Nullable String newParent, int newPosition) {
        return new Theme(id, newParent, name, colour, description, memo, key, newPosition);
    }
}
