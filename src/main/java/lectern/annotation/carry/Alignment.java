package lectern.annotation.carry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import lectern.text.Blanks;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch.Diff;

/// Which characters of a text stand where in another version of it. What was kept has the same order in both, but for
/// blocks that were moved as a whole.
///
/// 100,000 characters with some percent changed take some ten milliseconds. Immutable.
public final class Alignment {
    // a stretch in which nothing is unique (one word a thousand times) is compared no longer than this, in seconds
    private static final float LONGEST_DIFF = 0.5f;
    private static final int LOST = -1;
    private static final int FEW = 6;
    private static final int PASSAGE = 16;

    private final String before;
    private final String after;
    private final int[] image;
    private final boolean[] moved;
    private final boolean[] old;

    private Alignment(String before, String after, int[] image, boolean[] moved) {
        this.before = before;
        this.after = after;
        this.image = image;
        this.moved = moved;
        this.old = new boolean[after.length()];
        for (int at : image) {
            if (at >= 0) {
                old[at] = true;
            }
        }
    }

    /// Aligns two texts.
    public static Alignment of(String before, String after) {
        int[] image = new int[before.length()];
        Arrays.fill(image, LOST);
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int[] middle = new int[before.length() - head - tail];
        Arrays.fill(middle, LOST);
        String oldMiddle = before.substring(head, before.length() - tail);
        String newMiddle = after.substring(head, after.length() - tail);
        if (!oldMiddle.isEmpty() && !newMiddle.isEmpty()) {
            Landmarks.mark(oldMiddle, newMiddle, middle);
            fill(oldMiddle, newMiddle, middle);
        }
        for (int i = 0; i < image.length; i++) {
            if (i < head) {
                image[i] = i;
            } else if (i >= image.length - tail) {
                image[i] = i + after.length() - before.length();
            } else if (middle[i - head] >= 0) {
                image[i] = middle[i - head] + head;
            }
        }
        Seams.settle(before, after, image);
        return new Alignment(before, after, image, MovedBlocks.mark(before, after, image));
    }

    static DiffMatchPatch diff() {
        DiffMatchPatch diff = new DiffMatchPatch();
        diff.diffTimeout = LONGEST_DIFF;
        return diff;
    }

    /// Compares what lies between the landmarks.
    private static void fill(String before, String after, int[] image) {
        DiffMatchPatch diff = diff();
        int from = 0;
        int to = 0;
        for (int i = 0; i <= image.length; i++) {
            int at = i == image.length ? after.length() : image[i];
            if (at < 0) {
                continue;
            }
            compare(diff, before.substring(from, i), from, after.substring(to, at), to, image);
            from = i + 1;
            to = at + 1;
        }
    }

    /// Sets the images of characters that two stretches have in common.
    static void compare(DiffMatchPatch diff, String was, int wasFrom, String is, int isFrom, int[] image) {
        if (was.isEmpty() || is.isEmpty()) {
            return;
        }
        int oldAt = wasFrom;
        int newAt = isFrom;
        LinkedList<Diff> parts = diff.diffMain(was, is, false);
        diff.diffCleanupSemantic(parts);
        for (Diff part : parts) {
            int length = part.text.length();
            switch (part.operation) {
                case EQUAL -> {
                    for (int i = 0; i < length; i++) {
                        image[oldAt++] = newAt++;
                    }
                }
                case DELETE -> oldAt += length;
                case INSERT -> newAt += length;
            }
        }
    }

    /// The old text.
    public String before() {
        return before;
    }

    /// The new text.
    public String after() {
        return after;
    }

    /// Where the UTF-16 unit at `offset` of the old text stands in the new one; negative if it was not kept.
    public int image(int offset) {
        return image[offset];
    }

    /// Whether the UTF-16 unit at `offset` of the old text stands in a block that was moved.
    public boolean moved(int offset) {
        return moved[offset];
    }

    /// Whether the UTF-16 unit at `offset` of the new text was in the old one.
    public boolean wasThere(int offset) {
        return old[offset];
    }

    /// How much the two texts share: characters in both, of those in the longer one, white space left out; from 0 to 1.
    public double share() {
        int common = 0;
        for (int i = 0; i < image.length; i++) {
            common += image[i] >= 0 && !Blanks.isBlank(before.charAt(i)) ? 1 : 0;
        }
        int longer = Math.max(words(before, 0, before.length()), words(after, 0, after.length()));
        return longer == 0 ? 1 : (double) common / longer;
    }

    /// A place of the new text for a place of the old one: where the next kept character stands, or the end.
    public int near(int offset) {
        for (int i = Math.min(offset, image.length); i < image.length; i++) {
            if (image[i] >= 0) {
                return Graphemes.isBoundary(after, image[i]) ? image[i] : Graphemes.previous(after, image[i]);
            }
        }
        return after.length();
    }

    /// Words of the old text in the new one.
    ///
    /// @param range where they stand now; splits no character
    /// @param moved whether they belong to a block that was moved
    /// @param kept how much of the old words was kept, from 0 to 1
    /// @param similarity how much both have in common, from 0 to 1: twice what was kept, of the sum of their lengths
    ///     (Dice); white space does not count
    record Image(TextRange range, boolean moved, double kept, double similarity) {
    }

    /// What became of the words of `range`; empty if not one character was kept.
    Optional<Image> image(TextRange range) {
        List<int[]> runs = runs(range);
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        // single characters that found a partner far from all others are chance
        int first = 0;
        int last = runs.size() - 1;
        double best = similarity(range, runs, first, last);
        if (runs.size() > 1 && best < 0.9 && runs.size() <= 60) {
            for (int i = 0; i < runs.size(); i++) {
                for (int j = i; j < runs.size(); j++) {
                    double such = similarity(range, runs, i, j);
                    if (such > best + 0.1) {
                        best = such;
                        first = i;
                        last = j;
                    }
                }
            }
        }
        TextRange found = widened(range, runs, first, last);
        int common = common(runs, first, last);
        int words = words(before, range.start(), range.end());
        int there = words(after, found.start(), found.end());
        return Optional.of(new Image(found, moved[runs.get(first)[0]], words == 0 ? 1 : (double) common / words,
                words + there == 0 ? 1 : 2.0 * common / (words + there)));
    }

    /// Stretches of kept characters that stand together in both texts: old start, new start, length.
    private List<int[]> runs(TextRange range) {
        List<int[]> runs = new ArrayList<>();
        int[] run = null;
        for (int i = range.start(); i < range.end(); i++) {
            if (image[i] < 0) {
                run = null;
            } else if (run != null && image[i] == run[1] + run[2]) {
                run[2]++;
            } else {
                run = new int[] {i, image[i], 1};
                runs.add(run);
            }
        }
        return runs;
    }

    private double similarity(TextRange range, List<int[]> runs, int first, int last) {
        TextRange there = hull(runs, first, last);
        int words = words(before, range.start(), range.end()) + words(after, there.start(), there.end());
        return words == 0 ? 1 : 2.0 * common(runs, first, last) / words;
    }

    private static TextRange hull(List<int[]> runs, int first, int last) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int[] run : runs.subList(first, last + 1)) {
            start = Math.min(start, run[1]);
            end = Math.max(end, run[1] + run[2]);
        }
        return new TextRange(start, end);
    }

    private int common(List<int[]> runs, int first, int last) {
        int common = 0;
        for (int[] run : runs.subList(first, last + 1)) {
            common += words(before, run[0], run[0] + run[2]);
        }
        return common;
    }

    /// The place of the kept words, with the few characters that replaced lost ones at either end.
    private TextRange widened(TextRange range, List<int[]> runs, int first, int last) {
        TextRange kept = hull(runs, first, last);
        int start = kept.start();
        int end = kept.end();
        int lostBefore = runs.get(first)[0] - range.start();
        if (first == 0 && lostBefore > 0 && lostBefore <= FEW && runs.get(first)[1] == start) {
            int gap = runs.get(first)[0];
            while (gap > 0 && image[gap - 1] < 0) {
                gap--;
            }
            int free = 0;
            while (free < start && !old[start - 1 - free]) {
                free++;
            }
            int more = replaced(free, runs.get(first)[0] - gap, lostBefore);
            start -= more - after.substring(start - more, start).lastIndexOf('\n') - 1;
        }
        int from = runs.get(last)[0] + runs.get(last)[2];
        int lostAfter = range.end() - from;
        if (last == runs.size() - 1 && lostAfter > 0 && lostAfter <= FEW && runs.get(last)[1] + runs.get(last)[2] == end) {
            int gap = from;
            while (gap < image.length && image[gap] < 0) {
                gap++;
            }
            int free = 0;
            while (end + free < after.length() && !old[end + free]) {
                free++;
            }
            int more = replaced(free, gap - from, lostAfter);
            int line = after.substring(end, end + more).indexOf('\n');
            end += line < 0 ? more : line;
        }
        TextRange found = new TextRange(start, end);
        TextRange words = range.trimmed(before).equals(range) ? found.trimmed(after) : found;
        return Graphemes.widened(after, words.isEmpty() ? found : words);
    }

    /// How many of the `free` new characters took the place of `mine` lost ones, of `lost` in all; none where a whole
    /// passage went.
    private static int replaced(int free, int lost, int mine) {
        return lost > PASSAGE ? 0 : mine == lost && free <= 2 * lost + 2 ? free : Math.min(free, mine);
    }

    private static int words(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Blanks.isBlank(text.charAt(i)) ? 0 : 1;
        }
        return count;
    }
}
