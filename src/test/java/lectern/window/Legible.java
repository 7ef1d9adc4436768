package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

final class Legible {
    static void check(MainWindow window) {
        Fx.run(() -> {
            List<String> cut = new ArrayList<>();
            walk(window.root(), node -> {
                if (node instanceof Labeled labeled && labeled.lookup(".text") instanceof Text text
                        && !text.getText().equals(labeled.getText())) {
                    cut.add(labeled.getStyleClass() + " " + labeled.getText() + " > " + text.getText());
                }
            });
            cut.forEach(System.out::println);
        });
    }

    private static void walk(Node node, java.util.function.Consumer<Node> each) {
        if (!node.isVisible()) {
            return;
        }
        each.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
        }
    }
}
