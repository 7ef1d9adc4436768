package lectern.window;

import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.desk.Cursor;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.text.TextRange;
import lectern.text.Unit;
import org.jspecify.annotations.Nullable;

/// Where the reader is in the speech that lies open: the cursor, and the annotation that is meant there.
final class Whereabouts {
    private final OpenSpeech open;
    private final Cursor cursor;
    private final ThemeFocus focus;
    private @Nullable String chosen;
    private boolean letGo;

    /// At the start of the speech.
    ///
    /// @param focus which annotations the reader sees; no other is meant
    Whereabouts(OpenSpeech open, ThemeFocus focus) {
        this.open = open;
        this.cursor = new Cursor(open.units(), open.speech().anatomy());
        this.focus = focus;
    }

    OpenSpeech open() {
        return open;
    }

    Cursor cursor() {
        return cursor;
    }

    /// What a command acts on: the selection, or else the unit under the cursor.
    TextRange target() {
        return cursor.target();
    }

    /// The selection, or else the whole line under the cursor.
    TextRange line() {
        return cursor.selection().orElseGet(() ->
                open.units().at(Unit.PARAGRAPH, cursor.unit().start()).orElse(cursor.unit()));
    }

    /// The end of a clause nearest to an offset.
    int nearestClauseEnd(int offset) {
        return open.units().at(Unit.CLAUSE, offset)
                .map(clause -> 2 * offset < clause.start() + clause.end() ? clause.start() : clause.end()).orElse(offset);
    }

    /// Of several annotations at this place, this one is meant; it is held.
    ///
    /// @param annotation null when none has been chosen
    void choose(@Nullable String annotation) {
        chosen = annotation;
        letGo = false;
    }

    /// Chooses the next of the annotations that overlap here; says whether there is one.
    boolean chooseFollowing() {
        Optional<Annotation> following = Marking.following(open, target(),
                chosen == null ? current().map(Annotation::id).orElse(null) : chosen, focus::shows);
        following.map(Annotation::id).ifPresent(this::choose);
        return following.isPresent();
    }

    /// Goes to an annotation, and means it.
    void goTo(Annotation annotation) {
        cursor.goTo(annotation.anchor().range());
        choose(annotation.id());
    }

    /// Stays at `target`, where something was marked or is no longer: a selection becomes the unit, and what was made there
    /// is meant, and seen.
    void stayAt(TextRange target) {
        if (cursor.selection().isPresent()) {
            cursor.goTo(target);
        }
        open.exactly(target).stream().findFirst().ifPresentOrElse(made -> {
            choose(made.id());
            focus.reveal(made);
        }, () -> choose(null));
    }

    /// Lets the held annotation go until something is chosen or the cursor moves.
    void letGo() {
        letGo = true;
        chosen = null;
    }

    /// The annotation that commands mean.
    Optional<Annotation> current() {
        return Marking.meant(open, target(), chosen, focus::shows);
    }

    /// The annotation whose ends the keys move: the one that was chosen, or the one with exactly the unit's range.
    /// None while something is selected beyond it, or after it was let go.
    Optional<Annotation> held() {
        if (letGo) {
            return Optional.empty();
        }
        if (chosen != null) {
            return current().filter(annotation -> annotation.id().equals(chosen));
        }
        return cursor.selection().isPresent() ? Optional.empty()
                : open.exactly(cursor.unit()).stream().filter(focus::shows).findFirst();
    }
}
