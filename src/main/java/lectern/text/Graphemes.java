package lectern.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Characters as a reader sees them (extended grapheme clusters, UAX #29): 👩‍👩‍👧, é written as two, a Han character with its
/// variation selector. All positions are UTF-16. The cost does not grow with the text.
public final class Graphemes {
    private Graphemes() {
    }

    /// The end of the character that stands at or around `offset`; the text's length at its end.
    public static int next(String text, int offset) {
        if (offset >= text.length()) {
            return text.length();
        }
        int next = over(text).following(offset);
        return next == BreakIterator.DONE ? text.length() : next;
    }

    /// The start of the character that ends at or around `offset`; 0 at the start of the text.
    public static int previous(String text, int offset) {
        if (offset <= 0) {
            return 0;
        }
        int previous = over(text).preceding(offset);
        return previous == BreakIterator.DONE ? 0 : previous;
    }

    /// Whether no character is split at `offset`.
    public static boolean isBoundary(String text, int offset) {
        return offset <= 0 || offset >= text.length()
                || plain(text.charAt(offset - 1)) && plain(text.charAt(offset)) || over(text).isBoundary(offset);
    }

    /// The smallest range around `range` that splits no character.
    public static TextRange widened(String text, TextRange range) {
        int start = isBoundary(text, range.start()) ? range.start() : previous(text, range.start());
        int end = isBoundary(text, range.end()) ? range.end() : next(text, range.end());
        return start == range.start() && end == range.end() ? range : new TextRange(start, end);
    }

    /// Characters that never join with one of their own kind: nearly all of a text, asked first because it is cheap.
    private static boolean plain(char c) {
        return c < 0x300 && c != '\r' || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3001 && c <= 0x3029
                || c >= 0x2010 && c <= 0x2027 || c >= 0xFF01 && c <= 0xFF60;
    }

    private static BreakIterator over(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        return clusters;
    }
}
