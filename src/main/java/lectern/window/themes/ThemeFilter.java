package lectern.window.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.text.Folding;
import lectern.text.Pinyin;

/// Finds the theme somebody means by the first letters typed: in its name (case, width and 简/繁 do not count), in the
/// pinyin initials of the name, or in its path. Knows no toolkit; immutable, any thread.
public final class ThemeFilter {
    /// What stands between the names of a path.
    public static final String STEP = " › ";

    private final List<Entry> entries;
    private final List<Theme> recent;

    /// @param codebook whose themes are offered
    /// @param recent themes given lately, the latest first; those not in the codebook are passed over
    public ThemeFilter(Codebook codebook, List<Theme> recent) {
        entries = codebook.all().stream().map(theme -> Entry.of(codebook, theme)).toList();
        this.recent = recent.stream().flatMap(theme -> codebook.theme(theme.id()).stream()).distinct().toList();
    }

    /// A theme that fits.
    ///
    /// @param theme the theme
    /// @param parents the names it is nested in, joined with [#STEP]; empty for an outermost theme
    /// @param recent whether it stands among the recent ones (only for an empty query)
    public record Match(Theme theme, String parents, boolean recent) {
    }

    private record Entry(Theme theme, String parents, String name, String initials, String path, String pathInitials) {
        static Entry of(Codebook codebook, Theme theme) {
            List<String> path = codebook.path(theme);
            String all = String.join(STEP, path);
            return new Entry(theme, String.join(STEP, path.subList(0, path.size() - 1)), Folding.fold(theme.name()),
                    Pinyin.initials(theme.name()), Folding.fold(all), Pinyin.initials(all));
        }

        /// 0 is best; -1 does not fit.
        int rank(String query, String letters, List<String> words) {
            if (name.equals(query)) {
                return 0;
            }
            if (name.startsWith(query)) {
                return 1;
            }
            if (name.contains(query)) {
                return 2;
            }
            if (!letters.isEmpty() && initials.startsWith(letters)) {
                return 3;
            }
            if (!letters.isEmpty() && initials.contains(letters)) {
                return 4;
            }
            return words.stream().allMatch(word -> path.contains(word) || pathInitials.contains(word)) ? 5 : -1;
        }
    }

    private record Ranked(int rank, Match match) {
    }

    /// The themes that fit `query`, the likeliest first, equals in tree order: name is it, name begins with it, name
    /// contains it, initials begin with it, initials contain it, the words of the query all stand in the path.
    /// An empty query gives the recent ones and then all others in tree order.
    public List<Match> find(String query) {
        String wanted = Folding.fold(query.strip());
        return wanted.isEmpty() ? everything() : fitting(wanted);
    }

    /// Whether a theme, at any place of the tree, has exactly that name (stripped).
    public boolean has(String name) {
        String wanted = name.strip();
        return entries.stream().anyMatch(entry -> entry.theme.name().equals(wanted));
    }

    private List<Match> fitting(String wanted) {
        String letters = wanted.replace(" ", "");
        List<String> words = List.of(wanted.split("[\\s›]+"));
        List<Ranked> found = new ArrayList<>();
        for (Entry entry : entries) {
            int rank = entry.rank(wanted, letters, words);
            if (rank >= 0) {
                found.add(new Ranked(rank, new Match(entry.theme, entry.parents, false)));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        return found.stream().map(Ranked::match).toList();
    }

    private List<Match> everything() {
        List<Match> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Theme theme : recent) {
            entries.stream().filter(entry -> entry.theme.id().equals(theme.id()) && seen.add(theme.id())).findFirst()
                    .ifPresent(entry -> all.add(new Match(entry.theme, entry.parents, true)));
        }
        entries.stream().filter(entry -> !seen.contains(entry.theme.id()))
                .forEach(entry -> all.add(new Match(entry.theme, entry.parents, false)));
        return all;
    }
}
