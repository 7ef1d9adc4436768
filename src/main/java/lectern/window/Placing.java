package lectern.window;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lectern.desk.WindowPlace;

/// Where the window stands on the screen, from one start to the next. On the JavaFX thread.
final class Placing {
    private static final double WIDTH = 1320;
    private static final double HEIGHT = 860;
    // as much of the title bar as a hand needs to take hold of the window
    private static final double GRIP_WIDTH = 120;
    private static final double GRIP_HEIGHT = 32;

    private final Stage stage;
    private final Preferences preferences;
    private WindowPlace normal = WindowPlace.UNKNOWN;

    Placing(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /// Puts the window, which is not shown yet, where it was left; in the middle of the screen where that is nowhere to
    /// be seen any more.
    void restore() {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        WindowPlace kept = preferences.settings().window();
        normal = fitted(kept, screens);
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
        if (kept.known() && reachable(kept, screens)) {
            stage.setX(normal.x());
            stage.setY(normal.y());
        }
        stage.setMaximized(normal.maximised());
        stage.xProperty().addListener((at, was, is) -> moved());
        stage.yProperty().addListener((at, was, is) -> moved());
        stage.widthProperty().addListener((at, was, is) -> moved());
        stage.heightProperty().addListener((at, was, is) -> moved());
    }

    private void moved() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            normal = normal.at(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /// Keeps where the window is left.
    void remember() {
        if (normal.known()) {
            preferences.change(settings -> settings.withWindow(settings.window().at(normal.x(), normal.y(), normal.width(),
                    normal.height(), stage.isMaximized())));
        }
    }

    /// Whether the window could be taken hold of there: enough of its upper edge lies on a screen.
    static boolean reachable(WindowPlace place, List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> place.y() >= screen.getMinY()
                && place.y() + GRIP_HEIGHT <= screen.getMaxY()
                && Math.min(place.x() + place.width(), screen.getMaxX()) - Math.max(place.x(), screen.getMinX()) >= GRIP_WIDTH);
    }

    /// The place with a size that its screen, or the first one, has room for.
    static WindowPlace fitted(WindowPlace kept, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream().filter(on -> kept.known() && reachable(kept, List.of(on))).findFirst()
                .orElse(screens.getFirst());
        double width = Math.min(kept.known() ? kept.width() : WIDTH, screen.getWidth());
        double height = Math.min(kept.known() ? kept.height() : HEIGHT, screen.getHeight());
        return kept.at(kept.x(), kept.y(), width, height, kept.maximised());
    }
}
