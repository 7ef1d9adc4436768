package lectern.search;

/// The order of concordance lines. The sides are compared unit by unit, whatever punctuation stands between.
///
/// @param by what comes first
/// @param unit for the sides, which unit beside the hit is compared first, from 1 to 5
/// @param size what such a unit is
public record Order(By by, int unit, SideUnit size) {
    /// The order of the library, then of the text.
    public static final Order LIBRARY = new Order(By.LIBRARY, 1);

    /// An order whose sides are compared by characters.
    public Order(By by, int unit) {
        this(by, unit, SideUnit.CHARACTER);
    }

    public Order {
        if (unit < 1 || unit > 5) {
            throw new IllegalArgumentException("unit " + unit);
        }
    }

    /// What lines are sorted by.
    public enum By {
        /// As the speeches came in.
        LIBRARY,
        /// What stands before the hit.
        LEFT,
        /// What stands after the hit.
        RIGHT,
        /// The day of delivery, unknown days last.
        DATE,
        /// The speaker, in pinyin order, unknown ones last.
        SPEAKER
    }
}
