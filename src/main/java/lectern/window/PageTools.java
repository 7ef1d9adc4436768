package lectern.window;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.desk.CodebookEdits;
import lectern.desk.Desk;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.desk.SpeechSearch;
import lectern.message.Messages;
import lectern.text.TextRange;
import lectern.window.find.FindBar;
import lectern.window.margin.NoteFlow;
import lectern.window.margin.SpeechMargin;
import lectern.window.notes.NotesPane;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;
import lectern.window.themes.RecentList;
import lectern.window.themes.ThemePicker;

/// What is called up from the page: the note editor, the theme picker, the find bar, the clipboard.
final class PageTools {
    private final Desk desk;
    private final Messages messages;
    private final Reader reader;
    private final Annotating annotating;
    private final SpeechPage page;
    private final SpeechMargin margin;
    private final NotesPane notes;
    private final ThemePicker picker;
    private final FindBar findBar;
    private final Toast toast;
    private final SpeechSearch search;
    private final RecentList recent;
    private final Runnable noteBegins;
    private final Runnable noteEnded;

    /// @param noteBegins called before a note is written in the pane of notes
    /// @param noteEnded called after that, wherever the focus went
    PageTools(Desk desk, Messages messages, Reader reader, SpeechPage page, SpeechMargin margin, NotesPane notes,
              ThemePicker picker, FindBar findBar, Toast toast, Runnable noteBegins, Runnable noteEnded) {
        this.desk = desk;
        this.messages = messages;
        this.reader = reader;
        this.annotating = reader.annotating();
        this.page = page;
        this.margin = margin;
        this.notes = notes;
        this.picker = picker;
        this.findBar = findBar;
        this.toast = toast;
        this.noteBegins = noteBegins;
        this.noteEnded = noteEnded;
        this.search = new SpeechSearch(desk);
        this.recent = new RecentList(messages);
    }

    /// Says what the commands do that call them up.
    void install(Actions actions) {
        BooleanSupplier reading = () -> reader.open().isPresent();
        actions.set("copy", reading, () -> copy(false));
        actions.set("copy-with-source", reading, () -> copy(true));
        actions.set("copy-link", () -> reader.current().isPresent(), this::copyLink);
        actions.set("find", reading, this::openFind);
        actions.set("find-on-page", reading, this::openFind);
        actions.set("find-next", reading, () -> findBar.step(1));
        actions.set("find-previous", reading, () -> findBar.step(-1));
        actions.set("pick-theme", reading, this::pickTheme);
        actions.set("note", reading, this::editNote);
    }

    /// Writes the note of the annotation meant at the cursor, or of one that there will be: in a card beside its passage
    /// where cards have room, else in the pane of notes.
    void editNote() {
        reader.open().ifPresent(open -> {
            Annotation annotation = reader.current().filter(a -> a.anchor().range().equals(reader.target())
                    || reader.cursor().filter(c -> c.selection().isEmpty()).isPresent()).orElse(null);
            TextRange target = annotation == null ? reader.target() : annotation.anchor().range();
            Annotation noted = annotation == null ? desk.marking().draft(open, target) : annotation;
            page.reveal(target, Reveal.NEAREST);
            if (!margin.edit(noted)) {
                noteBegins.run();
                notes.edit(target.of(open.speech().text()), Marking.themes(noted, desk.codebook()), noted.note(), text -> {
                    annotating.note(annotation, target, text);
                    noteEnded.run();
                });
            }
        });
    }

    void pickTheme() {
        if (reader.open().isPresent()) {
            picker.show(page, desk.codebook(), annotating.recentThemes(), annotating::give,
                    name -> annotating.giveNew(CodebookEdits.fresh(desk.codebook(), name, null)), page::requestFocus);
        }
    }

    /// Picks a theme, or makes one, for something else than giving it to what is under the cursor.
    void pickTheme(Consumer<Theme> chosen) {
        picker.show(page, desk.codebook(), annotating.recentThemes(), chosen, name -> {
            Theme made = CodebookEdits.fresh(desk.codebook(), name, null);
            desk.perform(desk.codebookEdits().add(made));
            chosen.accept(made);
        }, page::requestFocus);
    }

    void pickRecent() {
        recent.show(page, annotating.recentThemes(), annotating::give, page::requestFocus);
    }

    /// Another speech lies open: what is found is found in it.
    void opened(OpenSpeech open) {
        search.open(open.speech().text());
        findBar.setSearch(search::find, reader::target);
    }

    /// What the search has found.
    List<TextRange> hits() {
        return findBar.hits();
    }

    void showHits() {
        findBar.showHits();
    }

    /// What was looked for.
    String sought() {
        return findBar.sought();
    }

    /// Goes to a hit; while the reader types, only the place where the typing began is remembered.
    void goToHit(TextRange hit, boolean typing) {
        if (typing) {
            reader.lookAt(hit);
        } else {
            reader.goTo(hit);
        }
    }

    private void openFind() {
        reader.leave();
        reader.open().ifPresent(open -> findBar.open(reader.target().start(),
                reader.cursor().flatMap(c -> c.selection()).map(r -> r.of(open.speech().text())).orElse("")));
    }

    private void copy(boolean withSource) {
        reader.open().ifPresent(open -> {
            Clipboard.getSystemClipboard().setContent(Passage.of(open, reader.target(), desk.codebook(), withSource, messages));
            toast.say(messages.text(withSource ? "window.copied.source" : "window.copied"));
        });
    }

    /// Puts a link to the annotation at the cursor on the clipboard, to be pasted into a note.
    private void copyLink() {
        reader.current().ifPresent(annotation -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(NoteFlow.link(annotation));
            Clipboard.getSystemClipboard().setContent(content);
            toast.say(messages.text("window.copied.link"));
        });
    }
}
