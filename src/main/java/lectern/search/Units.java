package lectern.search;

import java.util.ArrayList;
import java.util.List;
import lectern.text.Tokens;
import lectern.text.Words;
import org.jspecify.annotations.Nullable;

/// What stands beside a hit, unit by unit. Punctuation is passed over. Not safe for use from several threads.
final class Units {
    private final @Nullable Words words;

    Units(SideUnit unit) {
        words = unit == SideUnit.WORD ? new Words() : null;
    }

    /// The first units from `end` on, the nearest first.
    List<String> right(String folded, int end, int most) {
        return words != null ? words.after(folded, end, most) : charactersAfter(folded, end, most);
    }

    /// The last units before `start`, the nearest first.
    List<String> left(String folded, int start, int most) {
        return words != null ? words.before(folded, start, most) : charactersBefore(folded, start, most);
    }

    private static List<String> charactersAfter(String folded, int end, int most) {
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

    private static List<String> charactersBefore(String folded, int start, int most) {
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
