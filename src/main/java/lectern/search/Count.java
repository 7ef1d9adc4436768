package lectern.search;

/// How many were found so far.
///
/// @param speeches speeches that match; exact when `speechesExact`
/// @param speechesExact whether `speeches` is final, which is often known long before the hits are counted
/// @param hits places found so far; exact when `complete`
/// @param done speeches looked through
/// @param all speeches to look through
/// @param complete whether everything is counted
public record Count(int speeches, boolean speechesExact, long hits, int done, int all, boolean complete) {
    /// Nothing yet.
    public static final Count NONE = new Count(0, false, 0, 0, 0, false);
}
