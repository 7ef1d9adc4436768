package lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lectern.message.Problem;
import lectern.text.Blanks;
import lectern.text.FoldedPattern;
import lectern.text.Folding;
import lectern.text.TextRange;

/// Reads what the reader typed: a recursive descent over
///
///     any      = all { "OR" all }
///     all      = related { [ "AND" ] related }
///     related  = not { ( "NEAR" [ "/" n ] | "OVERLAPS" | "PARAGRAPH" | "THEN" ) not }
///     not      = "NOT" not | one
///     one      = "(" any ")" | [ "=" ] '"' phrase '"' | "/" regex "/" | field ":" value | [ "=" ] word
///
/// The operators are capital letters. In a phrase stand `\n`, `\"` and `\\` for a line break and the signs themselves.
public final class QueryReader {
    /// How many words may stand between both sides of NEAR when it does not say.
    static final int NEAR = 10;
    private static final int FARTHEST = 10_000;
    private static final int DEEPEST = 100;
    private static final Pattern RELATION = Pattern.compile("NEAR(/\\S*)?|OVERLAPS|PARAGRAPH|THEN");
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z]{2,}|\\p{IsHan}{2,}");
    private final String typed;
    private int at;
    private int depth;
    private int open;

    private QueryReader(String typed) {
        this.typed = typed;
    }

    /// The query.
    ///
    /// @throws Problem `search.query-…` with the place, counted in characters from 1
    public static Query read(String typed) {
        QueryReader reader = new QueryReader(typed.replace("\r\n", "\n").replace('\r', '\n'));
        Query query = reader.any();
        if (reader.at < reader.typed.length()) {
            throw reader.wrong("search.query-bracket-closes", reader.at);
        }
        return query;
    }

    private Query any() {
        List<Query> parts = new ArrayList<>(List.of(all()));
        while (operator("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query all() {
        List<Query> parts = new ArrayList<>(List.of(related()));
        while (true) {
            if (operator("AND")) {
                parts.add(related());
            } else if (atEnd() || typed.charAt(at) == ')' || word().equals("OR")) {
                return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
            } else {
                parts.add(related());
            }
        }
    }

    private Query related() {
        Query left = not();
        while (!atEnd() && RELATION.matcher(word()).matches()) {
            String sign = word();
            int start = at;
            at += sign.length();
            TextRange place = place(start);
            Query right = not();
            left = sign.startsWith("NEAR") ? new Query.Near(left, right, distance(sign, start), place)
                    : new Query.Related(Query.Relation.valueOf(sign), left, right, place);
        }
        return left;
    }

    private int distance(String sign, int place) {
        if (sign.equals("NEAR")) {
            return NEAR;
        }
        String number = sign.substring("NEAR/".length());
        if (!number.matches("[0-9]{1,5}") || Integer.parseInt(number) > FARTHEST) {
            throw wrong("search.query-distance", place, FARTHEST);
        }
        return Integer.parseInt(number);
    }

    private Query not() {
        if (++depth > DEEPEST) {
            throw wrong("search.query-deep", at);
        }
        Query read = operator("NOT") ? new Query.Not(not()) : one();
        depth--;
        return read;
    }

    private Query one() {
        if (atEnd()) {
            throw wrong(typed.isBlank() ? "search.query-empty" : "search.query-ends", at);
        }
        int start = at;
        char sign = typed.charAt(at);
        if (sign == '(') {
            at++;
            open++;
            Query inner = any();
            open--;
            if (atEnd() || typed.charAt(at) != ')') {
                throw wrong("search.query-bracket-opens", start);
            }
            at++;
            return inner;
        }
        if (sign == ')') {
            throw wrong(open > 0 ? "search.query-ends" : "search.query-bracket-closes", at);
        }
        if (sign == '/' && at + 1 < typed.length()) {
            return regex(start);
        }
        boolean whole = sign == '=' && at + 1 < typed.length() && !isGap(typed.charAt(at + 1))
                && "()".indexOf(typed.charAt(at + 1)) < 0;
        at += whole ? 1 : 0;
        if (typed.charAt(at) == '"') {
            String phrase = phrase();
            return new Query.Words(phrase, whole, place(start));
        }
        String word = word();
        if (isOperator(word) || RELATION.matcher(word).matches()) {
            throw wrong("search.query-operator", start, word);
        }
        return field(word, start).orElseGet(() -> word(word, whole, start));
    }

    private Query word(String word, boolean whole, int start) {
        at = start + (whole ? 1 : 0) + word.length();
        TextRange place = place(start);
        if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
            return new Query.Words(word, whole, place);
        }
        if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw wrong("search.query-wildcards-only", start);
        }
        return new Query.Wild(word, place);
    }

    /// A field, where there is a colon after the name of one; a wide colon too, as Chinese input methods give it.
    private Optional<Query> field(String word, int start) {
        int colon = word.indexOf(':');
        int wide = word.indexOf('：');
        if (wide > 0 && (colon < 0 || wide < colon)) {
            // in a text it stands after any word: what is no field, or has nothing behind it, is sought as it stands
            if (QueryField.named(word.substring(0, wide)).isEmpty() || word.length() == wide + 1 && !quoteAt(start + wide + 1)) {
                return Optional.empty();
            }
            colon = wide;
        }
        if (colon < 0 || !FIELD_NAME.matcher(word.substring(0, colon)).matches()) {
            return Optional.empty();
        }
        Optional<QueryField> field = QueryField.named(word.substring(0, colon));
        if (field.isEmpty()) {
            if (Character.isUpperCase(word.charAt(0)) || word.startsWith("//", colon + 1)) {
                return Optional.empty();
            }
            throw wrong("search.query-field", start, word.substring(0, colon));
        }
        at = start + colon + 1;
        String exact = at < typed.length() && typed.charAt(at) == '=' ? "=" : "";
        at += exact.length();
        String value = at < typed.length() && typed.charAt(at) == '"' ? phrase() : plainValue();
        if (value.isBlank()) {
            throw wrong("search.query-value", start, field.get().code());
        }
        TextRange place = place(start);
        return Optional.of(field.get() == QueryField.DATE || field.get() == QueryField.MARKED
                ? new Query.Field(field.get(), days(value, start), place) : new Query.Field(field.get(), exact + value, place));
    }

    /// The days as [DateSpan] reads them; a Chinese input method gives wide digits.
    private String days(String value, int start) {
        String days = Folding.fold(value);
        DateSpan span = DateSpan.read(days).orElseThrow(() -> wrong("search.query-date", start, value));
        if (span.last().isBefore(span.first())) {
            throw wrong("search.query-date-turned", start, value);
        }
        return days;
    }

    private boolean quoteAt(int place) {
        return place < typed.length() && typed.charAt(place) == '"';
    }

    private String plainValue() {
        String value = word();
        at += value.length();
        return value;
    }

    private Query regex(int start) {
        int end = start + 1;
        while (end < typed.length() && typed.charAt(end) != '/') {
            end += typed.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= typed.length()) {
            throw wrong("search.query-regex-open", start);
        }
        String expression = typed.substring(start + 1, end).replace("\\/", "/");
        if (expression.isEmpty()) {
            throw wrong("search.query-regex-empty", start);
        }
        try {
            FoldedPattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw wrong("search.query-regex", start + 1 + Math.max(0, e.getIndex()));
        }
        at = end + 1;
        return new Query.Regex(expression, place(start));
    }

    /// The phrase whose quotation mark stands here, and goes past its end.
    private String phrase() {
        int start = at++;
        StringBuilder phrase = new StringBuilder();
        for (; at < typed.length() && typed.charAt(at) != '"'; at++) {
            char c = typed.charAt(at);
            if (c == '\\' && at + 1 < typed.length() && "n\"\\".indexOf(typed.charAt(at + 1)) >= 0) {
                at++;
                c = typed.charAt(at) == 'n' ? '\n' : typed.charAt(at);
            }
            phrase.append(c);
        }
        if (at >= typed.length()) {
            throw wrong("search.query-quote", start);
        }
        at++;
        if (phrase.isEmpty()) {
            throw wrong("search.query-phrase-empty", start);
        }
        return phrase.toString();
    }

    private boolean operator(String sign) {
        if (!atEnd() && word().equals(sign)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private static boolean isOperator(String word) {
        return word.equals("AND") || word.equals("OR") || word.equals("NOT");
    }

    /// What stands here up to white space or a bracket.
    private String word() {
        int end = at;
        while (end < typed.length() && !isGap(typed.charAt(end)) && "()\"".indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        return typed.substring(at, end);
    }

    /// Whether it parts words: what shows nothing, but for the joiners, which are inside a character (👩‍👩‍👧) or a Persian word.
    private static boolean isGap(char c) {
        return Blanks.isBlank(c) && c != '\u200C' && c != '\u200D';
    }

    /// Goes past white space.
    private boolean atEnd() {
        while (at < typed.length() && isGap(typed.charAt(at))) {
            at++;
        }
        return at == typed.length();
    }

    /// From there to where the reader is now, in code points.
    private TextRange place(int start) {
        int from = typed.codePointCount(0, start);
        return new TextRange(from, from + typed.codePointCount(start, at));
    }

    private Problem wrong(String key, int place, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = typed.codePointCount(0, Math.min(place, typed.length())) + 1;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Problem(key, arguments);
    }
}
