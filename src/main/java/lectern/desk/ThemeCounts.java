package lectern.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import org.jspecify.annotations.Nullable;

/// How many annotations of the library have each theme: counted once by the library, kept up with each edit.
public final class ThemeCounts {
    private final Map<String, Integer> counts;

    /// @param counted annotations by theme id, as they were before the edits that [#apply] gets
    ThemeCounts(Map<String, Integer> counted) {
        counts = new HashMap<>(counted);
    }

    /// Follows edits, in the order they were made.
    public void apply(Collection<? extends Edit> edits) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.OfAnnotation(Annotation before, Annotation after)) {
                add(before, -1);
                add(after, 1);
            }
        }
    }

    /// The number of annotations by theme id; themes that none has are missing.
    public Map<String, Integer> all() {
        return Map.copyOf(counts);
    }

    private void add(@Nullable Annotation annotation, int by) {
        List<String> themes = annotation == null ? List.of() : annotation.themes();
        themes.forEach(theme -> counts.merge(theme, by, (had, more) -> had + more == 0 ? null : had + more));
    }
}
