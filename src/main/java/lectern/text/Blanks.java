package lectern.text;

/// Which characters are empty paper: white space in Unicode's sense, and the marks of no width that copied web pages
/// leave at the ends of lines (U+200B, U+200C, U+200D, U+2060, U+FEFF).
public final class Blanks {
    private Blanks() {
    }

    /// Whether `character` shows nothing at the end of a line.
    public static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085'
                || (character >= '\u200B' && character <= '\u200D') || character == '\u2060' || character == '\uFEFF';
    }

    /// Whether the text has nothing but such characters.
    public static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }
}
