package lectern.window.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lectern.window.keys.Command.Place;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final Commands commands = Commands.standard();

    private static KeyEvent typed(String character, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, false, false, false);
    }

    private static KeyEvent pressed(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }

    @Test
    void noTwoCommandsShareAKey() {
        assertThat(sharing(commands)).isEmpty();
    }

    // the keys that would do two things in one place
    static List<String> sharing(Commands commands) {
        return commands.all().stream().flatMap(one -> commands.all().stream()
                .filter(other -> other.id().compareTo(one.id()) > 0 && one.meets(other))
                .flatMap(other -> one.keys().stream().filter(other.keys()::contains)
                        .map(chord -> chord.shown(false) + ": " + one.id() + ", " + other.id()))).toList();
    }

    @Test
    void everyCommandIsNamedOnce() {
        List<String> ids = commands.all().stream().map(Command::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theKeysOfTheIssueDoWhatItSays() {
        assertThat(at(typed("h", false), Place.PAGE)).isEqualTo("highlight");
        assertThat(at(typed("3", false), Place.PAGE)).isEqualTo("theme-3");
        assertThat(at(typed("?", true), Place.PAGE)).isEqualTo("key-sheet-on-page");
        assertThat(at(typed("{", true), Place.PAGE)).isEqualTo("previous-section");
        assertThat(at(typed("=", false), Place.PAGE)).isEqualTo("grow");
        assertThat(at(pressed(KeyCode.RIGHT, false, false), Place.PAGE)).isEqualTo("next-clause");
        assertThat(at(pressed(KeyCode.DOWN, true, true), Place.PAGE)).isEqualTo("start-next-sentence");
        assertThat(at(pressed(KeyCode.SPACE, true, false), Place.PAGE)).isEqualTo("page-up");
        assertThat(at(pressed(KeyCode.Z, false, true), Place.WINDOW)).isEqualTo("undo");
        assertThat(at(pressed(KeyCode.Z, true, true), Place.WINDOW)).isEqualTo("redo");
        assertThat(at(pressed(KeyCode.Y, false, true), Place.WINDOW)).isEqualTo("redo");
        assertThat(at(pressed(KeyCode.F6, true, false), Place.WINDOW)).isEqualTo("previous-pane");
    }

    @Test
    void theKeysOfMarkingAtSpeedDoWhatTheKeySheetSays() {
        assertThat(at(typed("+", true), Place.PAGE)).isEqualTo("merge");
        assertThat(at(typed(",", false), Place.PAGE)).isEqualTo("split");
        assertThat(at(typed("s", false), Place.PAGE)).isEqualTo("sticky");
        assertThat(at(typed("S", true), Place.PAGE)).isEqualTo("choose-sticky");
        assertThat(at(typed("F", true), Place.PAGE)).isEqualTo("focus-only");
        assertThat(at(typed("j", false), Place.PAGE)).isEqualTo("next-sentence");
        assertThat(at(typed("'", false), Place.PAGE)).isEqualTo("next-bookmark");
        assertThat(at(pressed(KeyCode.ENTER, false, false), Place.PAGE)).isEqualTo("mark-and-go-on");
        assertThat(at(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, true, false), Place.PAGE))
                .isEqualTo("jump-back");
        assertThat(at(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, false, true, false), Place.PAGE))
                .isEqualTo("end-next-character");
        assertThat(at(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, true, true, false), Place.PAGE))
                .isEqualTo("start-next-character");
    }

    @Test
    void capsLockDoesNotChangeALetterButShiftDoes() {
        assertThat(at(typed("H", false), Place.PAGE)).isEqualTo("highlight");
        assertThat(commands.pressed(typed("H", true), Place.PAGE)).isEmpty();
    }

    @Test
    void aLetterIsNoCommandOutsideThePage() {
        assertThat(commands.all().stream().filter(c -> c.place() == Place.WINDOW)
                .flatMap(c -> c.keys().stream()).filter(chord -> chord.sign() != 0)).isEmpty();
    }

    @Test
    void chordsShowAsKeyCaps() {
        assertThat(Chord.of("Ctrl+Shift+Z").shown(false)).isEqualTo("Ctrl+Shift+Z");
        assertThat(Chord.of("Ctrl+Shift+Z").shown(true)).isEqualTo("⌘⇧Z");
        assertThat(Chord.of("Shift+Right").shown(false)).isEqualTo("Shift+→");
        assertThatThrownBy(() -> Chord.of("Hyper+Q")).isInstanceOf(IllegalArgumentException.class);
    }

    private String at(KeyEvent event, Place place) {
        return commands.pressed(event, place).map(Command::id).orElse("none");
    }
}
