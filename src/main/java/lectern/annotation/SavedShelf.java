package lectern.annotation;

/// A filter with its order, kept under a name.
///
/// @param id a UUID
/// @param name as the reader calls it; not blank
/// @param query what it holds
public record SavedShelf(String id, String name, ShelfQuery query) {
    public SavedShelf {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a shelf has a name");
        }
    }

    /// The same under another name.
    public SavedShelf named(String other) {
        return new SavedShelf(id, other, query);
    }
}
