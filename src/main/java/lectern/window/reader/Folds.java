package lectern.window.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Which runs of noise are folded to one line, and what that line says. At first all are.
final class Folds {
    private final Set<TextRange> open = new HashSet<>();
    private IntFunction<String> label = count -> "⋯ " + count;

    /// What a fold of that many lines says.
    void setLabel(IntFunction<String> newLabel) {
        label = newLabel;
    }

    String label(int lines) {
        return label.apply(lines);
    }

    boolean isOpen(TextRange run) {
        return open.contains(run);
    }

    void closeAll() {
        open.clear();
    }

    /// Only these are runs of noise from now on.
    void keep(List<TextRange> runs) {
        open.retainAll(runs);
    }

    /// Opens the fold at the offset, or closes the run of noise there.
    ///
    /// @return whether there is one
    boolean toggle(LineMap map, int offset) {
        TextRange run = run(map, offset);
        if (run != null && !open.remove(run)) {
            open.add(run);
        }
        return run != null;
    }

    private @Nullable TextRange run(LineMap map, int offset) {
        ViewLine line = map.lineAt(offset);
        if (line == null || line.look().kind() == LineKind.FOLD) {
            return line == null ? null : line.speech();
        }
        return open.stream().filter(run -> run.start() <= offset && offset <= run.end()).findFirst().orElse(null);
    }
}
