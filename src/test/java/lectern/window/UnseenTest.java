package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static <T extends Node> T hidden(T node) {
        node.setVisible(false);
        return node;
    }

    @Test
    void whatIsInvisibleIsOutAndComesBackWhereItWas() {
        Fx.run(() -> {
            Label line = new Label("seen");
            HBox bar = new HBox(hidden(new Label("first")), line, hidden(new Label("second")), hidden(new Label("third")));
            VBox room = hidden(new VBox(hidden(new Label("inside"))));
            StackPane middle = new StackPane(bar, room);
            BorderPane frame = new BorderPane(new SplitPane(middle));
            frame.setBottom(hidden(new Label("below")));
            StackPane root = new StackPane(frame, hidden(new Label("sheet")));
            List<Node> before = List.copyOf(bar.getChildren());

            Unseen unseen = new Unseen();
            unseen.takeOut(root);
            assertThat(bar.getChildren()).containsExactly(line);
            assertThat(middle.getChildren()).containsExactly(bar);
            assertThat(root.getChildren()).containsExactly(frame);
            assertThat(frame.getBottom()).as("a border pane keeps its sides").isNotNull();
            assertThat(room.getChildren()).as("what is in it goes with it").hasSize(1);

            unseen.putBack();
            assertThat(bar.getChildren()).isEqualTo(before);
            assertThat(middle.getChildren()).containsExactly(bar, room);
            assertThat(root.getChildren()).hasSize(2);
        });
    }
}
