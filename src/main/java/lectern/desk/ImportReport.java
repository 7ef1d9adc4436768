package lectern.desk;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lectern.intake.FileFormat;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// What became of each file of an import.
///
/// @param lines one for each speech, and one for each file or part of a file that was refused, in the order they were read
/// @param formats how many files of each format were read
/// @param cancelled whether the reader stopped it; what was in by then is in
public record ImportReport(List<Line> lines, Map<FileFormat, Integer> formats, boolean cancelled) {
    public ImportReport {
        lines = List.copyOf(lines);
        formats = formats.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(formats));
    }

    /// One speech, or what was refused.
    ///
    /// @param file the file it is in
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

    /// How many files, or parts of files, were refused.
    public int refused() {
        return (int) lines.stream().filter(line -> line.problem() != null).count();
    }
}
