package lectern.exchange.paper;

import java.util.function.IntPredicate;
import lectern.text.TextRange;

/// How wide letters run in the faces of the one who draws the pages.
public interface Faces {
    /// The advance of every UTF-16 unit of `range`, in points; those of a stretch add up to its width as it is set.
    ///
    /// @param strong whether the character at an offset of `text` is set strong
    /// @param size of the type, in points
    double[] advances(String text, TextRange range, IntPredicate strong, double size);
}
