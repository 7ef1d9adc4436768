package lectern.window.imports;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a [Drawer] holds.
public abstract class DrawerPane extends VBox {
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");

    DrawerPane() {
        getStyleClass().add("drawer-pane");
        setVgrow(this, Priority.ALWAYS);
    }

    /// What stands above it.
    final ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    final void setHeading(String text) {
        heading.set(text);
    }

    /// Esc was pressed in it: goes back by one step inside; false when there is none, and the drawer closes.
    boolean back() {
        return false;
    }

    /// Whether it needs only as much height as its content has now.
    boolean isLow() {
        return false;
    }

    /// It was taken out of the drawer.
    void gone() {
    }

    static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
