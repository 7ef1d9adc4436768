package lectern.desk;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lectern.annotation.Facet;
import lectern.text.Folding;
import lectern.text.Pinyin;

/// Type-to-filter: the rows in which every word that was typed is found, in title, number, speaker, place, series or a tag;
/// whatever the case, the width or 简/繁, or as pinyin initials.
final class ShelfWords {
    private static final List<Facet> NAMED = List.of(Facet.SPEAKER, Facet.PLACE, Facet.SERIES);

    private ShelfWords() {
    }

    /// Empty where nothing was typed.
    static Optional<BitSet> of(ShelfRows rows, String typed) {
        String folded = Folding.fold(typed).strip();
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        BitSet all = null;
        for (String word : folded.split("\\s+")) {
            BitSet found = holding(rows, word);
            if (all == null) {
                all = found;
            } else {
                all.and(found);
            }
        }
        return Optional.of(Objects.requireNonNull(all));
    }

    private static BitSet holding(ShelfRows rows, String word) {
        BitSet found = rows.titles().holding(word);
        for (Facet facet : NAMED) {
            ShelfRows.Codes codes = Objects.requireNonNull(rows.codes(facet));
            BitSet fits = rows.names(facet).holding(word);
            for (int row = 0; !fits.isEmpty() && row < rows.size(); row++) {
                if (codes.of()[row] >= 0 && fits.get(codes.of()[row])) {
                    found.set(row);
                }
            }
        }
        for (Map.Entry<String, BitSet> tag : rows.sets(Facet.TAG).entrySet()) {
            if (Pinyin.matches(word, tag.getKey())) {
                found.or(tag.getValue());
            }
        }
        return found;
    }
}
