package lectern.intake;

import java.util.List;
import lectern.message.Problem;

/// All that was found in one file.
///
/// @param format what the file is
/// @param readings the speeches in it, in order
/// @param refusals the parts that could not be read; the file as a whole could
public record FileReading(FileFormat format, List<Reading> readings, List<Refusal> refusals) {
    public FileReading {
        readings = List.copyOf(readings);
        refusals = List.copyOf(refusals);
    }

    /// A part that could not be read.
    ///
    /// @param part its name in the file
    /// @param problem why
    public record Refusal(String part, Problem problem) {
    }

    /// The speech of a file that holds one.
    ///
    /// @throws Problem `intake.several` when it holds more, or what refused its only part
    public Reading only(String name) {
        if (readings.isEmpty() && !refusals.isEmpty()) {
            throw refusals.getFirst().problem();
        }
        if (readings.size() != 1) {
            throw new Problem("intake.several", name, readings.size());
        }
        return readings.getFirst();
    }

    static FileReading of(FileFormat format, List<Reading> readings) {
        return new FileReading(format, readings, List.of());
    }
}
