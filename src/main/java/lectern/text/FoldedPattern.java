package lectern.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression (`java.util.regex`) that is compared with folded texts, so that it passes over case, width and 简/繁;
/// `^` and `$` stand at each line, `\w` and `\b` know words as [Tokens] does, `\s` all spaces. Immutable, for any thread.
public final class FoldedPattern {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;
    private static final String WORD = "[_" + Tokens.WORD_CLASS + "]";
    private static final String SPACE = "[\\s\\p{Z}\\x85]";
    private static final String EDGE = "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
    /// What Java takes for signs of ASCII only.
    private static final Map<Character, String> CLASSES = Map.of('w', WORD, 'W', "[^" + WORD + "]", 's', SPACE, 'S', "[^" + SPACE + "]");
    private static final Map<Character, String> EDGES = Map.of('b', EDGE, 'B', "(?!" + EDGE + ")");
    private final Pattern pattern;

    private FoldedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /// The expression as the reader wrote it.
    ///
    /// @throws java.util.regex.PatternSyntaxException if it cannot be read
    public static FoldedPattern compile(String expression) {
        Pattern.compile(expression, FLAGS); // what is wrong with it is told of it as it was written
        return new FoldedPattern(Pattern.compile(folded(expression), FLAGS));
    }

    /// Where it fits, in order, without overlap; empty matches are left out.
    ///
    /// @param folded the text, folded
    /// @param limit how long it may take
    /// @param cancelled asked now and then; true ends the search
    /// @throws TooSlow if it takes longer than `limit`, goes too deep, or was cancelled
    public List<TextRange> in(String folded, Duration limit, BooleanSupplier cancelled) {
        List<TextRange> found = new ArrayList<>();
        try {
            Matcher matcher = pattern.matcher(new Watched(folded, System.nanoTime() + limit.toNanos(), cancelled));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new TextRange(matcher.start(), matcher.end()));
                }
            }
        } catch (StackOverflowError deep) {
            throw new TooSlow();
        }
        return found;
    }

    /// Folds the letters of an expression but not what its signs mean: `\S` and `\s` are not the same. A wide sign that
    /// folds to one with a meaning stands for itself.
    private static String folded(String expression) {
        Folded folded = Folding.folded(expression);
        String plain = folded.text();
        StringBuilder made = new StringBuilder();
        int brackets = 0;
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = written(expression, folded, i);
            if (c == '\\' && i + 1 < plain.length()) {
                char sign = written(expression, folded, ++i);
                quoted = sign == 'Q' || quoted && sign != 'E';
                String meant = quoted ? null : CLASSES.getOrDefault(sign, brackets == 0 ? EDGES.get(sign) : null);
                made.append(meant != null ? meant : "\\" + (sign < 128 ? sign : plain.charAt(i)));
                continue;
            }
            brackets = quoted ? brackets : Math.max(0, brackets + (c == '[' ? 1 : c == ']' ? -1 : 0));
            char f = plain.charAt(i);
            boolean meaning = c > 127 && f < 128 && !Character.isLetterOrDigit(f) && f != ' ';
            made.append(meaning && !quoted ? "\\" : "").append(c < 128 ? c : f);
        }
        return made.toString();
    }

    /// What was written for a character of the folded expression; that itself where several were.
    private static char written(String expression, Folded folded, int at) {
        TextRange place = folded.range(at, at + 1);
        return place.length() == 1 ? expression.charAt(place.start()) : folded.text().charAt(at);
    }

    /// An expression takes too long in a text.
    public static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("regular expression", null, false, false);
        }
    }

    /// A text that stops whoever reads in it for too long.
    private static final class Watched implements CharSequence {
        private static final int LOOKED_EVERY = 4096;
        private final String text;
        private final long deadline;
        private final BooleanSupplier cancelled;
        private int reads;

        Watched(String text, long deadline, BooleanSupplier cancelled) {
            this.text = text;
            this.deadline = deadline;
            this.cancelled = cancelled;
        }

        @Override
        public char charAt(int index) {
            if (++reads % LOOKED_EVERY == 0 && (System.nanoTime() > deadline || cancelled.getAsBoolean())) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
