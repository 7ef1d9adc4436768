package lectern.window;

import static lectern.window.SearchByKeys.counted;
import static lectern.window.SearchByKeys.frequency;
import static lectern.window.SearchByKeys.list;
import static lectern.window.SearchByKeys.room;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.desk.Desk;
import lectern.desk.Settings;
import lectern.desk.Speeches;
import lectern.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the room of search is laid out: what has to be whole and in sight.
class SearchLaidOutTest {
    @TempDir
    private Path folder;

    private OpenWindow open(int themes, double width, double height) {
        SearchLibrary.make(folder.resolve("a.lectern"), 30, themes, true);
        return new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH, Settings.DEFAULT, width, height);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void neighboursOfHitsStandInOneLine() {
        Desk desk = Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join();
        desk.ask(library -> library.add(List.of(Speeches.draft("a.txt", "Remarks\n\nLadies and gentlemen,\n" + "We want growth with"
                + " responsibility for generations; unprecedented growth, sustainable growth, internationalization of growth.\n".repeat(3))))).join();
        desk.close();
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH, Settings.DEFAULT, 1000, 800)) {
            opened.press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("growth");
            opened.press(KeyCode.ENTER);
            counted(opened);
            opened.type("g");
            Fx.await("the neighbours", () -> room(opened).lookupAll(".collocates .table-cell TextFlow").size() > 4);
            Fx.pulse();
            List<TextFlow> units = Fx.call(() -> room(opened).lookupAll(".collocates .table-cell TextFlow").stream()
                    .map(TextFlow.class::cast).toList());
            assertThat(Fx.call(() -> units.stream().filter(unit -> unit.getBoundsInParent().getHeight() > 24
                    || unit.getWidth() + 1 < unit.prefWidth(-1)).count())).as("broken or cut").isZero();
            assertThat(Fx.call(() -> units.stream().filter(unit -> ((Text) unit.getChildren().getFirst()).getText().length() > 5).count()))
                    .as("long words").isPositive();
        }
    }

    @Test
    void twoLinesOfAPassageHaveRoom() {
        try (OpenWindow opened = open(2, 760, 800)) {
            opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("passages", () -> list(opened).getItems().size() > 4);
            counted(opened);
            List<Label> quotes = Fx.call(() -> room(opened).lookupAll(".passage-quote").stream().map(Label.class::cast)
                    .filter(quote -> quote.isVisible() && quote.getHeight() > 30).toList());
            assertThat(quotes).as("passages of two lines").isNotEmpty();
            assertThat(Fx.call(() -> quotes.stream().filter(quote -> {
                Node cell = quote;
                while (!cell.getStyleClass().contains("list-cell")) {
                    cell = cell.getParent();
                }
                return quote.getHeight() < 36 || inScene(quote).getMaxY() > inScene(cell).getMaxY();
            }).count())).as("cut").isZero();
        }
    }

    @Test
    void theRowsOfASmallMatrixAreHigh() {
        try (OpenWindow opened = open(4, 1000, 800)) {
            List<Node> cells = matrix(opened);
            assertThat(cells).hasSize(16);
            assertThat(Fx.call(() -> cells.getFirst().getLayoutBounds().getHeight())).isBetween(50.0, 52.0);
        }
    }

    @Test
    void aLargeMatrixShowsEveryThemeThatThereIsRoomFor() {
        try (OpenWindow opened = open(40, 1000, 800)) {
            List<Node> cells = matrix(opened);
            assertThat(cells).hasSizeGreaterThan(400);
            Fx.await("less than a row is left", () -> {
                double last = room(opened).lookupAll(".matrix-cell").stream().mapToDouble(cell -> inScene(cell).getMaxY()).max().orElseThrow();
                double left = inScene(room(opened).lookup(".chart-caption")).getMinY() - last;
                return left >= 0 && left < 27;
            });
        }
    }

    private static List<Node> matrix(OpenWindow opened) {
        opened.press(KeyCode.X, KeyCode.CONTROL, KeyCode.SHIFT);
        Fx.await("the matrix", () -> room(opened).lookupAll(".matrix-cell").size() >= 16);
        Fx.pulse();
        return Fx.call(() -> List.copyOf(room(opened).lookupAll(".matrix-cell")));
    }

    @Test
    void arrowsBringTheBarGoneToIntoSight() {
        try (OpenWindow opened = open(2, 1000, 620)) {
            frequency(opened, "发展; 民生; 改革; 高质量; 各级; 群众");
            assertThat(Fx.call(() -> room(opened).lookup(".chart").isFocused())).as("the chart has the focus").isTrue();
            opened.type("b");
            Fx.await("by speaker", () -> room(opened).lookupAll(".chart-name").size() == 5
                    && room(opened).lookupAll(".chart-scroll .chart-bar").size() == 30);
            Fx.pulse();
            opened.press(KeyCode.END);
            Fx.pulse();
            Node gone = Fx.call(() -> room(opened).lookupAll(".chart-scroll .chart-bar").stream()
                    .filter(bar -> bar.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"))).findFirst().orElseThrow());
            Bounds bar = Fx.call(() -> inScene(gone));
            Bounds room = Fx.call(() -> inScene(room(opened).lookup(".chart-scroll")));
            assertThat(Fx.call(() -> room(opened).lookup(".chart").getLayoutBounds().getHeight())).as("higher than its room").isGreaterThan(room.getHeight());
            assertThat(bar.getMinY()).isGreaterThanOrEqualTo(room.getMinY());
            assertThat(bar.getMaxY()).isLessThanOrEqualTo(room.getMaxY());
        }
    }
}
