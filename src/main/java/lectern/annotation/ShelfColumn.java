package lectern.annotation;

import java.util.Locale;

/// What is known of a speech without opening it, and by what a shelf can be sorted.
public enum ShelfColumn {
    TITLE, SPEAKER, OFFICE, DATE, PLACE, OCCASION, SERIES, NUMBER, LENGTH, STATE, MARKED, ANNOTATIONS, TAGS, ADDED;

    /// Its name in message keys: `title`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
