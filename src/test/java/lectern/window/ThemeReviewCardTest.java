package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeReviewCardTest {
    @TempDir
    private Path folder;

    @Test
    void aThemeIsSplitByKeysAloneAndOneUndoBringsItBack() throws Exception {
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE)) {
            opened.openSamples();
            for (int i = 0; i < 4; i++) {
                opened.press(KeyCode.DOWN);
                opened.press(KeyCode.DOWN);
                opened.type("1");
            }
            List<Annotation> before = opened.open().annotations();
            opened.press(KeyCode.F6);
            opened.type("p");
            Fx.await("the sheet", () -> opened.window.sheet().isOpen());
            Fx.pulse();
            Path pictures = Files.createDirectories(Path.of("target/pictures"));
            Fx.call(() -> {
                Picture.write(opened.stage.getScene(), pictures.resolve("review.png"));
                return true;
            });
            opened.type("2");
            opened.press(KeyCode.ENTER);
            opened.type("开场白");
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.SPACE);
            opened.press(KeyCode.ESCAPE);
            Fx.await("the split", () -> opened.desk.codebook().atPath(List.of("开场白")).isPresent());
            List<String> all = opened.desk.codebook().all().stream().map(Theme::id).toList();
            String made = opened.desk.codebook().atPath(List.of("开场白")).orElseThrow().id();
            assertThat(opened.open().annotations()).extracting(a -> a.themes().getFirst())
                    .containsExactly(all.get(1), made, all.get(0), all.get(0));
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isFalse();
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(opened.open().annotations()).isEqualTo(before);
        }
    }
}
