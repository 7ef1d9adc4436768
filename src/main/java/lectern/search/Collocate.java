package lectern.search;

/// What stands beside the hits.
///
/// @param unit folded
/// @param left how often it stands on the left, within the span
/// @param right how often on the right
public record Collocate(String unit, int left, int right) {
    /// Both sides.
    public int all() {
        return left + right;
    }
}
