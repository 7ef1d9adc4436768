package lectern.window.frequency;

import java.util.List;

/// What a chart shows: for each group, one value of each series.
///
/// @param groups names of years, speakers or places, in the order shown
/// @param series what is counted, by name
/// @param values `values[series][group]`
/// @param whole whether the values are whole numbers
record Figures(List<String> groups, List<String> series, double[][] values, boolean whole) {
    /// How many series differ in colour and pattern; as many may be shown side by side.
    static final int MOST_SERIES = 6;
    static final Figures NOTHING = new Figures(List.of(), List.of(), new double[0][], true);

    Figures {
        groups = List.copyOf(groups);
        series = List.copyOf(series);
        if (values.length != series.size()) {
            throw new IllegalArgumentException(values.length + " rows for " + series.size() + " series");
        }
    }

    double value(int serie, int group) {
        return values[serie][group];
    }

    double greatest() {
        double greatest = 0;
        for (double[] row : values) {
            for (double value : row) {
                greatest = Math.max(greatest, value);
            }
        }
        return greatest;
    }

    boolean isEmpty() {
        return groups.isEmpty() || series.isEmpty();
    }
}
