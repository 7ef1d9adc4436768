package lectern.desk;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lectern.speech.SpeechCard;
import lectern.text.Folding;
import lectern.text.Pinyin;

/// Many names in two long strings, folded and as pinyin initials: looking through 100,000
/// takes a few milliseconds. Immutable.
final class ShelfNames {
    private final String folded;
    private final int[] foldedStarts;
    private final String initials;
    private final int[] initialStarts;

    private ShelfNames(String folded, int[] foldedStarts, String initials, int[] initialStarts) {
        this.folded = folded;
        this.foldedStarts = foldedStarts;
        this.initials = initials;
        this.initialStarts = initialStarts;
    }

    /// The titles of speeches with their numbers.
    static ShelfNames ofTitles(List<SpeechCard> cards) {
        return of(new AbstractList<>() {
            @Override
            public String get(int row) {
                SpeechCard card = cards.get(row);
                return card.number() == null ? card.title() : card.title() + ' ' + card.number();
            }

            @Override
            public int size() {
                return cards.size();
            }
        });
    }

    static ShelfNames of(List<String> names) {
        StringBuilder folded = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        int[] foldedStarts = new int[names.size()];
        int[] initialStarts = new int[names.size()];
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row);
            foldedStarts[row] = folded.length();
            initialStarts[row] = initials.length();
            folded.append(Folding.fold(name.replace('\n', ' '))).append('\n');
            initials.append(Pinyin.initials(name)).append('\n');
        }
        return new ShelfNames(folded.toString(), foldedStarts, initials.toString(), initialStarts);
    }

    /// The places of the names that hold a word, or have it in their initials.
    ///
    /// @param word folded, without blanks, not empty
    BitSet holding(String word) {
        BitSet rows = new BitSet(foldedStarts.length);
        find(word, folded, foldedStarts, rows);
        if (word.chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
            find(word, initials, initialStarts, rows);
        }
        return rows;
    }

    private static void find(String word, String all, int[] starts, BitSet rows) {
        for (int at = all.indexOf(word); at >= 0;) {
            int place = Arrays.binarySearch(starts, at);
            int row = place >= 0 ? place : -place - 2;
            rows.set(row);
            at = row + 1 < starts.length ? all.indexOf(word, starts[row + 1]) : -1;
        }
    }
}
