package lectern.window;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lectern.window.themes.PanesStyle;

/// A window with a pane in it, and keys as a keyboard sends them: a press and, for characters, what was typed.
public final class PanesFx {
    private final Stage stage;
    private final Scene scene;

    private PanesFx(Stage stage) {
        this.stage = stage;
        this.scene = stage.getScene();
    }

    /// A window of 420 by 700 with the nodes beside each other.
    public static PanesFx show(Node... nodes) {
        return Fx.call(() -> {
            HBox row = new HBox(nodes);
            StackPane root = new StackPane(row);
            root.getStyleClass().add("lectern-defaults");
            root.getStylesheets().add(PanesStyle.url());
            Stage stage = Fx.show(root, 420, 700);
            root.applyCss();
            root.layout();
            return new PanesFx(stage);
        });
    }

    public Scene scene() {
        return scene;
    }

    public void close() {
        Fx.run(stage::close);
    }

    /// Presses a key at whoever has the focus, and lays the scene out.
    public void press(KeyCode code, boolean shift, boolean control) {
        Fx.run(() -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shift, control);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    public void press(KeyCode code) {
        press(code, false, false);
    }

    /// Types characters; each is pressed and typed at whoever has the focus by then.
    public void type(String text) {
        Fx.run(() -> text.codePoints().forEach(c -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED, false, false);
            fire(KeyEvent.KEY_TYPED, Character.toString(c), KeyCode.UNDEFINED, false, false);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }));
    }

    /// Only the character of a key whose press went elsewhere.
    public void typedOnly(String character) {
        Fx.run(() -> fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false, false));
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean shift, boolean control) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(type, character, "", code, shift, control, false, false));
    }
}
