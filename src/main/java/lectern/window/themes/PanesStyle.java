package lectern.window.themes;

import java.util.Objects;

/// The style sheet of the panes.
public final class PanesStyle {
    private PanesStyle() {
    }

    /// Its address. The panes load it themselves; it uses the looked-up colours `-lectern-*`, which the scene's root has to
    /// define. A root with the style class `lectern-defaults` (and `dark`), in a scene with this sheet, gets plain ones.
    public static String url() {
        return Objects.requireNonNull(PanesStyle.class.getResource("/lectern/window/panes.css")).toExternalForm();
    }
}
