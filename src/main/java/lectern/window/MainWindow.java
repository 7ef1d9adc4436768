package lectern.window;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.annotation.Annotation;
import lectern.annotation.Bookmarks;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Citation;
import lectern.desk.Desk;
import lectern.desk.DeskListener;
import lectern.desk.Incident;
import lectern.desk.KeptPlaces;
import lectern.desk.Likeness;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.desk.Saving;
import lectern.desk.Settings;
import lectern.desk.SpeechShelf;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.Outline;
import lectern.window.find.FindBar;
import lectern.window.margin.SpeechMargin;
import lectern.window.notes.NotesPane;
import lectern.window.reader.PageSetting;
import lectern.window.reader.Paper;
import lectern.window.reader.SpeechPage;
import lectern.window.shelf.OutlinePane;
import lectern.window.shelf.ShelfPane;
import lectern.window.themes.CodebookPane;
import lectern.window.themes.ThemePicker;

/// The one window: shelf and outline, the page, codebook and notes, and the line that says whether all is saved.
///
/// Shows what the desk holds and passes on what the reader does. On the JavaFX thread.
public final class MainWindow implements DeskListener, FileActions.Frame {
    private static final int FIRST_SPEECHES = 60;
    /// Of more changes the shelf is told at once.
    private static final int FEW_EDITS = 20;
    private final Desk desk;
    private final Messages messages;
    private final Preferences preferences;
    private final StackPane root = new StackPane();
    private final SpeechPage page = new SpeechPage();
    private final SpeechMargin margin;
    private final Reader reader;
    private final ShelfPane shelf;
    private final OutlinePane outline;
    private final CodebookPane codebook;
    private final NotesPane notes;
    private final FindBar findBar;
    private final StatusLine status;
    private final Banner banner = new Banner();
    private final Toast toast = new Toast();
    private final Sheet sheet = new Sheet();
    private final Welcome welcome;
    private final FileActions files;
    private final Actions actions;
    private final Palettes palettes;
    private final KeySettings keys;
    private final PageTools tools;
    private final PageKeys pageKeys;
    private final Panes panes;
    private final Retyping retyping;
    private final VersionActions versions;
    private final Columns columns;
    private final FullScreen fullScreen;
    private final CodebookShown themes;
    private final WholeShelf wholeShelf;
    private final Map<Long, Integer> newCounts = new HashMap<>();
    private final Searching searching;
    private final Afterwards afterwards = new Afterwards(root);
    private final Runnable showNotes = this::showNotes;
    private final Runnable selectNote = this::selectNote;
    private final Runnable showCounts = this::showCounts;
    private final PaneSizes sizes;
    private final SystemColours systemColours = new SystemColours(this::showPreferences);
    private Consumer<Saving> whenSaved = state -> { };

    /// @param desk an open desk whose home is the JavaFX thread
    /// @param preferences paper, size and face, changed here and kept by their owner
    /// @param owner the program around it
    public MainWindow(Desk desk, Messages messages, Preferences preferences, Dialogs dialogs, WindowOwner owner) {
        this.desk = desk;
        this.messages = messages;
        this.preferences = preferences;
        this.files = new FileActions(desk, messages, dialogs, this, page::requestFocus);
        this.reader = new Reader(desk, page, this::moved);
        this.margin = Margins.beside(page, reader, desk, messages, () -> tools().editNote());
        this.shelf = new ShelfPane(messages);
        this.outline = new OutlinePane(messages);
        this.codebook = new CodebookPane(messages, new CodebookCommands(desk, this::giveFromCodebook,
                theme -> ThemeReviewCard.open(desk, messages, sheet, theme, this), this::trouble));
        this.notes = new NotesPane(messages);
        this.findBar = new FindBar(messages);
        ThemePicker picker = new ThemePicker(messages);
        this.status = new StatusLine(messages, files::stop);
        this.welcome = new Welcome(messages, () -> actions().run(actions().commands().command("quick-open")),
                files::importFiles, files::openSamples);
        this.tools = new PageTools(desk, messages, reader, page, margin, notes, picker, findBar, toast,
                () -> columns().noteBegins(), () -> columns().noteEnded());
        this.actions = new Actions(preferences.keymap());
        this.palettes = new Palettes(messages, actions, preferences.recentCommands());
        this.keys = new KeySettings(messages, preferences.keymap(), sheet);
        this.pageKeys = new PageKeys(desk, messages, keys::key, reader, tools, sheet, status.ask(), toast::say,
                this::reopen, this::moved, page::requestFocus,
                new BookmarkList(messages, page), places -> {
                    page.setBookmarks(places);
                    margin.showBookmarks(places);
                });
        this.retyping = new Retyping(messages, reader, page, actions, this::trouble);
        this.versions = new VersionActions(desk, messages, dialogs, sheet, reader, this, page::requestFocus);
        notes.getChildren().add(versions.unplaced());
        this.searching = new Searching(desk, messages, reader, dialogs, this, sheet, status.ask(), keys::key, this::reopen);
        this.panes = new Panes(List.of(shelf, outline, page, searching.room(), files.imports().drawer(), codebook, notes), root, page,
                searching.room());
        MenuBar menu = Menus.bar(messages, actions, Platforms.mac());
        BorderPane frame = layOut(menu);
        SplitPane beside = (SplitPane) frame.getCenter();
        SplitPane left = (SplitPane) beside.getItems().getFirst();
        SplitPane right = (SplitPane) beside.getItems().getLast();
        this.columns = new Columns(beside, page, preferences);
        this.sizes = new PaneSizes(columns, left, right, preferences);
        this.fullScreen = new FullScreen(frame, columns, menu, page);
        this.wholeShelf = new WholeShelf(desk, messages, this, beside);
        frame.setCenter(wholeShelf.layers());
        searching.over(List.of(page, welcome, findBar), columns::wide, this::toPage);
        connect();
        new WindowCommands(this, owner).install(actions);
        new ShelfCommands(this, wholeShelf, status.ask()).install(actions);
        new SearchCommands(desk, messages, reader, searching).install(actions);
        palettes.install(page, this::openSpeech);
        keys.install(actions);
        margin.setAfterwards(afterwards::add);
        desk.setListener(this);
        saving(desk.saving());
        status.showLibrary(desk.file(), desk.readOnly());
        this.themes = new CodebookShown(desk, codebook);
        showFirst();
        refreshShelf();
    }

    private BorderPane layOut(MenuBar menu) {
        WindowLayout layout = new WindowLayout(messages);
        actions.hearOnly(keys::hears);
        keys.setOnChanged(() -> {
            Menus.showKeys(menu, actions, Platforms.mac());
            welcome.showKeys(keys.key("quick-open"), keys.key("import"), keys.key("key-sheet"));
            moved();
        });
        BorderPane frame = layout.frame(new VBox(menu, banner),
                layout.column(0.46, shelf, outline), layout.middle(findBar, page, margin, welcome, searching.room(), toast),
                layout.column(0.56, layout.titled("window.pane.codebook", codebook),
                        layout.titled("window.pane.notes", notes)), new VBox(files.imports().drawer(), status));
        root.getChildren().addAll(frame, sheet);
        root.getStyleClass().add("lectern");
        root.setStyle("-fx-font-family: \"" + Fonts.sans(messages.chinese()) + "\"");
        root.getStylesheets().addAll(Styles.sheets());
        page.setAccessibleText(messages.text("window.pane.page"));
        page.setNoiseLabel(lines -> messages.text("window.page.noise", lines));
        page.setVisible(false);
        showPreferences();
        return frame;
    }

    private void connect() {
        shelf.setOnChosen(this::openSpeech);
        outline.setOnChosen(section -> {
            reader.goTo(section.heading());
            page.requestFocus();
        });
        notes.setOnGo(annotation -> {
            reader.goTo(annotation);
            page.requestFocus();
        });
        notes.setOnLink(id -> reader.open().flatMap(open -> open.annotation(id)).ifPresent(annotation -> {
            reader.goTo(annotation);
            page.requestFocus();
        }));
        notes.setOnRemove(annotation -> desk.marking().remove(annotation).ifPresent(desk::perform));
        notes.setOnNote((annotation, text) -> reader.note(annotation, annotation.anchor().range(), text));
        notes.setOnEditDone(() -> {
            page.requestFocus();
            columns.noteEnded();
        });
        findBar.setOnShown(margin::showHits);
        findBar.setOnGo(tools::goToHit);
        findBar.setOnClosed(page::requestFocus);
        FileDrop.on(root, files::drop);
        page.gestures().setOnDragged(range -> reader.open().<Map<DataFormat, Object>>map(open ->
                Passage.of(open, range, desk.codebook(), true, messages)).orElse(Map.of()));
    }

    /// The window's content, for a scene.
    public StackPane root() {
        return root;
    }

    /// Gives the scene the keys of this window; once the root is in it.
    public void install(Scene scene) {
        actions.install(scene, page);
        // the columns take their nodes into the scene with the first layout
        Platform.runLater(() -> {
            if (welcome.isVisible()) {
                welcome.requestFocus();
            }
        });
    }

    // what the desk tells

    @Override
    public void changed(List<Edit> edits) {
        versions.replacement(edits).ifPresent(this::showAgain);
        themes.changed(edits);
        wholeShelf.changed(edits);
        if (edits.stream().anyMatch(Edit.OfPresence.class::isInstance)) {
            refreshShelf();
            if (desk.open().isEmpty() && reader.open().isPresent()) {
                closeSpeech();
            }
        }
        files.imports().changed(edits);
        searching.changed(edits);
        if (edits.stream().anyMatch(Edit.OfTheme.class::isInstance)) {
            themes.show();
        }
        reader.showMarks();
        showPanes();
        if (edits.size() > FEW_EDITS && edits.getFirst() instanceof Edit.OfField) {
            refreshShelf();
        }
        for (Edit edit : edits) {
            if (edit instanceof Edit.OfAnnotation(Annotation before, Annotation after)) {
                newCounts.merge((before != null ? before : after).speech(), (after != null ? 1 : 0) - (before != null ? 1 : 0), Integer::sum);
            } else if (edit instanceof Edit.OfText text) {
                shelf.describe(text.speech(), text.after().anatomy().frontMatter());
            } else if (edit instanceof Edit.OfAnatomy corrected) {
                shelf.describe(corrected.speech(), corrected.after().frontMatter());
                reader.open().filter(open -> open.speech().id() == corrected.speech()).ifPresent(open -> {
                    outline.show(corrected.after().outline());
                    reader.showAnatomy();
                });
            } else if (edit instanceof Edit.OfField of) {
                if (edits.size() <= FEW_EDITS) {
                    shelf.set(of.speech(), of.field(), of.after() == null ? null : of.after().value());
                }
                reader.open().filter(open -> open.speech().id() == of.speech()).ifPresent(open -> reader.showAnatomy());
            }
        }
    }

    @Override
    public void saving(Saving saving) {
        status.showSaving(saving);
        fullScreen.saving(saving);
        if (saving.state() == Saving.State.FAILED && saving.problem() != null) {
            banner.show(messages.text("window.unsaved", saving.waiting(), saving.problem().in(messages)),
                    Banner.button(messages.text("window.unsaved.retry"), desk::retry),
                    Banner.button(messages.text("window.command.save-copy"), files::saveCopy));
        } else if (saving.state() == Saving.State.SAVED) {
            banner.hide();
        }
        if (saving.state() != Saving.State.SAVING) {
            Consumer<Saving> then = whenSaved;
            whenSaved = state -> { };
            then.accept(saving);
        }
    }

    /// Runs `then` at the next change of what is on disk that leaves nothing on its way.
    void onSaved(Consumer<Saving> then) {
        whenSaved = then;
    }

    /// Keeps the reading place and any note or description that is being written; before the window goes.
    void leave() {
        notes.keepEdit();
        margin.keepEdit();
        codebook.keepEdits();
        reader.keepPlaceNow();
        sizes.remember();
        fullScreen.leave();
    }

    /// Imports files named at a start; completes when that is done.
    CompletableFuture<Void> importPaths(List<Path> paths) {
        return files.importPaths(paths);
    }

    // what the reader does

    @Override
    public void openSpeech(long id) {
        openSpeech(id, () -> { });
    }

    /// Opens a speech where the reader stopped in it, then goes on with `then`.
    void openSpeech(long id, Runnable then) {
        reader.leave();
        reopen(id, then);
    }

    private void reopen(long id, Runnable then) {
        margin.keepEdit();
        reader.keepPlaceNow();
        new KeptPlaces(desk).open(id).thenAccept(found -> found.ifPresent(reopened -> {
            show(reopened);
            then.run();
        })).exceptionally(thrown -> {
            trouble(thrown);
            return null;
        });
    }

    /// The open speech has another text.
    private void showAgain(Edit.OfText edit) {
        OpenSpeech open = reader.open().orElseThrow();
        int offset = VersionActions.near(edit.before().text(), edit.after().text(), reader.target().start());
        show(new KeptPlaces.Reopened(open, new KeptPlaces.Kept(offset, null, false, Bookmarks.NONE)));
        new KeptPlaces(desk).of(edit.speech()).thenAccept(kept -> {
            if (reader.open().filter(now -> now == open).isPresent()) {
                pageKeys.opened(kept.bookmarks());
            }
        });
    }

    /// Shows a speech that was opened, where the reader stopped in it.
    void show(KeptPlaces.Reopened reopened) {
        OpenSpeech open = reopened.open();
        searching.hide();
        page.setVisible(true);
        welcome.setVisible(false);
        reader.show(open, reopened.kept());
        pageKeys.opened(reopened.kept().bookmarks());
        palettes.opened(open.speech().id());
        tools.opened(open);
        shelf.showOpen(open.speech().id());
        wholeShelf.opened(open);
        outline.show(open.speech().anatomy().outline());
        showPanes();
        moved();
        page.requestFocus();
    }

    /// The speech that lay open is no longer in the library.
    private void closeSpeech() {
        reader.close();
        outline.show(Outline.NONE);
        notes.show(List.of(), desk.codebook(), annotation -> 0);
        margin.show(List.of(), desk.codebook(), 0);
        page.setVisible(false);
        welcome.setVisible(true);
        moved();
    }

    /// After a step was taken back or done again: goes where it was and says what it was.
    void show(Desk.Saved saved, String message) {
        Step step = saved.step();
        say(messages.text(message, name(step)));
        if (step.name() == Step.Name.DELETE_SPEECHES) {
            return; // what has come back can be far too much to be shown
        }
        if (searching.isShown()) {
            reader.showMarks();
            return;
        }
        Optional<Edit.OfText> replaced = step.edits().stream().filter(Edit.OfText.class::isInstance).map(Edit.OfText.class::cast)
                .findFirst();
        if (replaced.isPresent()) {
            if (versions.replacement(step.edits()).isEmpty()) {
                openSpeech(replaced.get().speech());
            }
            return;
        }
        step.edits().stream().filter(Edit.OfAnnotation.class::isInstance).map(Edit.OfAnnotation.class::cast)
                .map(edit -> edit.before() != null ? edit.before() : edit.after()).findFirst().ifPresent(at -> {
                    if (reader.open().filter(open -> open.speech().id() == at.speech()).isPresent()) {
                        reader.goToRemains(at);
                    } else {
                        openSpeech(at.speech(), () -> reader.goToRemains(at));
                    }
                });
        step.edits().stream().filter(Edit.OfAnatomy.class::isInstance).map(edit -> ((Edit.OfAnatomy) edit).speech())
                .filter(id -> reader.open().filter(open -> open.speech().id() == id).isEmpty()).findFirst()
                .ifPresent(this::openSpeech);
        reader.showMarks();
    }

    /// What a step did, as undo names it: 给主题“金句”.
    String name(Step step) {
        return messages.text("window.step." + step.name().code(), step.detail());
    }

    private void giveFromCodebook(Theme theme) {
        if (searching.isShown()) {
            searching.toggle(theme, false);
            searching.room().requestFocus();
            return;
        }
        reader.toggle(theme);
        page.requestFocus();
    }

    // keeping everything in step

    /// The first speeches of a library, which may have a hundred thousand.
    private void showFirst() {
        desk.firstSpeeches(FIRST_SPEECHES).thenAccept(first -> {
            shelf.show(first.cards(), first.all());
            wholeShelf.show(first);
        }).exceptionally(thrown -> {
            trouble(thrown);
            return null;
        });
    }

    @Override
    public void refreshShelf() {
        desk.shelf().whenComplete((cards, thrown) -> {
            if (thrown != null) {
                trouble(thrown);
            } else {
                shelf.show(cards);
                wholeShelf.show(cards);
                welcome.showShelf(cards.size());
                palettes.show(cards);
                files.imports().showCards(cards);
            }
        });
    }

    private void showPanes() {
        reader.open().ifPresent(open -> margin.show(open.index(), desk.codebook(), open.speech().text().length()));
        afterwards.add(showCounts);
        afterwards.add(showNotes);
    }

    private void showCounts() {
        themes.show();
        newCounts.forEach(shelf::count);
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

    private void moved() {
        reader.open().ifPresent(open -> {
            int offset = reader.target().start();
            wholeShelf.seen().at(reader.target(), page.visibleRange());
            outline.follow(offset);
            status.showPlace(Citation.paragraph(open, offset), Citation.paragraphs(open));
            Annotation here = reader.current().orElse(null);
            afterwards.add(selectNote);
            margin.focus(here);
            int overlapping = open.under(reader.target()).size();
            status.showHere(here == null ? "" : String.join(" · ",
                    Marking.themes(here, desk.codebook()).stream().map(Theme::name).toList())
                    + (overlapping > 1 ? "  " + keys.overlapping(overlapping) : ""));
            status.showMode(pageKeys.mode());
            codebook.focusTheme(reader.focus().theme().map(Theme::id).orElse(null));
        });
    }

    void showPreferences() {
        Settings settings = preferences.settings();
        Paper paper = Preferences.paper(settings);
        page.setPaper(paper);
        page.set(new PageSetting(settings.font(), settings.zoom(), settings.page().justified(), settings.page().numbers(),
                settings.page().plainHeads()));
        Styles.lay(paper, root);
    }

    @Override
    public void say(String message) {
        (wholeShelf.isShown() ? wholeShelf.toast() : toast).say(message);
    }

    @Override
    public void tell(String heading, List<String> lines, Button... others) {
        sheet.tell(heading, lines, messages.text("window.close"), others);
    }

    @Override
    public void offer(String sentence, String name, Runnable action) {
        sheet.confirm(sentence, List.of(), name, messages.text("window.close"), action);
    }

    @Override
    public void versions(List<Likeness> held) {
        sheet.close();
        versions.offer(held);
    }

    @Override
    public void progress(double share) {
        status.showProgress(share);
    }

    @Override
    public void trouble(Throwable thrown) {
        Problem problem = Incident.of(thrown);
        String sentence = problem.in(messages);
        if (problem.key().equals(Incident.KEY)) {
            tell(sentence, List.of(), Banner.button(messages.text("window.copy-code"), () ->
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.arguments().getFirst()))));
        } else {
            tell(sentence, List.of());
        }
    }

    /// Takes the window's content out of use; another takes its place, or the program ends.
    void discard() {
        root.setDisable(true);
        page.dispose();
    }

    /// The shelf of this window's library: it can be left only what a search has found, and asked what it holds.
    public SpeechShelf shelf() {
        return wholeShelf.shelf();
    }

    WholeShelf wholeShelf() {
        return wholeShelf;
    }

    PageKeys pageKeys() {
        return pageKeys;
    }

    Searching searching() {
        return searching;
    }

    /// Gives the focus to the page, or to what stands there before a speech is open.
    void toPage() {
        if (welcome.isVisible()) {
            welcome.requestFocus();
        } else {
            page.requestFocus();
        }
    }

    Desk desk() {
        return desk;
    }

    Messages messages() {
        return messages;
    }

    Preferences preferences() {
        return preferences;
    }

    Reader reader() {
        return reader;
    }

    FileActions files() {
        return files;
    }

    FindBar findBar() {
        return findBar;
    }

    SpeechMargin margin() {
        return margin;
    }

    PageTools tools() {
        return tools;
    }

    VersionActions versions() {
        return versions;
    }

    Retyping retyping() {
        return retyping;
    }

    Panes panes() {
        return panes;
    }

    Columns columns() {
        return columns;
    }

    FullScreen fullScreen() {
        return fullScreen;
    }

    Sheet sheet() {
        return sheet;
    }

    Actions actions() {
        return actions;
    }

    Node page() {
        return page;
    }
}
