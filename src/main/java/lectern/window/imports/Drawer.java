package lectern.window.imports;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// The drawer under the columns of the window: it opens beside the reading, not over it, and holds one pane at a time.
/// Esc goes back inside the pane, then closes the drawer.
public final class Drawer extends VBox {
    private static final double SHARE = 0.42;
    private static final double LOWEST = 230;
    private static final double HIGHEST = 400;
    private final Label heading = new Label();
    private final ChangeListener<String> named = (at, was, is) -> heading.setText(is);
    private final Runnable toPage;
    private @Nullable DrawerPane pane;

    /// A closed drawer.
    ///
    /// @param toPage gives the page the focus
    public Drawer(Messages messages, Runnable toPage) {
        this.toPage = toPage;
        getStyleClass().addAll("pane", "drawer");
        heading.getStyleClass().add("pane-heading");
        Button close = new Button("×");
        close.getStyleClass().addAll("flat", "small", "drawer-close");
        close.setAccessibleText(messages.text("imports.close"));
        close.setOnAction(event -> close());
        HBox top = new HBox(heading, DrawerPane.gap(), close);
        top.getStyleClass().add("drawer-top");
        getChildren().add(top);
        setVisible(false);
        setManaged(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape();
                event.consume();
            }
        });
    }

    /// Opens it with that pane, which gets the focus; another pane goes.
    public void show(DrawerPane shown) {
        lay(shown);
        shown.requestFocus();
    }

    /// Opens it with that pane; the focus stays where it is. While it holds another pane it is left as it is: what the reader
    /// is at there must not go because something else has come to its end.
    public void offer(DrawerPane offered) {
        if (pane == null) {
            lay(offered);
        }
    }

    private void lay(DrawerPane shown) {
        if (pane == shown) {
            return;
        }
        leave();
        pane = shown;
        heading.setText(shown.headingProperty().get());
        shown.headingProperty().addListener(named);
        getChildren().add(shown);
        setVisible(true);
        setManaged(true);
        // a field takes letters once it has its skin, which would come with the next pulse only
        applyCss();
    }

    private void leave() {
        if (pane != null) {
            DrawerPane before = pane;
            pane = null;
            before.headingProperty().removeListener(named);
            getChildren().remove(before);
            before.gone();
        }
    }

    /// Esc was pressed at `at`: true when that took a step back. A field has Esc for itself.
    public boolean escapes(Node at) {
        boolean field = at instanceof TextInputControl;
        if (!field) {
            escape();
        }
        return !field;
    }

    /// Goes back by one step: out of a field, inside the pane, or out of the drawer.
    public void escape() {
        if (pane == null || !pane.back()) {
            close();
        }
    }

    /// Takes the pane away; the page gets the focus if the drawer had it.
    public void close() {
        if (pane == null) {
            return;
        }
        boolean focused = holdsFocus();
        leave();
        setVisible(false);
        setManaged(false);
        if (focused) {
            toPage.run();
        }
    }

    /// Whether it is open with that pane.
    public boolean holds(DrawerPane shown) {
        return pane == shown;
    }

    /// Whether it is open.
    public boolean isOpen() {
        return pane != null;
    }

    /// The pane in it gets the focus.
    @Override
    public void requestFocus() {
        if (pane != null) {
            pane.requestFocus();
        } else {
            toPage.run();
        }
    }

    /// Whether the reader types in it.
    public boolean typing() {
        return inField(this) && holdsFocus();
    }

    private boolean holdsFocus() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Whether the focus stands in a field, which has some keys for itself.
    static boolean inField(Node from) {
        return from.getScene() != null && from.getScene().getFocusOwner() instanceof TextInputControl;
    }

    @Override
    protected double computePrefHeight(double width) {
        double window = getScene() == null ? HIGHEST : getScene().getRoot().getLayoutBounds().getHeight();
        return pane != null && pane.isLow() ? super.computePrefHeight(width) : Math.clamp(window * SHARE, LOWEST, HIGHEST);
    }
}
