package lectern.search;

import org.jspecify.annotations.Nullable;

/// One group.
///
/// @param key a theme's id, a speaker, a year, a place; null for what has none
/// @param speeches in how many speeches
/// @param hits how many hits or passages
/// @param characters how many characters all speeches of the group have together, those without a hit too; 0 for themes
public record Group(@Nullable String key, int speeches, long hits, long characters) {
    /// Hits per 10,000 characters; 0 where there are no characters.
    public double perTenThousand() {
        return characters == 0 ? 0 : hits * 10_000.0 / characters;
    }
}
