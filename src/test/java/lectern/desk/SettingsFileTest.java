package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void everythingIsReadAsItWasKept() {
        SettingsFile file = new SettingsFile(folder.resolve("家/settings.json"));
        Settings kept = Settings.DEFAULT.withLanguage("zh").withPaper("dark").withZoom(1.2).withFont("Noto")
                .withPage(PageChoices.DEFAULT.withNumbers(true))
                .withWindow(WindowPlace.UNKNOWN.at(-1900, 20, 1300, 800, true).withPanes(new WindowPlace.Panes(200, 300, 0.4, 0.6)))
                .withLately(Lately.NOTHING.withLibrary("/a/甲.lectern").withFolder("/讲话"));
        file.write(kept);
        assertThat(file.read()).isEqualTo(kept);
    }

    @Test
    void whatAnOlderVersionOrAHandLeftOutIsAsUsual() throws IOException {
        Path json = folder.resolve("settings.json");
        Files.writeString(json, "{\"language\": \"zh\", \"paper\": null, \"zoom\": 2}");
        assertThat(new SettingsFile(json).read()).isEqualTo(Settings.DEFAULT.withLanguage("zh").withZoom(2));
        Files.writeString(json, "{\"zoom\": 1, \"window\": {\"x\": 3, \"width\": 500, \"height\": 400}, \"lately\": {\"libraries\": [null, \"/a\"]}}");
        assertThat(new SettingsFile(json).read().window()).isEqualTo(WindowPlace.UNKNOWN.at(3, 0, 500, 400, false));
        assertThat(new SettingsFile(json).read().lately()).isEqualTo(new Lately(List.of("/a"), ""));
    }

    @Test
    void whatIsOfAnotherKindIsAsUsualAndTheRestIsKept() throws IOException {
        Path json = folder.resolve("settings.json");
        Files.writeString(json, "{\"language\": \"zh\", \"zoom\": \"large\", \"page\": 3, \"window\": [1], \"lately\": {\"libraries\": \"/a\"}}");
        assertThat(new SettingsFile(json).read()).isEqualTo(Settings.DEFAULT.withLanguage("zh"));
        Files.writeString(json, "[1, 2");
        assertThat(new SettingsFile(json).read()).isEqualTo(Settings.DEFAULT);
        Files.writeString(json, "");
        assertThat(new SettingsFile(json).read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theLatestLibrariesComeFirstOnceAndNotForEver() {
        Lately lately = Lately.NOTHING;
        for (int i = 0; i < 20; i++) {
            lately = lately.withLibrary("/" + i % 12);
        }
        assertThat(lately.libraries()).containsExactly("/7", "/6", "/5", "/4", "/3", "/2", "/1", "/0");
        assertThat(lately.withLibrary("/3").libraries()).startsWith("/3", "/7").doesNotHaveDuplicates();
    }
}
