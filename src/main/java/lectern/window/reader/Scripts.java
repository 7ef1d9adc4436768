package lectern.window.reader;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import lectern.text.TextRange;

/// Cuts a line where its characters need different fonts ([Script]).
public final class Scripts {
    /// A stretch of one script.
    public record Stretch(TextRange range, Script script) {
    }

    private Scripts() {
    }

    /// The stretches of the line, in order and without gaps; one for nearly every line.
    public static List<Stretch> of(String line) {
        if (line.chars().noneMatch(c -> suspect((char) c))) {
            return List.of(new Stretch(new TextRange(0, line.length()), Script.USUAL));
        }
        List<Stretch> stretches = new ArrayList<>();
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(line);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
            add(stretches, new TextRange(start, end), script(line, start, end));
        }
        return joined(line, stretches);
    }

    private static void add(List<Stretch> stretches, TextRange range, Script script) {
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.script == script && script != Script.EMOJI && script != Script.SUPPLEMENTARY) {
            stretches.set(stretches.size() - 1, new Stretch(last.range.span(range), script));
        } else {
            stretches.add(new Stretch(range, script));
        }
    }

    /// Right-to-left words and what stands between them as one stretch.
    private static List<Stretch> joined(String line, List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            boolean between = stretch.script == Script.USUAL && i > 0 && i + 1 < stretches.size()
                    && stretches.get(i - 1).script == Script.RIGHT_TO_LEFT
                    && stretches.get(i + 1).script == Script.RIGHT_TO_LEFT
                    && stretch.range.of(line).codePoints().noneMatch(Character::isLetter);
            add(joined, stretch.range, between ? Script.RIGHT_TO_LEFT : stretch.script);
        }
        return joined;
    }

    private static Script script(String line, int start, int end) {
        int first = line.codePointAt(start);
        if (isEmoji(first) || line.substring(start, end).indexOf('\uFE0F') > 0) {
            return Script.EMOJI;
        }
        return switch (Character.getDirectionality(first)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    Script.RIGHT_TO_LEFT;
            default -> Character.isSupplementaryCodePoint(first) ? Script.SUPPLEMENTARY
                    : line.substring(start, end).chars().anyMatch(Scripts::isCombining) ? Script.COMBINED
                    : Script.USUAL;
        };
    }

    private static boolean isEmoji(int codePoint) {
        return Character.isEmojiPresentation(codePoint) || codePoint >= 0x1F000 && Character.isEmoji(codePoint);
    }

    private static boolean isCombining(int c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private static boolean suspect(char c) {
        return isCombining(c) || c >= '\u0590' && c <= '\u08FF' || Character.isSurrogate(c)
                || c >= '\uFB1D' && c <= '\uFDFF'
                || c == '\uFE0F' || c >= '\uFE70' && c <= '\uFEFC' || c >= '\u231A' && c <= '\u2B55' && isEmoji(c);
    }
}
