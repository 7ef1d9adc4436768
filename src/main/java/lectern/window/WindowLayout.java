package lectern.window;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import lectern.window.reader.SpeechPage;

/// Where the parts of the window stand: a column on either side, the page between them; and which of them are there. On the
/// JavaFX thread.
final class WindowLayout {
    private static final double NARROWEST_COLUMN = 170;
    private static final double NARROWEST_PAGE = 260;
    private final StackPane root;
    private final BorderPane frame;
    private final SideColumn left;
    private final SideColumn right;
    private final Columns columns;
    private final PaneSizes sizes;
    private final FullScreen fullScreen;
    private final Unseen unseen = new Unseen();

    /// @param root what it all stands in
    /// @param beside what stands in the columns
    /// @param menu the bar above all
    /// @param banner below it
    /// @param middle what [#middle] has made of the page
    /// @param below what stands below the columns
    WindowLayout(StackPane root, Messages messages, Preferences preferences, SidePanes beside, Node menu, Node banner,
                 Node middle, Node below, SpeechPage page) {
        this.root = root;
        left = new SideColumn(0.46, beside.speeches(), beside.outline());
        right = new SideColumn(0.56, titled(messages.text("window.pane.codebook"), beside.codebook()),
                titled(messages.text("window.pane.notes"), beside.notes()));
        // what the columns hold never moves their edges
        left.setMinWidth(NARROWEST_COLUMN);
        right.setMinWidth(NARROWEST_COLUMN);
        SplitPane three = new SplitPane(left, middle, right);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        frame = new BorderPane(three);
        frame.setTop(new VBox(menu, banner));
        frame.setBottom(below);
        root.getChildren().add(frame);
        columns = new Columns(three, page, preferences);
        sizes = new PaneSizes(columns, left, right, preferences);
        fullScreen = new FullScreen(frame, columns, menu, page);
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
    private static VBox titled(String heading, Region pane) {
        Label label = new Label(heading);
        label.getStyleClass().addAll("pane-heading", "pane-top");
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox titled = new VBox(label, pane);
        titled.getStyleClass().add("pane");
        return titled;
    }

    /// The columns, or what has been put over them.
    Node centre() {
        return frame.getCenter();
    }

    /// Puts the columns with what may lie over them in their place.
    void setCentre(Node layers) {
        frame.setCenter(layers);
    }

    Columns columns() {
        return columns;
    }

    FullScreen fullScreen() {
        return fullScreen;
    }

    /// Leaves out what is beside the page and what is not to be seen, or no longer: the first frame with the page need not
    /// wait for them.
    void pageAlone(boolean alone) {
        left.setEmpty(alone);
        right.setEmpty(alone);
        unseen.putBack();
        if (alone) {
            unseen.takeOut(root);
        }
    }

    /// Keeps the sizes of the panes and leaves the whole screen; before the window goes.
    void leave() {
        sizes.remember();
        fullScreen.leave();
    }
}
