package lectern.window.themes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import org.jspecify.annotations.Nullable;

/// Where a theme goes when it is moved by key or dragged. Knows no toolkit.
final class ThemeMoves {
    private final Codebook codebook;

    ThemeMoves(Codebook codebook) {
        this.codebook = codebook;
    }

    /// A place in the tree.
    ///
    /// @param parent id, or null for outermost
    /// @param index among the siblings there, the moved theme not counted
    record Place(@Nullable String parent, int index) {
    }

    /// Before the previous sibling (`by` -1) or after the next one (`by` 1); empty at the end of the row.
    Optional<Place> along(Theme theme, int by) {
        int to = index(theme) + by;
        return to < 0 || to >= siblings(theme).size() ? Optional.empty() : Optional.of(new Place(parent(theme), to));
    }

    /// Into the previous sibling, as its last; empty for the first of a row.
    Optional<Place> nest(Theme theme) {
        int at = index(theme);
        return at == 0 ? Optional.empty() : into(theme, siblings(theme).get(at - 1));
    }

    /// Out of its parent, after it; empty for an outermost theme.
    Optional<Place> lift(Theme theme) {
        return Optional.ofNullable(parent(theme)).flatMap(codebook::theme)
                .map(parent -> new Place(parent(parent), index(parent) + 1));
    }

    /// Into `target`, as its last; empty if that is the theme itself or lies within it.
    Optional<Place> into(Theme theme, Theme target) {
        int others = (int) codebook.children(target.id()).stream().filter(t -> !t.id().equals(theme.id())).count();
        return codebook.within(target.id(), theme.id()) ? Optional.empty()
                : Optional.of(new Place(target.id(), others));
    }

    /// Beside `target`: before it, or after it; empty if that is the theme itself or lies within it.
    Optional<Place> beside(Theme theme, Theme target, boolean after) {
        if (codebook.within(target.id(), theme.id())) {
            return Optional.empty();
        }
        List<Theme> row = siblings(target).stream().filter(t -> !t.id().equals(theme.id())).toList();
        return Optional.of(new Place(parent(target), row.indexOf(target) + (after ? 1 : 0)));
    }

    private List<Theme> siblings(Theme theme) {
        return codebook.children(parent(theme));
    }

    private int index(Theme theme) {
        return siblings(theme).stream().map(Theme::id).toList().indexOf(theme.id());
    }

    private @Nullable String parent(Theme theme) {
        // a parent that is gone counts as none, as in the codebook
        return codebook.theme(Objects.requireNonNullElse(theme.parent(), "")).map(Theme::id).orElse(null);
    }
}
