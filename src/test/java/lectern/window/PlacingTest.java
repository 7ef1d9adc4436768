package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import lectern.desk.WindowPlace;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 24, 1280, 776);
    private static final Rectangle2D LEFT = new Rectangle2D(-1920, 0, 1920, 1080);

    private static WindowPlace at(double x, double y, double width, double height) {
        return WindowPlace.UNKNOWN.at(x, y, width, height, false);
    }

    @Test
    void aWindowIsReachableWhereItsUpperEdgeCanBeTakenHoldOf() {
        assertThat(Placing.reachable(at(-1800, 40, 1300, 800), List.of(LAPTOP, LEFT))).isTrue();
        assertThat(Placing.reachable(at(-1800, 40, 1300, 800), List.of(LAPTOP))).as("that screen is gone").isFalse();
        assertThat(Placing.reachable(at(100, 0, 600, 400), List.of(LAPTOP))).as("under the system's bar").isFalse();
        assertThat(Placing.reachable(at(100, 790, 600, 400), List.of(LAPTOP))).as("below the screen").isFalse();
        assertThat(Placing.reachable(at(1200, 100, 600, 400), List.of(LAPTOP))).as("too little of it").isFalse();
        assertThat(Placing.reachable(at(-400, 100, 600, 400), List.of(LAPTOP))).isTrue();
    }

    @Test
    void aWindowIsNeverLargerThanItsScreen() {
        assertThat(Placing.fitted(at(-1800, 40, 1700, 1000), List.of(LAPTOP, LEFT))).isEqualTo(at(-1800, 40, 1700, 1000));
        assertThat(Placing.fitted(at(-1800, 40, 1700, 1000), List.of(LAPTOP))).isEqualTo(at(-1800, 40, 1280, 776));
        WindowPlace first = Placing.fitted(WindowPlace.UNKNOWN, List.of(LAPTOP));
        assertThat(first.width()).isEqualTo(1280);
        assertThat(first.height()).isEqualTo(776);
    }
}
