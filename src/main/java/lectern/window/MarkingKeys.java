package lectern.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Citation;
import lectern.desk.Cursor;
import lectern.desk.Desk;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.message.Messages;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import lectern.text.Unit;
import org.jspecify.annotations.Nullable;

/// Marking at speed: the theme that stays, merging and splitting, the hits of a search, one theme in focus.
final class MarkingKeys {
    private static final int SHOWN = 6;
    private static final int CONTEXT = 14;
    private final Desk desk;
    private final Messages messages;
    private final UnaryOperator<String> keys;
    private final Reader reader;
    private final Annotating annotating;
    private final PageTools tools;
    private final Sheet sheet;
    private final Consumer<String> say;
    private final Runnable changed;
    private @Nullable String sticky;

    /// @param keys the key in force of a command, as a cap shows it; empty where it has none
    /// @param changed told when the mode has changed
    MarkingKeys(Desk desk, Messages messages, UnaryOperator<String> keys, Reader reader, PageTools tools, Sheet sheet,
                Consumer<String> say, Runnable changed) {
        this.desk = desk;
        this.messages = messages;
        this.keys = keys;
        this.reader = reader;
        this.annotating = reader.annotating();
        this.tools = tools;
        this.sheet = sheet;
        this.say = say;
        this.changed = changed;
    }

    /// The theme that stays, if one does.
    Optional<Theme> sticky() {
        return Optional.ofNullable(sticky).flatMap(desk.codebook()::theme);
    }

    /// What is going on, for the status line; empty where nothing is.
    String mode() {
        return String.join(" · ", Stream.of(
                sticky().map(this::stays),
                reader.focus().theme().map(theme -> messages.text(
                        reader.focus().only() ? "window.mode.only" : "window.mode.focus", theme.name())))
                .flatMap(Optional::stream).toList());
    }

    private String stays(Theme theme) {
        String gives = keys.apply("mark-and-go-on");
        String ends = keys.apply("deselect");
        return gives.isEmpty() || ends.isEmpty() ? messages.text("window.mode.sticky-only", theme.name())
                : messages.text("window.mode.sticky", theme.name(), gives, ends);
    }

    /// The last theme stays, or no theme any longer.
    void toggleSticky() {
        if (sticky().isPresent()) {
            stick(null);
        } else {
            annotating.recentThemes().stream().findFirst().ifPresentOrElse(this::stick, this::chooseSticky);
        }
    }

    void chooseSticky() {
        tools.pickTheme(this::stick);
    }

    private void stick(@Nullable Theme theme) {
        sticky = theme == null ? null : theme.id();
        changed.run();
    }

    /// Gives what is under the cursor the theme that stays, and goes on to the next unit of that size.
    void markAndGoOn() {
        sticky().ifPresent(theme -> {
            annotating.give(theme);
            TextRange marked = reader.target();
            reader.next(reader.cursor().map(Cursor::size).orElse(Unit.CLAUSE));
            if (reader.target().equals(marked)) {
                say.accept(messages.text("window.sticky.end"));
            }
        });
    }

    /// Esc: drops the selection, or else ends the theme that stays.
    ///
    /// @return whether there was one of them
    boolean escape() {
        if (reader.cursor().flatMap(Cursor::selection).isPresent()) {
            reader.deselect();
            return true;
        }
        boolean stayed = sticky().isPresent();
        if (stayed) {
            stick(null);
        }
        return stayed;
    }

    void chooseRecent() {
        if (annotating.recentThemes().isEmpty()) {
            tools.pickTheme();
        } else {
            tools.pickRecent();
        }
    }

    void merge() {
        withHere((open, annotation) -> tell(desk.marking().merge(open, annotation), "window.merge.none")
                .ifPresent(step -> annotating.carryOut(step, annotation.id())));
    }

    /// Parts the annotation here at the start of what is under the cursor, and goes to the second part.
    void split() {
        withHere((open, here) -> {
            int at = reader.target().start();
            Optional<Step> split = Stream.concat(Stream.of(here), open.under(reader.target()).stream().filter(reader.focus()::shows))
                    .flatMap(annotation -> desk.marking().split(open, annotation, at).stream()).findFirst();
            tell(split, "window.split.none").ifPresent(step -> {
                if (step.edits().getLast() instanceof Edit.OfAnnotation(var _, Annotation second)) {
                    annotating.carryOut(step, second.id());
                }
            });
        });
    }

    private interface Here {
        void act(OpenSpeech open, Annotation annotation);
    }

    private void withHere(Here action) {
        reader.open().ifPresent(open -> reader.current().ifPresentOrElse(annotation -> action.act(open, annotation),
                () -> say.accept(messages.text("window.annotation.none"))));
    }

    private Optional<Step> tell(Optional<Step> step, String otherwise) {
        if (step.isEmpty()) {
            say.accept(messages.text(otherwise));
        }
        return step;
    }

    /// Gives the theme that stays, or the last one, to all hits of the search, once the reader has seen how many.
    void giveToHits() {
        List<TextRange> hits = tools.hits();
        if (hits.isEmpty()) {
            say.accept(messages.text("window.hits.none"));
        } else {
            sticky().or(() -> annotating.recentThemes().stream().findFirst())
                    .ifPresentOrElse(theme -> preview(hits, theme), () -> tools.pickTheme(theme -> preview(hits, theme)));
        }
    }

    private void preview(List<TextRange> hits, Theme theme) {
        reader.open().ifPresent(open -> {
            List<Annotation> passages = desk.marking().giveToAll(open, hits, theme).stream()
                    .flatMap(step -> step.edits().stream()).map(edit -> ((Edit.OfAnnotation) edit).after()).toList();
            if (passages.isEmpty()) {
                say.accept(messages.text("window.hits.all-have", hits.size(), theme.name()));
                return;
            }
            tools.showHits();
            List<String> lines = new ArrayList<>();
            passages.stream().limit(SHOWN).forEach(passage -> lines.add(inContext(open, passage.anchor())));
            if (passages.size() > SHOWN) {
                lines.add(messages.text("window.hits.more", passages.size() - SHOWN));
            }
            if (passages.size() < hits.size()) {
                lines.add(messages.text("window.hits.have", hits.size() - passages.size()));
            }
            sheet.confirm(messages.text("window.hits.preview", passages.size(), theme.name(), tools.sought()), lines,
                    messages.text("window.hits.give"), messages.text("window.cancel"), () -> giveAll(open, hits, theme));
        });
    }

    /// A passage in a few words of its paragraph.
    private String inContext(OpenSpeech open, Anchor anchor) {
        String text = open.speech().text();
        TextRange line = open.units().at(Unit.PARAGRAPH, anchor.range().start()).orElse(anchor.range());
        TextRange around = Graphemes.widened(text, new TextRange(Math.max(line.start(), anchor.range().start() - CONTEXT),
                Math.min(Math.max(line.end(), anchor.range().end()), anchor.range().end() + CONTEXT)));
        return messages.text("window.hits.passage", Citation.paragraph(open, anchor.range().start()),
                (around.start() > line.start() ? "…" : "") + text.substring(around.start(), anchor.range().start()),
                anchor.quote(), text.substring(anchor.range().end(), around.end()).stripTrailing()
                        + (around.end() < line.end() ? "…" : ""));
    }

    private void giveAll(OpenSpeech open, List<TextRange> hits, Theme theme) {
        desk.marking().giveToAll(open, hits, theme).ifPresent(step -> {
            desk.perform(step);
            annotating.remember(theme);
            changed.run();
            say.accept(messages.text("window.hits.given", step.edits().size(), theme.name()));
        });
    }

    /// Tints one theme of the annotation here throughout, or none any longer.
    void focus() {
        if (reader.focus().theme().isPresent()) {
            focus(null, false);
        } else {
            themeHere().ifPresentOrElse(theme -> focus(theme, false),
                    () -> say.accept(messages.text("window.focus.none")));
        }
    }

    /// Shows only the marks of the theme in focus, or of the one here; or all again.
    void focusOnly() {
        reader.focus().theme().or(this::themeHere).ifPresentOrElse(theme -> focus(theme, !reader.focus().only()),
                () -> say.accept(messages.text("window.focus.none")));
    }

    private void focus(@Nullable Theme theme, boolean only) {
        reader.focus().set(theme == null ? null : theme.id(), only);
        reader.showMarks();
        changed.run();
    }

    private Optional<Theme> themeHere() {
        return reader.current().flatMap(here -> Marking.themes(here, desk.codebook()).stream().findFirst());
    }
}
