package lectern.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.annotation.ReadingState;

/// How many themes each speech of a plan brought that none before it had: when nothing new comes for long, enough has been
/// read (thematic saturation: Guest, Bunce and Johnson 2006, *Field Methods* 18(1)).
public final class Saturation {
    private Saturation() {
    }

    /// What one speech brought.
    ///
    /// @param speech its number
    /// @param title its title
    /// @param themes how many themes it has
    /// @param fresh how many of them no earlier speech had
    /// @param known how many there are with it
    public record Point(long speech, String title, int themes, int fresh, int known) {
    }

    /// What the speeches of a plan brought that are read or annotated, in the plan's order.
    static List<Point> of(ShelfRows rows, List<Long> speeches) {
        Set<String> known = new HashSet<>();
        List<Point> points = new ArrayList<>();
        for (long speech : speeches) {
            rows.row(speech).filter(row -> rows.annotations(row) > 0
                    || rows.state(row) == ReadingState.READ).ifPresent(row -> {
                        List<String> themes = rows.themes(row);
                        int before = known.size();
                        known.addAll(themes);
                        points.add(new Point(speech, rows.card(row).title(), themes.size(), known.size() - before, known.size()));
                    });
        }
        return points;
    }

    /// How many of the last speeches brought nothing new.
    public static int barren(List<Point> points) {
        int barren = 0;
        while (barren < points.size() && points.get(points.size() - 1 - barren).fresh() == 0) {
            barren++;
        }
        return barren;
    }
}
