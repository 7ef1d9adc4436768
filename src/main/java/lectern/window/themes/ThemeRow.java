package lectern.window.themes;

import lectern.annotation.Theme;
import org.jspecify.annotations.Nullable;

/// A row of the tree.
///
/// @param theme the theme; for a draft a stand-in that carries only the parent
/// @param count passages with it in this speech
/// @param library passages with it in the library; negative while not known
/// @param focused whether it is the theme in focus on the page
record ThemeRow(Theme theme, int count, int library, boolean focused) {
    private static final String DRAFT = "";

    /// The row in which the name of a new theme is typed.
    static ThemeRow draft(@Nullable String parent) {
        return new ThemeRow(new Theme(DRAFT, parent, "…", "#888888", "", 0, 0), 0, -1, false);
    }

    boolean isDraft() {
        return theme.id().equals(DRAFT);
    }
}
