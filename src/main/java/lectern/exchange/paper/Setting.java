package lectern.exchange.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import lectern.text.Graphemes;
import lectern.text.TextRange;

/// Breaks a paragraph into lines that fit, where Unicode allows it (UAX #14, as ICU carries it out).
final class Setting {
    private final Faces faces;
    private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE);

    /// A line.
    ///
    /// @param range what stands in it, without the spaces at its end
    /// @param indent room left free where the line begins, in points
    /// @param advances of the units of `range`, in points
    record Line(TextRange range, double indent, double[] advances) {
        double width() {
            return Arrays.stream(advances).sum();
        }
    }

    Setting(Faces faces) {
        this.faces = faces;
    }

    /// How wide a stretch runs.
    double width(String text, TextRange range, boolean strong, double size) {
        return Arrays.stream(faces.advances(text, range, at -> strong, size)).sum();
    }

    /// The stretch as one line, cut off where the room ends.
    Line cut(String text, TextRange range, boolean strong, double size, double room) {
        double[] advances = faces.advances(text, range, at -> strong, size);
        double used = 0;
        int fits = 0;
        while (fits < advances.length && used + advances[fits] <= room + 0.5) {
            used += advances[fits++];
        }
        int end = range.start() + fits;
        int whole = Graphemes.isBoundary(text, end) ? end : Math.max(range.start(), Graphemes.previous(text, end));
        return new Line(new TextRange(range.start(), whole), 0, Arrays.copyOf(advances, whole - range.start()));
    }

    /// The lines of a paragraph.
    ///
    /// @param strong whether the character at an offset is set strong
    /// @param indent of the first line, in points
    List<Line> lines(String text, TextRange paragraph, double size, IntPredicate strong, double width, double indent) {
        String own = paragraph.of(text);
        double[] advances = faces.advances(text, paragraph, strong, size);
        breaks.setText(own);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < own.length()) {
            double left = lines.isEmpty() ? indent : 0;
            int end = end(own, advances, start, width - left);
            int shown = end;
            while (shown > start && Character.isWhitespace(own.charAt(shown - 1))) {
                shown--;
            }
            lines.add(new Line(new TextRange(paragraph.start() + start, paragraph.start() + shown), left,
                    Arrays.copyOfRange(advances, start, shown)));
            start = end;
            while (start < own.length() && own.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    /// Where the line that begins at `start` ends: at the last place to break that fits, or inside a word that is
    /// longer than the line.
    private int end(String own, double[] advances, int start, double room) {
        double used = 0;
        int fits = start;
        while (fits < own.length()) {
            boolean space = Character.isWhitespace(own.charAt(fits));
            if (!space && used + advances[fits] > room + 0.01) {
                break;
            }
            used += advances[fits];
            fits++;
        }
        if (fits >= own.length()) {
            return own.length();
        }
        int wanted = breaks.isBoundary(fits) ? fits : breaks.preceding(fits);
        while (wanted > start && !Graphemes.isBoundary(own, wanted)) {
            // a sign that joins what follows (U+0600) may be followed by a break for lines
            wanted = breaks.preceding(wanted);
        }
        if (wanted > start) {
            return wanted;
        }
        int whole = Graphemes.isBoundary(own, fits) ? fits : Graphemes.previous(own, fits);
        return whole > start ? whole : Graphemes.next(own, start);
    }
}
