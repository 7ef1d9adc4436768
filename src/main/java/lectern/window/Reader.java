package lectern.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import lectern.annotation.Annotation;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Cursor;
import lectern.desk.Desk;
import lectern.desk.LineRole;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.speech.Section;
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
    private static final int RECENT = 9;
    private static final Duration PLACE_KEPT_AFTER = Duration.seconds(1);

    private final Desk desk;
    private final SpeechPage page;
    private final Runnable moved;
    private final Deque<String> recentThemes = new ArrayDeque<>();
    private final PauseTransition keepPlace = new PauseTransition(PLACE_KEPT_AFTER);
    private @Nullable OpenSpeech open;
    private @Nullable Cursor cursor;
    private @Nullable String chosen;
    private @Nullable String focusTheme;

    /// @param moved told after each change of place or marks
    Reader(Desk desk, SpeechPage page, Runnable moved) {
        this.desk = desk;
        this.page = page;
        this.moved = moved;
        keepPlace.setOnFinished(event -> keepPlaceNow());
        page.setOnPlace((offset, clicks) -> {
            if (cursor != null) {
                cursor.place(offset);
                for (int i = 1; i < clicks; i++) {
                    cursor.grow();
                }
                chosen = null;
                arrived(Reveal.NEAREST);
            }
        });
        page.setOnSelect(range -> {
            if (cursor != null) {
                cursor.select(range);
                chosen = null;
                showPlace();
            }
        });
    }

    /// Lays a speech open at an offset (UTF-16); a negative one for its beginning.
    void show(OpenSpeech opened, int offset) {
        keepPlaceNow();
        open = opened;
        cursor = new Cursor(opened.units(), opened.speech().anatomy());
        chosen = null;
        String text = opened.speech().text();
        page.show(new PageText(text, opened.speech().anatomy(), Han.prevails(text)));
        showMarks();
        if (offset >= 0) {
            cursor.place(Math.min(offset, opened.speech().text().length()));
            page.reveal(cursor.unit(), Reveal.CENTRE);
        }
        showPlace();
    }

    Optional<OpenSpeech> open() {
        return Optional.ofNullable(open);
    }

    Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor);
    }

    /// The annotation that commands mean at the present place.
    Optional<Annotation> current() {
        return open == null || cursor == null ? Optional.empty() : Marking.meant(open, cursor.target(), chosen);
    }

    /// The themes given last, newest first.
    List<Theme> recentThemes() {
        return recentThemes.stream().map(desk.codebook()::theme).flatMap(Optional::stream).toList();
    }

    /// Which theme is tinted throughout; null for none.
    void focusTheme(@Nullable String theme) {
        focusTheme = theme;
        showMarks();
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

    void moveEnd(Unit size, boolean forward) {
        move(() -> cursor().ifPresent(c -> c.moveEnd(size, forward)), Reveal.NEAREST);
    }

    void moveStart(Unit size, boolean forward) {
        move(() -> cursor().ifPresent(c -> c.moveStart(size, forward)), Reveal.NEAREST);
    }

    void deselect() {
        move(() -> cursor().ifPresent(Cursor::deselect), Reveal.NEAREST);
    }

    void goTo(TextRange range) {
        move(() -> cursor().ifPresent(c -> c.goTo(range)), Reveal.CENTRE);
    }

    void goTo(Annotation annotation) {
        goTo(annotation.anchor().range());
        chosen = annotation.id();
        showMarks();
        showPlace();
    }

    /// Works on an annotation that is in sight; does not scroll.
    void choose(Annotation annotation) {
        cursor().ifPresent(c -> {
            c.goTo(annotation.anchor().range());
            chosen = annotation.id();
            showMarks();
            showPlace();
        });
    }

    void turnPage(boolean forward) {
        if (forward) {
            page.pageDown();
        } else {
            page.pageUp();
        }
        TextRange seen = page.visibleRange();
        cursor().ifPresent(c -> c.place(seen.start()));
        chosen = null;
        showPlace();
    }

    void toStart() {
        if (open != null) {
            int start = open.units().paragraphs().isEmpty() ? 0 : open.units().paragraphs().getFirst().start();
            move(() -> cursor().ifPresent(c -> c.place(start)), Reveal.TOP);
        }
    }

    void toEnd() {
        if (open != null) {
            int end = Math.max(0, open.speech().anatomy().body().trimmed(open.speech().text()).end() - 1);
            move(() -> cursor().ifPresent(c -> c.place(end)), Reveal.NEAREST);
        }
    }

    void nextAnnotation() {
        if (open != null && cursor != null) {
            open.next(cursor.target().start()).ifPresent(this::goTo);
        }
    }

    void previousAnnotation() {
        if (open != null && cursor != null) {
            open.previous(cursor.target().start()).ifPresent(this::goTo);
        }
    }

    void nextSection() {
        section().ifPresent(at -> sections().stream().filter(s -> s.heading().start() > at).findFirst()
                .ifPresent(s -> move(() -> cursor().ifPresent(c -> c.goTo(s.heading())), Reveal.TOP)));
    }

    void previousSection() {
        section().ifPresent(at -> sections().reversed().stream().filter(s -> s.heading().start() < at).findFirst()
                .ifPresent(s -> move(() -> cursor().ifPresent(c -> c.goTo(s.heading())), Reveal.TOP)));
    }

    private Optional<Integer> section() {
        return cursor().map(c -> c.target().start());
    }

    private List<Section> sections() {
        return open == null ? List.of() : open.speech().anatomy().outline().all();
    }

    /// The next of the annotations that overlap here.
    void cycle() {
        if (open != null && cursor != null) {
            Marking.following(open, cursor.target(), chosen == null ? current().map(Annotation::id).orElse(null) : chosen)
                    .ifPresent(annotation -> {
                        chosen = annotation.id();
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
        remember(theme);
        perform((marking, at) -> marking.toggle(at, target(), theme));
    }

    void give(Theme theme) {
        remember(theme);
        perform((marking, at) -> marking.give(at, target(), theme));
    }

    void giveNew(Theme theme) {
        remember(theme);
        perform((marking, at) -> marking.giveNew(at, target(), theme));
    }

    void inVivo() {
        perform((marking, at) -> marking.inVivo(at, target(), desk.codebook()));
        current().flatMap(a -> Marking.themes(a, desk.codebook()).reversed().stream().findFirst()).ifPresent(this::remember);
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
            chosen = open.exactly(target).stream().findFirst().map(Annotation::id).orElse(null);
            showMarks();
            showPlace();
        });
    }

    private void remember(Theme theme) {
        recentThemes.remove(theme.id());
        recentThemes.addFirst(theme.id());
        if (recentThemes.size() > RECENT) {
            recentThemes.removeLast();
        }
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
        if (open == null) {
            return;
        }
        String now = current().map(Annotation::id).orElse(null);
        page.setMarks(open.annotations().stream().map(annotation -> mark(annotation, now)).toList());
    }

    private Mark mark(Annotation annotation, @Nullable String now) {
        List<Theme> themes = Marking.themes(annotation, desk.codebook());
        boolean focused = annotation.id().equals(now) || focusTheme != null && annotation.has(focusTheme);
        return new Mark(annotation.id(), annotation.anchor().range(),
                themes.stream().map(theme -> Color.web(theme.colour())).toList(),
                String.join(", ", themes.stream().map(Theme::name).toList()), focused, !annotation.note().isEmpty());
    }

    private void move(Runnable step, Reveal reveal) {
        if (cursor == null) {
            return;
        }
        step.run();
        chosen = null;
        arrived(reveal);
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
        keepPlace.playFromStart();
        moved.run();
    }

    /// Keeps the reading place without waiting.
    void keepPlaceNow() {
        keepPlace.stop();
        if (open != null && cursor != null) {
            desk.keepPlace(open.speech().id(), cursor.target().start());
        }
    }
}
