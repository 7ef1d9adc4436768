package lectern.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;

/// What is in the window and not to be seen, out of it while its first frames are made: JavaFX gives skins and styles to
/// what is invisible too. On the JavaFX thread.
final class Unseen {
    private record Place(Pane pane, int index, Node node) {
    }

    private final Deque<Place> places = new ArrayDeque<>();

    /// Takes the invisible children of all plain panes under `parent` out of them.
    void takeOut(Parent parent) {
        // a split pane has no children before it has a skin
        List<Node> children = List.copyOf(parent instanceof SplitPane split ? split.getItems() : parent.getChildrenUnmodifiable());
        for (int i = children.size() - 1; i >= 0; i--) {
            Node child = children.get(i);
            // a border pane knows its children by their sides
            if (!child.isVisible() && parent instanceof Pane pane && !(parent instanceof BorderPane)) {
                pane.getChildren().remove(i);
                places.push(new Place(pane, i, child));
            } else if (child instanceof Parent inner) {
                takeOut(inner);
            }
        }
    }

    /// Puts everything where it was.
    void putBack() {
        while (!places.isEmpty()) {
            Place place = places.pop();
            place.pane.getChildren().add(Math.min(place.index, place.pane.getChildren().size()), place.node);
        }
    }
}
