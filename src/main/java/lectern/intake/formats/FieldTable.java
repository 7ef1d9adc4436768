package lectern.intake.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.message.Problem;
import lectern.speech.Field;
import lectern.speech.Recognised;

/// A table (CSV: RFC 4180; also `;` and tabs) that says for each file what the speech in it is: one column names the
/// file, by its name or its path, each other the value of a field. The first row names the columns.
///
/// @param rows the rows that name a file, in order
/// @param fields which fields the table has columns for
/// @param passedOver the names of columns that mean nothing here
public record FieldTable(List<Row> rows, List<Field> fields, List<String> passedOver) {
    public FieldTable {
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
        passedOver = List.copyOf(passedOver);
    }

    /// What is said of one file.
    ///
    /// @param line the number of the row, from 1, the names of the columns included
    /// @param file its name or path as the table has it
    /// @param values the fields that are filled in; a date in ISO 8601
    /// @param unread the fields whose value cannot be read: a date that is none
    public record Row(long line, String file, Map<Field, String> values, List<Field> unread) {
        public Row {
            values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
            unread = List.copyOf(unread);
        }
    }

    /// Reads a table.
    ///
    /// @param name the table's file name, for messages
    /// @param text its text, lines ended by `\n`
    /// @throws Problem `intake.fields.…` if it is no table, or no column of it names files or a field
    public static FieldTable of(String name, String text) {
        char separator = TableReader.separator(text);
        if (separator == 0) {
            throw new Problem("intake.fields.no-table", name);
        }
        List<Row> rows = new ArrayList<>();
        Map<Integer, Field> columns = new HashMap<>();
        List<String> passedOver = new ArrayList<>();
        int file = -1;
        long line = 0;
        try (CsvReader<CsvRecord> reader = TableReader.reader(text, separator)) {
            for (CsvRecord row : reader) {
                line++;
                List<String> cells = row.getFields();
                if (line == 1) {
                    file = columns(cells, columns, passedOver);
                    if (file < 0 || columns.isEmpty()) {
                        throw new Problem(file < 0 ? "intake.fields.no-file-column" : "intake.fields.no-field-column", name);
                    }
                } else if (file < cells.size() && !cells.get(file).isBlank()) {
                    rows.add(row(line, cells.get(file).strip(), cells, columns));
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new Problem(e, "intake.fields.no-table", name);
        }
        return new FieldTable(rows, columns.values().stream().sorted().toList(), passedOver);
    }

    private static int columns(List<String> head, Map<Integer, Field> columns, List<String> passedOver) {
        int file = -1;
        for (int i = 0; i < head.size(); i++) {
            Optional<Field> field = ColumnNames.field(head.get(i));
            if (file < 0 && ColumnNames.isFile(head.get(i))) {
                file = i;
            } else if (field.isPresent() && !columns.containsValue(field.get())) {
                columns.put(i, field.get());
            } else if (!head.get(i).isBlank()) {
                passedOver.add(head.get(i).strip());
            }
        }
        return file;
    }

    private static Row row(long line, String file, List<String> cells, Map<Integer, Field> columns) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        List<Field> unread = new ArrayList<>();
        columns.forEach((column, field) -> {
            String value = column < cells.size() ? cells.get(column) : "";
            Recognised<?> read = field == Field.DATE ? Said.date(value, 1) : Said.field(value, 1);
            if (read != null) {
                values.put(field, read.value().toString());
            } else if (!value.isBlank()) {
                unread.add(field);
            }
        });
        return new Row(line, file, values, unread);
    }

    /// The row that says what a file is: the one whose path agrees with the end of the file's for the most folders, or
    /// else the first that has its name without the extension. Case and the form of accents do not count.
    ///
    /// @param path the file's path, or only its name
    public Optional<Row> of(String path) {
        List<String> wanted = segments(path);
        Row best = null;
        int most = 0;
        for (Row row : rows) {
            int agrees = agreement(wanted, segments(row.file()));
            if (agrees > most) {
                most = agrees;
                best = row;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How well two paths agree; 0 when they do not. Names with their extension count more than any without.
    private static int agreement(List<String> file, List<String> row) {
        int same = 0;
        while (same < Math.min(file.size(), row.size())
                && file.get(file.size() - 1 - same).equals(row.get(row.size() - 1 - same))) {
            same++;
        }
        // where only the name is known, the folders in the table are taken on trust
        boolean whole = same == file.size() || same == row.size();
        if (same > 0) {
            return whole ? 2 * same + 1 : 0;
        }
        return row.size() == 1 && stem(file.getLast()).equals(row.getFirst()) ? 1 : 0;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String part : Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).split("[/\\\\]")) {
            if (!part.isEmpty() && !part.equals(".")) {
                segments.add(part.strip());
            }
        }
        return segments.isEmpty() ? List.of("") : segments;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
