package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartTest {
    @Test
    void theMenuEntryNamesTheClassOfTheWindow() throws IOException {
        assertThat(Files.readString(Path.of("installers/linux/lectern.desktop")).lines())
                .contains("StartupWMClass=" + Start.WINDOW_CLASS);
    }
}
