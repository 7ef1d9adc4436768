package lectern.window;

import lectern.text.Unit;
import lectern.window.keys.Commands;

/// Says what each command of the table does in a window.
final class WindowCommands {
    private final MainWindow window;
    private final WindowOwner application;

    WindowCommands(MainWindow window, WindowOwner application) {
        this.window = window;
        this.application = application;
    }

    void install(Actions actions) {
        file(actions);
        mark(actions);
        move(actions);
        view(actions);
        new ProgramCommands(window, application).install(actions);
    }

    private boolean reading() {
        return window.reader().open().isPresent();
    }

    private void file(Actions actions) {
        FileActions files = window.files();
        actions.set("import", files::importFiles);
        actions.set("import-folder", files::importFolder);
        actions.set("import-choices", files::importWithChoices);
        actions.set("import-report", files.imports()::showLatest);
        actions.setList("open-recent-report", files.imports().reports()::refresh, files.imports().reports()::choices);
        actions.set("open-samples", files::openSamples);
        actions.set("export", this::reading, () -> files.export(false));
        actions.set("export-all", () -> files.export(true));
        actions.set("export-pdf", this::reading, files::exportPdf);
        actions.set("print", this::reading, files::print);
        actions.set("import-notes", files::importNotes);
        actions.set("open-library", () -> window.files().chooseLibrary().ifPresent(application::openLibrary));
        actions.set("new-version", this::reading, window.versions()::newVersion);
        actions.set("near-duplicates", window.versions()::nearSame);
        actions.set("save-copy", files::saveCopy);
        actions.set("check", files::check);
        actions.set("quit", application::quit);
    }

    private void mark(Actions actions) {
        Reader reader = window.reader();
        Annotating annotating = reader.annotating();
        actions.set("highlight", this::reading, annotating::highlight);
        for (int digit = 1; digit <= Commands.THEME_KEYS; digit++) {
            int key = digit;
            actions.setName(Commands.theme(key), () -> window.desk().codebook().onKey(key)
                    .map(theme -> window.messages().text("window.theme-on-key", theme.name()))
                    .orElseGet(() -> window.messages().text("window.command." + Commands.theme(key))));
            actions.set(Commands.theme(key), this::reading,
                    () -> window.desk().codebook().onKey(key).ifPresentOrElse(annotating::toggle,
                            () -> window.telling().say(window.messages().text("window.no-theme-on-key", String.valueOf(key)))));
        }
        actions.set("last-theme", () -> !annotating.recentThemes().isEmpty(), annotating::toggleLastTheme);
        MarkingKeys keys = window.pageKeys().marking();
        actions.set("recent-themes", this::reading, keys::chooseRecent);
        actions.set("sticky", this::reading, keys::toggleSticky);
        actions.set("choose-sticky", this::reading, keys::chooseSticky);
        actions.set("mark-and-go-on", () -> reading() && keys.sticky().isPresent(), keys::markAndGoOn);
        actions.set("give-to-hits", this::reading, keys::giveToHits);
        actions.set("merge", this::reading, keys::merge);
        actions.set("split", this::reading, keys::split);
        actions.set("focus-theme", this::reading, keys::focus);
        actions.set("focus-only", this::reading, keys::focusOnly);
        actions.set("in-vivo", this::reading, annotating::inVivo);
        actions.set("retype", this::reading, window.retyping()::open);
        actions.set("unplaced", () -> window.reader().open().filter(open -> !open.unplaced().isEmpty()).isPresent(),
                () -> {
                    if (!window.layout().columns().shows(Columns.Side.RIGHT)) {
                        window.layout().columns().toggle(Columns.Side.RIGHT);
                    }
                    window.versions().unplaced().requestFocus();
                });
        actions.set("cycle", this::reading, () -> {
            reader.cycle();
            window.margin().openMore(reader.target());
        });
        actions.set("remove", () -> reader.current().isPresent(), annotating::remove);
    }

    private void move(Actions actions) {
        Reader reader = window.reader();
        Annotating annotating = reader.annotating();
        Jumps jumps = window.pageKeys().jumps();
        actions.set("next-clause", this::reading, () -> reader.next(Unit.CLAUSE));
        actions.set("previous-clause", this::reading, () -> reader.previous(Unit.CLAUSE));
        actions.set("next-sentence", this::reading, () -> reader.next(Unit.SENTENCE));
        actions.set("previous-sentence", this::reading, () -> reader.previous(Unit.SENTENCE));
        actions.set("end-next-clause", this::reading, () -> annotating.move((c, from) -> c.endMoved(from, Unit.CLAUSE, true)));
        actions.set("end-previous-clause", this::reading, () -> annotating.move((c, from) -> c.endMoved(from, Unit.CLAUSE, false)));
        actions.set("end-next-sentence", this::reading, () -> annotating.move((c, from) -> c.endMoved(from, Unit.SENTENCE, true)));
        actions.set("end-previous-sentence", this::reading, () -> annotating.move((c, from) -> c.endMoved(from, Unit.SENTENCE, false)));
        actions.set("start-next-clause", this::reading, () -> annotating.move((c, from) -> c.startMoved(from, Unit.CLAUSE, true)));
        actions.set("start-previous-clause", this::reading, () -> annotating.move((c, from) -> c.startMoved(from, Unit.CLAUSE, false)));
        actions.set("start-next-sentence", this::reading, () -> annotating.move((c, from) -> c.startMoved(from, Unit.SENTENCE, true)));
        actions.set("start-previous-sentence", this::reading, () -> annotating.move((c, from) -> c.startMoved(from, Unit.SENTENCE, false)));
        actions.set("end-next-character", this::reading, () -> annotating.move((c, from) -> c.endMoved(from, true)));
        actions.set("end-previous-character", this::reading, () -> annotating.move((c, from) -> c.endMoved(from, false)));
        actions.set("start-next-character", this::reading, () -> annotating.move((c, from) -> c.startMoved(from, true)));
        actions.set("start-previous-character", this::reading, () -> annotating.move((c, from) -> c.startMoved(from, false)));
        actions.set("grow", this::reading, reader::grow);
        actions.set("shrink", this::reading, reader::shrink);
        actions.set("deselect", this::reading, () -> {
            if (!window.pageKeys().marking().escape() && !window.layout().fullScreen().leave()) {
                reader.letGo();
            }
        });
        actions.set("page-down", this::reading, () -> reader.turnPage(true));
        actions.set("page-up", this::reading, () -> reader.turnPage(false));
        actions.set("start", this::reading, jumps::toStart);
        actions.set("end", this::reading, jumps::toEnd);
        actions.set("next-annotation", this::reading, jumps::nextAnnotation);
        actions.set("previous-annotation", this::reading, jumps::previousAnnotation);
        actions.set("next-section", this::reading, jumps::nextSection);
        actions.set("previous-section", this::reading, jumps::previousSection);
        actions.set("jump-back", jumps::back);
        actions.set("jump-forward", jumps::forward);
        actions.set("go-to-paragraph", this::reading, window.pageKeys()::goToParagraph);
        actions.set("bookmark", this::reading, window.pageKeys().bookmarks()::toggle);
        actions.set("name-bookmark", this::reading, window.pageKeys().bookmarks()::name);
        actions.set("bookmarks", this::reading, window.pageKeys().bookmarks()::choose);
        actions.set("next-bookmark", this::reading, window.pageKeys().bookmarks()::next);
        actions.set("previous-bookmark", this::reading, window.pageKeys().bookmarks()::previous);
    }

    private void view(Actions actions) {
        actions.set("full-screen", () -> reading() || window.layout().fullScreen().isOn(), window.layout().fullScreen()::toggle);
        actions.set("shelf", () -> window.layout().columns().toggle(Columns.Side.LEFT));
        actions.set("codebook", () -> window.layout().columns().toggle(Columns.Side.RIGHT));
        actions.set("unfold", this::reading, () -> window.reader().unfold());
        actions.set("language", () -> application.changeLanguage(window.messages().chinese() ? "en" : "zh"));
    }
}
