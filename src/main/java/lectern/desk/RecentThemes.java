package lectern.desk;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;

/// The themes given last, newest first; at most as many as there are digits to choose them by.
public final class RecentThemes {
    /// How many are remembered.
    public static final int MOST = 9;
    private static final Set<Step.Name> BY_HAND = EnumSet.of(Step.Name.GIVE_THEME, Step.Name.TAKE_THEME, Step.Name.IN_VIVO,
            Step.Name.GIVE_TO_HITS);
    private final Deque<String> ids = new ArrayDeque<>();

    /// Those that `steps` gave or took, an import's not counted.
    ///
    /// @param steps the newest first
    static RecentThemes of(Collection<Step> steps) {
        RecentThemes recent = new RecentThemes();
        List<String> newest = steps.stream().filter(step -> BY_HAND.contains(step.name()))
                .flatMap(step -> touched(step.edits()).stream()).distinct().limit(MOST).toList();
        newest.reversed().forEach(recent::add);
        return recent;
    }

    private static Set<String> touched(List<Edit> edits) {
        Set<String> touched = new LinkedHashSet<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.OfAnnotation(Annotation before, Annotation after)) {
                Set<String> had = before == null ? Set.of() : Set.copyOf(before.themes());
                Set<String> has = after == null ? Set.of() : Set.copyOf(after.themes());
                Stream.concat(had.stream(), has.stream()).filter(id -> !had.contains(id) || !has.contains(id)).forEach(touched::add);
            }
        }
        return touched;
    }

    /// The theme was given just now.
    public void add(Theme theme) {
        add(theme.id());
    }

    private void add(String id) {
        ids.remove(id);
        ids.addFirst(id);
        if (ids.size() > MOST) {
            ids.removeLast();
        }
    }

    /// Those that are still in the codebook, as they are now.
    public List<Theme> in(Codebook codebook) {
        return ids.stream().map(codebook::theme).flatMap(Optional::stream).toList();
    }
}
