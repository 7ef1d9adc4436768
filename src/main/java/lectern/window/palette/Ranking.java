package lectern.window.palette;

import java.util.Arrays;

/// How well a name fits what was typed. Pure; any thread.
///
/// The typed signs have to stand in the name in their order. The better of two names is, in this order: the one that
/// holds them in one piece (is it, begins with it, has a word that begins with it), as characters or as pinyin initials;
/// the one where they begin words, like `cp` in *Command palette*; the one that holds them near one another. Han
/// characters and initials may be mixed (`高zl`), and a gap may be jumped to any Han character.
final class Ranking {
    private static final int LITERAL = 1000;
    private static final int INITIALS = 900;
    private static final int WORDS = 600;
    private static final int LOOSE = 200;
    private static final int LOOSE_LETTERS = 3;
    private static final int LONGEST = 200;

    private Ranking() {
    }

    /// How well `query` fits the signs of a name from `from` to `to` (not included); 0 if it does not.
    ///
    /// @param places set to the places of the signs that fit, if it has room for them; else left alone
    static int score(int[] query, int[] signs, int from, int to, int[] places) {
        if (query.length == 0 || query.length > to - from || !holds(query, signs, from, to)) {
            return 0;
        }
        int best = piece(query, signs, from, to, places);
        if (best == 0) {
            best = words(query, signs, from, to, places);
        }
        if (best == 0 && query.length >= LOOSE_LETTERS) {
            best = loose(query, signs, from, to, places);
        }
        // of two that fit alike, the shorter name is more of what was typed
        return best == 0 ? 0 : best - Math.min(LONGEST, to - from) / 4;
    }

    private static boolean holds(int[] query, int[] signs, int from, int to) {
        int found = 0;
        for (int at = from; at < to; at++) {
            if (Signs.matches(signs[at], query[found]) && ++found == query.length) {
                return true;
            }
        }
        return false;
    }

    private static int piece(int[] query, int[] signs, int from, int to, int[] places) {
        int best = 0;
        for (int at = from; at <= to - query.length; at++) {
            int length = 0;
            boolean literal = true;
            while (length < query.length && Signs.matches(signs[at + length], query[length])) {
                literal &= Signs.literal(signs[at + length], query[length]);
                length++;
            }
            if (length == query.length) {
                int value = literal ? LITERAL : INITIALS;
                if (at == from) {
                    value += to - from == length ? 400 : 300;
                } else if (Signs.word(signs[at])) {
                    value += 200;
                }
                if (value > best) {
                    best = value;
                    run(places, at, length);
                }
            }
        }
        return best;
    }

    private static void run(int[] places, int at, int length) {
        if (places.length >= length) {
            Arrays.setAll(places, i -> at + i);
        }
    }

    private static int words(int[] query, int[] signs, int from, int to, int[] places) {
        int longest = 4 * query.length + 8;
        int best = 0;
        int[] tried = new int[query.length];
        for (int start = from; start <= to - query.length; start++) {
            if (!Signs.entrance(signs[start]) || !Signs.matches(signs[start], query[0])) {
                continue;
            }
            int found = 1;
            int gaps = 0;
            int last = start;
            tried[0] = start;
            for (int at = start + 1; at < Math.min(to, start + longest) && found < query.length; at++) {
                boolean next = last == at - 1;
                if ((next || Signs.entrance(signs[at])) && Signs.matches(signs[at], query[found])) {
                    gaps += next ? 0 : 1;
                    last = at;
                    tried[found++] = at;
                }
            }
            if (found == query.length) {
                int value = WORDS + (start == from ? 80 : Signs.word(signs[start]) ? 40 : 0) - 6 * gaps - (last - start);
                if (value > best) {
                    best = value;
                    copy(tried, places);
                }
            }
        }
        return best;
    }

    private static int loose(int[] query, int[] signs, int from, int to, int[] places) {
        int longest = 3 * query.length + 2;
        int best = 0;
        int[] tried = new int[query.length];
        for (int start = from; start <= to - query.length; start++) {
            int found = 0;
            for (int at = start; at < Math.min(to, start + longest) && found < query.length; at++) {
                if (Signs.matches(signs[at], query[found])) {
                    tried[found++] = at;
                } else if (found == 0) {
                    break;
                }
            }
            if (found == query.length) {
                int value = LOOSE - 4 * (tried[found - 1] - start + 1 - found) + (Signs.word(signs[start]) ? 20 : 0);
                if (value > best) {
                    best = value;
                    copy(tried, places);
                }
            }
        }
        return best;
    }

    private static void copy(int[] tried, int[] places) {
        if (places.length >= tried.length) {
            System.arraycopy(tried, 0, places, 0, tried.length);
        }
    }
}
