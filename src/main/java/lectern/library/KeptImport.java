package lectern.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An import as the library remembers it.
///
/// @param id its number, higher for later ones
/// @param began when
/// @param ended when; null when the program ended before it did
/// @param cancelled whether the reader stopped it
/// @param formats how many files of each kind were read, as the report shows it
/// @param imported how many speeches were new
/// @param alreadyThere how many texts were there already
/// @param refused how many files, or parts of files, were not imported
/// @param warned how many came in with something the reader should look at
public record KeptImport(long id, Instant began, @Nullable Instant ended, boolean cancelled, String formats, int imported,
                         int alreadyThere, int refused, int warned) {
    /// How many lines its report has.
    public int lines() {
        return imported + alreadyThere + refused;
    }
}
