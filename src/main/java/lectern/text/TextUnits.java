package lectern.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The paragraphs, sentences and clauses of one text.
///
/// A paragraph is a line that is not blank. Sentences follow Unicode's UAX #29 with ICU's list of English abbreviations;
/// clauses end at ，；： and at `, ; :` before white space. Every unit is without white space at its ends; a clause is also
/// without its closing pause mark, so that a marked clause reads as a quotation. Units of one size never overlap.
/// Not safe for use from several threads.
public final class TextUnits {
    private static final int CACHED_PARAGRAPHS = 64;
    private static final String PAUSES = "，；：,;:";

    private final String text;
    private final List<TextRange> paragraphs;
    private final int[] paragraphStarts;
    private final Map<Integer, List<TextRange>> sentences = cache();
    private final Map<Integer, List<TextRange>> clauses = cache();
    private @Nullable BreakIterator breaks;

    // to make the rules takes 20 ms, to copy them none
    private static final class Sentences {
        static final BreakIterator RULES = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    }

    private TextUnits(String text, List<TextRange> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.paragraphStarts = paragraphs.stream().mapToInt(TextRange::start).toArray();
    }

    /// Makes the rules of sentences now, on the calling thread; otherwise the first sentence asked for waits for them.
    public static void prepare() {
        of("备。").in(Unit.SENTENCE, 0);
    }

    /// The units of a text whose lines end in `\n`.
    public static TextUnits of(String text) {
        List<TextRange> found = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            TextRange line = new TextRange(start, end).trimmed(text);
            if (!line.isEmpty()) {
                found.add(line);
            }
            start = end + 1;
        }
        return new TextUnits(text, List.copyOf(found));
    }

    /// The text itself.
    public String text() {
        return text;
    }

    /// All paragraphs in order.
    public List<TextRange> paragraphs() {
        return paragraphs;
    }

    /// The place of the paragraph that holds `offset`, or of the nearest one before it; -1 before the first.
    public int paragraphIndex(int offset) {
        int found = Arrays.binarySearch(paragraphStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /// The unit that holds `offset`; where none does (white space, a pause mark), the nearest one that begins before
    /// it, or else the first. Empty only in a text without paragraphs.
    public Optional<TextRange> at(Unit unit, int offset) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        List<TextRange> units = in(unit, Math.max(0, paragraphIndex(offset)));
        return Optional.of(units.get(Math.max(0, after(units, offset) - 1)));
    }

    /// The first unit that begins after `offset`.
    public Optional<TextRange> next(Unit unit, int offset) {
        for (int i = Math.max(0, paragraphIndex(offset)); i < paragraphs.size(); i++) {
            List<TextRange> units = in(unit, i);
            int next = after(units, offset);
            if (next < units.size()) {
                return Optional.of(units.get(next));
            }
        }
        return Optional.empty();
    }

    /// The last unit that begins before `offset`.
    public Optional<TextRange> previous(Unit unit, int offset) {
        for (int i = paragraphIndex(offset); i >= 0; i--) {
            List<TextRange> units = in(unit, i);
            int previous = after(units, offset - 1) - 1;
            if (previous >= 0) {
                return Optional.of(units.get(previous));
            }
        }
        return Optional.empty();
    }

    /// The place of the first unit that begins after `offset`: a line may have a hundred thousand.
    private static int after(List<TextRange> units, int offset) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The units of one paragraph, in order; at least one.
    ///
    /// @param paragraph its place in [#paragraphs()]
    public List<TextRange> in(Unit unit, int paragraph) {
        return switch (unit) {
            case PARAGRAPH -> List.of(paragraphs.get(paragraph));
            case SENTENCE -> sentences.computeIfAbsent(paragraph, this::findSentences);
            case CLAUSE -> clauses.computeIfAbsent(paragraph, this::findClauses);
        };
    }

    private List<TextRange> findSentences(int paragraph) {
        TextRange whole = paragraphs.get(paragraph);
        if (breaks == null) {
            breaks = (BreakIterator) Sentences.RULES.clone();
        }
        breaks.setText(whole.of(text));
        List<TextRange> found = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            TextRange sentence = new TextRange(start, end).shift(whole.start()).trimmed(text);
            if (!sentence.isEmpty()) {
                found.add(sentence);
            }
            start = end;
        }
        return List.copyOf(found);
    }

    private List<TextRange> findClauses(int paragraph) {
        List<TextRange> found = new ArrayList<>();
        for (TextRange sentence : in(Unit.SENTENCE, paragraph)) {
            int start = sentence.start();
            for (int i = start; i < sentence.end(); i++) {
                if (isPause(i)) {
                    addClause(found, start, i);
                    start = i + 1;
                }
            }
            addClause(found, start, sentence.end());
        }
        return found.isEmpty() ? List.of(paragraphs.get(paragraph)) : List.copyOf(found);
    }

    private void addClause(List<TextRange> found, int start, int end) {
        TextRange clause = new TextRange(start, end).trimmed(text);
        if (clause.of(text).codePoints().anyMatch(Character::isLetterOrDigit)) {
            found.add(clause);
        } else if (!clause.isEmpty() && !found.isEmpty()) {
            // a closing quotation mark or dash left over after a pause belongs to what it closes
            found.set(found.size() - 1, new TextRange(found.getLast().start(), clause.end()));
        }
    }

    private boolean isPause(int index) {
        char c = text.charAt(index);
        if (PAUSES.indexOf(c) < 0) {
            return false;
        }
        return c > 127 || index + 1 >= text.length() || Character.isWhitespace(text.charAt(index + 1));
    }

    private static Map<Integer, List<TextRange>> cache() {
        return new LinkedHashMap<>(CACHED_PARAGRAPHS * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, List<TextRange>> eldest) {
                return size() > CACHED_PARAGRAPHS;
            }
        };
    }
}
