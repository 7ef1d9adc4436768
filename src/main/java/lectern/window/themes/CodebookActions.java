package lectern.window.themes;

import java.util.List;
import lectern.annotation.Theme;
import org.jspecify.annotations.Nullable;

/// What a [CodebookPane] asks for. Called on the FX thread; the pane is shown the new codebook afterwards.
public interface CodebookActions {
    /// Make a theme.
    ///
    /// @param name stripped, not blank, of one line
    /// @param parent id of the theme it is nested in, or null
    void add(String name, @Nullable String parent);

    /// Give it another name: stripped, not blank, of one line, not the one it has.
    void rename(Theme theme, String name);

    /// Give it another colour, `#rrggbb` in lower case.
    void recolour(Theme theme, String colour);

    /// Describe it; may be empty.
    void describe(Theme theme, String text);

    /// Write down what the reader thinks about it; may be empty.
    void memo(Theme theme, String text);

    /// Put it on a digit, 1 to 9, or on none: 0.
    void key(Theme theme, int key);

    /// Put it elsewhere in the tree.
    ///
    /// @param parent id of the theme it will be nested in, or null; never the theme itself or one within it
    /// @param place index among the new siblings, the theme itself not counted
    void move(Theme theme, @Nullable String parent, int place);

    /// Give all its passages to `into` and remove it.
    void merge(Theme theme, Theme into);

    /// Go through its passages in the library and send each to another theme or leave it.
    void review(Theme theme);

    /// Remove it. The pane has not asked whether: say that it can be undone.
    void delete(Theme theme);

    /// Give it to the passage under the cursor of the page.
    void give(Theme theme);

    /// The colours offered, `#rrggbb` in lower case.
    List<String> colours();
}
