package lectern.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lectern.message.Problem;
import lectern.text.Folding;
import lectern.text.Graphemes;
import lectern.text.TextRange;

/// Finds words and patterns in one speech, whatever their case, width or 简/繁. Hits are whole characters as the reader
/// sees them, in order, without overlap, as UTF-16 ranges of the original text.
///
/// Immutable, for any thread.
public final class FindInSpeech {
    private final String text;
    private final String folded;

    /// @param text the text of the speech; folded here, about 5 ms a million characters
    public FindInSpeech(String text) {
        this.text = text;
        this.folded = Folding.fold(text);
    }

    /// Where `words` stand. None for no words.
    public List<TextRange> hits(String words) {
        String wanted = Folding.fold(words);
        List<TextRange> hits = new ArrayList<>();
        if (wanted.isBlank()) {
            return hits;
        }
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
            add(hits, at, at + wanted.length());
        }
        return hits;
    }

    /// Where the regular expression (`java.util.regex`; `^` and `$` at each line) fits. Empty matches are left out.
    ///
    /// @param limit how long it may take
    /// @param cancelled asked now and then; true ends the search with no hits
    /// @throws Problem `desk.pattern-wrong` for an expression that cannot be read, `desk.pattern-slow` for one that takes
    ///     longer than `limit` or goes too deep
    public List<TextRange> matches(String expression, Duration limit, BooleanSupplier cancelled) {
        List<TextRange> hits = new ArrayList<>();
        try {
            Matcher matcher = Pattern.compile(folded(expression),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE)
                    .matcher(new Watched(folded, System.nanoTime() + limit.toNanos(), cancelled));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    add(hits, matcher.start(), matcher.end());
                }
            }
        } catch (PatternSyntaxException e) {
            throw new Problem(e, "desk.pattern-wrong", Math.max(0, e.getIndex()) + 1);
        } catch (TooSlow | StackOverflowError e) {
            if (cancelled.getAsBoolean()) {
                return List.of();
            }
            throw new Problem("desk.pattern-slow");
        }
        return hits;
    }

    /// Folds the letters of an expression but not what its signs mean: `\S` and `\s` are not the same. A wide sign that
    /// folds to one with a meaning stands for itself.
    private static String folded(String expression) {
        String plain = Folding.fold(expression);
        StringBuilder made = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            char f = plain.charAt(i);
            boolean meaning = c > 127 && f < 128 && !Character.isLetterOrDigit(f) && f != ' ';
            made.append(meaning && !escaped ? "\\" : "").append(c < 128 ? c : f);
            escaped = c == '\\' && !escaped;
        }
        return made.toString();
    }

    private void add(List<TextRange> hits, int start, int end) {
        TextRange hit = Graphemes.widened(text, new TextRange(start, end));
        if (hits.isEmpty() || hits.getLast().end() <= hit.start()) {
            hits.add(hit);
        }
    }

    private static final class TooSlow extends RuntimeException {
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
