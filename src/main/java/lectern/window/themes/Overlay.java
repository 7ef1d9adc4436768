package lectern.window.themes;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Lays a small panel over the scene, beside what it belongs to, until it is closed, clicked past, or left by the focus.
public final class Overlay {
    private static final double GAP = 4;

    private final Region panel;
    private final Scene scene;
    private final Pane root;
    private final Bounds beside;
    private final double width;
    private final Runnable closed;
    private final @Nullable Node focused;
    private final EventHandler<MouseEvent> outside = this::pressed;
    private final ChangeListener<Node> moved = (_, _, now) -> focusMoved(now);
    private final InvalidationListener resized = _ -> place();
    private boolean open = true;

    /// Lays the panel there now; on the JavaFX thread.
    ///
    /// @param owner in the scene, whose root has to be a `Pane`; gets the focus back if nothing else had it
    /// @param beside in scene coordinates; a place taller than half the scene gets the panel inside it
    /// @param width of the panel, in pixels, where the window has room; `Region.USE_COMPUTED_SIZE` for as wide as its
    ///     content
    /// @param closed run once, after the panel is gone and the focus back
    /// @throws IllegalStateException if the scene's root is no `Pane`
    public Overlay(Node owner, Bounds beside, Region panel, double width, Runnable closed) {
        this.scene = owner.getScene();
        if (!(scene.getRoot() instanceof Pane pane)) {
            throw new IllegalStateException("the scene's root must be a Pane");
        }
        this.root = pane;
        this.panel = panel;
        this.beside = beside;
        this.width = width;
        this.closed = closed;
        this.focused = scene.getFocusOwner() == null ? owner : scene.getFocusOwner();
        panel.setManaged(false);
        root.getChildren().add(panel);
        place();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, outside);
        scene.widthProperty().addListener(resized);
        scene.heightProperty().addListener(resized);
    }

    /// The panel has the focus now: when it goes elsewhere, the panel closes.
    public void closeWhenLeft() {
        scene.focusOwnerProperty().addListener(moved);
    }

    /// Puts the panel where it belongs, again after its height has changed.
    public void place() {
        panel.applyCss();
        double wanted = width == Region.USE_COMPUTED_SIZE ? panel.prefWidth(-1) : width;
        double w = Math.min(wanted, scene.getWidth() - 2 * GAP);
        double h = Math.min(panel.prefHeight(w), scene.getHeight() - 2 * GAP);
        boolean inside = beside.getHeight() > scene.getHeight() / 2;
        double x = inside ? beside.getCenterX() - w / 2 : beside.getMinX();
        double y = inside ? beside.getMinY() + beside.getHeight() / 8 : beside.getMaxY() + GAP;
        if (!inside && y + h > scene.getHeight() - GAP && beside.getMinY() - GAP - h >= GAP) {
            y = beside.getMinY() - GAP - h;
        }
        panel.resizeRelocate(Math.rint(clamp(x, scene.getWidth() - w)), Math.rint(clamp(y, scene.getHeight() - h)), w, h);
    }

    private static double clamp(double at, double max) {
        return Math.max(GAP, Math.min(at, max - GAP));
    }

    /// Whether it is still there.
    public boolean open() {
        return open;
    }

    /// Takes the panel away and gives the focus back, unless it has gone elsewhere already.
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, outside);
        scene.focusOwnerProperty().removeListener(moved);
        scene.widthProperty().removeListener(resized);
        scene.heightProperty().removeListener(resized);
        Node owner = scene.getFocusOwner();
        if (focused != null && (owner == null || within(owner))) {
            focused.requestFocus();
        }
        root.getChildren().remove(panel);
        closed.run();
    }

    private void pressed(MouseEvent event) {
        if (event.getTarget() instanceof Node node && !within(node)) {
            close();
        }
    }

    private void focusMoved(@Nullable Node now) {
        if (now != null && !within(now)) {
            close();
        }
    }

    private boolean within(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == panel) {
                return true;
            }
        }
        return false;
    }
}
