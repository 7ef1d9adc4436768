package lectern.window.search;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/// Makes a picture of nodes that are made for it alone: whole, whatever part of the like is in sight, and without any sign of
/// focus. On the JavaFX thread.
public final class Drawn {
    private static final double FINE = 2;
    /// So many pixels are 64 MB; a larger picture is no finer than the screen.
    private static final double MOST = 16_000_000;

    private Drawn() {
    }

    /// A picture of `drawn`, twice as fine as the screen where it is not too large for that.
    ///
    /// @param within in a scene; gives its style to `drawn`, which is taken away again
    /// @param width in pixels of the screen; the height is as much as is preferred at it
    public static Image of(Pane within, Region drawn, double width) {
        drawn.setManaged(false);
        within.getChildren().add(drawn);
        try {
            drawn.applyCss();
            double height = Math.ceil(drawn.prefHeight(width));
            drawn.resizeRelocate(0, 0, width, height);
            drawn.layout();
            double scale = width * height * FINE * FINE > MOST ? 1 : FINE;
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            return drawn.snapshot(parameters, null);
        } finally {
            within.getChildren().remove(drawn);
        }
    }
}
