package lectern.annotation.carry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Passages of some characters that stand exactly once in each of two texts, chained so that they follow one another in
/// both (patience diff, after Bram Cohen). Only letters and digits count: line breaks and punctuation may differ.
final class Landmarks {
    private static final int[] LENGTHS = {16, 8, 5};
    // a gap of that many letters is left to the character diff
    private static final int SMALL = 300;
    private static final long BASE = 1_000_003;

    private final char[] oldLetters;
    private final char[] newLetters;
    private final int[] partner;

    private Landmarks(char[] oldLetters, char[] newLetters) {
        this.oldLetters = oldLetters;
        this.newLetters = newLetters;
        partner = new int[oldLetters.length];
        Arrays.fill(partner, -1);
    }

    /// Sets `image[i]` to where the letter at `i` of `before` stands in `after`, for those in a landmark.
    static void mark(String before, String after, int[] image) {
        int[] oldPlaces = letters(before);
        int[] newPlaces = letters(after);
        Landmarks marks = new Landmarks(chars(before, oldPlaces), chars(after, newPlaces));
        marks.search(0, oldPlaces.length, 0, newPlaces.length, 0);
        for (int i = 0; i < oldPlaces.length; i++) {
            if (marks.partner[i] >= 0) {
                image[oldPlaces[i]] = newPlaces[marks.partner[i]];
            }
        }
    }

    private void search(int oldFrom, int oldTo, int newFrom, int newTo, int level) {
        if (level == LENGTHS.length || oldFrom == oldTo || newFrom == newTo
                || level > 0 && Math.max(oldTo - oldFrom, newTo - newFrom) <= SMALL) {
            return;
        }
        chain(oldFrom, oldTo, newFrom, newTo, LENGTHS[level]);
        int from = oldFrom;
        int to = newFrom;
        for (int i = oldFrom; i <= oldTo; i++) {
            int at = i == oldTo ? newTo : partner[i];
            if (at >= 0) {
                search(from, i, to, at, level + 1);
                from = i + 1;
                to = at + 1;
            }
        }
    }

    private void chain(int oldFrom, int oldTo, int newFrom, int newTo, int length) {
        Map<Long, Integer> there = once(newLetters, newFrom, newTo, length);
        int[] olds = new int[Math.max(0, oldTo - oldFrom)];
        int[] news = new int[olds.length];
        int count = 0;
        Map<Long, Integer> here = once(oldLetters, oldFrom, oldTo, length);
        long[] hashes = hashes(oldLetters, oldFrom, oldTo, length);
        for (int i = 0; i < hashes.length; i++) {
            Integer at = there.get(hashes[i]);
            Integer own = here.get(hashes[i]);
            if (at != null && at >= 0 && own != null && own >= 0 && same(oldFrom + i, at, length)) {
                olds[count] = oldFrom + i;
                news[count++] = at;
            }
        }
        int lastOld = oldFrom - 1;
        int lastNew = newFrom - 1;
        for (int pick : longestRising(news, count)) {
            for (int i = 0; i < length; i++) {
                int o = olds[pick] + i;
                int n = news[pick] + i;
                if (o > lastOld && n > lastNew) {
                    partner[o] = n;
                    lastOld = o;
                    lastNew = n;
                }
            }
        }
    }

    private boolean same(int oldAt, int newAt, int length) {
        return Arrays.equals(oldLetters, oldAt, oldAt + length, newLetters, newAt, newAt + length);
    }

    /// Where each passage that stands once begins; -1 for those that stand more often.
    static Map<Long, Integer> once(char[] letters, int from, int to, int length) {
        long[] hashes = hashes(letters, from, to, length);
        Map<Long, Integer> places = HashMap.newHashMap(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            int at = from + i;
            places.merge(hashes[i], at, (_, _) -> -1);
        }
        return places;
    }

    /// A number for each passage of `length` characters.
    static long[] hashes(char[] letters, int from, int to, int length) {
        int count = to - from - length + 1;
        if (count <= 0) {
            return new long[0];
        }
        long highest = 1;
        for (int i = 1; i < length; i++) {
            highest *= BASE;
        }
        long[] hashes = new long[count];
        long hash = 0;
        for (int i = from; i < to; i++) {
            if (i - from >= length) {
                hash -= letters[i - length] * highest;
            }
            hash = hash * BASE + letters[i];
            if (i - from >= length - 1) {
                hashes[i - from - length + 1] = hash;
            }
        }
        return hashes;
    }

    /// The longest rising subsequence of the first `count` values: their places in order.
    private static int[] longestRising(int[] values, int count) {
        int[] ends = new int[count];
        int[] previous = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[ends[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low > 0 ? ends[low - 1] : -1;
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] rising = new int[length];
        for (int at = length > 0 ? ends[length - 1] : -1, i = length - 1; i >= 0; i--) {
            rising[i] = at;
            at = previous[at];
        }
        return rising;
    }

    /// The places of letters and digits.
    static int[] letters(String text) {
        int[] places = new int[text.length()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /// The characters at these places.
    static char[] chars(String text, int[] places) {
        char[] chars = new char[places.length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = text.charAt(places[i]);
        }
        return chars;
    }
}
