package lectern.window;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/// A column beside the page: two panes, one over the other. The window can be shown with the page alone and be given what
/// is in its columns a moment later. On the JavaFX thread.
final class SideColumn extends StackPane {
    private final SplitPane panes;

    /// @param share of the height that the upper pane has at first
    SideColumn(double share, Node upper, Node lower) {
        panes = new SplitPane(upper, lower);
        panes.setOrientation(Orientation.VERTICAL);
        panes.setDividerPositions(share);
        getChildren().add(panes);
    }

    /// Takes the panes out of the window, or puts them in again.
    void setEmpty(boolean empty) {
        if (empty) {
            getChildren().clear();
        } else if (getChildren().isEmpty()) {
            getChildren().add(panes);
        }
    }

    /// The share of the height that the upper pane has.
    double share() {
        return panes.getDividerPositions()[0];
    }

    /// Gives the upper pane that share of the height.
    void setShare(double share) {
        panes.setDividerPositions(share);
    }
}
