package lectern.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The layer over the window for what must be answered or read: one card at a time, Esc closes it, and the focus goes
/// back where it was.
final class Sheet extends StackPane {
    private static final double WIDTH = 540;
    private static final double HIGHEST = 380;
    private static final double LOWEST = 60;
    private @Nullable Node before;
    private Runnable closed = () -> { };
    private boolean tabbing;

    Sheet() {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                tabbing = true;
                Platform.runLater(() -> tabbing = false);
            }
        });
        ChangeListener<Node> moved = (at, was, is) -> focusMoved(is);
        sceneProperty().addListener((at, was, is) -> {
            if (was != null) {
                was.focusOwnerProperty().removeListener(moved);
            }
            if (is != null) {
                is.focusOwnerProperty().addListener(moved);
            }
        });
        getStyleClass().add("sheet-layer");
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    /// Lays `card` over the window and gives it the focus.
    void show(Node card) {
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        getChildren().setAll(card);
        setVisible(true);
        // a field of it takes letters at once, not with the next pulse only
        applyCss();
        card.requestFocus();
    }

    /// While a card is open, what lies under it does not get the focus: not by Tab, and who asks for it gets it afterwards.
    private void focusMoved(@Nullable Node owner) {
        if (!isVisible() || !isBelow(owner)) {
            return;
        }
        if (!tabbing) {
            before = owner;
        }
        Platform.runLater(() -> {
            if (isVisible() && isBelow(getScene().getFocusOwner())) {
                getChildren().getFirst().requestFocus();
            }
        });
    }

    private boolean isBelow(@Nullable Node node) {
        if (getParent() == null) {
            return false;
        }
        List<Node> layers = getParent().getChildrenUnmodifiable();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getParent() == getParent()) {
                return layers.indexOf(at) < layers.indexOf(this);
            }
        }
        return false;
    }

    /// A text to read, with a button to close it and others before it. The default button is the one that closes it, unless
    /// one of the others is; it has the focus.
    void tell(String heading, List<String> lines, String close, Button... others) {
        Label top = new Label(heading);
        top.getStyleClass().add("sheet-heading");
        top.setWrapText(true);
        VBox body = lines(lines);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        Button done = new Button(close);
        Button first = Stream.of(others).filter(Button::isDefaultButton).findFirst().orElse(done);
        first.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(event -> close());
        List<Button> buttons = new ArrayList<>(List.of(others));
        buttons.add(done);
        // no name is cut off: what does not fit goes to the next line
        buttons.forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        FlowPane row = new FlowPane(buttons.toArray(Node[]::new));
        row.setPrefWrapLength(WIDTH);
        row.getStyleClass().add("sheet-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(top);
        if (!lines.isEmpty()) {
            card.getChildren().add(scroll);
        }
        card.getChildren().add(row);
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(card);
        if (getScene() != null) {
            fit(scroll, body);
        } else {
            sceneProperty().addListener((at, was, is) -> Platform.runLater(() -> fit(scroll, body)));
        }
        first.requestFocus();
    }

    private static VBox lines(List<String> lines) {
        VBox body = new VBox();
        body.getStyleClass().add("sheet-lines");
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            body.getChildren().add(label);
        }
        return body;
    }

    /// As high as the wrapped lines, and scrolling from there on.
    private static void fit(ScrollPane scroll, VBox body) {
        body.applyCss();
        scroll.setPrefViewportHeight(Math.min(HIGHEST, body.prefHeight(WIDTH)));
        scroll.setMinHeight(Math.min(LOWEST, body.prefHeight(WIDTH)));
    }

    /// A question answered in `field`, which gets the focus.
    void ask(String heading, Node field, String close) {
        Label top = new Label(heading);
        top.getStyleClass().add("sheet-heading");
        Button done = new Button(close);
        done.setDefaultButton(true);
        done.setOnAction(event -> close());
        HBox row = new HBox(done);
        row.getStyleClass().add("sheet-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(top, field, row);
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(card);
        field.requestFocus();
    }

    /// Asks before something is done: Enter does it, Esc does not.
    ///
    /// @param more what there is to know before; may be empty
    void confirm(String question, List<String> more, String yes, String no, Runnable action) {
        Button cancel = new Button(no);
        cancel.setOnAction(event -> close());
        Button does = new Button(yes);
        does.setDefaultButton(true);
        does.setOnAction(event -> {
            close();
            action.run();
        });
        HBox row = new HBox(cancel, does);
        row.getStyleClass().add("sheet-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        Label top = new Label(question);
        top.getStyleClass().add("sheet-heading");
        top.setWrapText(true);
        VBox card = new VBox(top);
        if (!more.isEmpty()) {
            card.getChildren().add(lines(more));
        }
        card.getChildren().add(row);
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(card);
        does.requestFocus();
    }

    /// Who is told when a card was closed.
    void setOnClosed(Runnable listener) {
        closed = listener;
    }

    boolean isOpen() {
        return isVisible();
    }

    /// Takes the card away.
    void close() {
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
        closed.run();
    }
}
