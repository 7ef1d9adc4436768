package lectern.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.desk.Citation;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.message.Messages;
import lectern.speech.Outline;
import lectern.speech.SpeechCard;
import lectern.window.notes.NotesPane;
import lectern.window.shelf.OutlinePane;
import lectern.window.shelf.ShelfPane;
import lectern.window.themes.CodebookPane;

/// What stands beside the page: speeches and outline on the left, codebook and annotations on the right. Follows the reader
/// and the desk; what may be seen a moment later than the page is shown a moment later. On the JavaFX thread.
final class SidePanes {
    /// Of more changes the list of speeches is told at once.
    private static final int FEW_EDITS = 20;
    private final Desk desk;
    private final Reader reader;
    private final ShelfPane speeches;
    private final OutlinePane outline;
    private final CodebookPane codebook;
    private final NotesPane notes;
    private final CodebookShown themes;
    private final VersionActions versions;
    private final Afterwards afterwards;
    private final Map<Long, Integer> newCounts = new HashMap<>();
    private final Runnable showNotes = this::showNotes;
    private final Runnable selectNote = this::selectNote;
    private final Runnable showCounts = this::showCounts;

    /// @param commands what the codebook does
    /// @param versions whose unplaced annotations stand below the others
    SidePanes(Desk desk, Messages messages, Reader reader, CodebookCommands commands, VersionActions versions,
              Afterwards afterwards) {
        this.desk = desk;
        this.reader = reader;
        this.versions = versions;
        this.afterwards = afterwards;
        this.speeches = new ShelfPane(messages);
        this.outline = new OutlinePane(messages);
        this.codebook = new CodebookPane(messages, commands);
        this.notes = new NotesPane(messages);
        this.themes = new CodebookShown(desk, codebook);
        notes.getChildren().add(versions.unplaced());
        notes.setOnRemove(annotation -> desk.marking().remove(annotation).ifPresent(desk::perform));
        notes.setOnNote((annotation, text) -> reader.annotating().note(annotation, annotation.anchor().range(), text));
    }

    /// Asks for what takes a while and need not be there at once.
    void countThemes() {
        themes.count();
    }

    /// Ties them to the window.
    ///
    /// @param opener opens a speech
    /// @param toPage gives the page the focus
    /// @param noteEnded called when a note is no longer written here
    void connect(Jumps.Opener opener, Runnable toPage, Runnable noteEnded) {
        speeches.setOnChosen(id -> opener.open(id, () -> { }));
        outline.setOnChosen(section -> {
            reader.goTo(section.heading());
            toPage.run();
        });
        notes.setOnGo(annotation -> go(annotation, toPage));
        notes.setOnLink(id -> reader.open().flatMap(open -> open.annotation(id)).ifPresent(annotation -> go(annotation, toPage)));
        notes.setOnEditDone(() -> {
            toPage.run();
            noteEnded.run();
        });
    }

    private void go(Annotation annotation, Runnable toPage) {
        reader.goTo(annotation);
        toPage.run();
    }

    ShelfPane speeches() {
        return speeches;
    }

    Region outline() {
        return outline;
    }

    Region codebook() {
        return codebook;
    }

    NotesPane notes() {
        return notes;
    }

    /// Keeps what is being written in them.
    void keepEdits() {
        notes.keepEdit();
        codebook.keepEdits();
    }

    /// A speech was laid open.
    void opened(OpenSpeech open) {
        speeches.showOpen(open.speech().id());
        outline.show(open.speech().anatomy().outline());
        refresh();
    }

    /// No speech lies open any more.
    void closed() {
        outline.show(Outline.NONE);
        notes.show(List.of(), desk.codebook(), annotation -> 0);
    }

    /// The reader is elsewhere in the speech.
    void moved() {
        outline.follow(reader.target().start());
        afterwards.add(selectNote);
        codebook.focusTheme(reader.focus().theme().map(Theme::id).orElse(null));
    }

    /// These edits have been carried out.
    ///
    /// @return whether they are so many that the list of speeches had better be read again
    boolean changed(List<Edit> edits) {
        themes.changed(edits);
        if (edits.stream().anyMatch(Edit.OfTheme.class::isInstance)) {
            themes.show();
        }
        boolean many = edits.size() > FEW_EDITS && edits.getFirst() instanceof Edit.OfField;
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.OfAnnotation(Annotation before, Annotation after) -> newCounts.merge((before != null ? before : after).speech(),
                        (after != null ? 1 : 0) - (before != null ? 1 : 0), Integer::sum);
                case Edit.OfText text -> speeches.describe(text.speech(), text.after().anatomy().frontMatter());
                case Edit.OfAnatomy corrected -> {
                    speeches.describe(corrected.speech(), corrected.after().frontMatter());
                    if (reader.reads(corrected.speech())) {
                        outline.show(corrected.after().outline());
                    }
                }
                case Edit.OfField of when !many -> speeches.set(of.speech(), of.field(), of.after() == null ? null : of.after().value());
                default -> { }
            }
        }
        refresh();
        return many;
    }

    /// Shows counts and annotations as they are now.
    private void refresh() {
        afterwards.add(showCounts);
        afterwards.add(showNotes);
    }

    /// The speeches of the library as they are now.
    void show(List<SpeechCard> cards) {
        speeches.show(cards);
    }

    private void showCounts() {
        themes.show();
        newCounts.forEach(speeches::count);
        newCounts.clear();
    }

    private void showNotes() {
        reader.open().ifPresent(open -> notes.show(open.annotations(), desk.codebook(),
                annotation -> Citation.paragraph(open, annotation.anchor().range().start())));
        versions.showUnplaced();
        selectNote();
    }

    private void selectNote() {
        notes.select(reader.current().map(Annotation::id).orElse(null));
    }
}
