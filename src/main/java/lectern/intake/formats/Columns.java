package lectern.intake.formats;

import java.util.Map;
import lectern.speech.Field;

/// Which columns of a table are what. Numbers count from 0.
///
/// @param header whether the first row names the columns
/// @param text the column with the text of the speech
/// @param fields the columns of the other fields
public record Columns(boolean header, int text, Map<Field, Integer> fields) {
    public Columns {
        fields = Map.copyOf(fields);
    }
}
