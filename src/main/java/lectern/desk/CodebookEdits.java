package lectern.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import org.jspecify.annotations.Nullable;

/// What codebook commands change: from what the reader chose to the step that does it. Nothing is changed here.
public final class CodebookEdits {
    private final Clock clock;

    /// @param clock tells when a step was made
    public CodebookEdits(Clock clock) {
        this.clock = clock;
    }

    /// A theme that is not in the codebook yet: last among its siblings, in the colour used least, on no key.
    public static Theme fresh(Codebook codebook, String name, @Nullable String parent) {
        return new Theme(UUID.randomUUID().toString(), parent, name, ThemeColours.next(codebook), "", 0,
                codebook.children(parent).size());
    }

    /// Adds the theme.
    public Step add(Theme theme) {
        return step(Step.Name.NEW_THEME, theme.name(), List.of(new Edit.OfTheme(null, theme)));
    }

    /// Renames it; nothing for a blank name or the name it has.
    public Optional<Step> rename(Theme theme, String name) {
        String clean = name.replaceAll("\\s+", " ").strip();
        return clean.isEmpty() ? Optional.empty() : change(Step.Name.RENAME_THEME, theme, theme.named(clean));
    }

    /// Gives it another colour, `#rrggbb`.
    public Optional<Step> recolour(Theme theme, String colour) {
        return change(Step.Name.RECOLOUR_THEME, theme, theme.coloured(colour));
    }

    /// Describes it.
    public Optional<Step> describe(Theme theme, String description) {
        return change(Step.Name.DESCRIBE_THEME, theme, theme.described(description.strip()));
    }

    /// Writes down what the reader thinks about it.
    public Optional<Step> memo(Theme theme, String memo) {
        return change(Step.Name.NOTE_THEME, theme, theme.noted(memo.strip()));
    }

    /// Puts it on a digit, from which another theme is taken; 0 takes its digit away.
    public Optional<Step> key(Codebook codebook, Theme theme, int key) {
        if (theme.key() == key) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        codebook.onKey(key).ifPresent(other -> edits.add(new Edit.OfTheme(other, other.onKey(0))));
        edits.add(new Edit.OfTheme(theme, theme.onKey(key)));
        return Optional.of(step(Step.Name.KEY_THEME, theme.name(), edits));
    }

    /// Nests it in `parent` (null: outermost) at that place among its new siblings; nothing when it would be nested in
    /// itself or stands there already.
    public Optional<Step> move(Codebook codebook, Theme theme, @Nullable String parent, int place) {
        if (parent != null && codebook.within(parent, theme.id())) {
            return Optional.empty();
        }
        List<Theme> siblings = new ArrayList<>(codebook.children(parent));
        siblings.removeIf(sibling -> sibling.id().equals(theme.id()));
        siblings.add(Math.clamp(place, 0, siblings.size()), theme);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < siblings.size(); i++) {
            Theme placed = siblings.get(i).placed(parent, i);
            if (!placed.equals(siblings.get(i))) {
                edits.add(new Edit.OfTheme(siblings.get(i), placed));
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(step(Step.Name.MOVE_THEME, theme.name(), edits));
    }

    /// Removes it: taken from `annotations`, the themes nested in it move to its own parent. An annotation that loses its
    /// last theme stays as a highlight.
    ///
    /// @param annotations all annotations of the library that have it
    /// @param unplaced all annotations of the library without a place that have it
    public Step delete(Codebook codebook, Theme theme, Collection<Annotation> annotations, Collection<Annotation> unplaced) {
        List<Edit> edits = new ArrayList<>();
        for (Annotation annotation : unplaced) {
            edits.add(new Edit.OfUnplaced(annotation, annotation.without(theme.id(), clock.instant())));
        }
        for (Annotation annotation : annotations) {
            edits.add(new Edit.OfAnnotation(annotation, annotation.without(theme.id(), clock.instant())));
        }
        lift(codebook, theme, theme.parent(), edits);
        edits.add(new Edit.OfTheme(theme, null));
        return step(Step.Name.DELETE_THEME, theme.name(), edits);
    }

    /// Makes one theme of two: every annotation of `theme` gets `into`, the themes nested in it move there, and it is
    /// removed. Its key goes to `into` if that has none; `into` has both memos then, with a blank line between them.
    ///
    /// @param annotations all annotations of the library that have `theme`
    /// @param unplaced all annotations of the library without a place that have `theme`
    public Optional<Step> merge(Codebook codebook, Theme theme, Theme into, Collection<Annotation> annotations,
                                Collection<Annotation> unplaced) {
        if (codebook.within(into.id(), theme.id())) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (Annotation annotation : annotations) {
            edits.add(new Edit.OfAnnotation(annotation, replaced(annotation, theme.id(), into.id())));
        }
        for (Annotation annotation : unplaced) {
            edits.add(new Edit.OfUnplaced(annotation, replaced(annotation, theme.id(), into.id())));
        }
        lift(codebook, theme, into.id(), edits);
        edits.add(new Edit.OfTheme(theme, null));
        Theme kept = (into.key() == 0 ? into.onKey(theme.key()) : into).noted(Stream.of(into.memo(), theme.memo())
                .filter(memo -> !memo.isEmpty()).collect(Collectors.joining("\n\n")));
        if (!kept.equals(into)) {
            edits.add(new Edit.OfTheme(into, kept));
        }
        return Optional.of(step(Step.Name.MERGE_THEMES, theme.name() + " → " + into.name(), edits));
    }

    /// Sends passages of `theme` to other themes, of which those that the codebook does not know are made.
    ///
    /// @param to where each goes, by the annotation's id
    /// @param annotations all annotations of the library that have `theme`
    public Optional<Step> split(Codebook codebook, Theme theme, Map<String, Theme> to, Collection<Annotation> annotations) {
        List<Edit> edits = new ArrayList<>();
        Set<String> known = new HashSet<>();
        codebook.all().forEach(each -> known.add(each.id()));
        for (Annotation annotation : annotations) {
            Theme into = to.get(annotation.id());
            if (into != null) {
                if (known.add(into.id())) {
                    edits.add(new Edit.OfTheme(null, into));
                }
                edits.add(new Edit.OfAnnotation(annotation, replaced(annotation, theme.id(), into.id())));
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(step(Step.Name.SPLIT_THEME, theme.name(), edits));
    }

    private Annotation replaced(Annotation annotation, String theme, String into) {
        List<String> themes = annotation.themes().stream().map(id -> id.equals(theme) ? into : id).distinct().toList();
        return new Annotation(annotation.id(), annotation.speech(), annotation.anchor(), themes, annotation.note(),
                annotation.coder(), annotation.created(), clock.instant());
    }

    private static void lift(Codebook codebook, Theme theme, @Nullable String parent, List<Edit> edits) {
        int place = codebook.children(parent).size();
        for (Theme child : codebook.children(theme.id())) {
            edits.add(new Edit.OfTheme(child, child.placed(parent, place++)));
        }
    }

    private Optional<Step> change(Step.Name name, Theme before, Theme after) {
        return before.equals(after) ? Optional.empty()
                : Optional.of(step(name, after.name(), List.of(new Edit.OfTheme(before, after))));
    }

    private Step step(Step.Name name, String detail, List<Edit> edits) {
        return new Step(name, detail, edits, clock.instant());
    }

    /// How often each theme is given, by id.
    public static Map<String, Integer> counts(Collection<Annotation> annotations) {
        Map<String, Integer> counts = new HashMap<>();
        for (Annotation annotation : annotations) {
            annotation.themes().forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        return counts;
    }
}
