package lectern.window.reader;

import lectern.speech.Anatomy;

/// What the page shows.
///
/// @param text the speech, lines ended by `\n`
/// @param anatomy what was recognised in it
/// @param chinese whether it is set by Chinese custom: paragraphs indented by two characters, wider leading
public record PageText(String text, Anatomy anatomy, boolean chinese) {
}
