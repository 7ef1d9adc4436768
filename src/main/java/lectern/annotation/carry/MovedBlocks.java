package lectern.annotation.carry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch;

/// Blocks that stand elsewhere in the new text: what the order of the rest has left over on both sides and begins with
/// words that stand once in each text.
final class MovedBlocks {
    private static final int PASSAGE = 16;
    private static final int SHORTEST = 20;
    private static final int CLOSE = 300;

    private final String before;
    private final String after;
    private final int[] image;
    private final boolean[] taken;
    private final boolean[] moved;

    private MovedBlocks(String before, String after, int[] image) {
        this.before = before;
        this.after = after;
        this.image = image;
        taken = new boolean[after.length()];
        moved = new boolean[before.length()];
        for (int at : image) {
            if (at >= 0) {
                taken[at] = true;
            }
        }
    }

    /// Adds the images of moved characters to `image` and says which they are.
    static boolean[] mark(String before, String after, int[] image) {
        MovedBlocks blocks = new MovedBlocks(before, after, image);
        if (blocks.leftOver()) {
            blocks.find();
            blocks.close();
        }
        return blocks.moved;
    }

    private boolean leftOver() {
        int lost = 0;
        boolean lostPassage = false;
        for (int at : image) {
            lost = at < 0 ? lost + 1 : 0;
            lostPassage |= lost >= SHORTEST;
        }
        int added = 0;
        boolean addedPassage = false;
        for (boolean one : taken) {
            added = one ? 0 : added + 1;
            addedPassage |= added >= SHORTEST;
        }
        return lostPassage && addedPassage;
    }

    private void find() {
        int[] oldPlaces = Landmarks.letters(before);
        int[] newPlaces = Landmarks.letters(after);
        char[] oldLetters = Landmarks.chars(before, oldPlaces);
        char[] newLetters = Landmarks.chars(after, newPlaces);
        Map<Long, Integer> there = lost(Landmarks.once(newLetters, 0, newLetters.length, PASSAGE), newPlaces);
        Map<Long, Integer> here = Landmarks.once(oldLetters, 0, oldLetters.length, PASSAGE);
        long[] hashes = Landmarks.hashes(oldLetters, 0, oldLetters.length, PASSAGE);
        for (int i = 0; i < hashes.length; i++) {
            Integer at = image[oldPlaces[i]] < 0 && here.get(hashes[i]) >= 0 ? there.get(hashes[i]) : null;
            if (at != null && !taken[newPlaces[at]]
                    && Arrays.equals(oldLetters, i, i + PASSAGE, newLetters, at, at + PASSAGE)) {
                extend(oldPlaces[i], newPlaces[at]);
            }
        }
    }

    private Map<Long, Integer> lost(Map<Long, Integer> once, int[] places) {
        Map<Long, Integer> lost = new HashMap<>();
        once.forEach((hash, at) -> {
            if (at >= 0 && !taken[places[at]]) {
                lost.put(hash, at);
            }
        });
        return lost;
    }

    private void extend(int oldAt, int newAt) {
        int from = 0;
        while (oldAt - from > 0 && newAt - from > 0 && free(oldAt - from - 1, newAt - from - 1)) {
            from++;
        }
        int to = 0;
        while (oldAt + to < image.length && newAt + to < taken.length && free(oldAt + to, newAt + to)) {
            to++;
        }
        if (from + to < SHORTEST) {
            return;
        }
        for (int i = -from; i < to; i++) {
            take(oldAt + i, newAt + i);
        }
        // a refrain at the edge of the block may have been given to another one of the same words
        int reach = from;
        while (oldAt - reach > 0 && newAt - reach > 0 && same(oldAt - reach - 1, newAt - reach - 1)) {
            reach++;
        }
        for (int i = from + 1; i <= reach && 2 * (reach - from) <= from + to; i++) {
            release(oldAt - i);
            take(oldAt - i, newAt - i);
        }
        reach = to;
        while (oldAt + reach < image.length && newAt + reach < taken.length && same(oldAt + reach, newAt + reach)) {
            reach++;
        }
        for (int i = to; i < reach && 2 * (reach - to) <= from + to; i++) {
            release(oldAt + i);
            take(oldAt + i, newAt + i);
        }
    }

    private boolean free(int oldAt, int newAt) {
        return image[oldAt] < 0 && same(oldAt, newAt);
    }

    private boolean same(int oldAt, int newAt) {
        return !moved[oldAt] && !taken[newAt] && before.charAt(oldAt) == after.charAt(newAt);
    }

    private void release(int oldAt) {
        if (image[oldAt] >= 0) {
            taken[image[oldAt]] = false;
        }
    }

    private void take(int oldAt, int newAt) {
        image[oldAt] = newAt;
        taken[newAt] = true;
        moved[oldAt] = true;
    }

    /// Compares what little lies between two pieces of one moved block.
    private void close() {
        DiffMatchPatch diff = Alignment.diff();
        for (int i = 1; i < image.length; i++) {
            if (image[i] >= 0 || !moved[i - 1]) {
                continue;
            }
            int end = i;
            while (end < image.length && image[end] < 0) {
                end++;
            }
            if (end < image.length && moved[end] && end - i <= CLOSE && image[end] > image[i - 1] + 1
                    && image[end] - image[i - 1] <= CLOSE && untaken(image[i - 1] + 1, image[end])) {
                int from = image[i - 1] + 1;
                Alignment.compare(diff, before.substring(i, end), i, after.substring(from, image[end]), from, image);
                for (int at = i; at < end; at++) {
                    moved[at] = true;
                    if (image[at] >= 0) {
                        taken[image[at]] = true;
                    }
                }
            }
            i = end;
        }
    }

    private boolean untaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }
}
