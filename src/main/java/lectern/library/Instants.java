package lectern.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Reads instants as the library writes them, `2026-01-31T08:05:09.123Z`, many times as fast as the general parser: a speech
/// may have twenty thousand.
final class Instants {
    private static final int FRACTION = 20;
    private static final int NANOS = 9;

    private Instants() {
    }

    /// @throws java.time.DateTimeException if it is no instant
    static Instant parse(String text) {
        int end = text.length() - 1;
        if (end < FRACTION - 1 || end == FRACTION || end > FRACTION + NANOS || text.charAt(end) != 'Z' || text.charAt(4) != '-'
                || text.charAt(7) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':'
                || end >= FRACTION && text.charAt(FRACTION - 1) != '.') {
            return Instant.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nanos = end < FRACTION ? 0 : number(text, FRACTION, end);
        if (year < 0 || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || second < 0 || nanos < 0) {
            return Instant.parse(text);
        }
        for (int digits = end - FRACTION; digits > 0 && digits < NANOS; digits++) {
            nanos *= 10;
        }
        return LocalDateTime.of(year, month, day, hour, minute, second, nanos).toInstant(ZoneOffset.UTC);
    }

    /// The number that these digits make; -1 if they are not all digits.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
