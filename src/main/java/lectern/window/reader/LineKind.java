package lectern.window.reader;

import java.util.Locale;

/// What a line of the page is, which decides how it is set.
public enum LineKind {
    /// Series, number or month of issue.
    IMPRINT,
    /// The title, on one line or several.
    TITLE,
    /// A second title.
    SUBTITLE,
    /// Where and at what meeting it was held.
    OCCASION,
    /// Who spoke.
    SPEAKER,
    /// The day of delivery.
    DATE,
    /// `根据录音整理` and the like.
    STATUS,
    /// Another line before the speech begins.
    FRONT,
    /// An address to the audience on a line of its own.
    SALUTATION,
    /// A section's head on a line of its own.
    HEADING,
    /// A paragraph.
    BODY,
    /// A reaction of the audience on a line of its own.
    REACTION,
    /// A line after the speech has ended.
    AFTER,
    /// A line of the page it was copied from, shown because the reader asked.
    NOISE,
    /// Stands for one or more such lines.
    FOLD;

    /// The style class of such a line.
    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether its first line stands two characters in, where the script's custom asks for that.
    boolean indented() {
        return this == BODY;
    }
}
