package lectern.desk;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.intake.anatomy.NamePattern;
import lectern.intake.anatomy.SaidFields;
import lectern.intake.formats.FieldTable;
import lectern.message.Problem;
import lectern.speech.Field;

/// Where the new values of fields come from when many speeches are described at once.
///
/// What is known of a field better stays: in falling order what the reader said ([#SAID]), a table ([#TABLE]), a pattern of
/// names ([#PATTERN]), what the text says surely (0.7 to 0.97), what a name says in a form that is known (0.6 to 0.75), the
/// file's own properties (0.4 to 0.5; a field made for it, as in minutes and tables of speeches, 0.95), and what the text
/// says weakly. So the confidence of a value tells its rank, and no field needs a second mark.
public sealed interface FieldSource {
    /// The confidence of what the reader says of a speech.
    double SAID = 1;
    /// The confidence of what a table says.
    double TABLE = 0.99;
    /// The confidence of what a pattern reads off a name.
    double PATTERN = 0.98;

    /// The confidence of its values.
    double confidence();

    /// What it says of a speech; empty when it says nothing of that file. A field with an empty value is taken away.
    ///
    /// @param path the file's path, or only its name where no more is known
    Optional<Map<Field, String>> of(String path);

    /// What it names without a speech to go with it.
    ///
    /// @param paths those of all speeches it was asked for
    default List<String> unused(List<String> paths) {
        return List.of();
    }

    /// What the reader says: the same for all speeches.
    ///
    /// @param values an empty one takes the field away; a date in ISO 8601
    record Said(Map<Field, String> values) implements FieldSource {
        public Said {
            values = Map.copyOf(values);
        }

        /// What the reader has typed.
        ///
        /// @throws Problem `desk.no-date` if it shall be a date and names none
        public static Said typed(Map<Field, String> typed) {
            Map<Field, String> values = new EnumMap<>(Field.class);
            typed.forEach((field, words) -> values.put(field, tidy(field, words)));
            return new Said(values);
        }

        /// A value as it is kept: on one line; a date in ISO 8601.
        ///
        /// @throws Problem `desk.no-date` if it shall be a date and names none
        public static String tidy(Field field, String words) {
            String tidy = words.replaceAll("[\\s\\u00A0\\p{Cntrl}]+", " ").strip();
            return field != Field.DATE || tidy.isEmpty() ? tidy : SaidFields.day(tidy)
                    .orElseThrow(() -> new Problem("desk.no-date", tidy)).toString();
        }

        @Override
        public double confidence() {
            return SAID;
        }

        @Override
        public Optional<Map<Field, String>> of(String path) {
            return Optional.of(values);
        }
    }

    /// What the names of files say by a pattern.
    ///
    /// @param language of the names of countries
    record Names(NamePattern pattern, Locale language) implements FieldSource {
        @Override
        public double confidence() {
            return PATTERN;
        }

        @Override
        public Optional<Map<Field, String>> of(String path) {
            return pattern.read(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), language);
        }

        @Override
        public List<String> unused(List<String> paths) {
            return paths.stream().filter(path -> of(path).isEmpty()).toList();
        }
    }

    /// What a table says.
    record Table(FieldTable table) implements FieldSource {
        @Override
        public double confidence() {
            return TABLE;
        }

        @Override
        public Optional<Map<Field, String>> of(String path) {
            return table.of(path).map(FieldTable.Row::values);
        }

        @Override
        public List<String> unused(List<String> paths) {
            Set<Long> used = new HashSet<>();
            paths.forEach(path -> table.of(path).ifPresent(row -> used.add(row.line())));
            return table.rows().stream().filter(row -> !used.contains(row.line()))
                    .map(row -> row.line() + ": " + row.file()).toList();
        }
    }
}
