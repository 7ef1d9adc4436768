package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lectern.desk.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The margin in the real window, by keys.
class MarginInWindowTest {
    @TempDir
    private Path folder;

    private OpenWindow sample(Locale language, double zoom) {
        Settings usual = Settings.DEFAULT;
        return new OpenWindow(folder.resolve("a.lectern"), language,
                usual.withZoom(zoom), 1000, 1000).openSamples();
    }

    private static void mark(OpenWindow opened) {
        for (KeyCode theme : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4}) {
            opened.press(KeyCode.RIGHT);
            opened.press(KeyCode.EQUALS);
            opened.press(theme);
            opened.press(KeyCode.MINUS);
            opened.press(theme);
        }
        for (int i = 0; i < 4; i++) {
            // let go of what was just marked: the arrow then selects instead of resizing it
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            opened.press(KeyCode.DIGIT1);
        }
    }

    @Test
    void aNoteIsWrittenInItsCardWhereThereIsRoom() {
        try (OpenWindow opened = sample(Locale.ENGLISH, 0.5)) {
            Fx.run(() -> opened.window.root().lookupAll(".split-pane").stream().map(SplitPane.class::cast)
                    .filter(split -> split.getOrientation() == Orientation.HORIZONTAL)
                    .forEach(split -> split.setDividerPositions(0.01, 0.99)));
            Fx.pulse();
            opened.press(KeyCode.RIGHT);
            opened.press(KeyCode.DIGIT1);
            opened.press(KeyCode.N);
            opened.type("compare **1917**");
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(opened.open().annotations().getFirst().note()).isEqualTo("compare **1917**");
            assertThat(Fx.call(() -> opened.window.margin().lookupAll(".margin-card").size())).isEqualTo(1);
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(Fx.call(() -> opened.window.margin().lookupAll(".margin-card"))).isEmpty();
        }
    }

    @Test
    void aNoteOnWhatWasNotMarkedIsWrittenBesideItTooAndUndoneAsOne() {
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE, Settings.DEFAULT,
                1440, 900)) {
            opened.openSamples();
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN);
            String passage = opened.under();
            opened.press(KeyCode.N);
            assertThat(Fx.call(() -> opened.window.margin().lookup(".panes-area"))).isNotNull();
            opened.type("先记一笔");
            opened.picture("note-card-written");
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(opened.open().annotations()).singleElement().satisfies(made -> {
                assertThat(made.note()).isEqualTo("先记一笔");
                assertThat(made.anchor().quote()).isEqualTo(passage);
            });
            assertThat(Fx.call(() -> opened.window.margin().lookupAll(".margin-card").size())).isEqualTo(1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(opened.open().annotations()).isEmpty();
            opened.press(KeyCode.N);
            opened.press(KeyCode.ESCAPE);
            assertThat(opened.open().annotations()).as("an empty note marks nothing").isEmpty();
            assertThat(Fx.call(() -> opened.window.margin().lookup(".margin-card"))).isNull();
        }
    }

    @Test
    void yCopiesALinkThatANoteShowsAndThatLeadsBack() {
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH, Settings.DEFAULT, 1440, 900)) {
            opened.openSamples();
            opened.press(KeyCode.RIGHT);
            opened.press(KeyCode.DIGIT1);
            String first = opened.under();
            opened.press(KeyCode.Y);
            String link = Fx.call(() -> Clipboard.getSystemClipboard().getString());
            assertThat(link).startsWith("[").endsWith("](#" + opened.open().annotations().getFirst().id() + ")");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.N);
            opened.type("see " + link);
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(opened.under()).isNotEqualTo(first);
            for (String place : List.of(".margin-card .note-link", ".note-card .note-link")) {
                Node shown = Fx.call(() -> opened.window.root().lookup(place));
                assertThat(shown).as(place).isNotNull();
                Fx.run(() -> shown.getOnMouseClicked().handle(new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0,
                        MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null)));
                Fx.pulse();
                assertThat(opened.under()).as(place).isEqualTo(first);
                opened.press(KeyCode.DOWN);
                opened.press(KeyCode.DOWN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void oShowsWhatHasNoBracket(String language) throws IOException {
        try (OpenWindow opened = sample(Locale.of(language), 1)) {
            mark(opened);
            opened.press(KeyCode.O);
            assertThat(Fx.call(() -> opened.window.margin().lookupAll(".margin-row").size())).isGreaterThan(2);
            opened.press(KeyCode.O);
            assertThat(Fx.call(() -> opened.window.margin().lookup(".margin-list").isVisible())).isTrue();
            Path picture = Path.of("target", "pictures", "margin-window-" + language);
            write(opened, picture + "-more.png");
            opened.press(KeyCode.LEFT);
            assertThat(Fx.call(() -> opened.window.margin().lookup(".margin-list").isVisible())).isFalse();
            write(opened, picture + ".png");
        }
    }

    private static void write(OpenWindow opened, String file) {
        Fx.pulse();
        Fx.run(() -> {
            try {
                Picture.write(opened.stage.getScene().snapshot(null), Path.of(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
