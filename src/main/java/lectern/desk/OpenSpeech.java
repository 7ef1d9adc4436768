package lectern.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.library.Library;
import lectern.speech.Speech;
import lectern.text.RangeIndex;
import lectern.text.TextRange;
import lectern.text.TextUnits;

/// A speech that lies open on the desk, with its annotations as they are now.
///
/// Confined to the desk's home thread.
public final class OpenSpeech {
    private static final Comparator<Annotation> SHORTEST_FIRST =
            Comparator.<Annotation>comparingInt(a -> a.anchor().range().length()).thenComparing(Annotation.IN_ORDER);

    private Speech speech;
    private TextUnits units;
    private final Map<String, Annotation> byId = new HashMap<>();
    private final ThemeCounts themeCounts;
    private final TreeSet<Annotation> unplaced = new TreeSet<>(Annotation.IN_ORDER);
    private RangeIndex<Annotation> index;

    /// @param annotations those of this speech, in any order
    public OpenSpeech(Speech speech, Collection<Annotation> annotations) {
        this.speech = speech;
        this.units = TextUnits.of(speech.text());
        annotations.forEach(annotation -> byId.put(annotation.id(), annotation));
        this.index = RangeIndex.of(List.copyOf(annotations), a -> a.anchor().range(), Annotation.IN_ORDER);
        this.themeCounts = new ThemeCounts(CodebookEdits.counts(byId.values()));
    }

    /// @param annotations those of this speech, in any order
    /// @param unplaced those that its text has no place for
    public OpenSpeech(Speech speech, Collection<Annotation> annotations, Collection<Annotation> unplaced) {
        this(speech, annotations);
        this.unplaced.addAll(unplaced);
    }

    /// The speech, with what is recognised in it now.
    public Speech speech() {
        return speech;
    }

    /// Its paragraphs, sentences and clauses.
    public TextUnits units() {
        return units;
    }

    /// Its annotations in order of place, as they are now; unmodifiable.
    public List<Annotation> annotations() {
        return index.items();
    }

    /// Its annotations by place, as they are now.
    public RangeIndex<Annotation> index() {
        return index;
    }

    /// How many of its annotations have each theme, by theme id.
    public Map<String, Integer> themeCounts() {
        return themeCounts.all();
    }

    /// The annotation with that id, if it stands in this speech.
    public Optional<Annotation> annotation(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The annotations with exactly that range, oldest first.
    public List<Annotation> exactly(TextRange range) {
        return index.overlapping(range).stream().filter(a -> a.anchor().range().equals(range))
                .sorted(Comparator.comparing(Annotation::created)).toList();
    }

    /// The annotations that share a character with `range`, shortest first.
    public List<Annotation> under(TextRange range) {
        return index.overlapping(range).stream().sorted(SHORTEST_FIRST).toList();
    }

    /// Carries out an edit in memory; one of another speech changes nothing here.
    void apply(Edit.OfAnnotation edit) {
        if (edit.before() != null) {
            Annotation old = byId.remove(edit.before().id());
            if (old != null) {
                index = index.without(old);
                themeCounts.apply(List.of(new Edit.OfAnnotation(old, null)));
            }
        }
        if (edit.after() != null && edit.after().speech() == speech.id()) {
            byId.put(edit.after().id(), edit.after());
            index = index.with(edit.after());
            themeCounts.apply(List.of(new Edit.OfAnnotation(null, edit.after())));
        }
    }

    /// The annotations that the present text has no place for, in the order of the text they were made in.
    public List<Annotation> unplaced() {
        return List.copyOf(unplaced);
    }

    /// Carries out an edit in memory; one of another speech changes nothing here.
    void apply(Edit.OfUnplaced edit) {
        if (edit.speech() == speech.id()) {
            unplaced.removeIf(one -> edit.before() != null && one.id().equals(edit.before().id()));
            if (edit.after() != null) {
                unplaced.add(edit.after());
            }
        }
    }

    /// Puts another version of the text in place; one of another speech changes nothing here.
    void apply(Edit.OfText edit) {
        if (edit.speech() == speech.id()) {
            speech = speech.replaced(edit.after(), Library.sha256(edit.after().text()));
            units = TextUnits.of(speech.text());
        }
    }

    /// Carries out an edit in memory; one of another speech changes nothing here.
    void apply(Edit.OfAnatomy edit) {
        if (edit.speech() == speech.id()) {
            speech = speech.read(edit.after());
        }
    }

    /// Carries out an edit in memory; one of another speech changes nothing here.
    void apply(Edit.OfField edit) {
        if (edit.speech() == speech.id()) {
            speech = speech.read(speech.anatomy().with(edit.field().set(speech.anatomy().frontMatter(), edit.after())));
        }
    }
}
