package lectern.library;

import java.util.List;
import lectern.message.Notice;

/// What a check of the library found.
///
/// @param speeches how many there are
/// @param annotations how many there are
/// @param themes how many there are
/// @param steps how many steps the journal holds
/// @param wrong what is not as it should be; empty when all is well
public record CheckReport(int speeches, int annotations, int themes, int steps, List<Notice> wrong) {
    public CheckReport {
        wrong = List.copyOf(wrong);
    }

    /// Whether nothing is wrong.
    public boolean clean() {
        return wrong.isEmpty();
    }
}
