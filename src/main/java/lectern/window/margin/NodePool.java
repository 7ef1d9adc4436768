package lectern.window.margin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import lectern.annotation.Annotation;

/// Nodes of one kind that stand for annotations. An annotation keeps its node while it is in sight; the node of one that
/// has gone out of sight is given to the next that comes: a new node costs CSS and a change of its parent's children, and
/// each page has dozens of them.
final class NodePool<N extends Node> {
    private final Collection<Node> children;
    private final Function<Supplier<Annotation>, N> make;
    private final Map<String, Place> shown = new HashMap<>();
    private final List<Place> idle = new ArrayList<>();

    private final class Place {
        private final N node = make.apply(this::annotation);
        private Annotation annotation;

        Place(Annotation first) {
            annotation = first;
        }

        Annotation annotation() {
            return annotation;
        }
    }

    /// @param children of the parent they are shown in
    /// @param make a node that asks the supplier, when it is clicked, what it stands for by then
    NodePool(Collection<Node> children, Function<Supplier<Annotation>, N> make) {
        this.children = children;
        this.make = make;
    }

    /// The nodes of all but these are free for others.
    void keep(Set<String> ids) {
        shown.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey());
            if (gone) {
                idle.add(entry.getValue());
            }
            return gone;
        });
    }

    /// The node that stands for an annotation, which is shown.
    N of(Annotation annotation) {
        Place place = shown.get(annotation.id());
        if (place == null) {
            place = idle.isEmpty() ? null : idle.removeLast();
            if (place == null) {
                place = new Place(annotation);
                children.add(place.node);
            }
            place.node.setVisible(true);
            shown.put(annotation.id(), place);
        }
        place.annotation = annotation;
        return place.node;
    }

    /// Hides the nodes that stand for nothing now.
    void hideIdle() {
        idle.forEach(place -> place.node.setVisible(false));
    }

    void forget() {
        shown.values().forEach(place -> children.remove(place.node));
        idle.forEach(place -> children.remove(place.node));
        shown.clear();
        idle.clear();
    }
}
