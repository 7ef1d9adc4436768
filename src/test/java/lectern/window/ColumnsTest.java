package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import lectern.desk.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The columns beside the page, in the real window.
class ColumnsTest {
    @TempDir
    private Path folder;

    private OpenWindow sample(Settings settings, double width) {
        return new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH, settings, width, 900).openSamples();
    }

    private static boolean shelf(OpenWindow opened) {
        return Fx.call(() -> opened.window.root().lookup(".outline") != null);
    }

    private static boolean codebook(OpenWindow opened) {
        return Fx.call(() -> opened.window.root().lookup(".codebook-pane") != null);
    }

    private static double page(OpenWindow opened) {
        return Fx.call(() -> opened.window.page().getLayoutBounds().getWidth());
    }

    @Test
    void eachColumnGoesAndComesByItsKeyAndTheWishIsKept() {
        try (OpenWindow opened = sample(Settings.DEFAULT, 1000)) {
            double before = page(opened);
            opened.press(KeyCode.F7);
            assertThat(shelf(opened)).isFalse();
            assertThat(codebook(opened)).isTrue();
            assertThat(page(opened)).isGreaterThan(before + 150);
            opened.press(KeyCode.F8);
            assertThat(codebook(opened)).isFalse();
            assertThat(page(opened)).isGreaterThan(980);
            assertThat(Fx.call(() -> opened.window.preferences().settings().noShelf()
                    && opened.window.preferences().settings().noCodebook())).isTrue();
            opened.press(KeyCode.F7);
            opened.press(KeyCode.F8);
            assertThat(shelf(opened) && codebook(opened)).isTrue();
            assertThat(page(opened)).isBetween(before - 2, before + 2);
            assertThat(Fx.call(() -> opened.window.preferences().settings())).isEqualTo(Settings.DEFAULT);
        }
    }

    @Test
    void aColumnHiddenEarlierStaysHidden() {
        try (OpenWindow opened = sample(Settings.DEFAULT.withCodebook(false), 1000)) {
            assertThat(codebook(opened)).isFalse();
            assertThat(shelf(opened)).isTrue();
        }
    }

    @Test
    void aNarrowWindowFoldsThemAndAKeyCallsThemAllTheSame() {
        try (OpenWindow opened = sample(Settings.DEFAULT, 1000)) {
            Fx.run(() -> opened.stage.setWidth(800));
            Fx.await("the codebook to fold", () -> !codebook(opened));
            assertThat(shelf(opened)).isTrue();
            Fx.run(() -> opened.stage.setWidth(640));
            Fx.await("the shelf to fold", () -> !shelf(opened));
            assertThat(page(opened)).isGreaterThan(620);
            opened.press(KeyCode.F8);
            assertThat(codebook(opened)).isTrue();
            opened.picture("narrow-codebook");
            assertThat(Fx.call(() -> opened.window.preferences().settings())).isEqualTo(Settings.DEFAULT);
            opened.press(KeyCode.F8);
            assertThat(codebook(opened)).isFalse();
            Fx.run(() -> opened.stage.setWidth(1000));
            Fx.await("both to come back", () -> shelf(opened) && codebook(opened));
        }
    }

    @Test
    void whoIsInAColumnThatGoesIsOnThePageAfterwards() {
        try (OpenWindow opened = sample(Settings.DEFAULT, 1000)) {
            opened.press(KeyCode.F6);
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isFalse();
            opened.press(KeyCode.F8);
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
        }
    }

    @Test
    void aNoteThatHasNoRoomBesideThePageBringsItsColumnForAsLongAsItIsWritten() {
        try (OpenWindow opened = sample(Settings.DEFAULT.withCodebook(false).withZoom(2), 1000)) {
            opened.press(KeyCode.RIGHT);
            opened.type("n");
            assertThat(codebook(opened)).isTrue();
            opened.type("think");
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(codebook(opened)).isFalse();
            assertThat(opened.open().annotations().getFirst().note()).isEqualTo("think");
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
        }
    }
}
