package lectern.window.frequency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lectern.search.Frequency;
import lectern.search.Group;
import lectern.search.Grouping;
import lectern.window.frequency.Counts.Measure;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static Counts years(int first, int last, int series) {
        List<Frequency> frequencies = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            List<Group> groups = new ArrayList<>();
            for (int year = first; year <= last; year++) {
                groups.add(new Group(String.valueOf(year), 1 + s, year % 10, 1000));
            }
            groups.add(new Group(null, 3, 7, 500));
            frequencies.add(new Frequency("q" + s, groups, new Group(null, 0, 0, 0), null, null));
        }
        return Counts.of(Grouping.YEAR, frequencies);
    }

    @Test
    void yearsWithRoomStandForThemselves() {
        assertThat(years(1990, 2010, 1).span(300)).isEqualTo(1);
    }

    @Test
    void yearsWithoutRoomArePutTogetherAndNothingIsLost() {
        Counts years = years(1948, 2011, 2);
        int span = years.span(20);
        assertThat(span).isEqualTo(5);
        Counts spans = years.inSpans(span);
        assertThat(spans.keys()).hasSize(15).startsWith("1945..1949", "1950..1954");
        assertThat(spans.keys().subList(13, 15)).containsExactly("2010..2014", null);
        assertThat(spans.name(1, "?")).isEqualTo("1950–1954");
        assertThat(spans.group(1, 1)).isEqualTo(new Group("1950..1954", 10, 0 + 1 + 2 + 3 + 4, 5000));
        assertThat(spans.group(0, spans.keys().size() - 1)).as("what no year is known of").isEqualTo(new Group(null, 3, 7, 500));
        for (Measure measure : List.of(Measure.HITS, Measure.SPEECHES)) {
            assertThat(sum(spans.figures(measure, 1000, "?"))).isEqualTo(sum(years.figures(measure, 1000, "?")));
        }
    }

    @Test
    void yearsBeforeTheFirstAndAfterTheLastUseCanBeLeftOutThoseBetweenNot() {
        List<Group> groups = List.of(new Group("1990", 1, 0, 10), new Group("1992", 1, 2, 10), new Group("1995", 1, 1, 10),
                new Group("1997", 1, 0, 10), new Group(null, 1, 3, 10));
        Counts used = Counts.of(Grouping.YEAR, List.of(new Frequency("q", groups, new Group(null, 0, 0, 0), null, null))).used();
        assertThat(used.keys()).containsExactly("1992", "1993", "1994", "1995", null);
    }

    @Test
    void onlyYearsArePutTogether() {
        Counts speakers = Counts.of(Grouping.SPEAKER, List.of(new Frequency("q", List.of(new Group("1990", 1, 1, 1), new Group("李", 1, 2, 1)),
                new Group(null, 2, 3, 2), null, null)));
        assertThat(speakers.span(1)).isEqualTo(1);
    }

    private static double sum(Figures figures) {
        double sum = 0;
        for (double[] row : figures.values()) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }
}
