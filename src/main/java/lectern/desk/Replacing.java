package lectern.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.library.Library;
import lectern.message.Problem;
import lectern.speech.Draft;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import lectern.text.CodePoints;
import lectern.text.TextRange;

/// Puts a newer text in the place of a speech's text and carries its annotations, as one step that can be undone; and deals
/// with those that found no place. Called on the desk's home thread, and answers there.
public final class Replacing {
    private static final int DETAIL = 20;
    private final Desk desk;

    /// @param desk whose speeches get new texts
    public Replacing(Desk desk) {
        this.desk = desk;
    }

    /// Reads a file and shows what would become of the speech's annotations.
    ///
    /// @return fails with a [Problem] if the file holds more than one speech, the same text, or that of another speech
    public CompletableFuture<NewVersion> plan(long speech, Path file, ReadOptions options) {
        return aside(() -> {
            List<Reading> readings = Intake.readAll(file, options).readings();
            if (readings.size() != 1) {
                throw new Problem("desk.version-of-several", file.getFileName().toString(), readings.size());
            }
            return readings.getFirst().draft();
        }).thenCompose(draft -> plan(speech, draft));
    }

    /// Shows what would become of the speech's annotations.
    ///
    /// @return fails with a [Problem] if it is the same text, or that of another speech
    public CompletableFuture<NewVersion> plan(long speech, Draft draft) {
        return desk.ask(library -> {
            Speech present = library.speech(speech).orElseThrow(() -> new Problem("desk.no-speech", String.valueOf(speech)));
            if (present.text().equals(draft.text())) {
                throw new Problem("desk.version-same", draft.source().name(), present.displayTitle());
            }
            Optional<SpeechCard> other = library.versions().speechThatHad(Library.sha256(draft.text())).filter(card -> card.id() != speech);
            if (other.isPresent()) {
                throw new Problem("library.text-elsewhere", draft.source().name(), other.get().id());
            }
            return new Material(present, library.annotations(speech), library.unplaced().of(speech));
        }).thenCompose(found -> aside(() -> new NewVersion(found.speech(), draft, found.annotations(), found.unplaced())));
    }

    private record Material(Speech speech, List<Annotation> annotations, List<Annotation> unplaced) {
    }

    /// Puts the text in place, with what was decided. Completes when it is on disk.
    public CompletableFuture<NewVersion.Tally> carryOut(NewVersion version) {
        long id = version.speech().id();
        return desk.performPlanned(library -> {
            Speech present = library.speech(id).orElseThrow(() -> new Problem("desk.no-speech", String.valueOf(id)));
            if (!present.sha256().equals(version.speech().sha256())) {
                throw new Problem("desk.version-overtaken", present.displayTitle());
            }
            return Optional.of(new Step(Step.Name.REPLACE_TEXT, present.displayTitle(),
                    version.edits(present, library.annotations(id), library.unplaced().of(id)), desk.clock().instant()));
        }).thenApply(step -> version.tally());
    }

    /// Brings a text in as a speech of its own, beside the one that it is a version of.
    public CompletableFuture<SpeechCard> keepBoth(Likeness likeness) {
        return desk.ask(library -> library.add(List.of(likeness.draft())).getFirst().card());
    }

    /// Gives an unplaced annotation a place in the open speech; nothing where the place is empty.
    public Optional<Step> place(OpenSpeech open, Annotation unplaced, TextRange place) {
        TextRange words = place.within(open.speech().text().length()).trimmed(open.speech().text());
        return words.isEmpty() ? Optional.empty() : Optional.of(step(Step.Name.PLACE_ANNOTATION, unplaced,
                List.of(new Edit.OfUnplaced(unplaced, null), new Edit.OfAnnotation(null,
                        unplaced.at(Anchor.of(open.speech().text(), words), desk.clock().instant())))));
    }

    /// Deletes an unplaced annotation.
    public Step discard(Annotation unplaced) {
        return step(Step.Name.REMOVE_ANNOTATION, unplaced, List.of(new Edit.OfUnplaced(unplaced, null)));
    }

    private Step step(Step.Name name, Annotation annotation, List<Edit> edits) {
        String detail = CodePoints.shortened(annotation.anchor().quote().replaceAll("\\s+", " ").strip(), DETAIL);
        return new Step(name, detail, edits, desk.clock().instant());
    }

    private <T> CompletableFuture<T> aside(Supplier<T> work) {
        return Running.begin("versions", desk.home(), stopped -> work.get()).result();
    }
}
