package lectern.window;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program's mark on its windows, in the sizes that title bars, docks and task switchers take. The build draws the
/// pictures from `installers/common/lectern.svg`. On the JavaFX thread.
final class WindowIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private WindowIcons() {
    }

    /// Gives the window its icons, once.
    static void give(Stage stage) {
        if (stage.getIcons().isEmpty()) {
            stage.getIcons().setAll(all());
        }
    }

    static List<Image> all() {
        return IntStream.of(SIZES).mapToObj(size -> new Image(Objects.requireNonNull(
                WindowIcons.class.getResourceAsStream("/lectern/window/icons/lectern-" + size + ".png"),
                "no icon of " + size))).toList();
    }
}
