package lectern.annotation.carry;

/// Puts the edges of what was lost and added where sentences end.
///
/// A diff that sees "A. Our B. Our C." become "A. Our C." may as well say that "Our B. " went as that ". Our B" did, and
/// where one passage took the place of another it keeps the first words they happen to share. People delete, add and replace
/// whole sentences, so the edge belongs at the end of one (as diff-match-patch's "semantic lossless" cleanup has it).
final class Seams {
    private static final int FAR = 80;
    private static final int PASSAGE = 24;
    private static final int CHANCE = 20;

    private final String before;
    private final String after;
    private final int[] image;

    private Seams(String before, String after, int[] image) {
        this.before = before;
        this.after = after;
        this.image = image;
    }

    /// Corrects `image`, whose characters still have the same order in both texts.
    static void settle(String before, String after, int[] image) {
        new Seams(before, after, image).settle();
    }

    private void settle() {
        int lastOld = -1;
        int lastNew = -1;
        for (int i = 0; i <= image.length; i++) {
            int at = i == image.length ? after.length() : image[i];
            if (at < 0) {
                continue;
            }
            int lost = i - lastOld - 1;
            int added = at - lastNew - 1;
            if (lost > 0 && added == 0) {
                slideLost(lastOld + 1, i);
            } else if (added > 0 && lost == 0) {
                slideAdded(i, lastNew + 1, at);
            } else if (lost >= PASSAGE && added >= PASSAGE) {
                part(lastOld, lastNew, i);
            }
            lastOld = Math.min(i, image.length - 1);
            while (lastOld >= 0 && image[lastOld] < 0) {
                lastOld--;
            }
            lastNew = lastOld < 0 ? -1 : image[lastOld];
        }
    }

    private void slideLost(int from, int to) {
        int best = 0;
        int bestScore = edge(before, from);
        for (int k = 1; k <= FAR && from - k >= 0 && image[from - k] >= 0
                && before.charAt(from - k) == before.charAt(to - k); k++) {
            if (edge(before, from - k) > bestScore) {
                bestScore = edge(before, from - k);
                best = k;
            }
        }
        for (int k = 1; k <= FAR && to + k <= image.length && image[to + k - 1] >= 0
                && before.charAt(from + k - 1) == before.charAt(to + k - 1); k++) {
            if (edge(before, from + k) > bestScore) {
                bestScore = edge(before, from + k);
                best = -k;
            }
        }
        for (int k = 1; k <= best; k++) {
            image[to - k] = image[from - k];
            image[from - k] = -1;
        }
        for (int k = 0; k < -best; k++) {
            image[from + k] = image[to + k];
            image[to + k] = -1;
        }
    }

    private void slideAdded(int oldAt, int from, int to) {
        int best = 0;
        int bestScore = edge(after, from);
        for (int k = 1; k <= FAR && oldAt - k >= 0 && from - k >= 0 && image[oldAt - k] == from - k
                && after.charAt(from - k) == after.charAt(to - k); k++) {
            if (edge(after, from - k) > bestScore) {
                bestScore = edge(after, from - k);
                best = k;
            }
        }
        for (int k = 1; k <= FAR && oldAt + k <= image.length && to + k <= after.length() && image[oldAt + k - 1] == to + k - 1
                && after.charAt(from + k - 1) == after.charAt(to + k - 1); k++) {
            if (edge(after, from + k) > bestScore) {
                bestScore = edge(after, from + k);
                best = -k;
            }
        }
        for (int k = 1; k <= best; k++) {
            image[oldAt - k] = to - k;
        }
        for (int k = 0; k < -best; k++) {
            image[oldAt + k] = from + k;
        }
    }

    /// Where one passage took the place of another: the words next to the seam, back to the end of a sentence, are chance.
    private void part(int lastOld, int lastNew, int next) {
        for (int k = 0; k <= CHANCE && lastOld - k + 1 > 0 && lastNew - k + 1 > 0; k++) {
            if (edge(before, lastOld - k + 1) >= 2 && edge(after, lastNew - k + 1) >= 2) {
                for (int i = lastOld - k + 1; i <= lastOld; i++) {
                    image[i] = -1;
                }
                break;
            }
            if (lastOld - k < 0 || image[lastOld - k] != lastNew - k) {
                break;
            }
        }
        for (int k = 0; k <= CHANCE && next + k < image.length && image[next] >= 0; k++) {
            int at = image[next] + k;
            if (edge(before, next + k) >= 2 && edge(after, at) >= 2) {
                for (int i = next; k > 0 && i < next + k; i++) {
                    image[i] = -1;
                }
                break;
            }
            if (image[next + k] != at) {
                break;
            }
        }
    }

    /// How good a place is between two units: 3 at a line's start, 2 after a sentence, 1 after a pause or a word.
    private static int edge(String text, int at) {
        if (at <= 0 || at >= text.length() || text.charAt(at - 1) == '\n') {
            return 3;
        }
        int last = at - 1;
        while (last > 0 && " \u3000”’」』）)\"".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        char end = text.charAt(last);
        char next = text.charAt(at);
        return "。！？!?…".indexOf(end) >= 0 && " ”’」』）)".indexOf(next) < 0
                || end == '.' && last < at - 1 ? 2 : "，；：、,;: ".indexOf(text.charAt(at - 1)) >= 0 ? 1 : 0;
    }
}
