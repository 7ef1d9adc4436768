package lectern.window.reader;

import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// One paragraph of the view: a line of the speech, a piece of a long one, or a fold that stands for several.
///
/// @param index its place in the view, from 0
/// @param speech what it shows of the speech (UTF-16), without white space at its ends
/// @param viewStart the view's UTF-16 offset of its first character
/// @param indent how many U+3000 the view puts before it
/// @param label what a fold shows instead of its text; null for every other line
/// @param look how it is set
/// @param continuation whether it goes on with the line before it
/// @param continued whether the next line goes on with it
/// @param inserts what stands between its characters in the view
record ViewLine(int index, TextRange speech, int viewStart, int indent, @Nullable String label, LineLook look,
                boolean continuation, boolean continued, Inserts inserts) {
    /// UTF-16 units it has in the view, without the line's end.
    int length() {
        return label != null ? label.length() : indent + speech.length() + inserts.count();
    }

    /// The column of a speech offset; offsets outside the line give its nearest end, a fold's always 0.
    int column(int offset) {
        int place = Math.clamp(offset, speech.start(), speech.end()) - speech.start();
        return label != null ? 0 : indent + place + inserts.upTo(place);
    }

    /// The column where the character before a speech offset ends.
    private int endColumn(int offset) {
        int place = Math.clamp(offset, speech.start(), speech.end()) - speech.start();
        return indent + place + inserts.before(place);
    }

    /// The speech offset of a column; the indent and a whole fold give the line's start.
    int offset(int column) {
        return label != null ? speech.start()
                : Math.clamp(speech.start() + (long) inserts.place(column - indent), speech.start(), speech.end());
    }

    /// The columns that show a part of `range`: half-open, null when none does. A fold is shown whole.
    @Nullable TextRange columns(TextRange range) {
        if (!range.overlaps(speech)) {
            return null;
        }
        if (label != null) {
            return new TextRange(0, label.length());
        }
        int start = column(range.start());
        // an empty range stands behind the signs that end before it
        return new TextRange(start, Math.max(start, endColumn(range.end())));
    }
}
