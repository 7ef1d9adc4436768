package lectern.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import lectern.annotation.Step;

/// The steps that can be undone and redone, as the journal has them; a series of resizings goes back and forth as one.
final class Undoing {
    private final Deque<Step> undoable;
    private final Deque<Step> redoable;

    /// @param undoable the newest first
    /// @param redoable the next one first
    Undoing(List<Step> undoable, List<Step> redoable) {
        this.undoable = new ArrayDeque<>(undoable);
        this.redoable = new ArrayDeque<>(redoable);
    }

    /// A step was done; what was undone before can no longer be redone.
    void done(Step step) {
        undoable.addFirst(step);
        redoable.clear();
    }

    /// What can be undone, the newest first.
    Collection<Step> undoable() {
        return Collections.unmodifiableCollection(undoable);
    }

    /// What can be redone, the next one first.
    Collection<Step> redoable() {
        return Collections.unmodifiableCollection(redoable);
    }

    /// The steps to take back now, the newest first; none when nothing can be undone.
    List<Step> undo() {
        return move(undoable, redoable, Step::continues);
    }

    /// The steps to do again now, in order; none when nothing can be redone.
    List<Step> redo() {
        return move(redoable, undoable, (step, later) -> later.continues(step));
    }

    private static List<Step> move(Deque<Step> from, Deque<Step> to, BiPredicate<Step, Step> together) {
        List<Step> series = new ArrayList<>();
        while (!from.isEmpty() && (series.isEmpty() || together.test(series.getLast(), from.getFirst()))) {
            series.add(from.removeFirst());
            to.addFirst(series.getLast());
        }
        return series;
    }

    /// A series as one step.
    ///
    /// @param series in the order in which it was done; not empty
    static Step whole(List<Step> series) {
        Step last = series.getLast();
        return new Step(last.name(), last.detail(), series.stream().flatMap(step -> step.edits().stream()).toList(), last.at());
    }
}
