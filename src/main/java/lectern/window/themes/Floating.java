package lectern.window.themes;

import org.jspecify.annotations.Nullable;

/// A small panel that is called up over the window and closed again.
public abstract class Floating {
    private @Nullable Overlay overlay;

    /// It lies there now.
    protected final void laid(Overlay over) {
        overlay = over;
    }

    /// Puts it where it belongs, after its height has changed; nothing happens if it is closed.
    protected final void place() {
        if (overlay != null && overlay.open()) {
            overlay.place();
        }
    }

    /// Closes it without a choice; nothing happens if it is closed.
    public final void close() {
        if (overlay != null) {
            overlay.close();
        }
    }

    /// Whether it is open.
    public final boolean isOpen() {
        return overlay != null && overlay.open();
    }
}
