package lectern.window.frequency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lectern.window.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {
    private static final Figures FIGURES = new Figures(List.of("2012", "2013", "2014"), List.of("发展", "民生"),
            new double[][] {{4, 0, 8}, {1, 2, 3}}, true);
    private final List<String> told = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    private Chart shown(Chart.Form form) {
        Chart chart = Fx.call(Chart::new);
        Fx.run(() -> {
            chart.setOnTold(told::add);
            chart.setOnOpened((serie, group) -> opened.add(serie + "/" + group));
            chart.show(FIGURES, form, String::valueOf, (serie, group) -> FIGURES.series().get(serie) + " "
                    + FIGURES.groups().get(group) + " " + FIGURES.value(serie, group));
        });
        return chart;
    }

    private static void press(Chart chart, KeyCode... keys) {
        for (KeyCode key : keys) {
            Fx.run(() -> Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Chart.Form.class, names = {"BARS", "LINES"})
    void arrowsGoThroughTheGroupsAndTheSeriesAndEnterOpens(Chart.Form form) {
        Chart chart = shown(form);
        press(chart, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(told.getLast()).isEqualTo("民生 2014 3.0");
        assertThat(opened).containsExactly("1/2");
        assertThat(Fx.call(chart::getAccessibleText)).isEqualTo("民生 2014 3.0");
        press(chart, KeyCode.HOME, KeyCode.ENTER);
        assertThat(opened).containsExactly("1/2", "1/0");
    }

    @Test
    void inRowsTheGroupsLieUnderEachOther() {
        Chart chart = shown(Chart.Form.ROWS);
        press(chart, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(opened).containsExactly("1/1");
    }

    @Test
    void noNameOfAYearIsCutAtTheEdge() {
        List<String> years = IntStream.range(0, 49).mapToObj(at -> (1785 + 5 * at) + "–" + (1789 + 5 * at)).toList();
        Chart chart = Fx.call(Chart::new);
        Fx.run(() -> chart.show(new Figures(years, List.of("发展"), new double[][] {years.stream().mapToDouble(String::length).toArray()},
                true), Chart.Form.BARS, String::valueOf, (serie, group) -> ""));
        Stage stage = Fx.show(new StackPane(chart), 600, 300);
        Fx.pulse();
        List<Bounds> names = Fx.call(() -> chart.getChildren().stream().filter(node -> node instanceof Label label && label.isVisible()
                && label.getText().contains("–")).map(Node::getBoundsInParent).toList());
        double width = Fx.call(chart::getWidth);
        Fx.run(stage::close);
        assertThat(names).hasSizeGreaterThan(3).allMatch(name -> name.getMaxX() <= width && name.getWidth() > 20);
    }

    @Test
    void barsAreAsHighAsTheirValues() {
        Chart chart = shown(Chart.Form.BARS);
        Stage stage = Fx.show(new StackPane(chart), 600, 400);
        Fx.pulse();
        double eight = Fx.call(() -> ((Region) chart.value(0, 2)).getHeight());
        double four = Fx.call(() -> ((Region) chart.value(0, 0)).getHeight());
        double none = Fx.call(() -> ((Region) chart.value(0, 1)).getHeight());
        Fx.run(stage::close);
        assertThat(eight).isGreaterThan(200);
        assertThat(four).isBetween(eight / 2 - 2, eight / 2 + 2);
        assertThat(none).isBetween(1.0, 3.0);
    }
}
