package lectern.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import lectern.annotation.Annotation;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Citation;
import lectern.desk.Cursor;
import lectern.desk.Desk;
import lectern.desk.KeptPlaces;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.text.Han;
import lectern.text.TextRange;
import lectern.text.Unit;
import lectern.window.reader.Mark;
import lectern.window.reader.PageText;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;
import org.jspecify.annotations.Nullable;

/// The reader at the page: moves about in the speech that lies open, and keeps the page showing what is so.
final class Reader {
    private static final int FAR = 200;
    private static final Duration PLACE_KEPT_AFTER = Duration.seconds(1);

    private final Desk desk;
    private final SpeechPage page;
    private final Runnable moved;
    private final KeptPlaces places;
    private final ThemeFocus focus;
    private final Annotating annotating;
    private final PauseTransition keepPlace = new PauseTransition(PLACE_KEPT_AFTER);
    private @Nullable Whereabouts place;
    private boolean performing;
    private Consumer<TextRange> leaving = from -> { };

    /// @param moved told after each change of place or marks
    Reader(Desk desk, SpeechPage page, Runnable moved) {
        this.desk = desk;
        this.page = page;
        this.moved = moved;
        this.places = new KeptPlaces(desk);
        this.focus = new ThemeFocus(desk);
        this.annotating = new Annotating(desk, this);
        keepPlace.setOnFinished(event -> keepPlaceNow());
        page.gestures().setOnPlace(this::placed);
        page.gestures().setSnap(offset -> place == null ? offset : place.nearestClauseEnd(offset));
        page.gestures().setOnResize(range -> {
            annotating.resize(range);
            showPlace(); // where the range is none that it could have, the handles go back
        });
        page.gestures().setOnSelect(this::selected);
    }

    private void placed(int offset, int clicks) {
        if (place != null) {
            if (clicks == 1 && Math.abs(offset - target().start()) > FAR && !page.visibleRange().overlaps(target())) {
                leave();
            }
            move(cursor -> {
                cursor.place(offset);
                for (int i = 1; i < clicks; i++) {
                    cursor.grow();
                }
            }, Reveal.NEAREST);
        }
    }

    private void selected(TextRange range) {
        if (place != null) {
            place.cursor().select(range);
            place.choose(place.open().exactly(range).stream().findFirst().map(Annotation::id).orElse(null));
            showPlace();
        }
    }

    /// Lays a speech open where the reader stopped in it, with what was under the cursor.
    void show(OpenSpeech opened, KeptPlaces.Kept kept) {
        keepPlaceNow();
        place = new Whereabouts(opened, focus);
        String text = opened.speech().text();
        page.setNumbering(Citation.numbers(opened));
        page.show(new PageText(text, opened.speech().anatomy(), Han.prevails(text)));
        showMarks();
        if (kept.offset() >= 0) {
            Cursor cursor = place.cursor();
            cursor.place(Math.min(kept.offset(), text.length()));
            kept.target(text.length()).ifPresent(kept.selected() ? cursor::select : cursor::goTo);
            page.reveal(cursor.target(), Reveal.CENTRE);
        }
        showPlace();
    }

    /// Nothing lies open any more.
    void close() {
        keepPlace.stop();
        place = null;
    }

    Optional<OpenSpeech> open() {
        return Optional.ofNullable(place).map(Whereabouts::open);
    }

    /// Whether this speech lies open.
    boolean reads(long speech) {
        return place != null && place.open().speech().id() == speech;
    }

    Optional<Cursor> cursor() {
        return Optional.ofNullable(place).map(Whereabouts::cursor);
    }

    /// What a command acts on; empty while nothing lies open.
    TextRange target() {
        return place == null ? new TextRange(0, 0) : place.target();
    }

    /// The selection, or else the whole line under the cursor.
    TextRange line() {
        return place == null ? target() : place.line();
    }

    /// The annotation that commands mean at the present place.
    Optional<Annotation> current() {
        return Optional.ofNullable(place).flatMap(Whereabouts::current);
    }

    /// The annotation whose ends the keys move.
    Optional<Annotation> held() {
        return Optional.ofNullable(place).flatMap(Whereabouts::held);
    }

    /// Lets the held annotation go until the cursor moves: the keys that moved its ends select again.
    void letGo() {
        if (place != null) {
            place.letGo();
            showMarks();
            showPlace();
        }
    }

    /// The theme that is tinted throughout; call [#showMarks()] after changing it.
    ThemeFocus focus() {
        return focus;
    }

    /// What the reader marks and notes at this place.
    Annotating annotating() {
        return annotating;
    }

    /// Who is told, before the reader jumps, of what is under the cursor.
    void setOnLeaving(Consumer<TextRange> listener) {
        leaving = listener;
    }

    /// Tells that the reader jumps away from here.
    void leave() {
        if (place != null) {
            leaving.accept(target());
        }
    }

    // moving

    void next(Unit size) {
        move(cursor -> cursor.next(size), Reveal.NEAREST);
    }

    void previous(Unit size) {
        move(cursor -> cursor.previous(size), Reveal.NEAREST);
    }

    void grow() {
        move(Cursor::grow, Reveal.NEAREST);
    }

    void shrink() {
        move(Cursor::shrink, Reveal.NEAREST);
    }

    /// Selects exactly `range`: an end of the selection has moved.
    void extend(TextRange range) {
        move(cursor -> cursor.extend(range), Reveal.NEAREST);
    }

    void deselect() {
        move(Cursor::deselect, Reveal.NEAREST);
    }

    /// Places the cursor, unless the offset lies in the selection.
    void placeAt(int offset) {
        if (cursor().flatMap(Cursor::selection).filter(range -> range.contains(offset)).isEmpty()) {
            move(cursor -> cursor.place(offset), Reveal.NEAREST);
        }
    }

    /// Jumps to a passage.
    void goTo(TextRange range) {
        leave();
        lookAt(range);
    }

    /// Jumps to a place, which is then near the upper edge.
    void goToTop(TextRange range) {
        leave();
        move(cursor -> cursor.goTo(range), Reveal.TOP);
    }

    /// Goes to a passage without remembering where the reader came from.
    void lookAt(TextRange range) {
        move(cursor -> cursor.goTo(range), Reveal.CENTRE);
    }

    void goTo(Annotation annotation) {
        leave();
        if (place != null) {
            place.goTo(annotation);
            arrived(Reveal.CENTRE);
        }
    }

    /// Works on an annotation that is in sight; does not scroll.
    void workOn(Annotation annotation) {
        if (place != null) {
            place.goTo(annotation);
            showMarks();
            showPlace();
        }
    }

    /// Goes to the annotation as it is now, or to where it was.
    void goToRemains(Annotation was) {
        open().flatMap(at -> at.annotation(was.id())).ifPresentOrElse(this::goTo, () -> goTo(was.anchor().range()));
    }

    void turnPage(boolean forward) {
        if (forward) {
            page.pageDown();
        } else {
            page.pageUp();
        }
        if (place != null) {
            place.cursor().place(page.visibleRange().start());
            place.choose(null);
            showPlace();
        }
    }

    /// The next of the annotations that overlap here.
    void cycle() {
        if (place != null && place.chooseFollowing()) {
            showMarks();
            showPlace();
        }
    }

    private void move(Consumer<Cursor> step, Reveal reveal) {
        if (place != null) {
            step.accept(place.cursor());
            place.choose(null);
            arrived(reveal);
        }
    }

    // changing

    /// Carries out a step. What the desk tells of it does not yet draw the marks: that is done by where the reader goes on,
    /// [#stayAt] or [#goOnWith], once.
    void perform(Step step) {
        performing = true;
        try {
            desk.perform(step);
        } finally {
            performing = false;
        }
    }

    /// Goes on at `target`, where something was marked or is marked no longer; does not scroll.
    void stayAt(TextRange target) {
        if (place != null) {
            place.stayAt(target);
            showMarks();
            showPlace();
        }
    }

    /// Goes on with an annotation, where it lies now; stays where there is none of that id.
    void goOnWith(String annotation) {
        if (place != null) {
            place.open().annotation(annotation).ifPresent(place::goTo);
            arrived(Reveal.NEAREST);
        }
    }

    // showing

    /// Shows what is recognised in the speech now; the reading place stays.
    void showAnatomy() {
        if (place != null) {
            OpenSpeech open = place.open();
            place.cursor().setAnatomy(open.speech().anatomy());
            page.setNumbering(Citation.numbers(open));
            page.setAnatomy(open.speech().anatomy());
            showPlace();
        }
    }

    /// Opens the folded page furniture, or folds it again.
    void unfold() {
        open().ifPresent(open -> open.speech().anatomy().noise().forEach(noise -> page.toggleNoise(noise.start())));
    }

    /// Draws the marks as the desk has them now.
    void showMarks() {
        if (place == null || performing) {
            return;
        }
        OpenSpeech shown = place.open();
        String now = current().map(Annotation::id).orElse(null);
        page.setMarks(stretch -> shown.index().overlapping(stretch).stream().filter(focus::shows)
                .map(annotation -> mark(annotation, now)).toList());
    }

    private Mark mark(Annotation annotation, @Nullable String now) {
        List<Theme> themes = Marking.themes(annotation, desk.codebook());
        boolean focused = annotation.id().equals(now) || focus.on(annotation);
        return new Mark(annotation.id(), annotation.anchor().range(),
                themes.stream().map(theme -> Color.web(theme.colour())).toList(),
                String.join(", ", themes.stream().map(Theme::name).toList()), focused, !annotation.note().isEmpty());
    }

    private void arrived(Reveal reveal) {
        page.reveal(target(), reveal);
        showMarks();
        showPlace();
    }

    private void showPlace() {
        if (place == null) {
            return;
        }
        Cursor cursor = place.cursor();
        page.setUnit(cursor.selection().isPresent() ? null : cursor.unit());
        page.setSelection(cursor.selection().orElse(null));
        page.setHandles(held().map(annotation -> annotation.anchor().range()).orElse(null));
        keepPlace.playFromStart();
        moved.run();
    }

    /// Keeps the reading place without waiting.
    void keepPlaceNow() {
        keepPlace.stop();
        if (place != null) {
            places.keep(place.open().speech().id(), place.target(), place.cursor().selection().isPresent());
        }
    }
}
