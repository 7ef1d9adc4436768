package lectern.annotation;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import lectern.text.CodePoints;
import lectern.text.TextRange;

/// Where an annotation stands: a range, the quotation itself, and up to 32 characters on either side.
///
/// The quotation and its surroundings find the place again in another version of the text (W3C Web Annotation,
/// TextPositionSelector and TextQuoteSelector).
///
/// @param range UTF-16 range in the text
/// @param quote the characters of the range
/// @param prefix up to 32 UTF-16 units before it; never half a grapheme cluster
/// @param suffix up to 32 UTF-16 units after it; never half a grapheme cluster
public record Anchor(TextRange range, String quote, String prefix, String suffix) {
    /// How many UTF-16 units of context are kept on each side.
    public static final int CONTEXT = 32;

    /// The anchor of `range` in `text`. A range that would begin or end inside a surrogate pair is widened to the pair.
    ///
    /// @throws IndexOutOfBoundsException if the range ends after the text
    public static Anchor of(String text, TextRange range) {
        int start = CodePoints.boundary(text, range.start());
        int end = range.end();
        if (CodePoints.boundary(text, end) != end) {
            end++;
        }
        TextRange whole = new TextRange(start, end);
        return new Anchor(whole, whole.of(text), before(text, start), after(text, end));
    }

    /// Whether the quotation stands at its place in `text`.
    public boolean fits(String text) {
        return range.end() <= text.length() && text.startsWith(quote, range.start())
                && quote.length() == range.length();
    }

    private static String before(String text, int start) {
        int from = Math.max(0, start - CONTEXT);
        // clusters are looked for in a window, so that the cost does not grow with the text
        int window = CodePoints.boundary(text, Math.max(0, from - CONTEXT));
        BreakIterator clusters = clusters(text.substring(window, start));
        int cut = from == 0 ? 0 : window + following(clusters, from - window, start - window);
        return text.substring(cut, start);
    }

    private static String after(String text, int end) {
        int to = Math.min(text.length(), end + CONTEXT);
        if (to == text.length()) {
            return text.substring(end);
        }
        int window = Math.min(text.length(), to + CONTEXT);
        BreakIterator clusters = clusters(text.substring(end, window));
        int cut = clusters.isBoundary(to - end) ? to - end : Math.max(0, clusters.preceding(to - end));
        return text.substring(end, end + cut);
    }

    private static int following(BreakIterator clusters, int offset, int length) {
        if (offset >= length || clusters.isBoundary(offset)) {
            return Math.min(offset, length);
        }
        int next = clusters.following(offset);
        return next == BreakIterator.DONE ? length : next;
    }

    private static BreakIterator clusters(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        return clusters;
    }
}
