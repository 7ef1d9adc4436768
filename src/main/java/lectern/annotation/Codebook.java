package lectern.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The themes of a library, as a tree.
public final class Codebook {
    /// A codebook without themes.
    public static final Codebook EMPTY = new Codebook(List.of());

    private final Map<String, Theme> byId = new LinkedHashMap<>();
    // kept, so that walking a tree of a thousand themes takes one step for each
    private final Map<@Nullable String, List<Theme>> nested = new HashMap<>();

    /// @param themes in any order; parents that are not among them count as none
    public Codebook(List<Theme> themes) {
        themes.stream().sorted(Comparator.comparingInt(Theme::position).thenComparing(Theme::name)
                .thenComparing(Theme::id)).forEach(theme -> byId.put(theme.id(), theme));
        byId.values().forEach(theme -> nested.computeIfAbsent(parentOf(theme), _ -> new ArrayList<>()).add(theme));
    }

    /// All themes, each before those nested in it.
    public List<Theme> all() {
        List<Theme> all = new ArrayList<>();
        collect(null, all);
        return all;
    }

    /// The theme with that id.
    public Optional<Theme> theme(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The themes nested directly in `parent`, or the outermost ones for null.
    public List<Theme> children(@Nullable String parent) {
        return Collections.unmodifiableList(nested.getOrDefault(parent, List.of()));
    }

    /// The theme given by that digit.
    public Optional<Theme> onKey(int key) {
        return key == 0 ? Optional.empty() : byId.values().stream().filter(t -> t.key() == key).findFirst();
    }

    /// The names from the outermost theme to this one.
    public List<String> path(Theme theme) {
        List<String> path = new ArrayList<>();
        for (Theme at = theme; at != null; at = byId.get(parentOf(at))) {
            path.addFirst(at.name());
            if (path.size() > byId.size()) {
                break;
            }
        }
        return path;
    }

    /// The theme whose [#path] is `path`.
    public Optional<Theme> atPath(List<String> path) {
        return byId.values().stream().filter(theme -> path(theme).equals(path)).findFirst();
    }

    /// Whether `theme` is `ancestor` or nested in it at any depth.
    public boolean within(String theme, String ancestor) {
        Set<String> seen = new HashSet<>();
        for (Theme at = byId.get(theme); at != null && seen.add(at.id()); at = byId.get(parentOf(at))) {
            if (at.id().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// The codebook after an edit.
    public Codebook after(Edit.OfTheme edit) {
        Map<String, Theme> themes = new LinkedHashMap<>(byId);
        if (edit.before() != null) {
            themes.remove(edit.before().id());
        }
        if (edit.after() != null) {
            themes.put(edit.after().id(), edit.after());
        }
        return new Codebook(List.copyOf(themes.values()));
    }

    private @Nullable String parentOf(Theme theme) {
        return theme.parent() != null && byId.containsKey(theme.parent()) ? theme.parent() : null;
    }

    private void collect(@Nullable String parent, List<Theme> all) {
        for (Theme theme : children(parent)) {
            all.add(theme);
            collect(theme.id(), all);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Codebook book && Set.copyOf(book.byId.values()).equals(Set.copyOf(byId.values()));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(byId.values()).hashCode();
    }
}
