package lectern.library;

import java.util.BitSet;
import java.util.List;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// What is known about the speeches, a column at a time: a hundred thousand rows are read in a tenth of a second. All
/// methods belong to the library's thread.
public final class Catalogue {
    private final LibraryFile file;

    Catalogue(LibraryFile file) {
        this.file = file;
    }

    /// A column of the speeches.
    public enum Column {
        /// The title, or else the file's name.
        TITLE("coalesce(title, file_name)"),
        SPEAKER("speaker"), OFFICE("office"),
        /// ISO 8601 as far as known.
        DATE("date"),
        /// The first four digits of the date.
        YEAR("substr(date, 1, 4)"),
        PLACE("place"), OCCASION("occasion"), SERIES("series");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }
    }

    /// Takes the value of one speech.
    @FunctionalInterface
    public interface Use {
        /// @param value null when unknown
        /// @param length the speech's length in code points
        void take(long speech, @Nullable String value, int length);
    }

    /// Goes through a column, in order of the speeches' numbers.
    public void each(Column column, Use use) {
        file.read(database -> {
            database.each("SELECT id, " + column.expression + ", code_points FROM speech ORDER BY id",
                    row -> use.take(row.getLong(1), row.getString(2), row.getInt(3)));
            return column;
        });
    }

    /// Goes through the reader's tags on speeches, those of a speech apart from each other.
    public void eachTag(Use use) {
        file.read(database -> {
            database.each("SELECT speech, tag FROM speech_tag", row -> use.take(row.getLong(1), row.getString(2), 0));
            return use;
        });
    }

    /// The speeches that the reader deleted and may still take back.
    public BitSet deleted() {
        return file.read(database -> {
            BitSet deleted = new BitSet();
            database.each("SELECT speech FROM deleted_speech", row -> deleted.set(row.getInt(1)));
            return deleted;
        });
    }

    /// The speeches of these numbers that there are, in order of their numbers.
    public List<SpeechCard> cards(long[] speeches) {
        return file.read(database -> SpeechStore.cards(database, speeches));
    }
}
