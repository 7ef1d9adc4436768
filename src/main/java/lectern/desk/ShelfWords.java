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
        BitSet found = rows.names().holding(word);
        for (Facet facet : NAMED) {
            ShelfRows.Codes codes = Objects.requireNonNull(rows.codes(facet));
            boolean[] fits = new boolean[codes.values().size() + 1];
            boolean any = false;
            for (int code = 0; code < codes.values().size(); code++) {
                fits[code + 1] = Pinyin.matches(word, codes.values().get(code));
                any |= fits[code + 1];
            }
            for (int row = 0; any && row < rows.size(); row++) {
                if (fits[codes.of()[row] + 1]) {
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
