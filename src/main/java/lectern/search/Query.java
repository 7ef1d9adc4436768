package lectern.search;

import java.util.List;
import lectern.text.TextRange;

/// What is sought. One language for speeches and for passages; what a [Related] means only passages know, what a [Near]
/// means only texts know.
public sealed interface Query {
    /// Characters as they stand, compared folded.
    ///
    /// @param text as the reader typed it, escapes resolved; not empty
    /// @param whole whether it must not be part of a longer word (in scripts that part words by spaces)
    /// @param at where it stands in the query, in code points, as in all others
    record Words(String text, boolean whole, TextRange at) implements Query {
    }

    /// A word with `*` (the rest of a word; inside it a few letters) or `?` (one letter).
    record Wild(String pattern, TextRange at) implements Query {
    }

    /// A regular expression (`java.util.regex`), compared with the folded text.
    record Regex(String expression, TextRange at) implements Query {
    }

    /// What is known about a speech or a passage.
    ///
    /// @param value as typed, without quotation marks; not blank
    record Field(QueryField field, String value, TextRange at) implements Query {
    }

    /// All of them.
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of them.
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// Everything else.
    record Not(Query part) implements Query {
    }

    /// Both, in any order, with at most that many words (Han characters) between; for passages, characters.
    record Near(Query left, Query right, int most, TextRange at) implements Query {
    }

    /// Passages of both sides that stand so to each other.
    record Related(Relation relation, Query left, Query right, TextRange at) implements Query {
    }

    /// How two passages of one speech stand to each other.
    enum Relation {
        /// They share a character: `OVERLAPS`.
        OVERLAPS,
        /// They share a paragraph: `PARAGRAPH`.
        PARAGRAPH,
        /// The left one ends before the right one begins, and no other passage of either side stands between: `THEN`.
        THEN
    }
}
