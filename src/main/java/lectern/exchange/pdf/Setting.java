package lectern.exchange.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import lectern.text.TextRange;

/// Breaks a paragraph into lines that fit, where Unicode allows it (UAX #14, as ICU carries it out).
final class Setting {
    private final PdfFonts fonts;
    private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE);

    /// A line.
    ///
    /// @param range what stands in it, without the spaces at its end
    /// @param left where it begins, from the paragraph's left edge, in points
    /// @param width its own, in points
    record Line(TextRange range, double left, double width) {
    }

    Setting(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /// The lines of a paragraph.
    ///
    /// @param strong whether the character at an offset is set strong
    /// @param indent of the first line, in points
    List<Line> lines(String text, TextRange paragraph, double size, IntPredicate strong, double width, double indent) {
        String own = paragraph.of(text);
        double[] advance = new double[own.length()];
        for (int at = 0; at < own.length(); at += Character.charCount(own.codePointAt(at))) {
            advance[at] = fonts.width(own.codePointAt(at), strong.test(paragraph.start() + at), size);
        }
        breaks.setText(own);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < own.length()) {
            double left = lines.isEmpty() ? indent : 0;
            int end = end(own, advance, start, width - left);
            int shown = end;
            while (shown > start && Character.isWhitespace(own.charAt(shown - 1))) {
                shown--;
            }
            lines.add(new Line(new TextRange(paragraph.start() + start, paragraph.start() + shown), left,
                    sum(advance, start, shown)));
            start = end;
            while (start < own.length() && own.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    /// Where the line that begins at `start` ends: at the last place to break that fits, or inside a word that is
    /// longer than the line.
    private int end(String own, double[] advance, int start, double room) {
        double used = 0;
        int fits = start;
        while (fits < own.length()) {
            int next = fits + Character.charCount(own.codePointAt(fits));
            boolean space = Character.isWhitespace(own.charAt(fits));
            if (!space && used + advance[fits] > room + 0.01) {
                break;
            }
            used += advance[fits];
            fits = next;
        }
        if (fits >= own.length()) {
            return own.length();
        }
        int wanted = breaks.isBoundary(fits) ? fits : breaks.preceding(fits);
        return wanted > start ? wanted : Math.max(fits, start + Character.charCount(own.codePointAt(start)));
    }

    private static double sum(double[] advance, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += advance[i];
        }
        return sum;
    }
}
