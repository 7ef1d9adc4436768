package lectern.window.frequency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;

/// Groups one under the other with their names before them and the values behind the bars: for names of people and places.
final class RowsDrawing extends Drawing {
    private static final double BAR = 14;
    private static final double GAP = 10;
    private static final double NAMES = 0.3;
    private final Scale scale;
    private final List<Label> names = new ArrayList<>();
    private final List<List<Label>> numbers = new ArrayList<>();

    RowsDrawing(Figures figures, DoubleFunction<String> number) {
        super(figures);
        this.scale = Scale.of(figures.greatest(), 5, figures.whole());
        figures.groups().forEach(group -> names.add(label(group, "chart-name")));
        makeValues("chart-bar");
        for (int s = 0; s < figures.series().size(); s++) {
            List<Label> row = new ArrayList<>();
            for (int g = 0; g < figures.groups().size(); g++) {
                row.add(label(number.apply(figures.value(s, g)), "chart-tick"));
            }
            numbers.add(row);
        }
    }

    @Override
    boolean lies() {
        return true;
    }

    @Override
    double prefHeight() {
        return figures.groups().size() * row();
    }

    private double row() {
        return figures.series().size() * (BAR + 2) + GAP;
    }

    @Override
    void layOut(double x, double y, double width, double height) {
        double most = width * NAMES;
        double named = Math.min(most, names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0));
        double left = x + named + GAP;
        double figure = numbers.stream().flatMap(List::stream).mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
        double longest = Math.max(LEAST, x + width - left - figure - GAP);
        for (int g = 0; g < figures.groups().size(); g++) {
            double top = y + g * row() + GAP / 2;
            put(names.get(g), left - GAP, 1, top + (row() - GAP) / 2, named);
            for (int s = 0; s < figures.series().size(); s++) {
                double wide = Math.max(LEAST, longest * scale.share(figures.value(s, g)));
                double at = top + s * (BAR + 2);
                put(value(s, g), left, at, wide, BAR);
                put(numbers.get(s).get(g), left + wide + GAP / 2, 0, at + BAR / 2, figure + GAP);
            }
        }
    }
}
