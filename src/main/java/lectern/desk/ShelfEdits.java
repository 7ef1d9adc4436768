package lectern.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Facet;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingPlan;
import lectern.annotation.ReadingState;
import lectern.annotation.SavedShelf;
import lectern.annotation.ShelfQuery;
import lectern.annotation.Step;
import org.jspecify.annotations.Nullable;

/// Makes the steps of the shelf: each is empty where nothing would change.
final class ShelfEdits {
    private final Clock clock;

    ShelfEdits(Clock clock) {
        this.clock = clock;
    }

    /// Gives a tag to those of the speeches that do not have it, or takes it from those that do.
    Optional<Step> tag(ShelfRows rows, Collection<Long> speeches, String tag, boolean give) {
        List<Long> changing = speeches.stream().distinct().sorted()
                .filter(speech -> rows.row(speech).filter(row -> rows.has(tag, row) != give).isPresent()).toList();
        return changing.isEmpty() ? Optional.empty() : Optional.of(step(give ? Step.Name.TAG_SPEECHES : Step.Name.UNTAG_SPEECHES,
                tag, List.of(new Edit.OfTag(tag, changing, give))));
    }

    /// Says by hand how far speeches are read.
    ///
    /// @param said what was said of each speech so far; those of which nothing was are missing
    Optional<Step> say(ShelfRows rows, Collection<Long> speeches, ReadingState state, Map<Long, ReadingMark> said) {
        ReadingMark now = new ReadingMark(state, clock.instant());
        Map<Optional<ReadingMark>, List<Long>> changing = new HashMap<>();
        speeches.stream().distinct().sorted().filter(speech -> rows.row(speech).filter(row -> rows.state(row) != state).isPresent())
                .forEach(speech -> changing.computeIfAbsent(Optional.ofNullable(said.get(speech)), mark -> new ArrayList<>()).add(speech));
        List<Edit> edits = new ArrayList<>();
        changing.forEach((before, some) -> edits.add(new Edit.OfReading(some, before.orElse(null), now)));
        return edits.isEmpty() ? Optional.empty() : Optional.of(step(Step.Name.SAY_READING, state.code(), edits));
    }

    /// Keeps a query under a name: a shelf of that name gets it, or a new one is made.
    Optional<Step> save(List<SavedShelf> shelves, String name, ShelfQuery query) {
        SavedShelf before = shelves.stream().filter(shelf -> shelf.name().equals(name)).findFirst().orElse(null);
        SavedShelf after = new SavedShelf(before == null ? UUID.randomUUID().toString() : before.id(), name, query);
        return after.equals(before) ? Optional.empty()
                : Optional.of(step(Step.Name.SAVE_SHELF, name, List.of(new Edit.OfShelf(before, after))));
    }

    Optional<Step> rename(SavedShelf shelf, String name) {
        return shelf.name().equals(name) || name.isBlank() ? Optional.empty()
                : Optional.of(step(Step.Name.RENAME_SHELF, shelf.name() + " → " + name, List.of(new Edit.OfShelf(shelf, shelf.named(name)))));
    }

    Step drop(SavedShelf shelf) {
        return step(Step.Name.DROP_SHELF, shelf.name(), List.of(new Edit.OfShelf(shelf, null)));
    }

    /// Makes the speeches that are unread, in this order, the plan.
    Optional<Step> planOrder(@Nullable ReadingPlan before, ShelfRows rows, long[] speeches) {
        List<Long> unread = unread(rows, speeches);
        return plan(before, new ReadingPlan(ReadingPlan.Kind.ORDER, null, 0, unread.size(), unread));
    }

    /// Makes a sample of the unread speeches the plan.
    ///
    /// @param stratum a facet of which a speech has one value
    Optional<Step> planSample(@Nullable ReadingPlan before, ShelfRows rows, long[] speeches, Facet stratum, int size, long seed) {
        Map<String, List<Long>> strata = new TreeMap<>();
        List<Long> unread = unread(rows, speeches).stream().sorted().toList();
        unread.forEach(speech -> strata.computeIfAbsent(rows.value(stratum, rows.row(speech).orElseThrow()),
                value -> new ArrayList<>()).add(speech));
        return plan(before, new ReadingPlan(ReadingPlan.Kind.SAMPLE, stratum, seed, unread.size(),
                StratifiedSample.draw(strata, size, seed)));
    }

    private static List<Long> unread(ShelfRows rows, long[] speeches) {
        return Arrays.stream(speeches).boxed()
                .filter(speech -> rows.row(speech).filter(row -> rows.state(row) == ReadingState.UNREAD).isPresent()).toList();
    }

    private Optional<Step> plan(@Nullable ReadingPlan before, ReadingPlan after) {
        return after.speeches().isEmpty() || after.equals(before) ? Optional.empty() : Optional.of(step(Step.Name.MAKE_PLAN,
                String.valueOf(after.speeches().size()), List.of(new Edit.OfPlan(before, after))));
    }

    Step dropPlan(ReadingPlan plan) {
        return step(Step.Name.DROP_PLAN, "", List.of(new Edit.OfPlan(plan, null)));
    }

    /// Takes speeches out of the library, first their annotations.
    ///
    /// @param detail what undo calls them
    Step delete(List<Long> speeches, List<Annotation> annotations, String detail) {
        List<Edit> edits = new ArrayList<>();
        annotations.forEach(annotation -> edits.add(new Edit.OfAnnotation(annotation, null)));
        edits.add(new Edit.OfPresence(speeches, false));
        return step(Step.Name.DELETE_SPEECHES, detail, edits);
    }

    private Step step(Step.Name name, String detail, List<Edit> edits) {
        return new Step(name, detail, edits, clock.instant());
    }
}
