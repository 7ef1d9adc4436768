package lectern.desk;

import lectern.text.Blanks;
import lectern.text.TextRange;

/// Whole lines of a text, their indentation included, their line break not. Ranges are UTF-16 and half-open.
final class TextLines {
    private TextLines() {
    }

    /// From the start of the line that holds the start of `range` to the end of the line that holds its last character.
    static TextRange around(String text, TextRange range) {
        int last = Math.max(range.start(), range.end() - 1);
        int start = range.start() == 0 ? 0 : text.lastIndexOf('\n', range.start() - 1) + 1;
        int feed = text.indexOf('\n', last);
        return new TextRange(start, Math.max(start, feed < 0 ? text.length() : feed));
    }

    /// The first character at `offset` or after it that shows something; the text's length where none does.
    static int firstShown(String text, int offset) {
        int at = offset;
        while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The index after the last character before `offset` that shows something; 0 where none does.
    static int lastShown(String text, int offset) {
        int at = offset;
        while (at > 0 && Blanks.isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// The range made to begin and end between characters, never inside one.
    static TextRange wholeCharacters(String text, TextRange range) {
        TextRange inside = range.within(text.length());
        int start = splits(text, inside.start()) ? inside.start() - 1 : inside.start();
        int end = splits(text, inside.end()) ? inside.end() + 1 : inside.end();
        return new TextRange(start, end);
    }

    private static boolean splits(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
