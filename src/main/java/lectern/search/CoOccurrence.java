package lectern.search;

import java.util.List;

/// How often themes stand together. Rows and columns are the same themes, each without those nested in it; the matrix is
/// symmetric but for [Kind#THEN], where the row comes first. On the diagonal stands the number of passages of the theme.
///
/// @param kind what together means
/// @param most for [Kind#NEAR], how many characters may stand between
/// @param themes ids
/// @param counts passages by row and column: those that [#query] finds
public record CoOccurrence(Kind kind, int most, List<String> themes, List<List<Integer>> counts) {
    public CoOccurrence {
        themes = List.copyOf(themes);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /// What together means.
    public enum Kind {
        /// Both given to one passage.
        SAME,
        /// Their passages share a character.
        OVERLAPS,
        /// Their passages share a paragraph.
        PARAGRAPH,
        /// Their passages stand near each other.
        NEAR,
        /// A passage of the row's theme is followed by one of the column's.
        THEN
    }

    /// The query that finds the passages behind a cell.
    public String query(int row, int column) {
        String left = "theme:=" + themes.get(row);
        return row == column ? left : left + switch (kind) {
            case SAME -> " AND ";
            case OVERLAPS -> " OVERLAPS ";
            case PARAGRAPH -> " PARAGRAPH ";
            case NEAR -> " NEAR/" + most + " ";
            case THEN -> " THEN ";
        } + "theme:=" + themes.get(column);
    }
}
