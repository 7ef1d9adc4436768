package lectern.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A marked passage with its themes and its note.
///
/// @param id a UUID
/// @param speech the speech's number in this library
/// @param anchor where it stands
/// @param themes ids of its themes in the order they were given; empty for a plain highlight
/// @param note what the reader wrote; may be empty
/// @param coder id of who made it
/// @param created when it was made
/// @param modified when it was last changed
public record Annotation(String id, long speech, Anchor anchor, List<String> themes, String note, String coder,
                         Instant created, Instant modified) {
    /// The order of lists and exports: speech, start, end, id.
    public static final Comparator<Annotation> IN_ORDER = Comparator.comparingLong(Annotation::speech)
            .thenComparing(a -> a.anchor().range()).thenComparing(Annotation::id);

    public Annotation {
        themes = List.copyOf(themes);
    }

    /// Whether it has the theme.
    public boolean has(String theme) {
        return themes.contains(theme);
    }

    /// With the theme added at the end; the same annotation if it has it.
    public Annotation with(String theme, Instant now) {
        if (has(theme)) {
            return this;
        }
        List<String> more = new ArrayList<>(themes);
        more.add(theme);
        return new Annotation(id, speech, anchor, more, note, coder, created, now);
    }

    /// Without the theme.
    public Annotation without(String theme, Instant now) {
        List<String> fewer = new ArrayList<>(themes);
        fewer.remove(theme);
        return new Annotation(id, speech, anchor, fewer, note, coder, created, now);
    }

    /// With another note.
    public Annotation noted(String newNote, Instant now) {
        return new Annotation(id, speech, anchor, themes, newNote, coder, created, now);
    }

    /// At another place.
    public Annotation at(Anchor newAnchor, Instant now) {
        return new Annotation(id, speech, newAnchor, themes, note, coder, created, now);
    }
}
