package lectern.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
        return desk.performPlanned(library -> removal(each(library, bySpeech, found -> null)));
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

    /// The note at a place: of the oldest annotation with exactly its range; empty where there is none.
    public CompletableFuture<String> noteAt(Place place) {
        return desk.ask(library -> read(library, place.speech()).flatMap(open -> open.exactly(place.range()).stream().findFirst())
                .map(Annotation::note).orElse(""));
    }

    /// Writes the note at a place, which is marked where it is not; nothing happens where it says so already.
    public CompletableFuture<Optional<Step>> noteAt(Place place, String note) {
        Marking marking = desk.marking();
        return desk.performPlanned(library -> read(library, place.speech())
                .flatMap(open -> marking.noteOn(open, place.range(), note)));
    }

    /// Writes the note of an annotation; nothing happens where it says so already or the annotation is gone.
    public CompletableFuture<Optional<Step>> note(String id, String note) {
        return desk.performPlanned(library -> step(Step.Name.NOTE, note.strip().lines().findFirst().orElse(""),
                each(library, List.of(id), found -> found.note().equals(note) ? found : found.noted(note, desk.clock().instant()))));
    }

    /// Removes these annotations.
    public CompletableFuture<Optional<Step>> removeAll(Collection<String> ids) {
        List<String> meant = List.copyOf(ids);
        return desk.performPlanned(library -> removal(each(library, meant, found -> null)));
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

    private Optional<Step> removal(List<Edit> edits) {
        String quote = edits.isEmpty() || !(edits.getFirst() instanceof Edit.OfAnnotation(Annotation before, _)) || before == null
                ? "" : before.anchor().quote().replaceAll("\\s+", " ");
        return step(Step.Name.REMOVE_ANNOTATION, CodePoints.shortened(quote, 16), edits);
    }

    private Optional<Step> step(Step.Name name, String detail, List<Edit> edits) {
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Step(name, detail, edits, desk.clock().instant()));
    }
}
