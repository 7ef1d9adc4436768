package lectern.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;

/// The themes given last, newest first; at most as many as there are digits to choose them by.
public final class RecentThemes {
    /// How many are remembered.
    public static final int MOST = 9;
    private final Deque<String> ids = new ArrayDeque<>();

    /// The theme was given just now.
    public void add(Theme theme) {
        ids.remove(theme.id());
        ids.addFirst(theme.id());
        if (ids.size() > MOST) {
            ids.removeLast();
        }
    }

    /// Those that are still in the codebook, as they are now.
    public List<Theme> in(Codebook codebook) {
        return ids.stream().map(codebook::theme).flatMap(Optional::stream).toList();
    }
}
