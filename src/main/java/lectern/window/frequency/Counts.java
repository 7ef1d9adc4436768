package lectern.window.frequency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.search.Frequency;
import lectern.search.Group;
import lectern.search.Grouping;
import org.jspecify.annotations.Nullable;

/// Several frequencies side by side: the groups they share, and the figures of each.
///
/// @param by how they are grouped
/// @param series one for each query
/// @param keys of the groups, in the order shown; null for what is not known
record Counts(Grouping by, List<Frequency> series, List<@Nullable String> keys) {
    /// The longest stretch of years whose gaps are shown.
    private static final int LONGEST = 300;
    /// How many years are put together where each has no room of its own.
    private static final int[] SPANS = {1, 5, 10, 20, 50, 100};

    /// What is counted of a group.
    enum Measure {
        /// Places or passages.
        HITS("finding.measure.hits"),
        /// The same for every 10,000 characters of all speeches of the group.
        PER_TEN_THOUSAND("finding.measure.rate"),
        /// Speeches with at least one.
        SPEECHES("finding.measure.speeches");

        private final String message;

        Measure(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }

        double of(Group group) {
            return switch (this) {
                case HITS -> group.hits();
                case PER_TEN_THOUSAND -> group.perTenThousand();
                case SPEECHES -> group.speeches();
            };
        }
    }

    /// Years in order with their gaps; speakers and places by how much they have, without those that have nothing.
    static Counts of(Grouping by, List<Frequency> series) {
        Map<@Nullable String, Long> totals = new LinkedHashMap<>();
        series.forEach(one -> one.groups().forEach(group -> totals.merge(group.key(), group.hits(), Long::sum)));
        List<@Nullable String> keys = new ArrayList<>();
        boolean unknown = totals.getOrDefault(null, 0L) > 0;
        totals.remove(null);
        if (by == Grouping.YEAR) {
            keys.addAll(years(totals.keySet().stream().map(Objects::requireNonNull).toList()));
        } else {
            totals.entrySet().stream().filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> keys.add(entry.getKey()));
        }
        if (unknown) {
            keys.add(null);
        }
        return new Counts(by, List.copyOf(series), keys);
    }

    private static List<String> years(List<String> known) {
        TreeSet<Integer> years = new TreeSet<>();
        known.stream().filter(key -> key.matches("\\d{1,4}")).forEach(key -> years.add(Integer.parseInt(key)));
        if (years.isEmpty() || years.last() - years.first() > LONGEST) {
            return known.stream().sorted(Comparator.naturalOrder()).toList();
        }
        List<String> all = new ArrayList<>();
        for (int year = years.first(); year <= years.last(); year++) {
            all.add(String.format(Locale.ROOT, "%04d", year));
        }
        return all;
    }

    /// How many years must be put together so that at most so many groups are left; 1 of what is not by year.
    int span(int most) {
        if (by != Grouping.YEAR || keys.stream().anyMatch(key -> key != null && !key.matches("\\d{4}"))) {
            return 1;
        }
        return Arrays.stream(SPANS).filter(years -> keys.stream().map(key -> spanOf(key, years)).distinct().count() <= most)
                .findFirst().orElse(SPANS[SPANS.length - 1]);
    }

    /// The same without the years before the first and after the last of which any query has something.
    Counts used() {
        List<Integer> used = IntStream.range(0, keys.size()).filter(at -> keys.get(at) != null
                && IntStream.range(0, series.size()).anyMatch(serie -> group(serie, at).hits() > 0)).boxed().toList();
        return used.isEmpty() ? this : new Counts(by, series, IntStream.range(0, keys.size())
                .filter(at -> keys.get(at) == null || at >= used.getFirst() && at <= used.getLast())
                .<@Nullable String>mapToObj(keys::get).collect(Collectors.toCollection(ArrayList::new)));
    }

    /// The same with so many years together, from one round year to the next: the sums are exact, a speech is of one year.
    Counts inSpans(int years) {
        if (years == 1) {
            return this;
        }
        List<Frequency> together = series.stream().map(one -> {
            Map<@Nullable String, Group> groups = new LinkedHashMap<>();
            one.groups().forEach(group -> groups.merge(spanOf(group.key(), years),
                    new Group(spanOf(group.key(), years), group.speeches(), group.hits(), group.characters()), Counts::sum));
            return new Frequency(one.query(), List.copyOf(groups.values()), one.all(), one.first(), one.last());
        }).toList();
        List<@Nullable String> spans = new ArrayList<>();
        keys.stream().map(key -> spanOf(key, years)).distinct().forEach(spans::add);
        return new Counts(by, together, spans);
    }

    private static Group sum(Group a, Group b) {
        return new Group(a.key(), a.speeches() + b.speeches(), a.hits() + b.hits(), a.characters() + b.characters());
    }

    /// As a query says it: `1950..1954`.
    private static @Nullable String spanOf(@Nullable String year, int years) {
        if (year == null || years == 1) {
            return year;
        }
        int first = Integer.parseInt(year) / years * years;
        return String.format(Locale.ROOT, "%04d..%04d", Math.max(1, first), first + years - 1);
    }

    /// What the group at a place of [#keys] is called.
    ///
    /// @param unknown what the group without a key is called
    String name(int at, String unknown) {
        String key = keys.get(at);
        return key == null ? unknown : by == Grouping.YEAR ? key.replace("..", "–") : key;
    }

    /// The group of a query at a place of [#keys]; one with nothing where the query has none there.
    Group group(int serie, int at) {
        String key = keys.get(at);
        Optional<Group> found = series.get(serie).groups().stream().filter(group -> Objects.equals(group.key(), key)).findFirst();
        return found.orElseGet(() -> new Group(key, 0, 0, 0));
    }

    /// The figures of the first groups.
    ///
    /// @param most how many groups
    /// @param unknown what the group without a key is called
    Figures figures(Measure measure, int most, String unknown) {
        int groups = Math.min(most, keys.size());
        double[][] values = new double[series.size()][groups];
        for (int s = 0; s < series.size(); s++) {
            Map<@Nullable String, Group> byKey = new LinkedHashMap<>();
            series.get(s).groups().forEach(group -> byKey.put(group.key(), group));
            for (int g = 0; g < groups; g++) {
                Group group = byKey.get(keys.get(g));
                values[s][g] = group == null ? 0 : measure.of(group);
            }
        }
        return new Figures(IntStream.range(0, groups).mapToObj(at -> name(at, unknown)).toList(),
                series.stream().map(Frequency::query).toList(), values, measure != Measure.PER_TEN_THOUSAND);
    }
}
