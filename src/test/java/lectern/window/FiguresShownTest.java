package lectern.window;

import static lectern.window.SearchByKeys.frequency;
import static lectern.window.SearchByKeys.room;
import static lectern.window.SearchByKeys.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import lectern.desk.Desk;
import lectern.desk.Speeches;
import lectern.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is drawn of figures and of themes together: on the screen and in the pictures that are copied.
class FiguresShownTest {
    @TempDir
    private Path folder;

    /// One speech a year, from two ages; the phrase stands in the later one only.
    private OpenWindow ages() {
        Desk desk = Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join();
        desk.ask(library -> library.add(IntStream.concat(IntStream.range(1790, 1800), IntStream.range(2000, 2020)).mapToObj(year ->
                Speeches.draft("report_of_" + year + "_d.txt", "report_of_" + year + "_d\n（" + year + "年3月5日）\n\n各位代表：\n"
                        + (year > 2004 && year % 3 > 0 ? "民生为大。" : "发展为先。") + "\n谢谢大家。\n")).toList())).join();
        desk.close();
        return new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
    }

    private OpenWindow themes(int themes) {
        SearchLibrary.make(folder.resolve("a.lectern"), 40, themes, true);
        return new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
    }

    private static Set<String> ticks(OpenWindow opened) {
        return Fx.call(() -> room(opened).lookupAll(".chart-tick").stream().map(node -> ((Label) node).getText()).collect(Collectors.toSet()));
    }

    @Test
    void yearsLongBeforeTheFirstUseTakeNoRoomFromTheOthers() {
        try (OpenWindow opened = ages()) {
            frequency(opened, "民生; 民生为大");
            assertThat(ticks(opened)).contains("2005", "2006").noneMatch(tick -> tick.startsWith("17") || tick.contains("–"));
            assertThat(words(opened, ".chart-caption")).startsWith("“民生”, 2005: 1 place").contains("not drawn");
            opened.type("ff");
            Fx.pulse();
            assertThat(words(opened, ".chart-caption")).as("the table has every year").startsWith("230 rows");
        }
    }

    @Test
    void whereNothingWasFoundNoBarIsDrawn() {
        try (OpenWindow opened = ages()) {
            frequency(opened, "民生; 民生为大");
            List<Region> bars = Fx.call(() -> room(opened).lookupAll(".chart-scroll .chart-bar").stream().map(Region.class::cast).toList());
            assertThat(bars).as("two of each year").hasSize(28);
            assertThat(Fx.call(() -> bars.stream().filter(FiguresShownTest::unseen).count())).as("2007, 2010, 2013 and 2016 have none")
                    .isEqualTo(2 * IntStream.range(2005, 2019).filter(year -> year % 3 == 0).count());
        }
    }

    private static boolean unseen(Region bar) {
        return bar.getBackground().getFills().stream().allMatch(fill -> fill.getFill().equals(Color.TRANSPARENT))
                && bar.getBorder().getStrokes().stream().allMatch(stroke -> stroke.getTopStroke().equals(Color.TRANSPARENT));
    }

    @Test
    void theFirstAndLastUseAreCalledAsTheirSpeechesAre() {
        try (OpenWindow opened = ages()) {
            frequency(opened, "民生");
            List<String> shown = Fx.call(() -> room(opened).lookupAll(".legend-use").stream()
                    .map(use -> ((Text) ((Button) use).lookup(".text")).getText()).toList());
            assertThat(shown).hasSize(2).allMatch(words -> words.contains("report_of_20"));
        }
    }

    @Test
    void aCopiedPictureSaysWhatIsCountedAndShowsNoFocus() {
        try (OpenWindow opened = ages()) {
            frequency(opened, "民生");
            Image focused = picture(opened);
            assertThat(Fx.call(() -> room(opened).lookup(".chart").isFocused())).isTrue();
            opened.type("/");
            assertThat(Fx.call(() -> room(opened).lookup(".chart").isFocused())).isFalse();
            assertThat(Arrays.equals(pixels(focused), pixels(picture(opened)))).as("the same with and without focus").isTrue();
            opened.press(KeyCode.ENTER);
            double height = focused.getHeight();
            opened.type("m");
            Fx.pulse();
            assertThat(picture(opened).getHeight()).isEqualTo(height);
            assertThat(Arrays.equals(pixels(focused), pixels(picture(opened)))).as("another measure").isFalse();
        }
    }

    private static Image picture(OpenWindow opened) {
        return Fx.call(() -> room(opened).view().picture().orElseThrow().get());
    }

    private static int[] pixels(Image image) {
        return IntStream.range(0, (int) (image.getWidth() * image.getHeight()))
                .map(at -> image.getPixelReader().getArgb(at % (int) image.getWidth(), at / (int) image.getWidth())).toArray();
    }

    @Test
    void theCaptionOfASmallMatrixFollowsItsLastRow() {
        try (OpenWindow opened = themes(4)) {
            matrix(opened, 16);
            double last = Fx.call(() -> room(opened).lookupAll(".matrix-cell").stream().mapToDouble(cell -> inScene(cell).getMaxY()).max().orElseThrow());
            Bounds caption = Fx.call(() -> inScene(room(opened).lookup(".chart-caption")));
            assertThat(caption.getMinY()).isBetween(last, last + 12);
            assertThat(Fx.call(() -> room(opened).lookupAll(".matrix-head").stream().map(head -> ((Text) head.lookup(".text")).getText()).toList()))
                    .as("names above are whole").contains("高质量发展");
        }
    }

    @Test
    void theCaptionOfALargeMatrixStaysInSight() {
        try (OpenWindow opened = themes(60)) {
            matrix(opened, 100);
            double last = Fx.call(() -> room(opened).lookupAll(".matrix-cell").stream().mapToDouble(cell -> inScene(cell).getMaxY()).max().orElseThrow());
            Bounds caption = Fx.call(() -> inScene(room(opened).lookup(".chart-caption")));
            Bounds keys = Fx.call(() -> inScene(room(opened).lookup(".room-keys")));
            assertThat(caption.getMinY()).isGreaterThanOrEqualTo(last);
            assertThat(caption.getMaxY()).isLessThanOrEqualTo(keys.getMinY() + 1);
            Image whole = picture(opened);
            assertThat(whole.getWidth()).as("each column, at least as wide as in sight").isGreaterThan(60 * 30);
            assertThat(whole.getHeight()).isGreaterThan(60 * 26);
        }
    }

    @Test
    void whatTheMouseWasOverIsForgottenWhenItLeaves() {
        try (OpenWindow opened = themes(4)) {
            matrix(opened, 16);
            String gone = words(opened, ".chart-caption");
            Node other = Fx.call(() -> room(opened).lookupAll(".matrix-cell").stream().skip(1).findFirst().orElseThrow());
            Fx.run(() -> Event.fireEvent(other, mouse(MouseEvent.MOUSE_ENTERED)));
            assertThat(words(opened, ".chart-caption")).isNotEqualTo(gone);
            Fx.run(() -> Event.fireEvent(other, mouse(MouseEvent.MOUSE_EXITED)));
            assertThat(words(opened, ".chart-caption")).isEqualTo(gone);
        }
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(type, 1, 1, 1, 1, MouseButton.NONE, 0, false, false, false, false, false, false, false, true, false, true, null);
    }

    private static void matrix(OpenWindow opened, int cells) {
        opened.press(KeyCode.X, KeyCode.CONTROL, KeyCode.SHIFT);
        Fx.await("the matrix", () -> room(opened).lookupAll(".matrix-cell").size() >= cells);
        Fx.pulse();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
