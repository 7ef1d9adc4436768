package lectern.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import lectern.speech.PartialDate;

/// A stretch of days, both ends included.
///
/// @param first the first day
/// @param last the last day
record DateSpan(LocalDate first, LocalDate last) {
    /// Reads `2022`, `2022-08`, `2020..2022`, `..2019-06-30`, `2023..`; empty when it is none of these.
    static Optional<DateSpan> read(String value) {
        int dots = value.indexOf("..");
        String from = dots < 0 ? value : value.substring(0, dots);
        String to = dots < 0 ? value : value.substring(dots + 2);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DateSpan(from.isEmpty() ? LocalDate.MIN : of(PartialDate.parse(from)).first,
                    to.isEmpty() ? LocalDate.MAX : of(PartialDate.parse(to)).last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The days that a date may be.
    static DateSpan of(PartialDate date) {
        if (date.month() == 0) {
            return new DateSpan(LocalDate.of(date.year(), 1, 1), LocalDate.of(date.year(), 12, 31));
        }
        LocalDate first = LocalDate.of(date.year(), date.month(), Math.max(1, date.day()));
        return new DateSpan(first, date.day() == 0 ? first.plusMonths(1).minusDays(1) : first);
    }

    /// Whether every day of `other` lies in it: a speech of 2022 is not known to be one of August 2022.
    boolean contains(DateSpan other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }
}
