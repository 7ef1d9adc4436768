package lectern.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The panes in the order F6 goes through them.
final class Panes {
    private final List<Node> panes;

    Panes(List<Node> panes) {
        this.panes = List.copyOf(panes);
    }

    /// Gives the focus to the next pane (1) or the previous one (-1).
    void step(Scene scene, int direction) {
        Node focus = scene.getFocusOwner();
        int here = -1;
        for (int i = 0; i < panes.size(); i++) {
            for (Node at = focus; at != null; at = at.getParent()) {
                if (at == panes.get(i)) {
                    here = i;
                }
            }
        }
        panes.get(Math.floorMod(here + direction, panes.size())).requestFocus();
    }
}
