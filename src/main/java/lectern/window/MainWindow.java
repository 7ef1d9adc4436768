package lectern.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.annotation.Bookmarks;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.desk.Citation;
import lectern.desk.Desk;
import lectern.desk.DeskListener;
import lectern.desk.KeptPlaces;
import lectern.desk.Likeness;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.desk.Saving;
import lectern.desk.Settings;
import lectern.desk.SpeechShelf;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.window.find.FindBar;
import lectern.window.margin.SpeechMargin;
import lectern.window.reader.PageSetting;
import lectern.window.reader.Paper;
import lectern.window.reader.SpeechPage;
import lectern.window.themes.ThemePicker;

/// The one window: shelf and outline, the page, codebook and notes, and the line that says whether all is saved.
///
/// Shows what the desk holds and passes on what the reader does. On the JavaFX thread.
public final class MainWindow implements DeskListener, FileActions.Frame {
    private static final int FIRST_SPEECHES = 60;
    private final Desk desk;
    private final Messages messages;
    private final Preferences preferences;
    private final StackPane root = new StackPane();
    private final SpeechPage page = new SpeechPage();
    private final SpeechMargin margin;
    private final Reader reader;
    private final SidePanes beside;
    private final FindBar findBar;
    private final StatusLine status;
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
    private final SavingShown saved;
    private final WholeShelf wholeShelf;
    private final Searching searching;
    private final Telling telling;
    private final StepShown steps;
    private final SideColumn left;
    private final SideColumn right;
    private final PaneSizes sizes;
    private final Unseen unseen = new Unseen();
    private final SystemColours systemColours = new SystemColours(this::showPreferences);

    /// @param desk an open desk whose home is the JavaFX thread
    /// @param preferences paper, size and face, changed here and kept by their owner
    /// @param owner the program around it
    public MainWindow(Desk desk, Messages messages, Preferences preferences, Dialogs dialogs, WindowOwner owner) {
        this.desk = desk;
        this.messages = messages;
        this.preferences = preferences;
        this.telling = new Telling(messages, sheet, () -> wholeShelf().isShown() ? wholeShelf().toast() : toast);
        this.files = new FileActions(desk, messages, dialogs, this, telling, this::toWork);
        this.reader = new Reader(desk, page, this::moved);
        this.margin = Margins.beside(page, reader, desk, messages, () -> tools().editNote());
        this.versions = new VersionActions(desk, messages, dialogs, sheet, reader, this, telling, page::requestFocus);
        Afterwards afterwards = new Afterwards(root);
        this.beside = new SidePanes(desk, messages, reader, new CodebookCommands(desk, this::giveFromCodebook,
                theme -> ThemeReviewCard.open(desk, messages, sheet, theme, telling), telling::trouble), versions, afterwards);
        this.findBar = new FindBar(messages);
        ThemePicker picker = new ThemePicker(messages);
        this.status = new StatusLine(messages, files::stop);
        this.welcome = new Welcome(messages, () -> actions().run(actions().commands().command("quick-open")),
                files::importFiles, files::openSamples);
        this.tools = new PageTools(desk, messages, reader, page, margin, beside.notes(), picker, findBar, toast,
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
        this.retyping = new Retyping(desk, messages, reader, page, actions, telling::trouble);
        this.searching = new Searching(desk, messages, reader, dialogs, telling, sheet, status.ask(), keys::key, this::reopen);
        this.steps = new StepShown(messages, reader, searching, versions, this::openSpeech, telling);
        this.panes = new Panes(List.of(beside.speeches(), beside.outline(), page, searching.room(), files.imports().drawer(),
                beside.codebook(), beside.notes()), root, page, searching.room());
        this.left = new SideColumn(0.46, beside.speeches(), beside.outline());
        this.right = new SideColumn(0.56, WindowLayout.titled(messages.text("window.pane.codebook"), beside.codebook()),
                WindowLayout.titled(messages.text("window.pane.notes"), beside.notes()));
        MenuBar menu = Menus.bar(messages, actions, Platforms.mac());
        Banner banner = new Banner();
        BorderPane frame = layOut(menu, banner);
        SplitPane three = (SplitPane) frame.getCenter();
        this.columns = new Columns(three, page, preferences);
        this.sizes = new PaneSizes(columns, left, right, preferences);
        this.fullScreen = new FullScreen(frame, columns, menu, page);
        this.saved = new SavingShown(desk, messages, status, banner, fullScreen, files::saveCopy);
        this.wholeShelf = new WholeShelf(desk, messages, telling, this::openSpeech, three);
        frame.setCenter(wholeShelf.layers());
        searching.over(List.of(page, welcome, findBar), shown -> {
            if (shown) {
                wholeShelf.leave();
            }
            columns.wide(shown);
        }, this::toPage);
        connect();
        new WindowCommands(this, owner).install(actions);
        new ShelfCommands(this, wholeShelf, status.ask()).install(actions);
        new SearchCommands(desk, messages, reader, searching, wholeShelf::showOnly).install(actions);
        palettes.install(page, this::openSpeech);
        keys.install(actions);
        margin.setAfterwards(afterwards::add);
        desk.setListener(this);
        saving(desk.saving());
        status.showLibrary(desk.file(), desk.readOnly());
        showFirst();
    }

    /// Leaves out what is beside the page and what is not to be seen, or no longer: the first frame with the page need not
    /// wait for them.
    void pageAlone(boolean alone) {
        left.setEmpty(alone);
        right.setEmpty(alone);
        unseen.putBack();
        if (alone) {
            unseen.takeOut(root);
        }
    }

    private BorderPane layOut(MenuBar menu, Banner banner) {
        actions.hearOnly(keys::hears);
        keys.setOnChanged(() -> {
            Menus.showKeys(menu, actions, Platforms.mac());
            welcome.showKeys(keys.key("quick-open"), keys.key("import"), keys.key("key-sheet"));
            moved();
        });
        BorderPane frame = WindowLayout.frame(new VBox(menu, banner), left,
                WindowLayout.middle(findBar, page, margin, welcome, searching.room(), toast), right,
                new VBox(files.imports().drawer(), status));
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
        beside.connect(this::openSpeech, page::requestFocus, columns::noteEnded);
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
        wholeShelf.changed(edits);
        files.imports().changed(edits);
        searching.changed(edits);
        boolean leftTheLibrary = edits.stream().anyMatch(Edit.OfPresence.class::isInstance);
        if (leftTheLibrary && desk.open().isEmpty() && reader.open().isPresent()) {
            closeSpeech();
        }
        reader.showMarks();
        showMargin();
        if (beside.changed(edits) || leftTheLibrary) {
            refreshShelf();
        }
        if (edits.stream().anyMatch(this::describesOpen)) {
            reader.showAnatomy();
        }
    }

    private boolean describesOpen(Edit edit) {
        return edit instanceof Edit.OfAnatomy anatomy && reader.reads(anatomy.speech())
                || edit instanceof Edit.OfField field && reader.reads(field.speech());
    }

    @Override
    public void saving(Saving saving) {
        saved.show(saving);
    }

    /// Runs `then` at the next change of what is on disk that leaves nothing on its way.
    void onSaved(Consumer<Saving> then) {
        saved.onSaved(then);
    }

    /// Keeps the reading place and any note or description that is being written; before the window goes.
    void leave() {
        beside.keepEdits();
        margin.keepEdit();
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
            telling.trouble(thrown);
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
        wholeShelf.opened(open);
        beside.opened(open);
        beside.refresh();
        showMargin();
        moved();
        if (!files.imports().drawer().typing()) {
            page.requestFocus();
        }
    }

    /// The speech that lay open is no longer in the library.
    private void closeSpeech() {
        reader.close();
        beside.closed();
        margin.show(List.of(), desk.codebook(), 0);
        page.setVisible(false);
        welcome.setVisible(true);
        moved();
    }

    private void giveFromCodebook(Theme theme) {
        if (searching.isShown()) {
            searching.toggle(theme, false);
            searching.room().requestFocus();
            return;
        }
        reader.annotating().toggle(theme);
        page.requestFocus();
    }

    // keeping everything in step

    /// The first speeches of the library, and the others, of which there may be a hundred thousand, when those are seen.
    private void showFirst() {
        desk.firstSpeeches(FIRST_SPEECHES).thenAccept(first -> {
            beside.speeches().show(first.cards(), first.all());
            if (first.cards().size() == first.all()) {
                show(first.cards());
            } else {
                wholeShelf.show(first);
                refreshShelf();
            }
            beside.countThemes();
        }).exceptionally(thrown -> {
            telling.trouble(thrown);
            return null;
        });
    }

    @Override
    public void refreshShelf() {
        desk.shelf().thenAccept(this::show).exceptionally(thrown -> {
            telling.trouble(thrown);
            return null;
        });
    }

    private void show(List<SpeechCard> cards) {
        beside.show(cards);
        wholeShelf.show(cards);
        welcome.showShelf(cards.size());
        palettes.show(cards);
        files.imports().reports().showCards(cards);
    }

    private void showMargin() {
        reader.open().ifPresent(open -> margin.show(open.index(), desk.codebook(), open.speech().text().length()));
    }

    private void moved() {
        reader.open().ifPresent(open -> {
            wholeShelf.seen().at(reader.target(), page.visibleRange());
            beside.moved();
            margin.focus(reader.current().orElse(null));
            status.showPlace(Citation.paragraph(open, reader.target().start()), Citation.paragraphs(open));
            status.showHere(here(open));
            status.showMode(pageKeys.mode());
        });
    }

    /// The themes of the annotation here, and that there are others.
    private String here(OpenSpeech open) {
        int overlapping = open.under(reader.target()).size();
        return reader.current().map(here -> Marking.themes(here, desk.codebook()).stream().map(Theme::name)
                .collect(Collectors.joining(" · ")) + (overlapping > 1 ? "  " + keys.overlapping(overlapping) : "")).orElse("");
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
    public void versions(List<Likeness> held) {
        sheet.close();
        versions.offer(held);
    }

    @Override
    public void progress(double share) {
        status.showProgress(share);
    }

    /// Takes the window's content out of use; another takes its place, or the program ends.
    void discard() {
        root.setDisable(true);
        page.dispose();
    }

    /// What the window says to its reader.
    Telling telling() {
        return telling;
    }

    StepShown steps() {
        return steps;
    }

    /// The shelf of this window's library.
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

    /// Gives the focus to what the reader works in: the shelf or the room of search where it is called up, else the page.
    private void toWork() {
        if (wholeShelf.isShown()) {
            wholeShelf.view().requestFocus();
        } else if (searching.isShown()) {
            searching.room().requestFocus();
        } else {
            toPage();
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
