package lectern.speech;

/// A speech as it was read from a file: not in a library yet, or one version of the text of one that is.
///
/// @param source where it came from
/// @param text its text, lines ended by `\n`, without byte order mark
/// @param anatomy what was recognised in it
public record Draft(Source source, String text, Anatomy anatomy) {
}
