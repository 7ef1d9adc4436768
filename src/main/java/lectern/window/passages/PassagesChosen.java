package lectern.window.passages;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lectern.annotation.Codebook;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.CodebookEdits;
import lectern.desk.Desk;
import lectern.desk.LibraryMarking;
import lectern.message.Messages;
import lectern.search.Passage;
import lectern.window.search.Around;
import lectern.window.search.Chosen;
import lectern.window.search.NoteEditing;
import lectern.window.themes.ThemePicker;

/// Passages that are chosen in a list: changed all together.
final class PassagesChosen implements Chosen {
    private final Desk desk;
    private final Messages messages;
    private final Around around;
    private final Supplier<List<String>> ids;
    private final Supplier<Optional<Passage>> current;
    private final Supplier<Optional<Theme>> replaced;
    private final ThemePicker picker;

    /// @param ids of the annotations chosen
    /// @param current the passage gone to
    /// @param replaced the theme that is meant where one is to be replaced; nothing where that is not clear
    PassagesChosen(Desk desk, Messages messages, Around around, Supplier<List<String>> ids, Supplier<Optional<Passage>> current,
                   Supplier<Optional<Theme>> replaced) {
        this.desk = desk;
        this.messages = messages;
        this.around = around;
        this.ids = ids;
        this.current = current;
        this.replaced = replaced;
        this.picker = new ThemePicker(messages);
    }

    @Override
    public int size() {
        return ids.get().size();
    }

    @Override
    public CompletableFuture<Boolean> toggle(Theme theme, boolean isNew) {
        around.remember(theme);
        return said(new LibraryMarking(desk).toggleOn(ids.get(), theme, isNew), theme, isNew);
    }

    private CompletableFuture<Boolean> said(CompletableFuture<Optional<Step>> work, Theme theme, boolean isNew) {
        return work.thenApply(step -> {
            boolean taken = step.filter(done -> done.name() == Step.Name.TAKE_THEME).isPresent();
            around.say(messages.text(step.isEmpty() ? "finding.nothing" : taken ? "finding.taken" : "finding.given",
                    step.map(done -> done.edits().size() - (isNew ? 1 : 0)).orElse(0), theme.name()));
            return step.isPresent();
        }).exceptionally(thrown -> {
            around.trouble(thrown);
            return false;
        });
    }

    /// Asks for a theme and puts it in the place of another: of the one that is meant, or of the only one that the passages
    /// have, or of one of theirs that is asked for first.
    void replaceTheme(Node owner) {
        List<String> meant = ids.get();
        replaced.get().ifPresentOrElse(from -> replace(owner, meant, from), () ->
                done(new LibraryMarking(desk).themes(meant).thenAccept(themes -> {
                    if (themes.size() == 1) {
                        replace(owner, meant, themes.getFirst());
                    } else if (themes.isEmpty()) {
                        around.say(messages.text("finding.replace.none"));
                    } else {
                        around.say(messages.text("finding.replace.first"));
                        picker.show(owner, new Codebook(themes), List.of(), from -> replace(owner, meant, from), null,
                                owner::requestFocus);
                    }
                })));
    }

    private void replace(Node owner, List<String> meant, Theme from) {
        around.say(messages.text("finding.replace.which", from.name(), meant.size()));
        picker.show(owner, desk.codebook(), around.recentThemes(), to -> replace(meant, from, to, false),
                name -> replace(meant, from, CodebookEdits.fresh(desk.codebook(), name, null), true), owner::requestFocus);
    }

    private void replace(List<String> meant, Theme from, Theme to, boolean isNew) {
        around.remember(to);
        said(new LibraryMarking(desk).replace(meant, from, to, isNew), to, isNew);
    }

    @Override
    public void remove() {
        done(new LibraryMarking(desk).removeAll(ids.get()).thenAccept(step ->
                step.ifPresent(done -> around.say(messages.text("finding.removed", done.edits().size())))));
    }

    @Override
    public void copy() {
        List<String> meant = ids.get();
        done(desk.ask(library -> meant.stream().flatMap(id -> library.annotation(id).stream())
                .map(annotation -> annotation.anchor().quote()).collect(Collectors.joining("\n"))).thenAccept(text -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    around.say(messages.text("finding.copied", meant.size()));
                }));
    }

    @Override
    public void note() {
        List<String> meant = ids.get();
        if (meant.isEmpty()) {
            return;
        }
        LibraryMarking marking = new LibraryMarking(desk);
        String about = meant.size() > 1 ? messages.text("finding.note.several", meant.size())
                : current.get().map(passage -> passage.annotation().anchor().quote()).orElse("");
        done(marking.note(meant).thenAccept(now -> around.showCard(new NoteEditing(messages, about, now, around,
                note -> done(marking.note(meant, note, now.isEmpty()).thenAccept(step -> step.ifPresent(written ->
                        around.say(messages.text("finding.noted", written.edits().size())))))))));
    }

    private <T> void done(CompletableFuture<T> work) {
        work.exceptionally((Function<Throwable, T>) thrown -> {
            around.trouble(thrown);
            return null;
        });
    }
}
