package lectern.window.notes;

import java.util.List;
import java.util.Objects;

/// Brings a list to another content by replacing only the stretch that differs, so that a view of it keeps what it shows.
/// Knows no toolkit.
final class ListDiff {
    private ListDiff() {
    }

    /// Makes `list` equal to `wanted`: the equal beginning and end stay untouched, single differing elements are set one
    /// by one, the rest is taken out and put in at once.
    static <T> void apply(List<T> list, List<T> wanted) {
        int start = 0;
        while (start < list.size() && start < wanted.size() && Objects.equals(list.get(start), wanted.get(start))) {
            start++;
        }
        int oldEnd = list.size();
        int newEnd = wanted.size();
        while (oldEnd > start && newEnd > start && Objects.equals(list.get(oldEnd - 1), wanted.get(newEnd - 1))) {
            oldEnd--;
            newEnd--;
        }
        if (oldEnd - start == 1 && newEnd - start == 1) {
            list.set(start, wanted.get(start));
            return;
        }
        if (oldEnd > start) {
            list.subList(start, oldEnd).clear();
        }
        if (newEnd > start) {
            list.addAll(start, wanted.subList(start, newEnd));
        }
    }
}
