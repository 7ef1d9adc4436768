package lectern.library;

import java.nio.file.Path;
import java.time.Instant;

/// A checked copy of a library.
///
/// @param file the copy, a whole library
/// @param made when
/// @param bytes its size
public record Backup(Path file, Instant made, long bytes) {
}
