package lectern.window.palette;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// A list that can be asked which of its entries fit what was typed. Immutable; any thread.
///
/// All names lie in one array (about 4 bytes a character), so that a hundred thousand entries are gone through in
/// milliseconds.
///
/// @param <T> what is listed
public final class Entries<T> {
    private static final int FIELD = 25;
    private static final int WORDS_APART = 20;
    private static final int LOOK_UP_EVERY = 0x1FF;
    private static final int[] NO_PLACES = {};
    private final List<T> items;
    private final int fields;
    private final int[] signs;
    private final int[] starts;
    private final long[] masks;

    private Entries(List<T> items, int fields, int[] signs, int[] starts, long[] masks) {
        this.items = items;
        this.fields = fields;
        this.signs = signs;
        this.starts = starts;
        this.masks = masks;
    }

    /// An entry that fits.
    ///
    /// @param item the entry
    /// @param field which of its names fits, from 0; of several words typed, the first decides
    public record Hit<T>(T item, int field) {
    }

    /// Takes the names of all entries apart: about a second for half a million names, so not on the JavaFX thread when
    /// there are many.
    ///
    /// @param items in the order in which equals are listed
    /// @param fields how many names an entry has, at most 16
    /// @param names the names of an entry, the most telling first; fewer than `fields` is allowed, blank ones too
    public static <T> Entries<T> of(List<T> items, int fields, Function<T, List<String>> names) {
        List<T> kept = List.copyOf(items);
        int[] starts = new int[kept.size() * fields + 1];
        long[] masks = new long[kept.size() * fields];
        int[] signs = new int[Math.max(64, kept.size() * 32)];
        int end = 0;
        Signs taking = new Signs();
        for (int i = 0; i < kept.size(); i++) {
            List<String> all = names.apply(kept.get(i));
            for (int field = 0; field < fields; field++) {
                if (field < all.size()) {
                    taking.take(all.get(field));
                    if (end + taking.size() > signs.length) {
                        signs = Arrays.copyOf(signs, Math.max(signs.length * 3 / 2, end + taking.size()));
                    }
                    taking.copyTo(signs, end);
                    masks[i * fields + field] = taking.mask();
                    end += taking.size();
                }
                starts[i * fields + field + 1] = end;
            }
        }
        return new Entries<>(kept, fields, Arrays.copyOf(signs, end), starts, masks);
    }

    /// How many there are.
    public int size() {
        return items.size();
    }

    /// The entries that fit `typed`, the likeliest first; all of them if nothing is typed. Words may stand in different
    /// names of an entry and all have to fit.
    public List<Hit<T>> find(String typed) {
        return find(typed, () -> false);
    }

    /// As [#find(String)], given up with an empty list when `overtaken` becomes true.
    List<Hit<T>> find(String typed, BooleanSupplier overtaken) {
        int[] whole = Signs.query(typed);
        if (typed.isBlank()) {
            long[] all = new long[items.size()];
            Arrays.setAll(all, i -> packed(1, i, 0));
            return new Hits(all);
        }
        int[][] words = Arrays.stream(typed.strip().split("\\s+")).map(Signs::query).filter(word -> word.length > 0)
                .toArray(int[][]::new);
        long[] found = new long[Math.min(items.size(), 1024)];
        int size = 0;
        for (int i = 0; i < items.size(); i++) {
            if ((i & LOOK_UP_EVERY) == 0 && overtaken.getAsBoolean()) {
                return List.of();
            }
            long value = Math.max(best(whole, i), words.length > 1 ? apart(words, i) : 0);
            if (value > 0) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, Math.min(items.size(), size * 2));
                }
                found[size++] = packed(value >>> 4, i, (int) (value & 15));
            }
        }
        Arrays.sort(found, 0, size);
        return new Hits(Arrays.copyOf(found, size));
    }

    /// Where the characters that fit stand in `name`, in UTF-16 units, ascending; none if it does not fit.
    public static List<Integer> places(String typed, String name) {
        Signs taking = new Signs();
        taking.take(name);
        int[] signs = taking.copy();
        int[] offsets = taking.offsets();
        List<String> queries = new ArrayList<>(List.of(typed));
        queries.addAll(List.of(typed.strip().split("\\s+")));
        List<Integer> places = new ArrayList<>();
        for (String query : queries) {
            int[] wanted = Signs.query(query);
            int[] at = new int[wanted.length];
            if (Ranking.score(wanted, signs, 0, signs.length, at) > 0) {
                Arrays.stream(at).map(sign -> offsets[sign]).filter(offset -> !places.contains(offset)).forEach(places::add);
                if (queries.indexOf(query) == 0) {
                    break;
                }
            }
        }
        places.sort(null);
        return places;
    }

    /// Score and field of an entry in one number: `score << 4 | field`; 0 if it does not fit.
    private long best(int[] query, int item) {
        long best = 0;
        long wanted = Signs.mask(query);
        for (int field = 0; field < fields; field++) {
            int at = item * fields + field;
            if ((masks[at] & wanted) != wanted) {
                continue;
            }
            int score = Ranking.score(query, signs, starts[at], starts[at + 1], NO_PLACES);
            if (score > 0) {
                best = Math.max(best, (long) Math.max(1, score - field * FIELD) << 4 | 15 - field);
            }
        }
        return best == 0 ? 0 : best & ~15L | 15 - (best & 15);
    }

    private long apart(int[][] words, int item) {
        long sum = 0;
        long first = -1;
        for (int[] word : words) {
            long value = best(word, item);
            if (value == 0) {
                return 0;
            }
            first = first < 0 ? value & 15 : first;
            sum += value >>> 4;
        }
        return Math.max(1, sum / words.length - WORDS_APART) << 4 | first;
    }

    /// Sorts by score downwards, then by place.
    private static long packed(long score, int item, int field) {
        return (0xFFFF - score) << 40 | (long) item << 4 | field;
    }

    private final class Hits extends AbstractList<Hit<T>> implements RandomAccess {
        private final long[] packed;

        Hits(long[] packed) {
            this.packed = packed;
        }

        @Override
        public Hit<T> get(int index) {
            long value = packed[index];
            return new Hit<>(items.get((int) (value >>> 4 & 0xF_FFFF_FFFFL)), (int) (value & 15));
        }

        @Override
        public int size() {
            return packed.length;
        }
    }
}
