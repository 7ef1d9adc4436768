package lectern.window.keys;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import lectern.window.keys.Command.Place;

/// Which keys a command must not have, because somebody typing or moving about needs them.
final class KeyRules {
    private static final Set<KeyCode> CLIPBOARD = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);
    private static final Set<KeyCode> UNDO = Set.of(KeyCode.Z, KeyCode.Y);
    private static final Set<String> UNDOING = Set.of("undo", "redo");

    private KeyRules() {
    }

    /// The message key of the reason why `command` must not have `chord`; empty if it may.
    static Optional<String> refusal(Command command, Chord chord) {
        if (chord.code() == KeyCode.TAB && !chord.alt()) {
            return Optional.of("window.keys.tab");
        }
        if (chord.code() == KeyCode.ENTER && !chord.control() && !chord.alt() && !chord.shift()) {
            return Optional.of("window.keys.enter");
        }
        if (chord.code() == KeyCode.ESCAPE && command.place() == Place.WINDOW) {
            return Optional.of("window.keys.escape");
        }
        return command.place() == Place.WINDOW && neededForTyping(command, chord)
                ? Optional.of("window.keys.typing") : Optional.empty();
    }

    private static boolean neededForTyping(Command command, Chord chord) {
        KeyCode code = chord.code();
        if (code == null) {
            return true;
        }
        if (chord.alt() || code.isFunctionKey()) {
            return false;
        }
        if (chord.control() && CLIPBOARD.contains(code) && !chord.shift()) {
            return true;
        }
        if (chord.control() && UNDO.contains(code)) {
            return !UNDOING.contains(command.id());
        }
        return !chord.control() || moves(code);
    }

    private static boolean moves(KeyCode code) {
        return code.isNavigationKey() || code.isArrowKey() || code == KeyCode.BACK_SPACE || code == KeyCode.DELETE
                || code == KeyCode.INSERT;
    }
}
