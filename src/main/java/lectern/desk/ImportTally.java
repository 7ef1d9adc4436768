package lectern.desk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import lectern.intake.FileFormat;

/// The figures of an import.
///
/// @param imported how many speeches are new in the library
/// @param alreadyThere how many texts were there already
/// @param refused how many files, or parts of files, were refused
/// @param formats how many files of each format were read
/// @param cancelled whether the reader stopped it; what was in by then is in
public record ImportTally(int imported, int alreadyThere, int refused, Map<FileFormat, Integer> formats, boolean cancelled) {
    public ImportTally {
        formats = formats.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(formats));
    }
}
