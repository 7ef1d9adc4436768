package lectern.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The bookmarks of one speech: places to come back to, without a name.
///
/// @param offsets where they stand (UTF-16), in order, each once
public record Bookmarks(List<Integer> offsets) {
    /// No bookmarks.
    public static final Bookmarks NONE = new Bookmarks(List.of());

    public Bookmarks {
        offsets = List.copyOf(new TreeSet<>(offsets));
    }

    /// Reads what [#kept()] gave; anything else in it is passed over.
    public static Bookmarks of(String kept) {
        return new Bookmarks(Arrays.stream(kept.split(" ")).filter(part -> part.matches("\\d{1,9}"))
                .map(Integer::valueOf).toList());
    }

    /// Whether one stands there.
    public boolean has(int offset) {
        return offsets.contains(offset);
    }

    /// With one more there, or one fewer where there is one.
    public Bookmarks toggled(int offset) {
        TreeSet<Integer> changed = new TreeSet<>(offsets);
        if (!changed.remove(offset)) {
            changed.add(offset);
        }
        return new Bookmarks(List.copyOf(changed));
    }

    /// The first one after `offset`, or else the first of all.
    public Optional<Integer> next(int offset) {
        return offsets.stream().filter(at -> at > offset).findFirst().or(() -> offsets.stream().findFirst());
    }

    /// The last one before `offset`, or else the last of all.
    public Optional<Integer> previous(int offset) {
        return offsets.reversed().stream().filter(at -> at < offset).findFirst()
                .or(() -> offsets.reversed().stream().findFirst());
    }

    /// As text, to be kept: numbers with a space between them.
    public String kept() {
        return offsets.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
