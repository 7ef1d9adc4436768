package lectern.annotation;

import java.util.Locale;

/// A side from which the speeches of a shelf are told apart. In the order in which a pane lists them.
public enum Facet {
    /// Whether it is read: the code of a [ReadingState].
    STATE,
    /// A tag of the reader's own; a speech may have several.
    TAG,
    /// The speaker's name.
    SPEAKER,
    /// The year of delivery, four digits.
    YEAR,
    /// The place.
    PLACE,
    /// The series.
    SERIES,
    /// The kind of occasion: the code of an [lectern.speech.OccasionKind].
    OCCASION,
    /// The id of a theme that one of its annotations has; there may be several.
    THEME;

    /// Stands for speeches of which the value is not known; for those without tags or themes too.
    public static final String UNKNOWN = "";

    /// Its name in message keys: `speaker`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
