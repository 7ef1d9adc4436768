package lectern.desk;

import java.util.Comparator;
import java.util.List;
import lectern.annotation.Codebook;

/// The colours offered for themes.
///
/// The first eight are told apart with any common colour blindness (Okabe and Ito, "Color Universal Design", 2008,
/// black and yellow replaced by shades that show on white and on dark paper); the others are Paul Tol's "muted" scheme
/// (2021). The page lightens or darkens them for its paper.
public final class ThemeColours {
    /// The colours in the order they are given out, `#rrggbb`.
    public static final List<String> ALL = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
            "#8c564b", "#6a51a3", "#332288", "#88ccee", "#44aa99", "#117733", "#999933", "#ddcc77", "#cc6677",
            "#882255", "#aa4499");

    private ThemeColours() {
    }

    /// The colour that fewest themes have, the earlier one first.
    public static String next(Codebook codebook) {
        return ALL.stream().min(Comparator.comparingLong(colour ->
                codebook.all().stream().filter(theme -> theme.colour().equals(colour)).count())).orElseThrow();
    }
}
