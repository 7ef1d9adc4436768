package lectern.desk;

import java.util.List;
import java.util.Locale;

/// What a line of a speech can be said to be.
public enum LineRole {
    TITLE, SUBTITLE, OCCASION, SPEAKER, OFFICE, DATE, PLACE, SERIES, ISSUE_MONTH, STATUS,
    /// The first address to the audience; behind the first one, an address that divides the speech.
    SALUTATION,
    HEADING_1, HEADING_2, HEADING_3, HEADING_4,
    /// An editor's note, or the mark that calls one.
    NOTE,
    /// A reaction of the audience.
    REACTION,
    /// A line of the page the speech was copied from.
    NOISE,
    /// Plain words of the speech: takes every other role away.
    BODY;

    private static final List<LineRole> HEADINGS = List.of(HEADING_1, HEADING_2, HEADING_3, HEADING_4);

    /// The heading of that level, the nearest there is.
    public static LineRole heading(int level) {
        return HEADINGS.get(Math.clamp(level, 1, HEADINGS.size()) - 1);
    }

    /// The level of a heading, from 1; 0 for anything else.
    public int level() {
        return HEADINGS.indexOf(this) + 1;
    }

    /// Its name in message keys: `issue-month`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is a field of the front matter.
    boolean isField() {
        return compareTo(STATUS) <= 0;
    }

    /// Whether it stands inside the speech itself.
    boolean isSpoken() {
        return level() > 0 || this == NOTE || this == REACTION || this == BODY;
    }
}
