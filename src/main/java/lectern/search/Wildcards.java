package lectern.search;

import java.util.ArrayList;
import java.util.List;
import lectern.text.Folding;
import lectern.text.Tokens;

/// What `*` and `?` mean: a word with them is a whole one in scripts that part words by spaces.
///
/// `?` is one letter or digit. `*` inside is up to twenty letters or digits, as few as do; at an end it is the rest of the
/// word, which after a Han character is nothing.
final class Wildcards {
    private static final String LETTER = "[\\p{L}\\p{Nd}\\p{M}\\x{3007}]";

    private Wildcards() {
    }

    /// The regular expression for a pattern.
    static String expression(String pattern) {
        StringBuilder made = new StringBuilder();
        List<String> pieces = pieces(pattern);
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean outer = i == 0 || i == pieces.size() - 1;
            switch (piece) {
                case "?" -> made.append(LETTER);
                case "*" -> made.append(outer ? Tokens.WORD_CLASS + "*" : LETTER + "{0,20}?");
                default -> Folding.fold(piece).codePoints().forEach(c -> made.append(c < 128 && !Character.isLetterOrDigit(c) ? "\\" : "")
                        .appendCodePoint(c));
            }
        }
        return edge(pieces.getFirst(), true) + made + edge(pieces.getLast(), false);
    }

    /// What may not stand beside an end: more of the same word.
    private static String edge(String piece, boolean first) {
        String letters = Folding.fold(piece);
        int c = first ? letters.codePointAt(0) : letters.codePointBefore(letters.length());
        return piece.equals("*") || piece.equals("?") || Tokens.isOfWord(c) ? (first ? "(?<!" : "(?!") + Tokens.WORD_CLASS + ")" : "";
    }

    /// The pattern cut at its wildcards, which are pieces of their own; `**` is one.
    static List<String> pieces(String pattern) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            char c = i < pattern.length() ? pattern.charAt(i) : '*';
            if (c == '*' || c == '?') {
                if (i > start) {
                    pieces.add(pattern.substring(start, i));
                }
                if (i < pattern.length() && !(c == '*' && !pieces.isEmpty() && pieces.getLast().equals("*"))) {
                    pieces.add(String.valueOf(c));
                }
                start = i + 1;
            }
        }
        return pieces;
    }
}
