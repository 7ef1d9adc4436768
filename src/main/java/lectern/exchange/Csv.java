package lectern.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows of a table as CSV (RFC 4180).
///
/// A cell that a spreadsheet would take for a formula, because it begins with `= + - @` or a control character, gets an
/// apostrophe before it (OWASP, CSV Injection).
public final class Csv {
    private Csv() {
    }

    /// One row, its line end included.
    ///
    /// @param cells numbers stand as they are; null is an empty cell
    public static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String safe = !text.isEmpty() && ("=+-@".indexOf(text.charAt(0)) >= 0 || Character.isISOControl(text.charAt(0)))
                ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
