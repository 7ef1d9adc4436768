package lectern.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables as comma-separated values (RFC 4180): UTF-8 with a byte order mark, by which spreadsheets know it, and lines
/// ending in CR LF. A field is quoted where it must be; what it says is never changed.
public final class Csv {
    private static final String MARK = "\uFEFF";

    private Csv() {
    }

    /// One line of a table, with its end.
    ///
    /// @param fields null is an empty field
    public static String line(List<? extends @Nullable Object> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Object field = fields.get(i);
            line.append(i == 0 ? "" : ",").append(field == null ? "" : quoted(field.toString()));
        }
        return line.append("\r\n").toString();
    }

    private static String quoted(String field) {
        boolean needed = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !field.equals(field.strip());
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /// Writes the mark and the lines; leaves `out` open.
    ///
    /// @throws IOException if `out` takes no more
    public static void write(Iterable<? extends List<? extends @Nullable Object>> rows, OutputStream out) throws IOException {
        out.write(MARK.getBytes(StandardCharsets.UTF_8));
        for (List<? extends @Nullable Object> row : rows) {
            out.write(line(row).getBytes(StandardCharsets.UTF_8));
        }
    }
}
