package lectern.window.reader;

import java.util.Locale;

/// What the page is printed on. The colours stand in `reader.css`.
public enum Paper {
    /// White.
    LIGHT,
    /// Warm.
    SEPIA,
    /// Dark, for the evening.
    DARK,
    /// Black on white with strong accents, for eyes that need it.
    CONTRAST;

    /// The style class under which `reader.css` has its colours.
    public String styleClass() {
        return "paper-" + name().toLowerCase(Locale.ROOT);
    }

    /// The paper after this one; after the last comes the first.
    public Paper next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
