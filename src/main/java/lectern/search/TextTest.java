package lectern.search;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import lectern.message.Problem;
import lectern.text.Folding;
import lectern.text.FoldedPattern;
import lectern.text.TextRange;
import lectern.text.Tokens;

/// A query made ready to be held against one folded text after the other. For one thread.
abstract class TextTest {
    /// How long a regular expression may take in one speech.
    static final Duration LIMIT = Duration.ofMillis(500);

    /// Whether the speech fits; its hits are then added, otherwise none are.
    abstract boolean fits(long speech, String folded, Hits hits);

    /// Whether the text is needed at all.
    boolean readsText() {
        return true;
    }

    /// The test of a query.
    ///
    /// @param fields the speeches that each field of the query speaks of
    /// @throws Problem if passages are spoken of where only speeches are sought
    static TextTest of(Query query, Map<Query.Field, BitSet> fields, BooleanSupplier cancelled) {
        return switch (query) {
            case Query.Words words -> new OfWords(Folding.fold(words.text()), words.whole());
            case Query.Wild wild -> new OfPattern(FoldedPattern.compile(Wildcards.expression(wild.pattern())), cancelled);
            case Query.Regex regex -> new OfPattern(FoldedPattern.compile(regex.expression()), cancelled);
            case Query.Field field -> new OfField(fields.get(field));
            case Query.And and -> new OfAll(and.parts().stream().map(part -> of(part, fields, cancelled)).toList());
            case Query.Or or -> new OfAny(or.parts().stream().map(part -> of(part, fields, cancelled)).toList());
            case Query.Not not -> new OfNot(of(not.part(), fields, cancelled));
            case Query.Near near -> new OfNear(side(near.left(), near.at(), fields, cancelled),
                    side(near.right(), near.at(), fields, cancelled), near.most());
            case Query.Related related -> throw new Problem("search.query-passages", related.at().start() + 1,
                    related.relation().name());
        };
    }

    private static TextTest side(Query query, TextRange at, Map<Query.Field, BitSet> fields, BooleanSupplier cancelled) {
        if (!Queries.isText(query)) {
            throw new Problem("search.query-near", at.start() + 1, "NEAR");
        }
        return of(query, fields, cancelled);
    }

    private static final class OfWords extends TextTest {
        private final String folded;
        private final boolean whole;

        OfWords(String folded, boolean whole) {
            this.folded = folded;
            this.whole = whole;
        }

        @Override
        boolean fits(long speech, String text, Hits hits) {
            int before = hits.size();
            int length = folded.length();
            for (int at = text.indexOf(folded); at >= 0; ) {
                boolean taken = !whole || isWhole(text, at, at + length);
                if (taken) {
                    hits.add(at, at + length);
                }
                at = text.indexOf(folded, taken ? at + length : at + 1);
            }
            return hits.size() > before;
        }
    }

    /// Whether no word goes on at either end of the range.
    static boolean isWhole(String text, int start, int end) {
        return !(start > 0 && Tokens.isOfWord(text.codePointAt(start)) && Tokens.isOfWord(text.codePointBefore(start)))
                && !(end < text.length() && Tokens.isOfWord(text.codePointBefore(end)) && Tokens.isOfWord(text.codePointAt(end)));
    }

    private static final class OfPattern extends TextTest {
        private final FoldedPattern pattern;
        private final BooleanSupplier cancelled;

        OfPattern(FoldedPattern pattern, BooleanSupplier cancelled) {
            this.pattern = pattern;
            this.cancelled = cancelled;
        }

        @Override
        boolean fits(long speech, String text, Hits hits) {
            try {
                List<TextRange> found = pattern.in(text, LIMIT, cancelled);
                found.forEach(hit -> hits.add(hit.start(), hit.end()));
                return !found.isEmpty();
            } catch (FoldedPattern.TooSlow e) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                throw new Problem(e, "search.regex-slow");
            }
        }
    }

    private static final class OfField extends TextTest {
        private final BitSet speeches;

        OfField(BitSet speeches) {
            this.speeches = speeches;
        }

        @Override
        boolean fits(long speech, String text, Hits hits) {
            return speeches.get(Math.toIntExact(speech));
        }

        @Override
        boolean readsText() {
            return false;
        }
    }

    private static final class OfAll extends TextTest {
        private final List<TextTest> parts;

        OfAll(List<TextTest> parts) {
            this.parts = parts;
        }

        @Override
        boolean fits(long speech, String text, Hits hits) {
            int before = hits.size();
            for (TextTest part : parts) {
                if (!part.fits(speech, text, hits)) {
                    hits.cut(before);
                    return false;
                }
            }
            return true;
        }

        @Override
        boolean readsText() {
            return parts.stream().anyMatch(TextTest::readsText);
        }
    }

    private static final class OfAny extends TextTest {
        private final List<TextTest> parts;

        OfAny(List<TextTest> parts) {
            this.parts = parts;
        }

        @Override
        boolean fits(long speech, String text, Hits hits) {
            boolean fits = false;
            for (TextTest part : parts) {
                fits |= part.fits(speech, text, hits);
            }
            return fits;
        }

        @Override
        boolean readsText() {
            return parts.stream().anyMatch(TextTest::readsText);
        }
    }

    private static final class OfNot extends TextTest {
        private final TextTest part;

        OfNot(TextTest part) {
            this.part = part;
        }

        @Override
        boolean fits(long speech, String text, Hits hits) {
            int before = hits.size();
            boolean fits = part.fits(speech, text, hits);
            hits.cut(before);
            return !fits;
        }

        @Override
        boolean readsText() {
            return part.readsText();
        }
    }

    private static final class OfNear extends TextTest {
        private final TextTest left;
        private final TextTest right;
        private final int most;

        OfNear(TextTest left, TextTest right, int most) {
            this.left = left;
            this.right = right;
            this.most = most;
        }

        @Override
        boolean fits(long speech, String text, Hits hits) {
            Hits lefts = new Hits();
            Hits rights = new Hits();
            if (!left.fits(speech, text, lefts) || !right.fits(speech, text, rights)) {
                return false;
            }
            lefts.tidy();
            rights.tidy();
            int before = hits.size();
            add(text, lefts, rights, hits);
            add(text, rights, lefts, hits);
            return hits.size() > before;
        }

        /// Adds the places of one side that have one of the other beside them.
        private void add(String text, Hits some, Hits others, Hits hits) {
            int next = 0;
            for (int i = 0; i < some.size(); i++) {
                // neither side overlaps itself: only the neighbours matter
                while (next < others.size() && others.start(next) < some.end(i)) {
                    next++;
                }
                int last = next - 1;
                while (last >= 0 && others.end(last) > some.start(i)) {
                    last--;
                }
                if (next < others.size() && between(text, some.end(i), others.start(next))
                        || last >= 0 && between(text, others.end(last), some.start(i))) {
                    hits.add(some.start(i), some.end(i));
                }
            }
        }

        /// Whether at most `most` words or Han characters stand there.
        private boolean between(String text, int from, int to) {
            int words = 0;
            for (int i = from; i < to && words <= most; ) {
                int c = text.codePointAt(i);
                if (Tokens.isOfWord(c)) {
                    words++;
                    i = Math.min(to, Tokens.wordEnd(text, i));
                } else {
                    words += Tokens.isAlone(c) ? 1 : 0;
                    i += Character.charCount(c);
                }
            }
            return words <= most;
        }
    }
}
