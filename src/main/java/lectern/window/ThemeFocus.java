package lectern.window;

import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import org.jspecify.annotations.Nullable;

/// The theme that is tinted throughout the page, and whether the marks of all others are hidden.
final class ThemeFocus {
    private final Desk desk;
    private @Nullable String theme;
    private boolean only;

    ThemeFocus(Desk desk) {
        this.desk = desk;
    }

    /// @param newTheme null for none
    /// @param newOnly whether the marks of no other theme are shown
    void set(@Nullable String newTheme, boolean newOnly) {
        theme = newTheme;
        only = newOnly && newTheme != null;
    }

    /// The theme in focus, while the codebook has it.
    Optional<Theme> theme() {
        return Optional.ofNullable(theme).flatMap(desk.codebook()::theme);
    }

    /// Whether the marks of other themes are hidden.
    boolean only() {
        return only && theme().isPresent();
    }

    /// Whether the annotation has the theme in focus.
    boolean on(Annotation annotation) {
        return theme().filter(in -> annotation.has(in.id())).isPresent();
    }

    /// Whether the annotation's mark is shown.
    boolean shows(Annotation annotation) {
        return !only() || on(annotation);
    }

    /// An annotation was just made or changed by the reader, who has to see it.
    void reveal(Annotation annotation) {
        only &= shows(annotation);
    }
}
