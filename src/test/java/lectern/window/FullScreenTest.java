package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import lectern.desk.Saving;
import lectern.message.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullScreenTest {
    @TempDir
    private Path folder;

    private OpenWindow sample() {
        return new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE).openSamples();
    }

    private static boolean shown(OpenWindow opened, String style) {
        return Fx.call(() -> opened.window.root().lookupAll(style).stream().anyMatch(FullScreenTest::inSight));
    }

    private static boolean inSight(Node node) {
        return node.getScene() != null && node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
    }

    @Test
    void f11LeavesThePageAloneAndEscapeBringsEverythingBack() throws Exception {
        try (OpenWindow opened = sample()) {
            opened.press(KeyCode.DOWN);
            String unit = opened.under();
            opened.press(KeyCode.F11);
            for (String style : List.of(".menu-bar", ".status-line", ".codebook-pane", ".notes-pane", ".outline")) {
                assertThat(shown(opened, style)).as(style).isFalse();
            }
            assertThat(shown(opened, ".speech-page")).isTrue();
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
            assertThat(Fx.call(opened.stage::isFullScreen)).isTrue();
            Path pictures = Files.createDirectories(Path.of("target/pictures"));
            Fx.call(() -> {
                Picture.write(opened.stage.getScene(), pictures.resolve("full-screen.png"));
                return true;
            });
            opened.press(KeyCode.ESCAPE);
            for (String style : List.of(".menu-bar", ".status-line", ".codebook-pane", ".notes-pane", ".outline")) {
                assertThat(shown(opened, style)).as(style).isTrue();
            }
            assertThat(Fx.call(opened.stage::isFullScreen)).isFalse();
            assertThat(opened.under()).isEqualTo(unit);
            opened.press(KeyCode.F11);
            opened.press(KeyCode.F11);
            assertThat(shown(opened, ".codebook-pane")).isTrue();
        }
    }

    @Test
    void escapeFirstLetsTheSelectionGo() {
        try (OpenWindow opened = sample()) {
            opened.press(KeyCode.F11);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            opened.press(KeyCode.ESCAPE);
            assertThat(shown(opened, ".menu-bar")).isFalse();
            opened.press(KeyCode.ESCAPE);
            assertThat(shown(opened, ".menu-bar")).isTrue();
        }
    }

    @Test
    void anythingUnsavedIsTold() {
        try (OpenWindow opened = sample()) {
            opened.press(KeyCode.F11);
            Fx.run(() -> opened.window.saving(new Saving(Saving.State.FAILED, 1, new Problem("library.full", "a.lectern"))));
            assertThat(shown(opened, ".status-line")).isTrue();
            Fx.run(() -> opened.window.saving(new Saving(Saving.State.SAVED, 0, null)));
            assertThat(shown(opened, ".status-line")).isFalse();
        }
    }

    @Test
    void aNoteCanBeWrittenAndItsColumnGoesAgain() {
        try (OpenWindow opened = sample()) {
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.F11);
            opened.type("n");
            opened.type("想一想");
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(opened.open().annotations().getFirst().note()).isEqualTo("想一想");
            assertThat(shown(opened, ".notes-pane")).isFalse();
            opened.press(KeyCode.F6);
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
        }
    }
}
