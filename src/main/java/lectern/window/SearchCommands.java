package lectern.window;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.SavedQueries;
import lectern.desk.SavedQueries.Saved;
import lectern.message.Messages;
import lectern.search.Order;
import lectern.window.concordance.ConcordanceView;
import lectern.window.frequency.FrequencyView;
import lectern.window.keys.Commands;
import lectern.window.passages.PassagesView;
import lectern.window.search.Chosen;
import lectern.window.search.SearchRoom;
import lectern.window.search.SearchRoom.Tab;

/// Says what the commands of search do, and what the marking commands of the page do while the room of search is shown.
final class SearchCommands {
    private final Desk desk;
    private final Messages messages;
    private final Reader reader;
    private final Searching searching;
    private final SearchRoom room;
    private final SavedQueries saved;
    private final FoundLeaving leaving;
    private final Consumer<long[]> onShelf;
    private List<Saved> queries = List.of();

    /// @param onShelf shows the speeches of these numbers on the shelf
    SearchCommands(Desk desk, Messages messages, Reader reader, Searching searching, Consumer<long[]> onShelf) {
        this.desk = desk;
        this.messages = messages;
        this.reader = reader;
        this.searching = searching;
        this.room = searching.room();
        this.saved = new SavedQueries(desk);
        this.leaving = new FoundLeaving(desk, messages, searching);
        this.onShelf = onShelf;
    }

    void install(Actions actions) {
        actions.hearLines(room);
        for (Tab tab : Tab.values()) {
            actions.set(tab.command(), () -> searching.show(tab));
        }
        actions.set("find-elsewhere", () -> reader.open().isPresent() && !searching.isShown(), searching::elsewhere);
        actions.set("search-help", searching::isShown, searching::help);
        actions.set("query", searching::isShown, () -> room.view().focusQuery());
        actions.instead("key-sheet", room::typing, () -> true, searching::help);
        lines(actions);
        views(actions);
        queries(actions);
    }

    private void lines(Actions actions) {
        for (int digit = 1; digit <= Commands.THEME_KEYS; digit++) {
            int key = digit;
            instead(actions, Commands.theme(key), () -> desk.codebook().onKey(key).ifPresentOrElse(
                    theme -> searching.toggle(theme, false),
                    () -> searching.say(messages.text("window.no-theme-on-key", String.valueOf(key)))));
        }
        instead(actions, "pick-theme", searching::pickTheme);
        instead(actions, "recent-themes", searching::pickRecent);
        instead(actions, "last-theme", () -> reader.annotating().recentThemes().stream().findFirst()
                .ifPresent((Theme theme) -> searching.toggle(theme, false)));
        instead(actions, "note", () -> room.view().chosen().note());
        instead(actions, "remove", () -> room.view().chosen().remove());
        actions.instead("copy", searching::isShown, () -> room.view().chosen() != Chosen.NOTHING || room.view().table().isPresent(),
                () -> {
                    if (room.view().chosen() == Chosen.NOTHING) {
                        leaving.copyTable(room.view());
                    } else {
                        room.view().chosen().copy();
                    }
                });
    }

    private void instead(Actions actions, String id, Runnable run) {
        actions.instead(id, searching::isShown, () -> room.view().chosen().size() > 0, run);
    }

    private void views(Actions actions) {
        concordance(actions, "sort-after", view -> view.sort(Order.By.RIGHT));
        concordance(actions, "sort-before", view -> view.sort(Order.By.LEFT));
        concordance(actions, "sort-date", view -> view.sort(Order.By.DATE));
        concordance(actions, "sort-speaker", view -> view.sort(Order.By.SPEAKER));
        concordance(actions, "sort-text", view -> view.sort(Order.By.LIBRARY));
        concordance(actions, "sort-words", ConcordanceView::toggleWords);
        concordance(actions, "collocates", ConcordanceView::toggleCollocates);
        passages(actions, "group-passages", PassagesView::groupNext);
        passages(actions, "replace-theme", PassagesView::replaceTheme);
        passages(actions, "build-query", PassagesView::build);
        passages(actions, "export-passages", PassagesView::exportNotes);
        frequency(actions, "chart-measure", FrequencyView::nextMeasure);
        frequency(actions, "chart-by", FrequencyView::nextGrouping);
        frequency(actions, "chart-form", FrequencyView::nextForm);
        actions.set("copy-picture", () -> searching.isShown() && room.view().picture().isPresent(), () -> leaving.copyPicture(room.view()));
        actions.set("export-table", () -> searching.isShown() && room.view().table().isPresent(), () -> leaving.write(room.view()));
        actions.set("found-on-shelf", () -> searching.isShown() && room.view().speeches().isPresent(),
                () -> room.view().speeches().ifPresent(onShelf));
    }

    private boolean shows(Tab tab) {
        return searching.isShown() && room.tab() == tab;
    }

    private void concordance(Actions actions, String id, Consumer<ConcordanceView> run) {
        actions.set(id, () -> shows(Tab.CONCORDANCE), () -> run.accept((ConcordanceView) room.view()));
    }

    private void passages(Actions actions, String id, Consumer<PassagesView> run) {
        actions.set(id, () -> shows(Tab.PASSAGES), () -> run.accept((PassagesView) room.view()));
    }

    private void frequency(Actions actions, String id, Consumer<FrequencyView> run) {
        actions.set(id, () -> shows(Tab.FREQUENCY), () -> run.accept((FrequencyView) room.view()));
    }

    private void queries(Actions actions) {
        BooleanSupplier asked = () -> searching.isShown() && !room.view().query().isEmpty() && !desk.readOnly();
        actions.set("save-query", asked, () -> {
            Tab tab = room.tab();
            String query = room.view().query();
            searching.ask(messages.text("finding.saved.ask"), name -> keep(new Saved(name, tab.command(), query)));
        });
        actions.setList("saved-queries", this::refresh, () -> queries.stream()
                .map(one -> new Actions.Choice(one.name() + "   " + one.query(), () -> searching.show(tab(one), one.query()))).toList());
        actions.setList("forget-query", this::refresh, () -> queries.stream()
                .map(one -> new Actions.Choice(one.name() + "   " + one.query(), () -> done(saved.forget(one.name())
                        .thenAccept(all -> searching.say(messages.text("finding.saved.forgotten", one.name())))))).toList());
    }

    /// Says what stood under the name before: it can be typed again.
    private void keep(Saved query) {
        done(saved.all().thenCompose(before -> saved.keep(query).thenAccept(all -> searching.say(before.stream()
                .filter(one -> one.name().equals(query.name()) && !one.query().equals(query.query())).findFirst()
                .map(one -> messages.text("finding.saved.instead", query.name(), one.query()))
                .orElseGet(() -> messages.text("finding.saved", query.name()))))));
    }

    private static Tab tab(Saved query) {
        for (Tab tab : Tab.values()) {
            if (tab.command().equals(query.view())) {
                return tab;
            }
        }
        return Tab.SEARCH;
    }

    private CompletableFuture<Void> refresh() {
        return saved.all().thenAccept(all -> queries = all);
    }

    private void done(CompletableFuture<Void> work) {
        work.whenComplete((done, thrown) -> {
            if (thrown != null) {
                searching.trouble(thrown);
            }
        });
    }
}
