package lectern.window.passages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Exporting;
import lectern.desk.LibraryMarking.Place;
import lectern.desk.Searches;
import lectern.exchange.LecternNotes;
import lectern.message.Messages;
import lectern.search.Count;
import lectern.search.Group;
import lectern.search.Grouping;
import lectern.search.Listener;
import lectern.search.Passage;
import lectern.search.Passages;
import lectern.window.search.Around;
import lectern.window.search.Asking;
import lectern.window.search.Chosen;
import lectern.window.search.ListedView;
import lectern.window.search.Pages;
import lectern.window.search.QueryBar;
import lectern.window.search.Typed;
import org.jspecify.annotations.Nullable;

/// The passages that the reader has marked, by a query over themes, notes, speakers and dates; with no query all of them.
public final class PassagesView extends ListedView {
    private static final int FIRST = 40;
    private final Desk desk;
    private final Messages messages;
    private final Around around;
    private final Searches searches;
    private final Groups groups;
    private final Builder builder;
    private final Button build;
    private final Asking grouping = new Asking();
    private final PassagesChosen chosen;
    private Pages<Passage> pages = Pages.of(List.of());
    private @Nullable Passages whole;
    private @Nullable Group group;

    /// @param help opens the card of the language
    public PassagesView(Desk desk, Messages messages, Around around, Runnable help) {
        this(desk, messages, around, help, new Button("＋"));
    }

    private PassagesView(Desk desk, Messages messages, Around around, Runnable help, Button build) {
        super("passages-view", new QueryBar(messages, "finding.passages.prompt", help, build),
                messages.text("finding.passages.list"), PassageCell.HEIGHT);
        this.desk = desk;
        this.messages = messages;
        this.around = around;
        this.searches = new Searches(desk);
        this.build = build;
        this.builder = new Builder(messages, desk::codebook, around::recentThemes);
        build.getStyleClass().addAll("flat", "small");
        build.setAccessibleText(messages.text("window.command.build-query"));
        build.setTooltip(new Tooltip(messages.text("window.command.build-query") + "  " + around.key("build-query")));
        build.setOnAction(event -> build());
        this.groups = new Groups(messages, this::name, by -> {
            if (group != null) {
                group = null;
                run(false);
            }
            regroup();
        }, this::go, () -> list().requestFocus());
        list().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT && !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()
                    && groups.focus()) {
                event.consume();
            }
        });
        this.chosen = new PassagesChosen(desk, messages, around, this::ids, () -> passage(list().current()), this::meant);
        fill(() -> new PassageCell(messages, desk::codebook, this::passage), () -> passage(list().current()).ifPresent(passage ->
                around.open(new Place(passage.annotation().speech(), passage.annotation().anchor().range()))));
        list().getStyleClass().add("passages-list");
        bar().setOnAsked(query -> {
            group = null;
            run(false);
            regroup();
        });
        pane().setLeft(groups.node());
    }

    /// Into the list, where conditions can be added even when nothing fits yet.
    @Override
    public void focus() {
        askFirst();
        list().requestFocus();
    }

    @Override
    public void focusQuery() {
        askFirst();
        super.focusQuery();
    }

    private void askFirst() {
        if (whole == null && !asking().isRunning()) {
            askAgain();
        }
    }

    @Override
    public void ask(String query) {
        super.ask(Typed.readable(query, desk.codebook()));
    }

    @Override
    public void askAgain() {
        run(true);
        regroup();
    }

    @Override
    protected boolean cancelBeside() {
        return grouping.cancel();
    }

    @Override
    public boolean changed(Collection<Edit> edits) {
        return true;
    }

    @Override
    public Chosen chosen() {
        return chosen;
    }

    @Override
    public Optional<long[]> speeches() {
        return Optional.ofNullable(whole).map(Passages::speechNumbers);
    }

    /// Those chosen where there are several, else all.
    @Override
    public Optional<Table> table() {
        return whole == null ? Optional.empty() : Optional.of(new Table("passages.csv", () -> {
            List<String> ids = exported();
            return desk.ask(library -> PassageTable.of(library, ids, messages));
        }));
    }

    /// Writes the passages of the table as notes in JSON.
    public void exportNotes() {
        around.notesTarget("passages-notes.json").ifPresent(target -> new Exporting(desk)
                .toFile(new LecternNotes(), exported(), target).whenComplete((count, thrown) -> {
                    if (thrown != null) {
                        around.trouble(thrown);
                    } else {
                        around.say(messages.text("finding.exported-notes", count, String.valueOf(target.getFileName())));
                    }
                }));
    }

    /// Puts one theme in the place of another on the passages chosen: of the group's theme, or of one they have.
    public void replaceTheme() {
        chosen.replaceTheme(list());
    }

    /// Groups the passages otherwise.
    public void groupNext() {
        groups.next();
    }

    /// Opens the list from which a query is put together.
    public void build() {
        builder.show(build, part -> {
            bar().add(part);
            bar().focusEnd();
        });
    }

    private String asked() {
        String base = bar().query().isEmpty() ? Typed.EVERY_PASSAGE : bar().query();
        return group == null ? base : Typed.all(bar().query(), Typed.group(groups.by(), group));
    }

    private void go(@Nullable Group to) {
        group = to;
        run(false);
    }

    private String name(Group of) {
        String key = of.key();
        return key == null ? messages.text("finding.group.unknown")
                : groups.by() == Grouping.THEME ? desk.codebook().theme(key).map(Theme::name).orElse("?") : key;
    }

    private void run(boolean keep) {
        sayNone("");
        bar().show(Count.NONE);
        boolean[] first = {true};
        asking().ask(searches.passages(asked(), FIRST, new Listener<>() {
            @Override
            public void first(List<Passage> page) {
                if (!keep) {
                    first[0] = false;
                    whole = null;
                    show(Pages.of(page), false);
                }
            }

            @Override
            public void counted(Count count) {
                // the number of passages is known with the answer
            }
        }), found -> {
            whole = found;
            bar().show(messages.text(group == null ? "finding.passages.count" : "finding.passages.count-group", found.size(),
                    found.speeches(), group == null ? "" : name(group)));
            sayNone(found.size() == 0 ? messages.text("finding.passages.none") : "");
            show(new Pages<>(found.size(), first[0] ? List.of() : pages.first(), (from, to) -> searches.page(found, from, to)),
                    keep || !first[0]);
        }, thrown -> {
            whole = null;
            show(Pages.of(List.of()), false);
            bar().show(thrown);
        });
    }

    private void regroup() {
        grouping.cancel();
        if (groups.by() == Grouping.NONE) {
            groups.clear();
            return;
        }
        String base = bar().query().isEmpty() ? Typed.EVERY_PASSAGE : bar().query();
        grouping.ask(searches.passages(base, 1, new Listener<>() {
            @Override
            public void first(List<Passage> page) {
                // only the groups are wanted
            }

            @Override
            public void counted(Count count) {
                // only the groups are wanted
            }
        }), found -> grouping.ask(searches.groups(found, groups.by()), all ->
                groups.show(all, new Group(null, found.speeches(), found.size(), 0), group), around::trouble), thrown -> groups.clear());
    }

    private void show(Pages<Passage> newPages, boolean keep) {
        pages = newPages;
        pages.setOnArrived(found -> list().refresh(), around::trouble);
        list().show(pages.size(), keep);
    }

    private Optional<Passage> passage(int index) {
        return index < 0 || index >= pages.size() ? Optional.empty() : pages.at(index);
    }

    private List<String> ids() {
        Passages all = whole;
        return all != null ? list().chosen().stream().map(all.ids()::get).toList()
                : list().chosen().stream().flatMap(index -> passage(index).stream()).map(passage -> passage.annotation().id()).toList();
    }

    private List<String> exported() {
        Passages all = whole;
        return all != null && list().chosen().size() < 2 ? all.ids() : ids();
    }

    /// The theme that is meant where one is to be replaced: that of the group.
    private Optional<Theme> meant() {
        return Optional.ofNullable(group == null || groups.by() != Grouping.THEME ? null : group.key()).flatMap(desk.codebook()::theme);
    }
}
