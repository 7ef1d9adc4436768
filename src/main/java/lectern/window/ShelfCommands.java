package lectern.window;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lectern.annotation.Facet;
import lectern.annotation.ReadingState;
import lectern.annotation.SavedShelf;
import lectern.annotation.ShelfColumn;
import lectern.annotation.ShelfQuery;
import lectern.annotation.Step;
import lectern.desk.Saturation;
import lectern.desk.SpeechShelf;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.text.Folding;
import lectern.window.shelf.SaturationCard;

/// What the commands of the shelf do. On the chosen speeches while the shelf is called up, else on the one that lies open.
final class ShelfCommands {
    private static final int TITLES = 6;
    private static final List<Facet> STRATA = List.of(Facet.SPEAKER, Facet.YEAR, Facet.PLACE, Facet.SERIES, Facet.OCCASION);
    private final MainWindow window;
    private final WholeShelf whole;
    private final SpeechShelf shelf;
    private final AskLine ask;
    private final Messages messages;

    ShelfCommands(MainWindow window, WholeShelf whole, AskLine ask) {
        this.window = window;
        this.whole = whole;
        this.shelf = whole.shelf();
        this.ask = ask;
        this.messages = window.messages();
    }

    void install(Actions actions) {
        actions.setShelf(whole.place());
        actions.set("speech-shelf", whole::toggle);
        actions.set("next-in-plan", this::nextInPlan);
        actions.set("shelf-filter", whole::isShown, () -> whole.view().focusFilter());
        actions.set("shelf-facets", whole::isShown, () -> whole.view().focusFacets());
        actions.set("shelf-columns", whole::isShown, () -> whole.view().toggleColumns());
        actions.set("clear-shelf", whole::isShown, this::clear);
        list(actions, "sort-shelf", () -> columns(false));
        list(actions, "sort-shelf-also", () -> columns(true));
        list(actions, "open-shelf", () -> shelves(this::open));
        list(actions, "rename-shelf", () -> shelves(this::rename));
        list(actions, "drop-shelf", () -> shelves(kept -> window.desk().perform(shelf.drop(kept))));
        list(actions, "untag-speeches", this::tagsToTake);
        list(actions, "plan-sample", this::strata);
        actions.set("save-shelf", whole::isShown, this::save);
        actions.set("tag-speeches", this::any, this::tag);
        actions.set("say-unread", this::any, () -> say(ReadingState.UNREAD));
        actions.set("say-reading", this::any, () -> say(ReadingState.READING));
        actions.set("say-read", this::any, () -> say(ReadingState.READ));
        actions.set("plan-order", whole::isShown, this::planOrder);
        actions.set("drop-plan", () -> loaded(() -> perform(shelf.dropPlan(), "shelf.plan.none")));
        actions.set("saturation", () -> loaded(this::saturation));
        actions.set("export-selected", this::any, () -> window.files().export(new HashSet<>(speeches())));
        actions.set("delete-speeches", this::any, this::delete);
        Imports imports = window.files().imports();
        actions.set("describe", this::any, () -> imports.describe(List.copyOf(speeches())));
        // of the whole library where no speeches are chosen
        actions.set("review-fields", () -> imports.review(whole.isShown() ? List.copyOf(whole.view().selected()) : List.of()));
    }

    private void list(Actions actions, String id, Supplier<List<Actions.Choice>> choices) {
        actions.setList(id, shelf::load, choices);
    }

    private Collection<Long> speeches() {
        return whole.isShown() ? whole.view().selected() : window.desk().open().stream().map(open -> open.speech().id()).toList();
    }

    private boolean any() {
        return !speeches().isEmpty();
    }

    private void loaded(Runnable then) {
        shelf.load().whenComplete((done, thrown) -> {
            if (thrown != null) {
                window.telling().trouble(thrown);
            } else {
                then.run();
            }
        });
    }

    private void perform(Optional<Step> step, String otherwise) {
        step.ifPresentOrElse(window.desk()::perform, () -> window.telling().say(messages.text(otherwise)));
    }

    // which, and in what order

    private List<Actions.Choice> columns(boolean also) {
        return Arrays.stream(ShelfColumn.values()).map(column -> new Actions.Choice(messages.text("shelf.column." + column.code()), () -> {
            whole.show();
            whole.view().sort(column, also);
        })).toList();
    }

    private List<Actions.Choice> shelves(Consumer<SavedShelf> then) {
        return shelf.shelves().stream().map(kept -> new Actions.Choice(kept.name(), () -> then.accept(kept))).toList();
    }

    private void open(SavedShelf kept) {
        whole.show();
        query(kept.query());
    }

    private void clear() {
        shelf.restrict(null);
        query(ShelfQuery.ALL);
    }

    private void query(ShelfQuery query) {
        shelf.ask(query);
        whole.view().showWords(query.words());
    }

    private void save() {
        String known = shelf.shelves().stream().filter(kept -> kept.query().equals(shelf.query())).map(SavedShelf::name).findFirst().orElse("");
        ask.ask(messages.text("shelf.ask.name"), known, name -> {
            if (!name.isEmpty()) {
                shelf.save(name).ifPresentOrElse(step -> {
                    window.desk().perform(step);
                    window.telling().say(messages.text("shelf.saved", name));
                }, () -> window.telling().say(messages.text("shelf.saved", name)));
            }
        }, () -> whole.view().requestFocus());
    }

    private void rename(SavedShelf kept) {
        ask.ask(messages.text("shelf.ask.name"), kept.name(), name -> shelf.rename(kept, name).ifPresent(window.desk()::perform),
                this::focusBack);
    }

    private void focusBack() {
        if (whole.isShown()) {
            whole.view().requestFocus();
        } else {
            window.page().requestFocus();
        }
    }

    // tags and states

    private void tag() {
        Collection<Long> speeches = speeches();
        loaded(() -> ask.ask(messages.text("shelf.ask.tag", speeches.size()), "", tag -> {
            if (!tag.isEmpty()) {
                perform(shelf.tag(speeches, tag, true), "shelf.tag.there");
            }
        }, this::focusBack));
    }

    private List<Actions.Choice> tagsToTake() {
        Collection<Long> speeches = speeches();
        return shelf.tags().stream().flatMap(tag -> shelf.tag(speeches, tag, false).stream()
                .map(step -> new Actions.Choice(tag, () -> window.desk().perform(step)))).toList();
    }

    private void say(ReadingState state) {
        Collection<Long> speeches = speeches();
        loaded(() -> perform(shelf.say(speeches, state), "shelf.state.there"));
    }

    // the plan

    private void planOrder() {
        shelf.planOrder().ifPresentOrElse(step -> {
            window.desk().perform(step);
            window.telling().say(messages.text("shelf.plan.made", shelf.plan().orElseThrow().speeches().size()));
        }, () -> window.telling().say(messages.text("shelf.plan.nothing")));
    }

    private List<Actions.Choice> strata() {
        return STRATA.stream().map(facet -> new Actions.Choice(messages.text("shelf.facet." + facet.code()), () -> askSize(facet))).toList();
    }

    private void askSize(Facet stratum) {
        whole.show();
        ask.ask(messages.text("shelf.ask.size"), "50", size -> number(size).filter(wanted -> wanted > 0).ifPresentOrElse(
                wanted -> askSeed(stratum, (int) Math.min(Integer.MAX_VALUE, wanted)),
                () -> window.telling().say(messages.text("shelf.ask.no-number", size))), () -> whole.view().requestFocus());
    }

    /// Today is offered: a seed that is easily written down.
    private void askSeed(Facet stratum, int size) {
        ask.ask(messages.text("shelf.ask.seed"), DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now()),
                seed -> number(seed).ifPresentOrElse(from -> shelf.planSample(stratum, size, from).ifPresentOrElse(step -> {
                    window.desk().perform(step);
                    window.telling().say(messages.text("shelf.plan.made", shelf.plan().orElseThrow().speeches().size()));
                }, () -> window.telling().say(messages.text("shelf.plan.nothing"))),
                        () -> window.telling().say(messages.text("shelf.ask.no-number", seed))), () -> whole.view().requestFocus());
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(Folding.fold(text)));
        } catch (NumberFormatException e) {
            return Optional.empty(); // the caller says so
        }
    }

    private void nextInPlan() {
        loaded(() -> {
            if (shelf.plan().isEmpty()) {
                window.telling().say(messages.text("shelf.plan.none"));
            } else {
                shelf.nextInPlan().ifPresentOrElse(window::openSpeech, () -> window.telling().say(messages.text("shelf.plan.done")));
            }
        });
    }

    private void saturation() {
        List<Saturation.Point> points = shelf.saturation();
        if (points.isEmpty()) {
            window.telling().say(messages.text("shelf.saturation.none"));
        } else {
            window.sheet().show(new SaturationCard(messages, points, window.sheet()::close));
        }
    }

    // away

    private void delete() {
        List<Long> speeches = List.copyOf(speeches());
        window.desk().shelf().whenComplete((cards, thrown) -> {
            if (thrown != null) {
                window.telling().trouble(thrown);
                return;
            }
            HashSet<Long> wanted = new HashSet<>(speeches);
            List<SpeechCard> leaving = cards.stream().filter(card -> wanted.contains(card.id())).toList();
            int annotations = leaving.stream().mapToInt(SpeechCard::annotations).sum();
            List<String> lines = new ArrayList<>(leaving.stream().limit(TITLES).map(SpeechCard::title).toList());
            if (leaving.size() > TITLES) {
                lines.add(messages.text("shelf.delete.more", leaving.size() - TITLES));
            }
            String detail = leaving.size() == 1 ? leaving.getFirst().title() : messages.text("shelf.delete.several", leaving.size());
            window.sheet().confirm(messages.text("shelf.delete.ask", leaving.size(), annotations), lines, messages.text("shelf.delete.yes"),
                    messages.text("window.cancel"), () -> shelf.delete(speeches, detail).whenComplete((step, failed) -> {
                        if (failed != null) {
                            window.telling().trouble(failed);
                        } else {
                            window.telling().say(messages.text("shelf.delete.done", leaving.size()));
                        }
                    }));
        });
    }
}
