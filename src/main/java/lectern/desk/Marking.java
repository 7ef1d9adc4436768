package lectern.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.text.CodePoints;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What marking commands change: from what the reader pressed to the step that does it.
///
/// Nothing is changed here; every method gives the step to be carried out, or nothing where there is nothing to do.
public final class Marking {
    private static final int DETAIL = 16;
    private static final int IN_VIVO_NAME = 60;
    private final Coder coder;
    private final Clock clock;

    /// @param coder who marks
    public Marking(Coder coder, Clock clock) {
        this.coder = coder;
        this.clock = clock;
    }

    /// Marks `range` without a theme, unless exactly that is marked already.
    public Optional<Step> highlight(OpenSpeech open, TextRange range) {
        if (range.isEmpty() || !open.exactly(range).isEmpty()) {
            return Optional.empty();
        }
        Annotation made = make(open, range, List.of());
        return step(Step.Name.HIGHLIGHT, start(made), new Edit.OfAnnotation(null, made));
    }

    /// Gives the theme to exactly `range`, or takes it away where it has it. An annotation that loses its last theme and
    /// has no note is removed.
    public Optional<Step> toggle(OpenSpeech open, TextRange range, Theme theme) {
        List<Annotation> there = open.exactly(range);
        Optional<Annotation> having = there.stream().filter(a -> a.has(theme.id())).findFirst();
        if (having.isPresent()) {
            Annotation without = having.get().without(theme.id(), now());
            boolean bare = without.themes().isEmpty() && without.note().isEmpty();
            return step(Step.Name.TAKE_THEME, theme.name(),
                    new Edit.OfAnnotation(having.get(), bare ? null : without));
        }
        return give(open, range, theme);
    }

    /// Gives the theme to exactly `range`; nothing where it has it.
    public Optional<Step> give(OpenSpeech open, TextRange range, Theme theme) {
        return giving(open, range, theme).flatMap(edit -> step(Step.Name.GIVE_THEME, theme.name(), edit));
    }

    /// Makes a theme and gives it to `range` in one step.
    public Optional<Step> giveNew(OpenSpeech open, TextRange range, Theme theme) {
        return withTheme(Step.Name.GIVE_THEME, open, range, theme, true);
    }

    /// Makes the marked words a theme and gives it to them; an outermost theme of that name is used where there is one.
    public Optional<Step> inVivo(OpenSpeech open, TextRange range, Codebook codebook) {
        String words = range.of(open.speech().text()).replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String name = CodePoints.shortened(words, IN_VIVO_NAME);
        Optional<Theme> known = codebook.atPath(List.of(name));
        Theme theme = known.orElseGet(() -> CodebookEdits.fresh(codebook, name, null));
        return withTheme(Step.Name.IN_VIVO, open, range, theme, known.isEmpty());
    }

    /// Writes the note of an annotation; nothing where it says so already.
    public Optional<Step> note(OpenSpeech open, Annotation annotation, String note) {
        if (annotation.note().equals(note)) {
            return Optional.empty();
        }
        return step(Step.Name.NOTE, start(annotation), new Edit.OfAnnotation(annotation, annotation.noted(note, now())));
    }

    /// Marks `range` and writes its note in one step: used where nothing was marked before the note was begun.
    public Optional<Step> noteOn(OpenSpeech open, TextRange range, String note) {
        List<Annotation> there = open.exactly(range);
        if (!there.isEmpty()) {
            return note(open, there.getFirst(), note);
        }
        if (range.isEmpty() || note.isBlank()) {
            return Optional.empty();
        }
        Annotation made = make(open, range, List.of()).noted(note, now());
        return step(Step.Name.NOTE, start(made), new Edit.OfAnnotation(null, made));
    }

    /// An annotation of `range` that is nowhere yet: to write a note on before there is one.
    public Annotation draft(OpenSpeech open, TextRange range) {
        return make(open, range, List.of());
    }

    /// Removes the annotation.
    public Optional<Step> remove(Annotation annotation) {
        return step(Step.Name.REMOVE_ANNOTATION, start(annotation), new Edit.OfAnnotation(annotation, null));
    }

    /// Gives the annotation another range, widened to whole characters and without white space at its ends; nothing where
    /// that is empty or the range it has. The anchor is made anew from the text.
    public Optional<Step> resize(OpenSpeech open, Annotation annotation, TextRange range) {
        TextRange to = tidy(open.speech().text(), range);
        if (to.isEmpty() || to.equals(annotation.anchor().range())) {
            return Optional.empty();
        }
        Annotation resized = annotation.at(Anchor.of(open.speech().text(), to), now());
        return step(Step.Name.RESIZE, start(resized), new Edit.OfAnnotation(annotation, resized));
    }

    /// The annotation that [#merge] would join to this one: the next one by the same coder that has one of its themes, or
    /// that has none where this one has none.
    public static Optional<Annotation> mergeable(OpenSpeech open, Annotation annotation) {
        return open.annotations().stream().filter(other -> Annotation.IN_ORDER.compare(other, annotation) > 0)
                .filter(other -> other.coder().equals(annotation.coder()))
                .filter(other -> annotation.themes().isEmpty() ? other.themes().isEmpty()
                        : annotation.themes().stream().anyMatch(other::has)).findFirst();
    }

    /// Joins the annotation with its [#mergeable] one: it reaches over both and all between, has the themes of both, and
    /// both notes with a blank line between them.
    public Optional<Step> merge(OpenSpeech open, Annotation annotation) {
        return mergeable(open, annotation).map(other -> {
            List<String> themes = Stream.concat(annotation.themes().stream(), other.themes().stream()).distinct().toList();
            String note = Stream.of(annotation.note(), other.note()).filter(n -> !n.isEmpty())
                    .distinct().collect(Collectors.joining("\n\n"));
            Anchor both = Anchor.of(open.speech().text(), annotation.anchor().range().span(other.anchor().range()));
            Annotation merged = new Annotation(annotation.id(), annotation.speech(), both, themes, note, annotation.coder(),
                    annotation.created(), now());
            return new Step(Step.Name.MERGE_ANNOTATIONS, start(merged), List.of(new Edit.OfAnnotation(annotation, merged),
                    new Edit.OfAnnotation(other, null)), now());
        });
    }

    /// Parts the annotation at `offset` (UTF-16): two with the same themes, the note stays with the first. Nothing where
    /// a part would be empty.
    public Optional<Step> split(OpenSpeech open, Annotation annotation, int offset) {
        TextRange whole = annotation.anchor().range();
        String text = open.speech().text();
        if (!whole.contains(offset) || !Graphemes.isBoundary(text, offset)) {
            return Optional.empty();
        }
        TextRange first = tidy(text, new TextRange(whole.start(), offset));
        TextRange second = tidy(text, new TextRange(offset, whole.end()));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Instant now = now();
        Annotation rest = new Annotation(UUID.randomUUID().toString(), annotation.speech(), Anchor.of(text, second),
                annotation.themes(), "", annotation.coder(), now, now);
        return Optional.of(new Step(Step.Name.SPLIT_ANNOTATION, start(annotation), List.of(
                new Edit.OfAnnotation(annotation, annotation.at(Anchor.of(text, first), now)),
                new Edit.OfAnnotation(null, rest)), now));
    }

    /// Gives the theme to each of `ranges` that does not have it, in one step: one edit a passage.
    public Optional<Step> giveToAll(OpenSpeech open, List<TextRange> ranges, Theme theme) {
        Map<TextRange, List<Annotation>> there = open.annotations().stream()
                .collect(Collectors.groupingBy(a -> a.anchor().range()));
        List<Edit> edits = ranges.stream().distinct().flatMap(range ->
                giving(open, there.getOrDefault(range, List.of()), range, theme).stream()).toList();
        return edits.isEmpty() ? Optional.empty()
                : Optional.of(new Step(Step.Name.GIVE_TO_HITS, theme.name(), edits, now()));
    }

    private static TextRange tidy(String text, TextRange range) {
        TextRange whole = Graphemes.widened(text, range.within(text.length()));
        return Graphemes.widened(text, whole.trimmed(text));
    }

    /// The annotation a command means at `target`: `chosen` while it lies there, else the one with exactly that range,
    /// else the shortest that covers the target, else the shortest that touches it.
    ///
    /// @param shown which annotations the reader sees; no other is meant
    public static Optional<Annotation> meant(OpenSpeech open, TextRange target, @Nullable String chosen,
                                             Predicate<Annotation> shown) {
        List<Annotation> under = open.under(target).stream().filter(shown).toList();
        return under.stream().filter(a -> a.id().equals(chosen)).findFirst()
                .or(() -> open.exactly(target).stream().filter(shown).findFirst())
                .or(() -> under.stream().filter(a -> a.anchor().range().contains(target)).findFirst())
                .or(() -> under.stream().findFirst());
    }

    /// The one after `chosen` among those at `target` that are shown, shortest first, round and round.
    public static Optional<Annotation> following(OpenSpeech open, TextRange target, @Nullable String chosen,
                                                 Predicate<Annotation> shown) {
        List<Annotation> under = open.under(target).stream().filter(shown).toList();
        List<String> ids = under.stream().map(Annotation::id).toList();
        return under.isEmpty() ? Optional.empty() : Optional.of(under.get((ids.indexOf(chosen) + 1) % under.size()));
    }

    /// The themes that an annotation has, as far as the codebook knows them, in the order they were given.
    public static List<Theme> themes(Annotation annotation, Codebook codebook) {
        return annotation.themes().stream().map(codebook::theme).flatMap(Optional::stream).toList();
    }

    private Optional<Step> withTheme(Step.Name name, OpenSpeech open, TextRange range, Theme theme, boolean isNew) {
        List<Edit> edits = new ArrayList<>();
        if (isNew) {
            edits.add(new Edit.OfTheme(null, theme));
        }
        giving(open, range, theme).ifPresent(edits::add);
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Step(name, theme.name(), edits, now()));
    }

    private Optional<Edit> giving(OpenSpeech open, TextRange range, Theme theme) {
        return giving(open, open.exactly(range), range, theme);
    }

    private Optional<Edit> giving(OpenSpeech open, List<Annotation> there, TextRange range, Theme theme) {
        if (range.isEmpty() || there.stream().anyMatch(a -> a.has(theme.id()))) {
            return Optional.empty();
        }
        return Optional.of(there.stream().filter(a -> Objects.equals(a.coder(), coder.id())).findFirst()
                .map(mine -> new Edit.OfAnnotation(mine, mine.with(theme.id(), now())))
                .orElseGet(() -> new Edit.OfAnnotation(null, make(open, range, List.of(theme.id())))));
    }

    private Annotation make(OpenSpeech open, TextRange range, List<String> themes) {
        Instant now = now();
        return new Annotation(UUID.randomUUID().toString(), open.speech().id(), Anchor.of(open.speech().text(), range),
                themes, "", coder.id(), now, now);
    }

    private Optional<Step> step(Step.Name name, String detail, Edit edit) {
        return Optional.of(new Step(name, detail, List.of(edit), now()));
    }

    private static String start(Annotation annotation) {
        return CodePoints.shortened(annotation.anchor().quote().replaceAll("\\s+", " "), DETAIL);
    }

    private Instant now() {
        return clock.instant();
    }
}
