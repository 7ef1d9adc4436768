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
import lectern.desk.LineRole;
import lectern.desk.KeptPlaces;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.desk.RecentThemes;
import lectern.text.Han;
import lectern.text.TextRange;
import lectern.text.Unit;
import lectern.window.reader.Mark;
import lectern.window.reader.PageText;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;
import org.jspecify.annotations.Nullable;

/// The reader at the page: moves the cursor, marks, and keeps the page showing what is so.
final class Reader {
    private static final int FAR = 200;
    private static final Duration PLACE_KEPT_AFTER = Duration.seconds(1);

    private final Desk desk;
    private final SpeechPage page;
    private final Runnable moved;
    private final KeptPlaces places;
    private final ThemeFocus focus;
    private final RecentThemes recent;
    private final PauseTransition keepPlace = new PauseTransition(PLACE_KEPT_AFTER);
    private @Nullable OpenSpeech open;
    private @Nullable Cursor cursor;
    private @Nullable String chosen;
    private boolean letGo;
    private Consumer<TextRange> leaving = from -> { };

    /// @param moved told after each change of place or marks
    Reader(Desk desk, SpeechPage page, Runnable moved) {
        this.desk = desk;
        this.page = page;
        this.moved = moved;
        this.places = new KeptPlaces(desk);
        this.focus = new ThemeFocus(desk);
        this.recent = desk.recentThemes();
        keepPlace.setOnFinished(event -> keepPlaceNow());
        page.gestures().setOnPlace((offset, clicks) -> {
            if (cursor != null) {
                if (clicks == 1 && Math.abs(offset - target().start()) > FAR && !page.visibleRange().overlaps(target())) {
                    leave();
                }
                cursor.place(offset);
                for (int i = 1; i < clicks; i++) {
                    cursor.grow();
                }
                choose(null);
                arrived(Reveal.NEAREST);
            }
        });
        page.gestures().setSnap(this::nearestClauseEnd);
        page.gestures().setOnResize(range -> held().ifPresent(annotation -> {
            if (open != null) {
                carryOut(desk.marking().resize(open, annotation, range), annotation.id());
                showPlace();
            }
        }));
        page.gestures().setOnSelect(range -> {
            if (cursor != null && open != null) {
                cursor.select(range);
                choose(open.exactly(range).stream().findFirst().map(Annotation::id).orElse(null));
                showPlace();
            }
        });
    }

    /// The end of a clause nearest to an offset.
    private int nearestClauseEnd(int offset) {
        return open == null ? offset : open.units().at(Unit.CLAUSE, offset)
                .map(clause -> 2 * offset < clause.start() + clause.end() ? clause.start() : clause.end()).orElse(offset);
    }

    /// Lays a speech open where the reader stopped in it, with what was under the cursor.
    void show(OpenSpeech opened, KeptPlaces.Kept kept) {
        keepPlaceNow();
        open = opened;
        cursor = new Cursor(opened.units(), opened.speech().anatomy());
        choose(null);
        String text = opened.speech().text();
        page.setNumbering(Citation.numbers(opened));
        page.show(new PageText(text, opened.speech().anatomy(), Han.prevails(text)));
        showMarks();
        if (kept.offset() >= 0) {
            cursor.place(Math.min(kept.offset(), text.length()));
            kept.target(text.length()).ifPresent(kept.selected() ? cursor::select : cursor::goTo);
            page.reveal(cursor.target(), Reveal.CENTRE);
        }
        showPlace();
    }

    /// Nothing lies open any more.
    void close() {
        keepPlace.stop();
        open = null;
        cursor = null;
        choose(null);
    }

    Optional<OpenSpeech> open() {
        return Optional.ofNullable(open);
    }

    /// Whether this speech lies open.
    boolean reads(long speech) {
        return open != null && open.speech().id() == speech;
    }

    Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor);
    }

    /// The annotation that commands mean at the present place.
    Optional<Annotation> current() {
        return open == null || cursor == null ? Optional.empty() : Marking.meant(open, cursor.target(), chosen, focus::shows);
    }

    /// The themes given last, newest first.
    List<Theme> recentThemes() {
        return recent.in(desk.codebook());
    }

    void remember(Theme theme) {
        recent.add(theme);
    }

    /// The annotation whose ends the keys move: the one that was chosen, or the one with exactly the unit's range.
    /// None while something is selected beyond it, or after it was let go.
    Optional<Annotation> held() {
        if (open == null || cursor == null || letGo) {
            return Optional.empty();
        }
        if (chosen != null) {
            return current().filter(annotation -> annotation.id().equals(chosen));
        }
        return cursor.selection().isPresent() ? Optional.empty()
                : open.exactly(cursor.unit()).stream().filter(focus::shows).findFirst();
    }

    /// Lets the held annotation go until the cursor moves: the keys that moved its ends select again.
    void letGo() {
        letGo = true;
        chosen = null;
        showMarks();
        showPlace();
    }

    /// The theme that is tinted throughout; call [#showMarks()] after changing it.
    ThemeFocus focus() {
        return focus;
    }

    /// Who is told, before the reader jumps, of what is under the cursor.
    void setOnLeaving(Consumer<TextRange> listener) {
        leaving = listener;
    }

    /// Tells that the reader jumps away from here.
    void leave() {
        if (cursor != null) {
            leaving.accept(target());
        }
    }

    // moving

    void next(Unit size) {
        move(() -> cursor().ifPresent(c -> c.next(size)), Reveal.NEAREST);
    }

    void previous(Unit size) {
        move(() -> cursor().ifPresent(c -> c.previous(size)), Reveal.NEAREST);
    }

    void grow() {
        move(() -> cursor().ifPresent(Cursor::grow), Reveal.NEAREST);
    }

    void shrink() {
        move(() -> cursor().ifPresent(Cursor::shrink), Reveal.NEAREST);
    }

    /// Moves an end of a range.
    interface Edge {
        Optional<TextRange> moved(Cursor cursor, TextRange from);
    }

    /// Moves an end of the held annotation, or else of the selection.
    void move(Edge edge) {
        if (open == null || cursor == null) {
            return;
        }
        Annotation held = held().orElse(null);
        if (held == null) {
            edge.moved(cursor, target()).ifPresent(to -> move(() -> cursor().ifPresent(c -> c.extend(to)), Reveal.NEAREST));
        } else {
            edge.moved(cursor, held.anchor().range())
                    .ifPresent(to -> carryOut(desk.marking().resize(open, held, to), held.id()));
        }
    }

    void deselect() {
        move(() -> cursor().ifPresent(Cursor::deselect), Reveal.NEAREST);
    }

    /// Jumps to a passage.
    void goTo(TextRange range) {
        leave();
        lookAt(range);
    }

    /// Jumps to a place, which is then near the upper edge.
    void goToTop(TextRange range) {
        leave();
        move(() -> cursor().ifPresent(c -> c.goTo(range)), Reveal.TOP);
    }

    /// Goes to a passage without remembering where the reader came from.
    void lookAt(TextRange range) {
        move(() -> cursor().ifPresent(c -> c.goTo(range)), Reveal.CENTRE);
    }

    void goTo(Annotation annotation) {
        goTo(annotation.anchor().range());
        choose(annotation.id());
        showMarks();
        showPlace();
    }

    /// Works on an annotation that is in sight; does not scroll.
    void workOn(Annotation annotation) {
        cursor().ifPresent(c -> {
            c.goTo(annotation.anchor().range());
            choose(annotation.id());
            showMarks();
            showPlace();
        });
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
        TextRange seen = page.visibleRange();
        cursor().ifPresent(c -> c.place(seen.start()));
        choose(null);
        showPlace();
    }

    /// The next of the annotations that overlap here.
    void cycle() {
        if (open != null && cursor != null) {
            Marking.following(open, cursor.target(), chosen == null ? current().map(Annotation::id).orElse(null) : chosen,
                    focus::shows).ifPresent(annotation -> {
                        choose(annotation.id());
                        showMarks();
                        showPlace();
                    });
        }
    }

    // marking

    void highlight() {
        perform((marking, at) -> marking.highlight(at, target()));
    }

    void toggle(Theme theme) {
        recent.add(theme);
        perform((marking, at) -> marking.toggle(at, target(), theme));
    }

    void give(Theme theme) {
        recent.add(theme);
        perform((marking, at) -> marking.give(at, target(), theme));
    }

    void giveNew(Theme theme) {
        recent.add(theme);
        perform((marking, at) -> marking.giveNew(at, target(), theme));
    }

    void inVivo() {
        perform((marking, at) -> marking.inVivo(at, target(), desk.codebook()));
        current().flatMap(a -> Marking.themes(a, desk.codebook()).reversed().stream().findFirst()).ifPresent(recent::add);
    }

    void giveLastTheme() {
        recentThemes().stream().findFirst().ifPresent(this::toggle);
    }

    void remove() {
        current().ifPresent(annotation -> perform((marking, at) -> marking.remove(annotation)));
    }

    /// Writes the note of the annotation meant here, or of the target when nothing is marked.
    void note(@Nullable Annotation annotation, TextRange target, String note) {
        perform((marking, at) -> annotation != null && at.annotation(annotation.id()).isPresent()
                ? marking.note(at, at.annotation(annotation.id()).get(), note)
                : marking.noteOn(at, target, note));
    }

    TextRange target() {
        return cursor == null ? new TextRange(0, 0) : cursor.target();
    }

    private interface Stepping {
        Optional<Step> step(Marking marking, OpenSpeech open);
    }

    private void perform(Stepping stepping) {
        if (open == null || cursor == null) {
            return;
        }
        TextRange target = target();
        stepping.step(desk.marking(), open).ifPresent(step -> {
            desk.perform(step);
            if (cursor.selection().isPresent()) {
                cursor.goTo(target);
            }
            open.exactly(target).stream().findFirst().ifPresentOrElse(this::keepInSight, () -> choose(null));
            showMarks();
            showPlace();
        });
    }

    private void keepInSight(Annotation made) {
        choose(made.id());
        focus.reveal(made);
    }

    /// Carries out a step and goes to the annotation that it leaves.
    void carryOut(Optional<Step> step, String annotation) {
        step.ifPresent(does -> {
            desk.perform(does);
            if (open != null && cursor != null) {
                open.annotation(annotation).ifPresent(there -> {
                    cursor.goTo(there.anchor().range());
                    choose(there.id());
                });
                arrived(Reveal.NEAREST);
            }
        });
    }

    /// Says what the target is: the selection, or else the whole line under the cursor.
    void retype(LineRole role) {
        if (open == null || cursor == null) {
            return;
        }
        desk.anatomyEdits().retype(open, line(), role).ifPresent(desk::perform);
    }

    /// Places the cursor, unless the offset lies in the selection.
    void placeAt(int offset) {
        if (cursor != null && cursor.selection().filter(range -> range.contains(offset)).isEmpty()) {
            move(() -> cursor().ifPresent(c -> c.place(offset)), Reveal.NEAREST);
        }
    }

    /// What [#retype] acts on.
    TextRange line() {
        return open == null || cursor == null ? target() : cursor.selection().orElseGet(() ->
                open.units().at(Unit.PARAGRAPH, cursor.unit().start()).orElse(cursor.unit()));
    }

    // showing

    /// Shows what is recognised in the speech now; the reading place stays.
    void showAnatomy() {
        if (open != null && cursor != null) {
            cursor.setAnatomy(open.speech().anatomy());
            page.setNumbering(Citation.numbers(open));
            page.setAnatomy(open.speech().anatomy());
            showPlace();
        }
    }

    /// Opens the folded page furniture, or folds it again.
    void unfold() {
        if (open != null) {
            open.speech().anatomy().noise().forEach(noise -> page.toggleNoise(noise.start()));
        }
    }

    /// Draws the marks as the desk has them now.
    void showMarks() {
        OpenSpeech shown = open;
        if (shown == null) {
            return;
        }
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

    private void move(Runnable step, Reveal reveal) {
        if (cursor == null) {
            return;
        }
        step.run();
        choose(null);
        arrived(reveal);
    }

    private void choose(@Nullable String annotation) {
        chosen = annotation;
        letGo = false;
    }

    private void arrived(Reveal reveal) {
        page.reveal(target(), reveal);
        showMarks();
        showPlace();
    }

    private void showPlace() {
        if (cursor == null) {
            return;
        }
        page.setUnit(cursor.selection().isPresent() ? null : cursor.unit());
        page.setSelection(cursor.selection().orElse(null));
        page.setHandles(held().map(annotation -> annotation.anchor().range()).orElse(null));
        keepPlace.playFromStart();
        moved.run();
    }

    /// Keeps the reading place without waiting.
    void keepPlaceNow() {
        keepPlace.stop();
        if (open != null && cursor != null) {
            places.keep(open.speech().id(), cursor.target(), cursor.selection().isPresent());
        }
    }
}
