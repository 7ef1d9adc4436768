package lectern.window.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.LibraryMarking.Place;

/// The annotations of the speeches whose places are in sight, as they are now. On the JavaFX thread.
public final class Marks {
    private static final int KEPT = 2_000;
    private final Desk desk;
    private final Runnable changed;
    private final Consumer<Throwable> trouble;
    private final Map<Long, Map<String, Annotation>> bySpeech = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();

    /// @param changed told when what [#themes] says has changed
    /// @param trouble told when the library could not be read
    public Marks(Desk desk, Runnable changed, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.changed = changed;
        this.trouble = trouble;
    }

    /// These speeches come into sight.
    public void need(Collection<Long> speeches) {
        List<Long> missing = speeches.stream().distinct().filter(id -> !bySpeech.containsKey(id) && asked.add(id)).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (bySpeech.size() > KEPT) {
            bySpeech.clear();
        }
        desk.ask(library -> missing.stream().collect(Collectors.toMap(id -> id, library::annotations)))
                .whenComplete((found, thrown) -> {
                    missing.forEach(asked::remove);
                    if (thrown != null) {
                        trouble.accept(thrown);
                        return;
                    }
                    found.forEach((id, annotations) -> bySpeech.put(id, annotations.stream()
                            .collect(Collectors.toMap(Annotation::id, one -> one))));
                    changed.run();
                });
    }

    /// Follows what was changed.
    public void follow(Collection<Edit> edits) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.OfAnnotation(Annotation before, Annotation after)) {
                Annotation any = after != null ? after : before;
                Optional.ofNullable(any == null ? null : bySpeech.get(any.speech())).ifPresent(known -> {
                    if (after == null) {
                        known.remove(any.id());
                    } else {
                        known.put(after.id(), after);
                    }
                });
            }
        }
        changed.run();
    }

    /// The themes of what overlaps the place, each once, the shortest passage's first.
    public List<Theme> themes(Place place) {
        return over(place).stream().flatMap(annotation -> annotation.themes().stream()).distinct()
                .flatMap(id -> desk.codebook().theme(id).stream()).toList();
    }

    /// Whether the place is marked, with a theme or without.
    public boolean marked(Place place) {
        return !over(place).isEmpty();
    }

    private List<Annotation> over(Place place) {
        return bySpeech.getOrDefault(place.speech(), Map.of()).values().stream()
                .filter(annotation -> annotation.anchor().range().overlaps(place.range()))
                .sorted(Comparator.<Annotation>comparingInt(a -> a.anchor().range().length()).thenComparing(Annotation.IN_ORDER)).toList();
    }
}
