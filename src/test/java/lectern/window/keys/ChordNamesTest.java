package lectern.window.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChordNamesTest {
    private static KeyEvent event(EventType<KeyEvent> type, String typed, KeyCode code, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(type, typed, "", code, shift, control, alt, false);
    }

    private static Optional<String> pressed(KeyCode code, boolean shift, boolean control, boolean alt) {
        return ChordNames.pressed(event(KeyEvent.KEY_PRESSED, "", code, shift, control, alt)).map(ChordNames::name);
    }

    @Test
    void everyDefaultKeyIsReadAgainFromItsName() {
        Commands.standard().all().stream().flatMap(command -> command.keys().stream())
                .forEach(chord -> assertThat(ChordNames.read(ChordNames.name(chord))).contains(chord));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "H", "?", "标", "𠮷", "Ctrl+Shift+Z", "Ctrl+=", "Ctrl+[", "Alt+\\", "Ctrl+0", "F12",
            "Shift+F12", "PageUp", "Backspace", "Ctrl+Alt+Shift+Home", "Shift+Space", "Ctrl+Numpad7", "Ctrl+Enter"})
    void namesAreReadAndWrittenAlike(String name) {
        assertThat(ChordNames.read(name).map(ChordNames::name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "　", "Hyper+Q", "Ctrl+", "Ctrl", "Ctrl+Shift", "Ctrl+Ctrl+Z", "Shift+H", "Undefined",
            "hh", "null", "ctrl+z", "Caps", "+Z", "Ctrl++"})
    void whatCannotBePressedIsNotRead(String name) {
        assertThat(ChordNames.read(name)).isEmpty();
    }

    @Test
    void aPressIsRecordedByItsSignUnlessCtrlOrAltIsHeld() {
        assertThat(pressed(KeyCode.H, false, false, false)).as("its sign is still to come").isEmpty();
        assertThat(pressed(KeyCode.SLASH, true, false, false)).isEmpty();
        assertThat(pressed(KeyCode.CONTROL, false, true, false)).isEmpty();
        assertThat(pressed(KeyCode.H, true, true, false)).contains("Ctrl+Shift+H");
        assertThat(pressed(KeyCode.DIGIT4, false, false, true)).contains("Alt+4");
        assertThat(pressed(KeyCode.F2, true, false, false)).contains("Shift+F2");
        assertThat(pressed(KeyCode.LEFT, false, false, false)).contains("Left");
        assertThat(pressed(KeyCode.ADD, false, true, false)).contains("Ctrl+=");
        assertThat(ChordNames.pressed(event(KeyEvent.KEY_TYPED, "?", KeyCode.UNDEFINED, true, false, false)).map(ChordNames::name))
                .contains("?");
        assertThat(ChordNames.pressed(event(KeyEvent.KEY_TYPED, "\u0008", KeyCode.UNDEFINED, false, false, false))).isEmpty();
    }

    @Test
    void aSignOfAltGrIsASignThoughWindowsReportsCtrlAndAlt() {
        KeyEvent bracket = event(KeyEvent.KEY_TYPED, "[", KeyCode.UNDEFINED, false, true, true);
        assertThat(Chord.of("[").matches(bracket)).isTrue();
        assertThat(ChordNames.pressed(bracket)).contains(Chord.of("["));
        assertThat(Chord.mayType(event(KeyEvent.KEY_PRESSED, "", KeyCode.DIGIT8, false, true, true))).isTrue();
        assertThat(Chord.mayType(event(KeyEvent.KEY_PRESSED, "", KeyCode.LEFT, true, true, true))).isFalse();
        assertThat(Chord.of("h").matches(event(KeyEvent.KEY_TYPED, "h", KeyCode.UNDEFINED, false, true, true)))
                .as("a letter with Ctrl and Alt is somebody else's").isFalse();
        assertThat(Chord.of("[").matches(event(KeyEvent.KEY_TYPED, "[", KeyCode.UNDEFINED, false, true, false))).isFalse();
        assertThat(Chord.of("1").matches(event(KeyEvent.KEY_TYPED, "1", KeyCode.UNDEFINED, false, false, true))).isFalse();
    }

    @Test
    void whatWasRecordedMatchesWhatWasPressed() {
        for (KeyCode code : KeyCode.values()) {
            KeyEvent event = event(KeyEvent.KEY_PRESSED, "", code, true, true, false);
            ChordNames.pressed(event).ifPresent(chord -> {
                assertThat(chord.matches(event)).as(code.name()).isTrue();
                assertThat(ChordNames.read(ChordNames.name(chord))).as(code.name()).contains(chord);
                assertThat(chord.shown(false)).as(code.name()).startsWith("Ctrl+Shift+").hasSizeGreaterThan(11);
            });
        }
    }
}
