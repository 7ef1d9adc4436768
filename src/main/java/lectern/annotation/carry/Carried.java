package lectern.annotation.carry;

import lectern.annotation.Anchor;
import org.jspecify.annotations.Nullable;

/// Where an anchor of the old text stands in the new one.
///
/// @param was in the old text
/// @param now in the new text; null where the outcome is [Outcome#UNPLACED]
/// @param outcome how it was found
/// @param similarity how much the words have in common, from 0 to 1; 0 where unplaced
public record Carried(Anchor was, @Nullable Anchor now, Outcome outcome, double similarity) {
    public Carried {
        if ((now == null) != (outcome == Outcome.UNPLACED)) {
            throw new IllegalArgumentException("unplaced is what has no place");
        }
    }

    static Carried unplaced(Anchor was) {
        return new Carried(was, null, Outcome.UNPLACED, 0);
    }
}
