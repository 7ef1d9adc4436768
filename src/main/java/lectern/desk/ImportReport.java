package lectern.desk;

import java.nio.file.Path;
import java.util.List;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// What became of each file of an import.
///
/// @param lines one for each file, in the order they were read
/// @param cancelled whether the reader stopped it; what was in by then is in
public record ImportReport(List<Line> lines, boolean cancelled) {
    public ImportReport {
        lines = List.copyOf(lines);
    }

    /// One file.
    ///
    /// @param file the file
    /// @param card the speech it is in the library; null when it was refused
    /// @param isNew false when the same text was there already
    /// @param problem why it was refused; null otherwise
    /// @param notices what the reader should know of a file that was imported
    public record Line(Path file, @Nullable SpeechCard card, boolean isNew, @Nullable Problem problem,
                       List<Notice> notices) {
    }

    /// How many speeches are new in the library.
    public int imported() {
        return (int) lines.stream().filter(line -> line.card() != null && line.isNew()).count();
    }

    /// How many texts were there already.
    public int alreadyThere() {
        return (int) lines.stream().filter(line -> line.card() != null && !line.isNew()).count();
    }

    /// How many files were refused.
    public int refused() {
        return (int) lines.stream().filter(line -> line.problem() != null).count();
    }
}
