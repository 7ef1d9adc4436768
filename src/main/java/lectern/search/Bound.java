package lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lectern.library.Library;
import lectern.library.TextIndex;
import lectern.library.TextIndex.Part;
import lectern.text.Folding;
import lectern.text.Tokens;
import lectern.text.Tokens.Token;
import org.jspecify.annotations.Nullable;

/// What the index knows about a query: every speech that fits is among those that `match` finds.
///
/// @param match an expression of FTS5; null when any speech may fit
/// @param exact whether all of those fit as far as their texts are concerned
record Bound(@Nullable String match, boolean exact) {
    private static final Bound ANY = new Bound(null, false);
    private static final Bound NO_TEXT = new Bound(null, true);
    // a token that no text has
    private static final String NONE = quoted(Character.toString(0x10F7FE));
    private static final int MOST_WORDS = 2000;
    private static final int MOST_PHRASES = 32;

    /// The bound of a query; on the library's thread.
    static Bound of(Query query, Library library) {
        return of(query, library.index(), !library.index().words(Part.BEGINNING, Tokens.LONG, 1).isEmpty());
    }

    private static Bound of(Query query, TextIndex index, boolean longWords) {
        return switch (query) {
            case Query.Words words -> new Literal(index, longWords).bound(Folding.fold(words.text()), !words.whole(), !words.whole());
            case Query.Wild wild -> ofWild(wild, index, longWords);
            case Query.Regex _, Query.Related _ -> ANY;
            case Query.Field _ -> NO_TEXT;
            case Query.And and -> all(and.parts(), index, longWords);
            case Query.Or or -> any(or.parts(), index, longWords);
            case Query.Not not -> not.part() instanceof Query.Field ? NO_TEXT : ANY;
            case Query.Near near -> new Bound(all(List.of(of(near.left(), index, longWords),
                    of(near.right(), index, longWords))).match(), false);
        };
    }

    private static Bound all(List<Query> parts, TextIndex index, boolean longWords) {
        List<Bound> wanted = new ArrayList<>();
        List<Bound> unwanted = new ArrayList<>();
        for (Query part : parts) {
            boolean not = part instanceof Query.Not(Query inner) && Queries.fields(inner).isEmpty();
            (not ? unwanted : wanted).add(of(not ? ((Query.Not) part).part() : part, index, longWords));
        }
        Bound all = all(wanted);
        // only where the index tells exactly which speeches to leave out may it do so
        List<String> without = unwanted.stream().filter(Bound::exact).map(Bound::match).filter(Objects::nonNull).toList();
        if (all.match() == null || without.isEmpty()) {
            return new Bound(all.match(), all.exact() && unwanted.isEmpty());
        }
        return new Bound("(" + all.match() + " NOT " + joined(without, " OR ") + ")", all.exact() && without.size() == unwanted.size());
    }

    private static Bound all(List<Bound> parts) {
        List<String> matches = parts.stream().map(Bound::match).filter(Objects::nonNull).toList();
        return new Bound(matches.isEmpty() ? null : joined(matches, " AND "), parts.stream().allMatch(Bound::exact));
    }

    private static Bound any(List<Query> parts, TextIndex index, boolean longWords) {
        List<Bound> bounds = parts.stream().map(part -> of(part, index, longWords)).toList();
        List<String> matches = bounds.stream().map(Bound::match).filter(Objects::nonNull).toList();
        return matches.size() < bounds.size() || !parts.stream().allMatch(part -> Queries.fields(part).isEmpty())
                ? new Bound(matches.size() < bounds.size() ? null : joined(matches, " OR "), false)
                : new Bound(joined(matches, " OR "), bounds.stream().allMatch(Bound::exact));
    }

    private static Bound ofWild(Query.Wild wild, TextIndex index, boolean longWords) {
        List<String> pieces = Wildcards.pieces(wild.pattern());
        List<Bound> bounds = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).equals("*") && !pieces.get(i).equals("?")) {
                bounds.add(new Literal(index, longWords).bound(Folding.fold(pieces.get(i)), i > 0, i < pieces.size() - 1));
            }
        }
        return new Bound(all(bounds).match(), false);
    }

    private static String joined(List<String> matches, String sign) {
        return matches.size() == 1 ? matches.getFirst() : matches.stream().collect(Collectors.joining(sign, "(", ")"));
    }

    private static String quoted(String tokens) {
        return '"' + tokens + '"';
    }

    /// Characters that stand one after the other.
    private record Literal(TextIndex index, boolean longWords) {
        /// @param leftOpen whether a word may begin before the first letter, `rightOpen` whether one may go on after the last
        Bound bound(String folded, boolean leftOpen, boolean rightOpen) {
            // a space at an end may be the one between two words, which is no token
            String inner = folded.strip();
            List<Token> tokens = Tokens.of(inner);
            // and all long words are one token
            boolean exact = inner.length() == folded.length() && tokens.stream().noneMatch(token -> token.text().equals(Tokens.LONG));
            if (tokens.isEmpty()) {
                return ANY;
            }
            boolean left = leftOpen && tokens.getFirst().word() && folded.startsWith(inner);
            boolean right = rightOpen && tokens.getLast().word() && folded.endsWith(inner);
            if (tokens.size() == 1) {
                return left || right ? part(tokens.getFirst(), left && right ? Part.MIDDLE : left ? Part.END : Part.BEGINNING, exact)
                        : new Bound(phrase(tokens), exact);
            }
            if (!left && !right) {
                return new Bound(phrase(tokens), exact);
            }
            return open(tokens, left, right, exact);
        }

        private Bound part(Token token, Part which, boolean exact) {
            if (token.text().equals(Tokens.LONG)) {
                return new Bound(quoted(Tokens.LONG), false);
            }
            List<String> words = index.words(which, token.text(), MOST_WORDS + 1);
            if (words.size() > MOST_WORDS) {
                return ANY;
            }
            List<String> matches = new ArrayList<>(words.stream().map(Bound::quoted).toList());
            if (longWords) {
                matches.add(quoted(Tokens.LONG));
            }
            return new Bound(matches.isEmpty() ? NONE : joined(matches, " OR "), exact && !longWords);
        }

        private Bound open(List<Token> tokens, boolean left, boolean right, boolean exact) {
            List<String> words = left && !longWords && !tokens.getFirst().text().equals(Tokens.LONG)
                    ? index.words(Part.END, tokens.getFirst().text(), MOST_PHRASES + 1) : List.of();
            if (!longWords && words.size() <= MOST_PHRASES) {
                String end = right ? "*" : "";
                if (!left) {
                    return new Bound(phrase(tokens) + end, exact);
                }
                String rest = " " + row(tokens.subList(1, tokens.size()));
                return new Bound(words.isEmpty() ? NONE
                        : joined(words.stream().map(word -> quoted(word + rest) + end).toList(), " OR "), exact);
            }
            // too many words end so: they, the rest and the beginnings one by one, wherever they stand
            List<Bound> parts = new ArrayList<>();
            List<Token> rest = tokens.subList(left ? 1 : 0, tokens.size() - (right ? 1 : 0));
            if (!rest.isEmpty()) {
                parts.add(new Bound(phrase(rest), false));
            }
            if (left) {
                parts.add(part(tokens.getFirst(), Part.END, false));
            }
            if (right) {
                parts.add(part(tokens.getLast(), Part.BEGINNING, false));
            }
            return all(parts);
        }

        private static String phrase(List<Token> tokens) {
            return quoted(row(tokens));
        }

        private static String row(List<Token> tokens) {
            return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
        }
    }
}
