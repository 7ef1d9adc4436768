package lectern.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.carry.Alignment;
import lectern.annotation.carry.Carried;
import lectern.annotation.carry.Carrier;
import lectern.annotation.carry.Outcome;
import lectern.speech.Draft;
import lectern.speech.Speech;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What would become of a speech's annotations if another text took the place of its own, and what the reader decides about
/// it. Changes nothing itself: [Replacing] carries it out. Used by one thread at a time.
public final class NewVersion {
    private final Speech speech;
    private final Draft draft;
    private final Carrier carrier;
    private final Map<String, Passage> passages = new LinkedHashMap<>();

    /// One annotation.
    ///
    /// @param annotation in the old text
    /// @param carried where it was found
    /// @param place where it shall stand in the new text; null for unplaced
    /// @param seen whether the reader has decided
    public record Passage(Annotation annotation, Carried carried, @Nullable TextRange place, boolean seen) {
        /// How it was found, or what the reader has made of it.
        public Outcome outcome() {
            TextRange found = carried.now() == null ? null : carried.now().range();
            return place == null ? Outcome.UNPLACED : seen && !place.equals(found) ? Outcome.MOVED
                    : seen && carried.outcome() == Outcome.UNSURE ? Outcome.KEPT : carried.outcome();
        }
    }

    /// How many there are of each outcome.
    public record Tally(int kept, int moved, int unsure, int unplaced) {
    }

    /// @param annotations those of the speech
    /// @param unplaced those that its present text has no place for; they are looked for again
    NewVersion(Speech speech, Draft draft, List<Annotation> annotations, List<Annotation> unplaced) {
        this.speech = speech;
        this.draft = draft;
        this.carrier = Carrier.between(speech.text(), draft.text());
        annotations.forEach(this::carry);
        unplaced.forEach(this::carry);
    }

    private Passage carry(Annotation annotation) {
        Carried carried = carrier.carry(annotation.anchor());
        Passage passage = new Passage(annotation, carried, carried.now() == null ? null : carried.now().range(), false);
        passages.put(annotation.id(), passage);
        return passage;
    }

    /// The speech as it is.
    public Speech speech() {
        return speech;
    }

    /// The text that shall take its place.
    public Draft draft() {
        return draft;
    }

    /// How the texts correspond.
    public Alignment alignment() {
        return carrier.alignment();
    }

    /// All annotations of the speech, in the order of the old text.
    public List<Passage> passages() {
        return passages.values().stream().sorted((a, b) -> Annotation.IN_ORDER.compare(a.annotation(), b.annotation())).toList();
    }

    /// Says where an annotation shall stand.
    ///
    /// @param place in the new text; null for nowhere, then it is kept as unplaced
    /// @return the passage as it is now
    public Passage decide(String annotation, @Nullable TextRange place) {
        Passage passage = Objects.requireNonNull(passages.get(annotation));
        TextRange inside = place == null || place.within(draft.text().length()).isEmpty() ? null
                : place.within(draft.text().length());
        Passage decided = new Passage(passage.annotation(), passage.carried(), inside, true);
        passages.put(annotation, decided);
        return decided;
    }

    /// How many annotations have which outcome now.
    public Tally tally() {
        int[] counts = new int[Outcome.values().length];
        passages.values().forEach(passage -> counts[passage.outcome().ordinal()]++);
        return new Tally(counts[Outcome.KEPT.ordinal()], counts[Outcome.MOVED.ordinal()], counts[Outcome.UNSURE.ordinal()],
                counts[Outcome.UNPLACED.ordinal()]);
    }

    /// The edits that put the new text in place, for the speech as it is by now: annotations that came or changed meanwhile
    /// are carried too, and those that went are passed over.
    List<Edit> edits(Speech present, List<Annotation> annotations, List<Annotation> unplaced) {
        Draft after = new Draft(draft.source(), draft.text(), CarriedAnatomy.of(present, draft, carrier));
        List<Edit> before = new ArrayList<>();
        List<Edit> afterwards = new ArrayList<>();
        for (Annotation annotation : annotations) {
            before.add(new Edit.OfAnnotation(annotation, null));
            TextRange place = place(annotation);
            afterwards.add(place == null ? new Edit.OfUnplaced(null, annotation)
                    : new Edit.OfAnnotation(null, annotation.at(Anchor.of(draft.text(), place), annotation.modified())));
        }
        for (Annotation annotation : unplaced) {
            TextRange place = place(annotation);
            if (place != null) {
                before.add(new Edit.OfUnplaced(annotation, null));
                afterwards.add(new Edit.OfAnnotation(null,
                        annotation.at(Anchor.of(draft.text(), place), annotation.modified())));
            }
        }
        before.add(new Edit.OfText(present.id(), present.version(), after));
        before.addAll(afterwards);
        return before;
    }

    private @Nullable TextRange place(Annotation annotation) {
        Passage passage = passages.get(annotation.id());
        return (passage == null || !passage.annotation().anchor().equals(annotation.anchor()) ? carry(annotation) : passage).place();
    }
}
