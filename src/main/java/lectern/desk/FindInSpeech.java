package lectern.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.PatternSyntaxException;
import lectern.message.Problem;
import lectern.text.Folded;
import lectern.text.FoldedPattern;
import lectern.text.Folding;
import lectern.text.Graphemes;
import lectern.text.TextRange;

/// Finds words and patterns in one speech, whatever [Folding] passes over. Hits are whole characters as the reader
/// sees them, in order, without overlap, as UTF-16 ranges of the original text.
///
/// Immutable, for any thread.
public final class FindInSpeech {
    private final String text;
    private final Folded folded;

    /// @param text the text of the speech; folded here, about 5 ms a million characters
    public FindInSpeech(String text) {
        this.text = text;
        this.folded = Folding.folded(text);
    }

    /// Where `words` stand. None for no words.
    public List<TextRange> hits(String words) {
        String wanted = Folding.fold(words);
        List<TextRange> hits = new ArrayList<>();
        if (wanted.isBlank()) {
            return hits;
        }
        String in = folded.text();
        for (int at = in.indexOf(wanted); at >= 0; at = in.indexOf(wanted, at + wanted.length())) {
            add(hits, at, at + wanted.length());
        }
        return hits;
    }

    /// Where the regular expression ([FoldedPattern]) fits. Empty matches are left out.
    ///
    /// @param limit how long it may take
    /// @param cancelled asked now and then; true ends the search with no hits
    /// @throws Problem `desk.pattern-wrong` for an expression that cannot be read, `desk.pattern-slow` for one that takes
    ///     longer than `limit` or goes too deep
    public List<TextRange> matches(String expression, Duration limit, BooleanSupplier cancelled) {
        List<TextRange> hits = new ArrayList<>();
        try {
            FoldedPattern.compile(expression).in(folded.text(), limit, cancelled).forEach(hit -> add(hits, hit.start(), hit.end()));
        } catch (PatternSyntaxException e) {
            throw new Problem(e, "desk.pattern-wrong", Math.max(0, e.getIndex()) + 1);
        } catch (FoldedPattern.TooSlow e) {
            if (cancelled.getAsBoolean()) {
                return List.of();
            }
            throw new Problem("desk.pattern-slow");
        }
        return hits;
    }

    private void add(List<TextRange> hits, int start, int end) {
        TextRange hit = Graphemes.widened(text, folded.range(start, end));
        if (hits.isEmpty() || hits.getLast().end() <= hit.start()) {
            hits.add(hit);
        }
    }
}
