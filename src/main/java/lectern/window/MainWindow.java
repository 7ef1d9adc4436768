package lectern.window;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.annotation.Bookmarks;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.DeskListener;
import lectern.desk.Likeness;
import lectern.desk.OpenSpeech;
import lectern.desk.Saving;
import lectern.desk.SpeechShelf;
import lectern.message.Messages;
import lectern.window.find.FindBar;
import lectern.window.margin.SpeechMargin;
import lectern.window.reader.SpeechPage;
import lectern.window.themes.ThemePicker;

/// The one window: shelf and outline, the page, codebook and notes, and the line that says whether all is saved.
///
/// Shows what the desk holds and passes on what the reader does. On the JavaFX thread.
public final class MainWindow implements DeskListener, FileActions.Frame, SpeechShown.Around {
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
    private final FileActions files;
    private final Actions actions;
    private final Palettes palettes;
    private final KeySettings keys;
    private final PageTools tools;
    private final PageKeys pageKeys;
    private final Retyping retyping;
    private final VersionActions versions;
    private final WindowLayout layout;
    private final Middle middle;
    private final SavingShown saved;
    private final SpeechShown speech;
    private final SpeechesShown speeches;
    private final PlaceShown place;
    private final WholeShelf wholeShelf;
    private final Searching searching;
    private final Telling telling;

    /// @param desk an open desk whose home is the JavaFX thread
    /// @param preferences paper, size and face, changed here and kept by their owner
    /// @param owner the program around it
    public MainWindow(Desk desk, Messages messages, Preferences preferences, Dialogs dialogs, WindowOwner owner) {
        this.desk = desk;
        this.messages = messages;
        this.preferences = preferences;
        this.telling = new Telling(messages, sheet, () -> wholeShelf().isShown() ? wholeShelf().toast() : toast);
        this.files = new FileActions(desk, messages, dialogs, this, telling, () -> middle().toWork());
        this.reader = new Reader(desk, page, this::moved);
        this.margin = Margins.beside(page, reader, desk, messages, () -> tools().editNote());
        this.speech = new SpeechShown(desk, reader, margin, telling, this);
        this.versions = new VersionActions(desk, messages, dialogs, sheet, reader, this, telling, page::requestFocus);
        Afterwards afterwards = new Afterwards(root);
        this.beside = new SidePanes(desk, messages, reader, new CodebookCommands(desk, this::giveFromCodebook,
                theme -> ThemeReviewCard.open(desk, messages, sheet, theme, telling), telling::trouble), versions, afterwards);
        this.findBar = new FindBar(messages);
        ThemePicker picker = new ThemePicker(messages);
        this.status = new StatusLine(messages, files::stop);
        Welcome welcome = new Welcome(messages, () -> actions().run(actions().commands().command("quick-open")),
                files::importFiles, files::openSamples);
        this.tools = new PageTools(desk, messages, reader, page, margin, beside.notes(), picker, findBar, toast,
                () -> layout().columns().noteBegins(), () -> layout().columns().noteEnded());
        this.actions = new Actions(preferences.keymap());
        this.palettes = new Palettes(messages, actions, preferences.recentCommands());
        this.keys = new KeySettings(messages, preferences.keymap(), sheet);
        this.pageKeys = new PageKeys(desk, messages, keys::key, reader, tools, sheet, status.ask(), toast::say,
                speech::reopen, this::moved, page::requestFocus,
                new BookmarkList(messages, page), places -> {
                    page.setBookmarks(places);
                    margin.showBookmarks(places);
                });
        this.retyping = new Retyping(desk, messages, reader, page, actions, telling::trouble);
        this.searching = new Searching(desk, messages, reader, dialogs, telling, sheet, status.ask(), keys::key,
                speech::reopen);
        this.place = new PlaceShown(desk, reader, status, keys, pageKeys);
        Panes panes = new Panes(List.of(beside.speeches(), beside.outline(), page, searching.room(), files.imports().drawer(),
                beside.codebook(), beside.notes()), root, page, searching.room());
        MenuBar menu = Menus.bar(messages, actions, Platforms.mac());
        actions.hearOnly(keys::hears);
        keys.setOnChanged(() -> {
            Menus.showKeys(menu, actions, Platforms.mac());
            welcome.showKeys(keys.key("quick-open"), keys.key("import"), keys.key("key-sheet"));
            moved();
        });
        page.setAccessibleText(messages.text("window.pane.page"));
        page.setNoiseLabel(lines -> messages.text("window.page.noise", lines));
        page.setVisible(false);
        Banner banner = new Banner();
        this.layout = new WindowLayout(root, messages, preferences, beside, menu, banner,
                WindowLayout.middle(findBar, page, margin, welcome, searching.room(), toast),
                new VBox(files.imports().drawer(), status), page);
        root.getChildren().add(sheet);
        Looks looks = new Looks(messages, preferences, root, page);
        this.saved = new SavingShown(desk, messages, status, banner, layout.fullScreen(), files::saveCopy);
        this.wholeShelf = new WholeShelf(desk, messages, telling, speech::open, layout.centre());
        layout.setCentre(wholeShelf.layers());
        this.speeches = new SpeechesShown(desk, beside, wholeShelf, welcome, palettes, files.imports().reports(), telling);
        this.middle = new Middle(page, welcome, findBar, searching, wholeShelf, layout.columns());
        connect();
        new StepShown(desk, messages, reader, searching, versions, speech::open, telling).install(actions);
        panes.install(actions);
        tools.install(actions);
        new LookCommands(looks, messages, telling, sheet).install(actions);
        new WindowCommands(this, owner).install(actions);
        new ShelfCommands(this, wholeShelf, status.ask()).install(actions);
        new SearchCommands(desk, messages, reader, searching, wholeShelf::showOnly).install(actions);
        palettes.install(page, speech::open);
        keys.install(actions);
        margin.setAfterwards(afterwards::add);
        desk.setListener(this);
        saving(desk.saving());
        status.showLibrary(desk.file(), desk.readOnly());
        speeches.showFirst();
    }

    /// Leaves out what is beside the page and what is not to be seen, or no longer: the first frame with the page need not
    /// wait for them.
    void pageAlone(boolean alone) {
        layout.pageAlone(alone);
    }

    private void connect() {
        beside.connect(speech::open, page::requestFocus, layout.columns()::noteEnded);
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
        Platform.runLater(middle::toWelcome);
    }

    // what the desk tells

    @Override
    public void changed(List<Edit> edits) {
        versions.replacement(edits).ifPresent(speech::showAgain);
        wholeShelf.changed(edits);
        files.imports().changed(edits);
        searching.changed(edits);
        boolean leftTheLibrary = edits.stream().anyMatch(Edit.OfPresence.class::isInstance);
        if (leftTheLibrary && desk.open().isEmpty() && reader.open().isPresent()) {
            speech.close();
        }
        reader.showMarks();
        showMargin();
        if (beside.changed(edits) || leftTheLibrary) {
            speeches.refresh();
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
        layout.leave();
    }

    // what goes along with the speech

    @Override
    public void opening() {
        middle.showPage();
    }

    @Override
    public void bookmarked(Bookmarks its) {
        pageKeys.opened(its);
    }

    @Override
    public void opened(OpenSpeech open) {
        palettes.opened(open.speech().id());
        tools.opened(open);
        wholeShelf.opened(open);
        beside.opened(open);
        showMargin();
        moved();
        if (!files.imports().drawer().typing()) {
            page.requestFocus();
        }
    }

    @Override
    public void closed() {
        beside.closed();
        margin.show(List.of(), desk.codebook(), 0);
        middle.showWelcome();
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

    private void showMargin() {
        reader.open().ifPresent(open -> margin.show(open.index(), desk.codebook(), open.speech().text().length()));
    }

    private void moved() {
        reader.open().ifPresent(open -> {
            wholeShelf.seen().at(reader.target(), page.visibleRange());
            beside.moved();
            margin.focus(reader.current().orElse(null));
            place.show(open);
        });
    }

    // what the actions ask for

    @Override
    public void openSpeech(long id) {
        speech.open(id);
    }

    @Override
    public void refreshShelf() {
        speeches.refresh();
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

    /// The speech that lies open in this window.
    SpeechShown speech() {
        return speech;
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

    Middle middle() {
        return middle;
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

    private PageTools tools() {
        return tools;
    }

    VersionActions versions() {
        return versions;
    }

    Retyping retyping() {
        return retyping;
    }

    WindowLayout layout() {
        return layout;
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
