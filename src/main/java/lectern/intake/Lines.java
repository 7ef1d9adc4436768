package lectern.intake;

import java.util.EnumSet;
import java.util.Set;
import lectern.speech.Source.LineEnding;

/// A text whose lines all end with `\n`, and what ended them before.
///
/// @param text the text; nothing but line ends was changed
/// @param ending what they were
record Lines(String text, LineEnding ending) {
    private static final char NEL = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    /// Makes every line end `\n`: CR LF, CR, LF, NEL, LS and PS (Unicode 5.8, newline guidelines, without VT and FF).
    static Lines of(String text) {
        Set<LineEnding> found = EnumSet.noneOf(LineEnding.class);
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            LineEnding ending = ending(text, i);
            if (ending == LineEnding.NONE) {
                continue;
            }
            found.add(ending);
            if (ending != LineEnding.LF) {
                out.append(text, copied, i).append('\n');
                i += ending == LineEnding.CRLF ? 1 : 0;
                copied = i + 1;
            }
        }
        LineEnding all = found.isEmpty() ? LineEnding.NONE : found.size() > 1 ? LineEnding.MIXED : found.iterator().next();
        return new Lines(copied == 0 ? text : out.append(text, copied, text.length()).toString(), all);
    }

    /// How many lines have ended in `text`.
    static int ended(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            LineEnding ending = ending(text, i);
            count += ending == LineEnding.NONE ? 0 : 1;
            i += ending == LineEnding.CRLF ? 1 : 0;
        }
        return count;
    }

    private static LineEnding ending(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n' -> LineEnding.LF;
            case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n' ? LineEnding.CRLF : LineEnding.CR;
            case NEL, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> LineEnding.MIXED;
            default -> LineEnding.NONE;
        };
    }
}
