package lectern.annotation.carry;

/// What became of an annotation in another version of its text.
public enum Outcome {
    /// Its words stand where they stood between the others, the same or nearly so.
    KEPT,
    /// Its words were found elsewhere.
    MOVED,
    /// It has a place, but its words were much changed: the reader should look.
    UNSURE,
    /// Its words were not found, or in several places.
    UNPLACED
}
