package lectern.annotation;

import java.util.Locale;

/// How far a speech is read. In the order in which reading goes on.
public enum ReadingState {
    UNREAD, READING, READ;

    /// Its name in message keys and among the values of a facet: `unread`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
