package lectern.window;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Where the parts of the window stand: a column on either side, the page between them.
final class WindowLayout {
    private static final double NARROWEST_COLUMN = 170;
    private static final double NARROWEST_PAGE = 260;

    private WindowLayout() {
    }

    /// The whole window: what is above, the three columns, the line below.
    static BorderPane frame(Node above, Region left, Node middle, Region right, Node below) {
        // what the columns hold never moves their edges
        left.setMinWidth(NARROWEST_COLUMN);
        right.setMinWidth(NARROWEST_COLUMN);
        SplitPane columns = new SplitPane(left, middle, right);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        BorderPane frame = new BorderPane(columns);
        frame.setTop(above);
        frame.setBottom(below);
        return frame;
    }

    /// The page with what may lie over it.
    static VBox middle(Node bar, Node... layers) {
        StackPane centre = new StackPane(layers);
        centre.getStyleClass().add("centre");
        VBox.setVgrow(centre, Priority.ALWAYS);
        VBox middle = new VBox(bar, centre);
        middle.setMinWidth(NARROWEST_PAGE);
        return middle;
    }

    /// A pane under its heading.
    static VBox titled(String heading, Region pane) {
        Label label = new Label(heading);
        label.getStyleClass().addAll("pane-heading", "pane-top");
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox titled = new VBox(label, pane);
        titled.getStyleClass().add("pane");
        return titled;
    }
}
