package lectern.intake.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Field;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import org.jspecify.annotations.Nullable;

/// Reads tables (RFC 4180; also `;` and tabs) in which each row is a speech and one column holds its text.
public final class TableReader {
    private static final int SAMPLE = 40;
    private static final int LEAST_TEXT = 40;
    private static final int LARGEST_FIELD = 16 << 20;

    /// A look at a table before it is read.
    ///
    /// @param columns what the columns seem to be; null when none holds texts
    /// @param rows the first rows, the one with the names included
    public record Preview(@Nullable Columns columns, List<List<String>> rows) {
        public Preview {
            rows = List.copyOf(rows);
        }
    }

    private TableReader() {
    }

    /// The first rows of a table and what its columns seem to be; empty when the text is no table: rows of different
    /// lengths, or one column only.
    ///
    /// @param text the file's text, lines ended by `\n`
    public static Optional<Preview> preview(String text) {
        char separator = separator(text);
        if (separator == 0) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord row : reader) {
                rows.add(List.copyOf(row.getFields()));
                if (rows.size() == SAMPLE) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        long even = rows.stream().filter(row -> row.size() == width).count();
        boolean table = width > 1 && rows.size() > 1 && even * 10 >= rows.size() * 9L;
        return table ? Optional.of(new Preview(columns(rows, width), rows)) : Optional.empty();
    }

    /// The field that a column of that name holds.
    public static Optional<Field> field(String name) {
        return ColumnNames.field(name);
    }

    /// Whether the first row names a column as texts are named: reason enough without a file name that says so.
    public static boolean namesItsText(Preview preview) {
        return preview.columns() != null && preview.columns().header()
                && ColumnNames.isText(preview.rows().getFirst().get(preview.columns().text()));
    }

    /// @param chosen what the columns are; null: as they seem to be
    static List<Manuscript> read(String text, Budget budget, @Nullable Columns chosen) {
        Preview preview = preview(text).orElseThrow(() -> new Problem("intake.table-without-text", budget.name()));
        Columns columns = chosen != null ? chosen : preview.columns();
        if (columns == null) {
            throw new Problem("intake.table-without-text", budget.name());
        }
        List<Manuscript> speeches = new ArrayList<>();
        int empty = 0;
        long number = 0;
        try (CsvReader<CsvRecord> reader = reader(text, separator(text))) {
            for (CsvRecord row : reader) {
                budget.time();
                number++;
                if (number == 1 && columns.header()) {
                    continue;
                }
                String words = value(row.getFields(), columns.text());
                if (words.isBlank()) {
                    empty++;
                    continue;
                }
                ManuscriptWriter out = new ManuscriptWriter(budget, true);
                out.add(words.replace("\r\n", "\n").replace('\r', '\n'));
                speeches.add(out.end(String.valueOf(number), said(row.getFields(), columns)));
                budget.speeches(speeches.size());
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException e) {
            throw budget.damaged("CSV", e);
        }
        if (empty > 0 && !speeches.isEmpty()) {
            Manuscript first = speeches.getFirst();
            speeches.set(0, new Manuscript(first.part(), first.text(), first.layout(),
                    List.of(Notice.of("intake.empty-rows", budget.name(), empty))));
        }
        return speeches;
    }

    private static FrontMatter said(List<String> row, Columns columns) {
        FrontMatter said = FrontMatter.NONE;
        for (Map.Entry<Field, Integer> column : columns.fields().entrySet()) {
            String value = value(row, column.getValue());
            Recognised<PartialDate> date = column.getKey() == Field.DATE ? Said.date(value, Said.FIELD) : null;
            said = column.getKey().set(said, column.getKey() != Field.DATE ? Said.field(value, Said.FIELD)
                    : date == null ? null : new Recognised<>(date.value().toString(), null, Said.FIELD));
        }
        return said;
    }

    private static String value(List<String> row, @Nullable Integer column) {
        return column == null || column < 0 || column >= row.size() ? "" : row.get(column);
    }

    static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).maxBufferSize(LARGEST_FIELD)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /// The separator that the first line has most of, outside quotes; 0 when it has none.
    static char separator(String text) {
        int[] counts = new int[3];
        String separators = ",;\t";
        boolean quoted = false;
        for (int i = 0; i < text.length() && i < 100_000; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == '\n') {
                break;
            }
            int which = quoted ? -1 : separators.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = counts[2] > 0 ? 2 : counts[1] > counts[0] ? 1 : 0;
        return counts[best] == 0 ? 0 : separators.charAt(best);
    }

    private static @Nullable Columns columns(List<List<String>> rows, int width) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        int text = -1;
        List<String> head = rows.getFirst();
        boolean named = false;
        for (int i = 0; i < width; i++) {
            String name = head.get(i);
            if (ColumnNames.isText(name) && text < 0) {
                text = i;
            }
            Optional<Field> field = ColumnNames.field(name);
            if (field.isPresent()) {
                fields.putIfAbsent(field.get(), i);
                named = true;
            }
        }
        boolean header = named || text >= 0;
        if (text < 0) {
            text = longest(rows.subList(header ? 1 : 0, rows.size()), width);
        }
        fields.values().remove(text);
        return text < 0 ? null : new Columns(header, text, fields);
    }

    private static int longest(List<List<String>> rows, int width) {
        int best = -1;
        long most = (long) LEAST_TEXT * rows.size();
        for (int i = 0; i < width; i++) {
            int column = i;
            long sum = rows.stream().mapToLong(row -> value(row, column).length()).sum();
            if (sum > most) {
                best = i;
                most = sum;
            }
        }
        return best;
    }
}
