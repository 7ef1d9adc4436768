package lectern.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.library.Catalogue.Column;
import org.jspecify.annotations.Nullable;

/// Puts what was found in speeches together by what is known about them.
final class Groups {
    private Groups() {
    }

    private static final class Sum {
        private int speeches;
        private long hits;
        private long characters;

        void add(@Nullable Long found, int length) {
            characters += length;
            if (found != null) {
                speeches++;
                hits += found;
            }
        }

        Group group(String key) {
            return new Group(key.isEmpty() ? null : key, speeches, hits, characters);
        }
    }

    /// The groups by key, the unknown one last.
    ///
    /// @param hits how many hits the speeches have that fit
    /// @param empty whether groups without a hit are wanted
    static List<Group> of(Asking library, Map<Long, Long> hits, Grouping by, boolean empty) {
        Map<String, Sum> sums = new HashMap<>();
        library.now(on -> {
            BitSet deleted = on.catalogue().deleted();
            on.catalogue().each(column(by), (speech, value, length) -> {
                if (!deleted.get((int) speech)) {
                    sums.computeIfAbsent(by == Grouping.NONE || value == null ? "" : value, _ -> new Sum())
                            .add(hits.get(speech), length);
                }
            });
            return by;
        });
        return sums.entrySet().stream().map(entry -> entry.getValue().group(entry.getKey()))
                .filter(group -> empty || group.speeches() > 0)
                .sorted(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private static Column column(Grouping by) {
        return switch (by) {
            case NONE, YEAR -> Column.YEAR;
            case SPEAKER -> Column.SPEAKER;
            case PLACE -> Column.PLACE;
            case THEME -> throw new IllegalArgumentException("speeches have no theme");
        };
    }
}
