package lectern.speech;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/// A date of which the day, or the month and the day, may be unknown.
///
/// @param year from 1 to 9999
/// @param month from 1 to 12, or 0 when unknown
/// @param day from 1 to 31, or 0 when unknown; 0 whenever the month is
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Comparator<PartialDate> BY_TIME = Comparator.comparingInt(PartialDate::year)
            .thenComparingInt(PartialDate::month).thenComparingInt(PartialDate::day);

    /// @throws DateTimeException if there is no such day
    public PartialDate {
        if (year < 1 || year > 9999 || (month == 0 && day != 0)) {
            throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        } else {
            Year.of(year);
        }
    }

    /// A year of which nothing more is known.
    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    /// Reads `2022`, `2022-08` or `2022-08-31` (ISO 8601).
    ///
    /// @throws DateTimeException if it is none of these
    public static PartialDate parse(String iso) {
        if (!isIso(iso)) {
            throw new DateTimeException("not a date: " + iso);
        }
        return new PartialDate(Integer.parseInt(iso, 0, 4, 10), iso.length() > 4 ? Integer.parseInt(iso, 5, 7, 10) : 0,
                iso.length() > 7 ? Integer.parseInt(iso, 8, 10, 10) : 0);
    }

    /// By hand: a library of 100,000 speeches is read while somebody waits for its shelf.
    private static boolean isIso(String text) {
        if (text.length() != 4 && text.length() != 7 && text.length() != 10) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /// ISO 8601 as far as known: `2022`, `2022-08` or `2022-08-31`.
    @Override
    public String toString() {
        return day != 0 ? String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)
                : month != 0 ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d", year);
    }

    @Override
    public int compareTo(PartialDate other) {
        return BY_TIME.compare(this, other);
    }
}
