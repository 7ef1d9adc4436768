package lectern.intake.formats;

import java.util.Map;

/// Which columns of a table are what. Numbers count from 0.
///
/// @param header whether the first row names the columns
/// @param text the column with the text of the speech
/// @param fields the columns of the other fields
public record Columns(boolean header, int text, Map<Field, Integer> fields) {
    /// What a column can be, besides the text.
    public enum Field {
        /// The title.
        TITLE,
        /// Where and when it was held, in words.
        OCCASION,
        /// Who spoke.
        SPEAKER,
        /// The speaker's office.
        OFFICE,
        /// The day, or the year.
        DATE,
        /// The place.
        PLACE
    }

    public Columns {
        fields = Map.copyOf(fields);
    }
}
