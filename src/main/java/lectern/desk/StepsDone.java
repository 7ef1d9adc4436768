package lectern.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.library.Library;

/// Carries steps out, takes them back and does them again: in memory at once, on disk one after the other. On the home thread.
final class StepsDone {
    private final Undoing undoing;
    private final AtHand atHand;
    private final SaveQueue saves;
    private final Executor home;
    private final Consumer<List<Edit>> told;
    private long revision;

    /// @param told hears of all edits, when they are carried out in memory
    StepsDone(Undoing undoing, AtHand atHand, SaveQueue saves, Executor home, Consumer<List<Edit>> told) {
        this.undoing = undoing;
        this.atHand = atHand;
        this.saves = saves;
        this.home = home;
        this.told = told;
    }

    /// Grows with whatever is carried out.
    long revision() {
        return revision;
    }

    CompletableFuture<Void> perform(Step step) {
        undoing.done(step);
        return carryOut(List.of(step.edits()), to -> to.apply(step));
    }

    Optional<Desk.Saved> undo() {
        List<Step> series = undoing.undo();
        return series.isEmpty() ? Optional.empty() : Optional.of(new Desk.Saved(Undoing.whole(series.reversed()),
                carryOut(series.stream().map(Step::inverse).toList(), Library::undo)));
    }

    Optional<Desk.Saved> redo() {
        List<Step> series = undoing.redo();
        return series.isEmpty() ? Optional.empty() : Optional.of(new Desk.Saved(Undoing.whole(series),
                carryOut(series.stream().map(Step::edits).toList(), Library::redo)));
    }

    // the edits of one or more steps
    private CompletableFuture<Void> carryOut(List<List<Edit>> series, Consumer<Library> write) {
        revision++;
        CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);
        for (List<Edit> edits : series) {
            atHand.apply(edits);
            durable = saves.add(to -> {
                write.accept(to);
                home.execute(() -> atHand.written(edits));
            });
        }
        told.accept(series.stream().flatMap(List::stream).toList());
        return durable;
    }
}
