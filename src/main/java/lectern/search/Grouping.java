package lectern.search;

/// How found things are put together.
public enum Grouping {
    /// Not at all.
    NONE,
    /// By theme; a passage of two themes stands in both groups.
    THEME,
    /// By speaker.
    SPEAKER,
    /// By year of delivery.
    YEAR,
    /// By place of delivery.
    PLACE
}
