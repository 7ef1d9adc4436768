package lectern.window;

import java.util.List;
import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Cursor;
import lectern.desk.Desk;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.desk.RecentThemes;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Highlights, themes and notes, where the reader is: each of these is one step, and the reader goes on from what it leaves.
final class Annotating {
    private final Desk desk;
    private final Reader reader;
    private final RecentThemes recent;

    Annotating(Desk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
        this.recent = desk.recentThemes();
    }

    /// The themes given last, newest first.
    List<Theme> recentThemes() {
        return recent.in(desk.codebook());
    }

    /// The theme was given, by whatever means.
    void remember(Theme theme) {
        recent.add(theme);
    }

    void highlight() {
        perform((marking, at) -> marking.highlight(at, reader.target()));
    }

    void toggle(Theme theme) {
        recent.add(theme);
        perform((marking, at) -> marking.toggle(at, reader.target(), theme));
    }

    void give(Theme theme) {
        recent.add(theme);
        perform((marking, at) -> marking.give(at, reader.target(), theme));
    }

    void giveNew(Theme theme) {
        recent.add(theme);
        perform((marking, at) -> marking.giveNew(at, reader.target(), theme));
    }

    void inVivo() {
        perform((marking, at) -> marking.inVivo(at, reader.target(), desk.codebook()));
        reader.current().flatMap(a -> Marking.themes(a, desk.codebook()).reversed().stream().findFirst()).ifPresent(recent::add);
    }

    void toggleLastTheme() {
        recentThemes().stream().findFirst().ifPresent(this::toggle);
    }

    void remove() {
        reader.current().ifPresent(annotation -> perform((marking, at) -> marking.remove(annotation)));
    }

    /// Writes the note of an annotation, or of `target` when nothing is marked there.
    ///
    /// @param annotation the one meant; null, or one that is there no longer, for none
    void note(@Nullable Annotation annotation, TextRange target, String note) {
        perform((marking, at) -> annotation != null && at.annotation(annotation.id()).isPresent()
                ? marking.note(at, at.annotation(annotation.id()).get(), note)
                : marking.noteOn(at, target, note));
    }

    /// Moves an end of a range.
    interface Edge {
        Optional<TextRange> moved(Cursor cursor, TextRange from);
    }

    /// Moves an end of the held annotation, or else of the selection.
    void move(Edge edge) {
        reader.cursor().ifPresent(cursor -> reader.held().ifPresentOrElse(
                held -> edge.moved(cursor, held.anchor().range()).ifPresent(this::resize),
                () -> edge.moved(cursor, cursor.target()).ifPresent(reader::extend)));
    }

    /// Gives the held annotation another range.
    void resize(TextRange range) {
        reader.open().ifPresent(open -> reader.held().ifPresent(held ->
                desk.marking().resize(open, held, range).ifPresent(step -> carryOut(step, held.id()))));
    }

    /// Carries out a step and goes to the annotation that it leaves.
    void carryOut(Step step, String annotation) {
        reader.perform(step);
        reader.goOnWith(annotation);
    }

    private interface Stepping {
        Optional<Step> step(Marking marking, OpenSpeech open);
    }

    private void perform(Stepping stepping) {
        reader.open().ifPresent(open -> {
            TextRange target = reader.target();
            stepping.step(desk.marking(), open).ifPresent(step -> {
                reader.perform(step);
                reader.stayAt(target);
            });
        });
    }
}
