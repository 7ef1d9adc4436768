package lectern.library;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// What is known about the speeches, a column at a time: a hundred thousand rows are read in a tenth of a second. All
/// methods belong to the library's thread.
public final class Catalogue {
    private final LibraryFile file;
    private final SpeechStore speeches;
    private final Map<Column, Kept> kept = new EnumMap<>(Column.class);
    private long generation;

    Catalogue(LibraryFile file, SpeechStore speeches) {
        this.file = file;
        this.speeches = speeches;
    }

    /// A column as it was read.
    ///
    /// @param which for each speech the place of its value in `values`, -1 for none
    private record Kept(int[] speeches, int[] lengths, int[] which, List<String> values) {
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
        Kept all = kept(column);
        for (int i = 0; i < all.speeches.length; i++) {
            use.take(all.speeches[i], all.which[i] < 0 ? null : all.values.get(all.which[i]), all.lengths[i]);
        }
    }

    /// The numbers of the speeches whose value fits.
    ///
    /// @param fits asked once for each value
    public BitSet speeches(Column column, Predicate<String> fits) {
        Kept all = kept(column);
        BitSet fitting = new BitSet();
        for (int i = 0; i < all.values.size(); i++) {
            fitting.set(i, fits.test(all.values.get(i)));
        }
        BitSet found = new BitSet();
        for (int i = 0; i < all.speeches.length; i++) {
            if (all.which[i] >= 0 && fitting.get(all.which[i])) {
                found.set(all.speeches[i]);
            }
        }
        return found;
    }

    /// A column is read once, and again after a speech came in or changed.
    private Kept kept(Column column) {
        file.confined();
        if (generation != speeches.generation()) {
            kept.clear();
            generation = speeches.generation();
        }
        return kept.computeIfAbsent(column, this::read);
    }

    private Kept read(Column column) {
        return file.read(database -> {
            int count = (int) database.number("SELECT count(*) FROM speech");
            Kept all = new Kept(new int[count], new int[count], new int[count], new ArrayList<>());
            Map<String, Integer> places = new HashMap<>();
            int[] at = {0};
            database.each("SELECT id, " + column.expression + ", code_points FROM speech ORDER BY id", row -> {
                String value = row.getString(2);
                all.speeches[at[0]] = row.getInt(1);
                all.lengths[at[0]] = row.getInt(3);
                all.which[at[0]++] = value == null ? -1 : places.computeIfAbsent(value, fresh -> {
                    all.values.add(fresh);
                    return all.values.size() - 1;
                });
            });
            return all;
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
