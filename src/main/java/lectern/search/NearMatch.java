package lectern.search;

/// Words that differ a little from those sought.
///
/// @param words folded
/// @param changes how many characters are changed, added or left out; 0 for the words themselves
/// @param hits how often they stand
/// @param speeches in how many speeches
/// @param first the first place in the library's order
public record NearMatch(String words, int changes, long hits, int speeches, Line first) {
}
