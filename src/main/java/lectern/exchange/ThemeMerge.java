package lectern.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lectern.annotation.Codebook;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.exchange.NotesDocument.NotedTheme;
import lectern.message.Notice;
import org.jspecify.annotations.Nullable;

/// Brings the themes of a document into a codebook: one of the same id is the same; else one of the same name under the
/// same parent is; else it is new.
///
/// A theme the codebook has stays as it is there, for themes do not say when they were changed. Of several themes of the
/// document at one path only the first is matched by it: two themes never become one.
final class ThemeMerge {
    /// The colour of a theme whose own cannot be read.
    private static final String GREY = "#9e9e9e";
    /// Deeper nesting is flattened: no tree view shows it, and it costs every walk through the codebook.
    private static final int DEEPEST = 64;

    private final Codebook codebook;
    private final List<Notice> reports;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<String, NotedTheme> noted = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<Place, String> free = new HashMap<>();
    private final Map<String, Integer> nextPosition = new HashMap<>();
    private final Set<Integer> keys = new HashSet<>();

    private record Place(@Nullable String parent, String name) {
    }

    ThemeMerge(List<NotedTheme> themes, Codebook codebook, List<Notice> reports) {
        this.codebook = codebook;
        this.reports = reports;
        for (NotedTheme theme : themes) {
            if (noted.putIfAbsent(theme.id(), theme) != null) {
                report("exchange.theme-twice", theme);
            }
        }
        for (Theme theme : codebook.all()) {
            @Nullable String parent = parentIn(theme);
            parents.put(theme.id(), parent);
            depths.put(theme.id(), parent == null ? 0 : depths.getOrDefault(parent, 0) + 1);
            nextPosition.merge(keyOf(parent), theme.position() + 1, Math::max);
            keys.add(theme.key());
            if (!noted.containsKey(theme.id())) {
                free.putIfAbsent(new Place(parent, theme.name()), theme.id());
            }
        }
        noted.values().forEach(this::withAncestors);
    }

    /// Makes the new themes, parents first.
    List<Edit> edits() {
        return edits;
    }

    /// The id in the codebook of the document's theme; null if neither knows it.
    @Nullable String idOf(String theme) {
        @Nullable String id = ids.get(theme);
        return id == null && codebook.theme(theme).isPresent() ? theme : id;
    }

    private void withAncestors(NotedTheme theme) {
        Deque<NotedTheme> line = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        @Nullable NotedTheme at = theme;
        while (at != null && !ids.containsKey(at.id()) && seen.add(at.id())) {
            line.push(at);
            at = at.parent() == null ? null : noted.get(at.parent());
        }
        // the outermost is placed first; in a circle that is the one at which the circle is cut
        for (NotedTheme next : line) {
            ids.put(next.id(), place(next));
        }
    }

    private String place(NotedTheme theme) {
        @Nullable String parent = theme.parent() == null ? null : idOf(theme.parent());
        if (theme.parent() != null && parent == null) {
            report("exchange.theme-parent", theme);
        }
        @Nullable Theme same = codebook.theme(theme.id()).orElse(null);
        if (same != null) {
            reportDifference(same, theme, parent);
            return same.id();
        }
        while (parent != null && depths.getOrDefault(parent, 0) >= DEEPEST - 1) {
            parent = parents.get(parent);
        }
        @Nullable String matched = free.remove(new Place(parent, name(theme)));
        if (matched != null) {
            return matched;
        }
        Theme fresh = new Theme(theme.id(), parent, name(theme), colour(theme, true), theme.description(),
                theme.memo(), key(theme), position(theme, parent));
        parents.put(fresh.id(), parent);
        depths.put(fresh.id(), parent == null ? 0 : depths.getOrDefault(parent, 0) + 1);
        edits.add(new Edit.OfTheme(null, fresh));
        return fresh.id();
    }

    private void reportDifference(Theme same, NotedTheme theme, @Nullable String parent) {
        if (!same.name().equals(name(theme)) || !same.colour().equals(colour(theme, false))
                || !same.description().equals(theme.description())
                || !same.memo().equals(theme.memo()) || !Objects.equals(parentIn(same), parent)) {
            reports.add(Notice.of("exchange.theme-kept", same.name()));
        }
    }

    private static String name(NotedTheme theme) {
        String line = theme.name().replaceAll("[\\n\\r\\u0085\\u2028\\u2029]+", " ");
        return line.isBlank() ? theme.id() : line;
    }

    private String colour(NotedTheme theme, boolean tell) {
        String colour = theme.colour().toLowerCase(Locale.ROOT);
        if (colour.matches("#[0-9a-f]{6}")) {
            return colour;
        }
        if (tell) {
            report("exchange.theme-colour", theme);
        }
        return GREY;
    }

    private int key(NotedTheme theme) {
        if (theme.key() == 0) {
            return 0;
        }
        if (theme.key() < 0 || theme.key() > 9 || !keys.add(theme.key())) {
            reports.add(Notice.of("exchange.theme-key", name(theme), theme.key()));
            return 0;
        }
        return theme.key();
    }

    /// Where it stood; behind the themes that are there already.
    private int position(NotedTheme theme, @Nullable String parent) {
        return (int) Math.min(Integer.MAX_VALUE - 1,
                (long) Math.max(0, theme.position()) + nextPosition.getOrDefault(keyOf(parent), 0));
    }

    private @Nullable String parentIn(Theme theme) {
        return theme.parent() == null ? null : codebook.theme(theme.parent()).map(Theme::id).orElse(null);
    }

    private static String keyOf(@Nullable String parent) {
        return parent == null ? "" : parent;
    }

    private void report(String key, NotedTheme theme) {
        reports.add(Notice.of(key, name(theme)));
    }
}
