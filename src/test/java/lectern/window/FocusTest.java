package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lectern.annotation.Theme;
import lectern.desk.Speeches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever has the keys gives them back, and nobody takes them from somebody who types.
class FocusTest {
    @TempDir
    private Path folder;
    private OpenWindow opened;

    @BeforeEach
    void open() throws IOException {
        opened = new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE);
        opened.chosen.files = List.of(Files.writeString(folder.resolve("1.txt"), Speeches.TEXT));
        opened.press(KeyCode.O, KeyCode.CONTROL);
        Fx.await("the speech", () -> opened.window.reader().open().isPresent() && opened.window.page().isFocused());
        Fx.pulse();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private Node focus() {
        return Fx.call(() -> opened.stage.getScene().getFocusOwner());
    }

    private static String text(TextInputControl field) {
        return Fx.call(field::getText);
    }

    private List<String> marks() {
        return opened.open().annotations().stream().map(a -> a.anchor().quote()).toList();
    }

    @Test
    void escLeadsFromEachPaneBackToThePageAndFirstLiftsItsFilter() {
        opened.press(KeyCode.DOWN);
        opened.type("1");
        for (int pane = 1; pane <= 4; pane++) {
            for (int i = 0; i < pane; i++) {
                opened.press(KeyCode.F6);
            }
            assertThat(focus()).as("pane " + pane).isNotSameAs(opened.window.page());
            opened.press(KeyCode.ESCAPE);
            assertThat(focus()).as("pane " + pane).isSameAs(opened.window.page());
        }
        opened.press(KeyCode.F6);
        opened.type("/");
        opened.type("举");
        TextField filter = (TextField) focus();
        opened.press(KeyCode.DOWN);
        opened.press(KeyCode.ESCAPE);
        assertThat(text(filter)).isEmpty();
        assertThat(focus()).isNotSameAs(opened.window.page());
        opened.type("/");
        assertThat(focus()).isSameAs(filter);
        opened.press(KeyCode.ESCAPE);
        assertThat(focus()).isSameAs(opened.window.page());
    }

    @Test
    void aCardOverTheWindowKeepsTheKeysUntilItIsClosed() {
        opened.type("?");
        assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isTrue();
        for (int i = 0; i < 12; i++) {
            opened.press(KeyCode.TAB);
            assertThat(focus()).isNotNull();
            assertThat(Fx.call(() -> inSheet(opened.stage.getScene().getFocusOwner()))).as("Tab " + i).isTrue();
        }
        Fx.run(() -> opened.window.page().requestFocus());
        Fx.pulse();
        opened.type("1");
        assertThat(marks()).isEmpty();
        opened.press(KeyCode.ESCAPE);
        assertThat(focus()).isSameAs(opened.window.page());
        opened.type("1");
        assertThat(marks()).hasSize(1);
    }

    private boolean inSheet(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == opened.window.sheet()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsTypedInAFieldIsTextAndNothingElse() {
        List<Theme> themes = Fx.call(() -> opened.desk.codebook().all());
        for (String way : List.of("find", "theme", "paragraph", "commands", "speeches", "shelf", "codebook", "notes", "note")) {
            into(way);
            TextInputControl field = (TextInputControl) focus();
            Fx.run(field::clear);
            opened.type("1hxs2");
            assertThat(text(field)).as(way).isEqualTo("1hxs2");
            // AltGr as Windows reports it: a press with Ctrl and Alt, then the sign
            List<KeyCode> arrived = new ArrayList<>();
            EventHandler<KeyEvent> listening = event -> arrived.add(event.getCode());
            Fx.run(() -> {
                field.addEventFilter(KeyEvent.KEY_PRESSED, listening);
                field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.P, false, true, true, false));
                field.removeEventFilter(KeyEvent.KEY_PRESSED, listening);
            });
            assertThat(arrived).as(way + ": no command took it").containsExactly(KeyCode.P);
            Fx.run(() -> field.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "ö", "", KeyCode.UNDEFINED, false, true, true, false)));
            Fx.pulse();
            assertThat(text(field)).as(way).isEqualTo("1hxs2ö");
            if (!(field instanceof TextArea)) {
                Fx.run(field::clear);
            }
            while (focus() != opened.window.page()) {
                opened.press(KeyCode.ESCAPE);
            }
            assertThat(Fx.call(() -> opened.desk.codebook().all())).as(way).isEqualTo(themes);
        }
        assertThat(opened.open().annotations()).singleElement().satisfies(a -> assertThat(a.note()).isEqualTo("1hxs2ö"));
    }

    private void into(String way) {
        switch (way) {
            case "find" -> opened.type("/");
            case "theme" -> opened.type("t");
            case "paragraph" -> opened.type("g");
            case "commands" -> opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
            case "speeches" -> opened.press(KeyCode.P, KeyCode.CONTROL);
            case "note" -> opened.type("n");
            default -> {
                int pane = List.of("codebook", "notes", "shelf").indexOf(way) + 1;
                for (int i = 0; i < pane; i++) {
                    opened.press(KeyCode.F6);
                }
                opened.type("/");
            }
        }
        assertThat(focus()).as(way).isInstanceOf(TextInputControl.class);
    }

    @Test
    void thePageTakesNoInputMethodSoThatItsKeysAreNotComposed() {
        assertThat(Fx.call(() -> opened.window.page().getInputMethodRequests())).isNull();
        opened.type("t");
        assertThat(focus().getInputMethodRequests()).as("a field is where one composes").isNotNull();
        opened.press(KeyCode.ESCAPE);
    }
}
