package lectern.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lectern.window.imports.Drawer;
import org.jspecify.annotations.Nullable;

/// The panes in the order F6 goes through them; those that are not in the window are passed over. Esc leads from each of
/// them back to the page.
final class Panes {
    private final List<Node> panes;
    private final Node root;

    /// @param root what they stand in
    /// @param page the one that Esc leads back to
    /// @param room stands in the place of the page while it is visible
    Panes(List<Node> panes, Node root, Node page, Node room) {
        this.panes = List.copyOf(panes);
        this.root = root;
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // as a filter: lists keep Esc for themselves
            if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof Node at) {
                around(at).filter(pane -> pane != page && pane != room && leave(pane, at, room.isVisible() ? room : page)).ifPresent(pane -> event.consume());
            }
        });
    }

    /// First the pane's filter goes, then the focus goes to the page. A field in which something stands has Esc for itself.
    private static boolean leave(Node pane, Node at, Node page) {
        TextInputControl filter = pane.lookup(".text-field") instanceof TextInputControl field ? field : null;
        boolean filtered = filter != null && !filter.getText().isEmpty();
        if (pane instanceof Drawer drawer) {
            return drawer.escapes(at);
        }
        if (at instanceof TextInputControl && (at != filter || filtered)) {
            return false;
        }
        if (filtered) {
            filter.clear();
        } else {
            page.requestFocus();
        }
        return true;
    }

    private Optional<Node> around(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (panes.contains(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// Says what the commands do that lead from one to the other.
    void install(Actions actions) {
        actions.set("next-pane", () -> step(1));
        actions.set("previous-pane", () -> step(-1));
    }

    /// Gives the focus to the next pane (1) or the previous one (-1).
    private void step(int direction) {
        Scene scene = root.getScene();
        Node focus = scene.getFocusOwner();
        List<Node> shown = panes.stream().filter(pane -> pane.getScene() == scene && pane.isVisible())
                .filter(pane -> !(pane instanceof Drawer drawer) || drawer.isOpen()).toList();
        int here = around(focus).map(shown::indexOf).orElse(-1);
        if (!shown.isEmpty()) {
            shown.get(Math.floorMod(here + direction, shown.size())).requestFocus();
        }
    }
}
