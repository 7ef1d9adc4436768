package lectern.speech;

/// A speech that was read from a file and is not in a library yet.
///
/// @param source where it came from
/// @param text its text, lines ended by `\n`, without byte order mark
/// @param anatomy what was recognised in it
public record Draft(Source source, String text, Anatomy anatomy) {
}
