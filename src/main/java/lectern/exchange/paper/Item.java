package lectern.exchange.paper;

import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// One thing that stands on a page. Measures in points from the sheet's upper left, y downwards.
public sealed interface Item {
    /// Words of one direction and weight.
    ///
    /// @param words in the order they are read, whatever their direction
    /// @param source where they stand in the speech; null for what the speech does not say: notes, names, numbers
    /// @param x of their left end, also of right-to-left words
    /// @param y of the baseline
    record Words(String words, @Nullable TextRange source, boolean rightToLeft, boolean strong, double size, double x,
                 double y, double width, Ink ink) implements Item {
    }

    /// A filled rectangle.
    record Area(double x, double y, double width, double height, Ink ink) implements Item {
    }
}
