package lectern.window.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The lines of the view over one speech, and the way between their offsets.
///
/// The view leaves out blank lines and the white space at the ends of lines, breaks long lines ([LongLines]), puts an
/// indent before paragraphs and folds runs of noise. Every character that the speech shows stands in the view at
/// exactly one place, in the same order, one UTF-16 unit for one; signs without width may stand between them
/// ([Spacing]). Immutable; safe for any thread.
final class LineMap {
    private static final char WIDE = '\u3000';
    private static final String INDENT = String.valueOf(WIDE);

    private final String text;
    private final List<ViewLine> lines;
    private final int[] starts;

    private LineMap(String text, List<ViewLine> lines) {
        this.text = text;
        this.lines = lines;
        this.starts = lines.stream().mapToInt(line -> line.speech().start()).toArray();
    }

    /// What the view does beyond leaving out white space.
    ///
    /// @param cuts the lines of the view that a trimmed line of the speech makes: in order, trimmed, with nothing but
    ///     white space between them
    /// @param looks how such a line is set; [LineKind#NOISE] makes it part of a fold
    /// @param open whether a run of noise, given whole, is shown line by line instead
    /// @param foldLabel what a fold of that many lines says; at least one character
    /// @param indent how many U+3000 stand before a paragraph
    /// @param spacing what stands between the characters of a paragraph
    record Rules(Function<TextRange, List<TextRange>> cuts, Function<TextRange, LineLook> looks,
                 Predicate<TextRange> open, IntFunction<String> foldLabel, int indent, Spacing spacing) {
        Rules(Function<TextRange, List<TextRange>> cuts, Function<TextRange, LineLook> looks, Predicate<TextRange> open,
              IntFunction<String> foldLabel, int indent) {
            this(cuts, looks, open, foldLabel, indent, Spacing.USUAL);
        }
    }

    /// The view of a text whose lines end in `\n`.
    static LineMap of(String text, Rules rules) {
        Builder builder = new Builder(text, rules);
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            TextRange line = new TextRange(start, end).trimmed(text);
            if (!line.isEmpty()) {
                rules.cuts().apply(line).forEach(builder::add);
            }
            start = end + 1;
        }
        return builder.build();
    }

    /// The lines in order; empty only when the text shows nothing.
    List<ViewLine> lines() {
        return lines;
    }

    /// What the view shows for a line: of exactly its length, without characters that end a line or have no shape.
    String shown(ViewLine line) {
        if (line.label() != null) {
            return line.label();
        }
        String plain = plain(line);
        String shown = line.look().kind() == LineKind.BODY ? Spacing.shown(plain, line.inserts()) : plain;
        return line.indent() == 0 ? shown : INDENT.repeat(line.indent()) + shown;
    }

    /// What of the speech the line shows, one UTF-16 unit for one, without characters that end a line or have no shape.
    String plain(ViewLine line) {
        char[] shown = new char[line.speech().length()];
        text.getChars(line.speech().start(), line.speech().end(), shown, 0);
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == '\t' && line.inserts().composed()) {
                shown[i] = WIDE; // what tabs part stays apart
            } else if (Character.isISOControl(shown[i]) || shown[i] == '\u2028' || shown[i] == '\u2029') {
                shown[i] = ' ';
            }
        }
        return new String(shown);
    }

    /// The line that shows the offset; in left-out white space the one before it, before the first line the first.
    /// Null only when there are no lines.
    @Nullable ViewLine lineAt(int offset) {
        return lines.isEmpty() ? null : lines.get(index(offset));
    }

    /// The lines that show a part of the range, in order.
    List<ViewLine> linesIn(TextRange range) {
        if (lines.isEmpty()) {
            return List.of();
        }
        int first = index(range.start());
        int last = index(Math.max(range.start(), range.end() - 1));
        return lines.subList(first, last + 1).stream().filter(line -> line.columns(range) != null).toList();
    }

    private int index(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private static final class Builder {
        private final String text;
        private final Rules rules;
        private final LongLines longLines;
        private final List<ViewLine> lines = new ArrayList<>();
        private final List<TextRange> noise = new ArrayList<>();
        private int viewOffset;

        Builder(String text, Rules rules) {
            this.text = text;
            this.rules = rules;
            this.longLines = new LongLines(text);
        }

        void add(TextRange line) {
            LineLook look = rules.looks().apply(line);
            if (look.kind() == LineKind.NOISE) {
                noise.add(line);
            } else {
                endNoise();
                addPieces(line, look);
            }
        }

        LineMap build() {
            endNoise();
            return new LineMap(text, List.copyOf(lines));
        }

        private void endNoise() {
            if (noise.isEmpty()) {
                return;
            }
            TextRange run = noise.getFirst().span(noise.getLast());
            if (rules.open().test(run)) {
                noise.forEach(line -> addPieces(line, new LineLook(LineKind.NOISE)));
            } else {
                put(run, 0, rules.foldLabel().apply(noise.size()), new LineLook(LineKind.FOLD), false, false);
            }
            noise.clear();
        }

        private void addPieces(TextRange line, LineLook look) {
            List<TextRange> pieces = longLines.pieces(line);
            for (int i = 0; i < pieces.size(); i++) {
                int indent = i == 0 && look.kind().indented() ? rules.indent() : 0;
                put(pieces.get(i), indent, null, look, i > 0, i < pieces.size() - 1);
            }
        }

        private void put(TextRange speech, int indent, @Nullable String label, LineLook look, boolean continuation,
                         boolean continued) {
            ViewLine line = new ViewLine(lines.size(), speech, viewOffset, indent, label, look, continuation,
                    continued, label == null && look.kind() == LineKind.BODY ? rules.spacing().of(text, speech) : Inserts.NONE);
            lines.add(line);
            viewOffset += line.length() + 1;
        }
    }
}
