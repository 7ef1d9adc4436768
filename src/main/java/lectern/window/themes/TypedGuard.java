package lectern.window.themes;

import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Keeps the character of the key that opened a field out of the field.
///
/// A key press that opens a field is followed by a `KEY_TYPED` that goes to whoever has the focus by then. Characters the
/// field's own user types always come after a press in the field; composed text comes as an input method event.
public final class TypedGuard implements EventHandler<KeyEvent> {
    private boolean pressed;

    private TypedGuard() {
    }

    /// Guards `field` from now on; call [#arm()] each time before it gets the focus.
    public static TypedGuard on(TextInputControl field) {
        TypedGuard guard = new TypedGuard();
        field.addEventFilter(KeyEvent.ANY, guard);
        return guard;
    }

    /// The field opens now: a typed character without a press is not meant for it.
    public void arm() {
        pressed = false;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed = true;
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && !pressed) {
            event.consume();
        }
    }
}
