package lectern.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where the window was left on the screen, in the screen's own pixels.
///
/// @param width 0 where nothing is known
/// @param maximised whether it filled the screen; the rest is then the place it would go back to
/// @param panes how wide and high its panes are
public record WindowPlace(double x, double y, double width, double height, boolean maximised, Panes panes) {
    /// Never left anywhere.
    public static final WindowPlace UNKNOWN = new WindowPlace(0, 0, 0, 0, false, Panes.UNKNOWN);

    /// The sizes of the panes beside the page; 0 for one that is not known.
    ///
    /// @param left the width of the left column in pixels
    /// @param right the width of the right one
    /// @param leftUpper the share of the left column's height that its upper pane has, from 0 to 1
    /// @param rightUpper the same for the right one
    public record Panes(double left, double right, double leftUpper, double rightUpper) {
        /// Never changed.
        public static final Panes UNKNOWN = new Panes(0, 0, 0, 0);
    }

    // a settings file of an older version knows no panes
    public WindowPlace(double x, double y, double width, double height, boolean maximised, @Nullable Panes panes) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        this.maximised = maximised;
        this.panes = Objects.requireNonNullElse(panes, Panes.UNKNOWN);
    }

    /// With the window at another place.
    public WindowPlace at(double newX, double newY, double newWidth, double newHeight, boolean nowMaximised) {
        return new WindowPlace(newX, newY, newWidth, newHeight, nowMaximised, panes);
    }

    /// With panes of another size.
    public WindowPlace withPanes(Panes newPanes) {
        return new WindowPlace(x, y, width, height, maximised, newPanes);
    }

    /// Whether a window was ever left there.
    public boolean known() {
        return width > 0 && height > 0 && Double.isFinite(x + y + width + height);
    }
}
