package lectern.window.reader;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import lectern.text.CodePoints;
import lectern.text.TextRange;

/// Breaks long lines into pieces that the text engine lays out quickly: at the end of a sentence where one is near,
/// else after a clause or a word, and never inside a character as the reader sees it (grapheme cluster, UAX #29).
final class LongLines {
    /// A piece is at most this long.
    static final int LONGEST = 1000;
    private static final int SHORTEST = 400;
    private static final int LONGEST_CLUSTER = 4 * LONGEST;
    private static final String ENDS = "。！？!?…";
    private static final String CLOSERS = "”’」』）)】》〉\"'";
    private static final String PAUSES = "，；：、";

    private final String text;
    private final BreakIterator clusters = BreakIterator.getCharacterInstance();

    LongLines(String text) {
        this.text = text;
    }

    /// The line itself, or its pieces in order; white space between two pieces belongs to neither.
    List<TextRange> pieces(TextRange line) {
        if (line.length() <= LONGEST) {
            return List.of(line);
        }
        List<TextRange> pieces = new ArrayList<>();
        TextRange rest = line;
        while (rest.length() > LONGEST) {
            int end = end(rest);
            TextRange piece = new TextRange(rest.start(), end).trimmed(text);
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            rest = new TextRange(end, rest.end()).trimmed(text);
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private int end(TextRange rest) {
        int from = rest.start() + SHORTEST;
        int to = rest.start() + LONGEST;
        clusters.setText(text.substring(rest.start(), Math.min(rest.end(), rest.start() + LONGEST_CLUSTER)));
        IntPredicate boundary = place -> clusters.isBoundary(place - rest.start());
        for (IntPredicate good : List.<IntPredicate>of(this::endsSentence, this::endsClause, this::endsWord)) {
            for (int place = to; place > from; place--) {
                if (good.test(place) && boundary.test(place)) {
                    return place;
                }
            }
        }
        int before = clusters.isBoundary(LONGEST) ? LONGEST : clusters.preceding(LONGEST);
        if (before > 0) {
            return rest.start() + before;
        }
        int after = clusters.following(LONGEST);
        return CodePoints.boundary(text, after < 0 ? rest.end() : rest.start() + after);
    }

    private boolean endsSentence(int place) {
        int last = place - 1;
        while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        if (place < text.length() && CLOSERS.indexOf(text.charAt(place)) >= 0) {
            return false;
        }
        char mark = text.charAt(last);
        return ENDS.indexOf(mark) >= 0 && (mark > 127 || blankAt(place)) || mark == '.' && blankAt(place);
    }

    private boolean endsClause(int place) {
        char mark = text.charAt(place - 1);
        return PAUSES.indexOf(mark) >= 0 || (mark == ',' || mark == ';' || mark == ':') && blankAt(place);
    }

    private boolean endsWord(int place) {
        return Character.isWhitespace(text.charAt(place - 1));
    }

    private boolean blankAt(int place) {
        return place < text.length() && Character.isWhitespace(text.charAt(place));
    }
}
