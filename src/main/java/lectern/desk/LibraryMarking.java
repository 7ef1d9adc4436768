package lectern.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.library.Library;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Marks places all over the library, and changes passages wherever they stand: one step, whatever the number of places and
/// speeches.
///
/// Called on the desk's home thread and answers there; the steps are made on the library's thread from what is on disk.
public final class LibraryMarking {
    private final Desk desk;

    /// @param desk whose library is marked
    public LibraryMarking(Desk desk) {
        this.desk = desk;
    }

    /// A place in a speech.
    ///
    /// @param speech the speech's number
    /// @param range UTF-16
    public record Place(long speech, TextRange range) {
    }

    /// Gives the theme to each place that does not have it; takes it away where all have it. Only annotations with exactly
    /// the range of a place are meant; one that loses its last theme and has no note is removed.
    ///
    /// @param isNew whether the theme is to be made in the same step
    public CompletableFuture<Optional<Step>> toggle(Collection<Place> places, Theme theme, boolean isNew) {
        Map<Long, List<TextRange>> bySpeech = bySpeech(places);
        Marking marking = desk.marking();
        return desk.performPlanned(library -> {
            List<Edit> edits = new ArrayList<>();
            if (isNew) {
                edits.add(new Edit.OfTheme(null, theme));
            }
            bySpeech.forEach((speech, ranges) -> read(library, speech).flatMap(open ->
                    marking.giveToAll(open, ranges, theme)).ifPresent(step -> edits.addAll(step.edits())));
            return edits.isEmpty() ? step(Step.Name.TAKE_THEME, theme.name(), each(library, bySpeech, found ->
                    found.has(theme.id()) ? without(found, theme) : found))
                    : step(Step.Name.GIVE_TO_HITS, theme.name(), edits);
        });
    }

    /// Removes every annotation that has exactly the range of a place.
    public CompletableFuture<Optional<Step>> remove(Collection<Place> places) {
        Map<Long, List<TextRange>> bySpeech = bySpeech(places);
        return desk.performPlanned(library -> ofPassages(Step.Name.REMOVE_ANNOTATION, each(library, bySpeech, found -> null)));
    }

    /// Gives the theme to each of these annotations, or takes it away where all have it.
    ///
    /// @param ids of annotations; those that are gone are passed over
    /// @param isNew whether the theme is to be made in the same step
    public CompletableFuture<Optional<Step>> toggleOn(Collection<String> ids, Theme theme, boolean isNew) {
        List<String> meant = List.copyOf(ids);
        return desk.performPlanned(library -> {
            List<Edit> edits = new ArrayList<>();
            if (isNew) {
                edits.add(new Edit.OfTheme(null, theme));
            }
            edits.addAll(each(library, meant, found -> found.with(theme.id(), desk.clock().instant())));
            return edits.isEmpty() ? step(Step.Name.TAKE_THEME, theme.name(), each(library, meant, found -> without(found, theme)))
                    : step(Step.Name.GIVE_THEME, theme.name(), edits);
        });
    }

    /// Puts one theme in the place of another on each of these annotations that has it.
    ///
    /// @param isNew whether the theme `to` is to be made in the same step
    public CompletableFuture<Optional<Step>> replace(Collection<String> ids, Theme from, Theme to, boolean isNew) {
        List<String> meant = List.copyOf(ids);
        return desk.performPlanned(library -> {
            List<Edit> edits = new ArrayList<>(each(library, meant, found -> !found.has(from.id()) || from.id().equals(to.id())
                    ? found : found.without(from.id(), desk.clock().instant()).with(to.id(), desk.clock().instant())));
            if (isNew && !edits.isEmpty()) {
                edits.addFirst(new Edit.OfTheme(null, to));
            }
            return step(Step.Name.GIVE_THEME, to.name(), edits);
        });
    }

    /// The note that all places share, each that of the oldest annotation with exactly its range; a place without one has an
    /// empty note. Nothing where they differ.
    public CompletableFuture<Optional<String>> noteAt(Collection<Place> places) {
        Map<Long, List<TextRange>> bySpeech = bySpeech(places);
        return desk.ask(library -> {
            Set<String> notes = new HashSet<>();
            bySpeech.forEach((speech, ranges) -> read(library, speech).ifPresent(open -> ranges.forEach(range ->
                    notes.add(noteAt(open, range)))));
            return shared(notes);
        });
    }

    /// Writes a note at each of the places, which are marked where they are not; one that says so already is passed over.
    ///
    /// @param below whether it is put below a note that is there already, rather than in its place
    public CompletableFuture<Optional<Step>> noteAt(Collection<Place> places, String note, boolean below) {
        Map<Long, List<TextRange>> bySpeech = bySpeech(places);
        Marking marking = desk.marking();
        return desk.performPlanned(library -> {
            List<Edit> edits = new ArrayList<>();
            bySpeech.forEach((speech, ranges) -> read(library, speech).ifPresent(open -> ranges.stream().distinct().forEach(range ->
                    marking.noteOn(open, range, note(noteAt(open, range), note, below)).ifPresent(step -> edits.addAll(step.edits())))));
            return ofPassages(Step.Name.NOTE, edits);
        });
    }

    private static String noteAt(OpenSpeech open, TextRange range) {
        return open.exactly(range).stream().findFirst().map(Annotation::note).orElse("");
    }

    /// The note that all of these annotations share, which may be empty; nothing where they differ.
    ///
    /// @param ids of annotations; those that are gone are passed over
    public CompletableFuture<Optional<String>> note(Collection<String> ids) {
        List<String> meant = List.copyOf(ids);
        return desk.ask(library -> shared(meant.stream().flatMap(id -> library.annotation(id).stream()).map(Annotation::note)
                .collect(Collectors.toSet())));
    }

    /// Writes the note of each of these annotations; one that says so already or is gone is passed over.
    ///
    /// @param below whether it is put below a note that is there already, rather than in its place
    public CompletableFuture<Optional<Step>> note(Collection<String> ids, String note, boolean below) {
        List<String> meant = List.copyOf(ids);
        return desk.performPlanned(library -> ofPassages(Step.Name.NOTE, each(library, meant, found -> {
            String now = note(found.note(), note, below);
            return found.note().equals(now) ? found : found.noted(now, desk.clock().instant());
        })));
    }

    private static Optional<String> shared(Set<String> notes) {
        return notes.size() > 1 ? Optional.empty() : Optional.of(notes.stream().findFirst().orElse(""));
    }

    private static String note(String before, String note, boolean below) {
        return !below || before.isBlank() ? note : note.isBlank() ? before : before + "\n" + note;
    }

    /// The themes that any of these annotations has, each once.
    ///
    /// @param ids of annotations; those that are gone are passed over
    public CompletableFuture<List<Theme>> themes(Collection<String> ids) {
        List<String> meant = List.copyOf(ids);
        return desk.ask(library -> meant.stream().flatMap(id -> library.annotation(id).stream())
                .flatMap(annotation -> annotation.themes().stream()).distinct().toList())
                .thenApply(themes -> themes.stream().flatMap(id -> desk.codebook().theme(id).stream()).toList());
    }

    /// Removes these annotations.
    public CompletableFuture<Optional<Step>> removeAll(Collection<String> ids) {
        List<String> meant = List.copyOf(ids);
        return desk.performPlanned(library -> ofPassages(Step.Name.REMOVE_ANNOTATION, each(library, meant, found -> null)));
    }

    private static Map<Long, List<TextRange>> bySpeech(Collection<Place> places) {
        Map<Long, List<TextRange>> bySpeech = new TreeMap<>();
        places.forEach(place -> bySpeech.computeIfAbsent(place.speech(), speech -> new ArrayList<>()).add(place.range()));
        return bySpeech;
    }

    private static Optional<OpenSpeech> read(Library library, long speech) {
        return library.speech(speech).map(found -> new OpenSpeech(found, library.annotations(speech)));
    }

    private static List<Edit> each(Library library, Map<Long, List<TextRange>> bySpeech,
                                   Function<Annotation, @Nullable Annotation> change) {
        Map<String, Annotation> meant = new LinkedHashMap<>();
        bySpeech.forEach((speech, ranges) -> read(library, speech).ifPresent(open -> ranges.forEach(range ->
                open.exactly(range).forEach(found -> meant.put(found.id(), found)))));
        return meant.values().stream().flatMap(found -> edit(found, change.apply(found)).stream()).toList();
    }

    private static List<Edit> each(Library library, List<String> ids, Function<Annotation, @Nullable Annotation> change) {
        return ids.stream().distinct().flatMap(id -> library.annotation(id).stream())
                .flatMap(found -> edit(found, change.apply(found)).stream()).toList();
    }

    private static Optional<Edit> edit(Annotation before, @Nullable Annotation after) {
        return before.equals(after) ? Optional.empty() : Optional.of(new Edit.OfAnnotation(before, after));
    }

    private @Nullable Annotation without(Annotation found, Theme theme) {
        Annotation less = found.without(theme.id(), desk.clock().instant());
        return less.themes().isEmpty() && less.note().isEmpty() ? null : less;
    }

    /// A step that is called by how the first of its passages begins.
    private Optional<Step> ofPassages(Step.Name name, List<Edit> edits) {
        String quote = edits.isEmpty() || !(edits.getFirst() instanceof Edit.OfAnnotation(Annotation before, Annotation after)) ? ""
                : (before != null ? before : Objects.requireNonNull(after)).anchor().quote().replaceAll("\\s+", " ");
        return step(name, CodePoints.shortened(quote, 16), edits);
    }

    private Optional<Step> step(Step.Name name, String detail, List<Edit> edits) {
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Step(name, detail, edits, desk.clock().instant()));
    }
}
