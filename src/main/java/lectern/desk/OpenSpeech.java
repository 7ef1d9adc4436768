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
import lectern.speech.Speech;
import lectern.text.TextRange;
import lectern.text.TextUnits;

/// A speech that lies open on the desk, with its annotations as they are now.
///
/// Confined to the desk's home thread.
public final class OpenSpeech {
    private static final Comparator<Annotation> SHORTEST_FIRST =
            Comparator.<Annotation>comparingInt(a -> a.anchor().range().length()).thenComparing(Annotation.IN_ORDER);

    private Speech speech;
    private final TextUnits units;
    private final Map<String, Annotation> byId = new HashMap<>();
    private final TreeSet<Annotation> inOrder = new TreeSet<>(Annotation.IN_ORDER);

    /// @param annotations those of this speech, in any order
    public OpenSpeech(Speech speech, Collection<Annotation> annotations) {
        this.speech = speech;
        this.units = TextUnits.of(speech.text());
        annotations.forEach(this::put);
    }

    /// The speech, with what is recognised in it now.
    public Speech speech() {
        return speech;
    }

    /// Its paragraphs, sentences and clauses.
    public TextUnits units() {
        return units;
    }

    /// Its annotations in order of place.
    public List<Annotation> annotations() {
        return List.copyOf(inOrder);
    }

    /// The annotation with that id, if it stands in this speech.
    public Optional<Annotation> annotation(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The annotations with exactly that range, oldest first.
    public List<Annotation> exactly(TextRange range) {
        return inOrder.stream().filter(a -> a.anchor().range().equals(range))
                .sorted(Comparator.comparing(Annotation::created)).toList();
    }

    /// The annotations that share a character with `range`, shortest first.
    public List<Annotation> under(TextRange range) {
        return inOrder.stream().filter(a -> a.anchor().range().overlaps(range)).sorted(SHORTEST_FIRST).toList();
    }

    /// The first annotation that begins after `offset`.
    public Optional<Annotation> next(int offset) {
        return inOrder.stream().filter(a -> a.anchor().range().start() > offset).findFirst();
    }

    /// The last annotation that begins before `offset`.
    public Optional<Annotation> previous(int offset) {
        return inOrder.stream().filter(a -> a.anchor().range().start() < offset).reduce((a, b) -> b);
    }

    /// Carries out an edit in memory; one of another speech changes nothing here.
    void apply(Edit.OfAnnotation edit) {
        if (edit.before() != null) {
            Annotation old = byId.remove(edit.before().id());
            if (old != null) {
                inOrder.remove(old);
            }
        }
        if (edit.after() != null && edit.after().speech() == speech.id()) {
            put(edit.after());
        }
    }

    /// Carries out an edit in memory; one of another speech changes nothing here.
    void apply(Edit.OfAnatomy edit) {
        if (edit.speech() == speech.id()) {
            speech = speech.read(edit.after());
        }
    }

    private void put(Annotation annotation) {
        byId.put(annotation.id(), annotation);
        inOrder.add(annotation);
    }
}
