package lectern.window.frequency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// Groups from left to right, as years go: bars side by side, or a line with its own signs for each series.
final class UprightDrawing extends Drawing {
    private static final int TICKS = 5;
    private static final double HEIGHT = 320;
    private static final double FOOT = 26;
    private static final double HEAD = 14;
    private static final double GAP = 8;
    private static final double SIGN = 10;
    private static final double FILLED = 0.76;
    private final boolean lines;
    private final Scale scale;
    private final List<Label> ticks = new ArrayList<>();
    private final List<Line> grid = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Polyline> strokes = new ArrayList<>();

    UprightDrawing(Figures figures, boolean lines, DoubleFunction<String> number) {
        super(figures);
        this.lines = lines;
        this.scale = Scale.of(figures.greatest(), TICKS, figures.whole());
        for (double tick : scale.ticks()) {
            Line line = add(new Line());
            line.getStyleClass().add(tick == 0 ? "chart-base" : "chart-grid");
            line.setMouseTransparent(true);
            grid.add(line);
            ticks.add(label(number.apply(tick), "chart-tick"));
        }
        figures.groups().forEach(group -> names.add(label(group, "chart-tick")));
        if (lines) {
            for (int s = 0; s < figures.series().size(); s++) {
                Polyline stroke = add(new Polyline());
                stroke.getStyleClass().addAll("chart-line", "series-" + (s % Figures.MOST_SERIES + 1));
                stroke.setMouseTransparent(true);
                strokes.add(stroke);
            }
        }
        makeValues(lines ? "chart-sign" : "chart-bar");
    }

    @Override
    boolean lies() {
        return false;
    }

    @Override
    double prefHeight() {
        return HEIGHT;
    }

    @Override
    void layOut(double x, double y, double width, double height) {
        double axis = ticks.stream().mapToDouble(tick -> tick.prefWidth(-1)).max().orElse(0) + GAP;
        double left = x + axis;
        double foot = y + height - FOOT;
        double high = foot - y - HEAD;
        List<Double> at = scale.ticks();
        for (int i = 0; i < at.size(); i++) {
            double level = Math.rint(foot - high * scale.share(at.get(i))) + 0.5;
            Line line = grid.get(i);
            line.setStartX(left);
            line.setEndX(x + width);
            line.setStartY(level);
            line.setEndY(level);
            put(ticks.get(i), left - GAP, 1, level, axis);
        }
        double wide = (x + width - left) / figures.groups().size();
        layNames(left, wide, foot);
        if (lines) {
            layLines(left, wide, foot, high);
        } else {
            layBars(left, wide, foot, high);
        }
    }

    private void layNames(double left, double wide, double foot) {
        double widest = names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0) + GAP;
        int each = (int) Math.max(1, Math.ceil(widest / wide));
        for (int g = 0; g < names.size(); g++) {
            double middle = left + (g + 0.5) * wide;
            // half a name says nothing
            boolean whole = each == 1 || middle + names.get(g).prefWidth(-1) / 2 <= left + wide * names.size();
            names.get(g).setVisible(g % each == 0 && whole);
            put(names.get(g), middle, 0.5, foot + FOOT / 2, widest * 2);
        }
    }

    private void layBars(double left, double wide, double foot, double high) {
        int count = figures.series().size();
        double bar = Math.max(1, Math.min(THICKEST, wide * FILLED / count));
        for (int s = 0; s < count; s++) {
            for (int g = 0; g < figures.groups().size(); g++) {
                double tall = Math.max(LEAST, high * scale.share(figures.value(s, g)));
                put(value(s, g), left + (g + 0.5) * wide + (s - count / 2.0) * bar, foot - tall, Math.max(1, bar - 1), tall);
            }
        }
    }

    private void layLines(double left, double wide, double foot, double high) {
        for (int s = 0; s < figures.series().size(); s++) {
            List<Double> points = new ArrayList<>();
            for (int g = 0; g < figures.groups().size(); g++) {
                double px = left + (g + 0.5) * wide;
                double py = foot - high * scale.share(figures.value(s, g));
                points.add(px);
                points.add(py);
                Region sign = value(s, g);
                put(sign, px - SIGN / 2, py - SIGN / 2, SIGN, SIGN);
            }
            strokes.get(s).getPoints().setAll(points);
        }
    }
}
