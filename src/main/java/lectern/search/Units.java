package lectern.search;

import java.util.ArrayList;
import java.util.List;
import lectern.text.Tokens;

/// What stands beside a hit, unit by unit: a character of a script without spaces, or a word. Punctuation is passed over.
final class Units {
    private Units() {
    }

    /// The first units from `end` on, the nearest first.
    static List<String> right(String folded, int end, int most) {
        List<String> units = new ArrayList<>(most);
        for (int i = end; i < folded.length() && units.size() < most; ) {
            int c = folded.codePointAt(i);
            int to = Tokens.isOfWord(c) ? Tokens.wordEnd(folded, i) : i + Character.charCount(c);
            if (to - i > Character.charCount(c) || Tokens.isOfWord(c) || Tokens.isAlone(c)) {
                units.add(folded.substring(i, to));
            }
            i = to;
        }
        return units;
    }

    /// The last units before `start`, the nearest first.
    static List<String> left(String folded, int start, int most) {
        List<String> units = new ArrayList<>(most);
        for (int i = start; i > 0 && units.size() < most; ) {
            int c = folded.codePointBefore(i);
            int from = i - Character.charCount(c);
            if (Tokens.isOfWord(c)) {
                while (from > 0 && Tokens.isOfWord(folded.codePointBefore(from))) {
                    from -= Character.charCount(folded.codePointBefore(from));
                }
                units.add(folded.substring(from, i));
            } else if (Tokens.isAlone(c)) {
                units.add(folded.substring(from, i));
            }
            i = from;
        }
        return units;
    }
}
