package lectern.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The panes in the order F6 goes through them; those that are not in the window are passed over.
final class Panes {
    private final List<Node> panes;

    Panes(List<Node> panes) {
        this.panes = List.copyOf(panes);
    }

    /// Gives the focus to the next pane (1) or the previous one (-1).
    void step(Scene scene, int direction) {
        Node focus = scene.getFocusOwner();
        List<Node> shown = panes.stream().filter(pane -> pane.getScene() == scene).toList();
        int here = -1;
        for (int i = 0; i < shown.size(); i++) {
            for (Node at = focus; at != null; at = at.getParent()) {
                if (at == shown.get(i)) {
                    here = i;
                }
            }
        }
        if (!shown.isEmpty()) {
            shown.get(Math.floorMod(here + direction, shown.size())).requestFocus();
        }
    }
}
