package lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import lectern.text.Folded;
import lectern.text.Folding;
import lectern.text.TextRange;
import lectern.text.Tokens;

/// Answers how some words stand elsewhere a little changed.
///
/// Of `k` changes at most `k` of `k + 1` pieces are touched, so one piece stands as it is (Navarro, A guided tour to
/// approximate string matching, 2001, 6.1): only around those places is the Levenshtein distance worked out.
public final class NearSearch {
    /// The most changes that are looked for.
    public static final int MOST_CHANGES = 2;
    private static final int CONTEXT = 24;
    private final Asking library;
    private final TextCache cache;

    NearSearch(Asking library, TextCache cache) {
        this.library = library;
        this.cache = cache;
    }

    /// The words and those that differ from them a little, the most frequent first; blocks.
    ///
    /// @param words as they stand; of fewer than three characters only the words themselves are found
    /// @param changes how many characters may be changed, added or left out, up to [#MOST_CHANGES], and always less than half
    public List<NearMatch> near(String words, int changes, BooleanSupplier cancelled) {
        String wanted = Folding.fold(words.strip());
        QueryReader.read('"' + wanted.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        int most = Math.min(Math.min(changes, MOST_CHANGES), (wanted.length() - 1) / 2);
        List<Query> pieces = new ArrayList<>();
        int[] offsets = new int[most + 1];
        for (int i = 0; i <= most; i++) {
            offsets[i] = wanted.length() * i / (most + 1);
            pieces.add(new Query.Words(wanted.substring(offsets[i], wanted.length() * (i + 1) / (most + 1)), false, new TextRange(0, 0)));
        }
        Query any = new Query.Or(pieces);
        Sweep.Sought sought = library.now(on -> Sweep.sought(on, new Bound(Bound.of(any, on).match(), false),
                new OfNear(wanted, offsets, most), null));
        Map<String, Found> found = new HashMap<>();
        new Sweep(library, cache, cancelled).run(sought, new Sweep.Taker() {
            @Override
            public void take(long speech, Folded folded, Hits hits) {
                for (int i = 0; i < hits.size(); i++) {
                    TextRange place = folded.range(hits.start(i), hits.end(i));
                    found.computeIfAbsent(folded.text().substring(hits.start(i), hits.end(i)), _ -> new Found(speech, place)).add(speech);
                }
            }

            @Override
            public boolean portion(int done, int all, int fitting) {
                return true;
            }
        });
        long[] speeches = found.values().stream().mapToLong(first -> first.speech).distinct().toArray();
        Lines lines = library.now(on -> Lines.of(on, speeches));
        return found.entrySet().stream().filter(entry -> lines.card(entry.getValue().speech).isPresent())
                .map(entry -> entry.getValue().match(entry.getKey(), wanted, most, lines))
                .sorted(Comparator.comparingLong(NearMatch::hits).reversed().thenComparing(NearMatch::changes)
                        .thenComparing(NearMatch::words)).toList();
    }

    private static final class Found {
        private final long speech;
        private final TextRange place;
        private long last;
        private long hits;
        private int speeches;

        Found(long speech, TextRange place) {
            this.speech = speech;
            this.place = place;
        }

        void add(long in) {
            hits++;
            speeches += in == last ? 0 : 1;
            last = in;
        }

        NearMatch match(String words, String wanted, int most, Lines lines) {
            return new NearMatch(words, distance(wanted, words, most), hits, speeches,
                    lines.line(speech, place, CONTEXT));
        }
    }

    /// The places that differ by a few changes.
    private static final class OfNear extends TextTest {
        private final String wanted;
        private final int[] offsets;
        private final int most;

        OfNear(String wanted, int[] offsets, int most) {
            this.wanted = wanted;
            this.offsets = offsets;
            this.most = most;
        }

        private record Candidate(int start, int end, int distance) {
        }

        @Override
        boolean fits(long speech, String folded, Hits hits) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < offsets.length; i++) {
                String piece = wanted.substring(offsets[i], i + 1 < offsets.length ? offsets[i + 1] : wanted.length());
                for (int at = folded.indexOf(piece); at >= 0; at = folded.indexOf(piece, at + 1)) {
                    around(folded, at - offsets[i], candidates);
                }
            }
            candidates.sort(Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::start));
            int before = hits.size();
            for (Candidate candidate : candidates) {
                boolean free = true;
                for (int i = before; i < hits.size() && free; i++) {
                    free = candidate.end() <= hits.start(i) || hits.end(i) <= candidate.start();
                }
                if (free) {
                    hits.add(candidate.start(), candidate.end());
                }
            }
            return hits.size() > before;
        }

        /// The best place near `start`: the fewest changes, then the length of the words sought, then the leftmost.
        private void around(String folded, int start, List<Candidate> candidates) {
            Candidate best = null;
            for (int from = Math.max(0, start - most); from <= Math.min(folded.length(), start + most); from++) {
                for (int to = Math.max(from + 1, from + wanted.length() - most);
                        to <= Math.min(folded.length(), from + wanted.length() + most); to++) {
                    int limit = best == null ? most : best.distance();
                    int distance = isClean(folded, from, to) ? distance(wanted, folded.substring(from, to), limit) : most + 1;
                    if (distance <= limit && (best == null || distance < best.distance()
                            || Math.abs(to - from - wanted.length()) < Math.abs(best.end() - best.start() - wanted.length()))) {
                        best = new Candidate(from, to, distance);
                    }
                }
            }
            if (best != null) {
                candidates.add(best);
            }
        }

        /// Whether it begins and ends with whole letters, or as the words sought do.
        private boolean isClean(String folded, int from, int to) {
            return (folded.charAt(from) == wanted.charAt(0) || isLetter(folded.codePointAt(from)))
                    && (folded.charAt(to - 1) == wanted.charAt(wanted.length() - 1) || isLetter(folded.codePointBefore(to)))
                    && !Character.isLowSurrogate(folded.charAt(from)) && !Character.isHighSurrogate(folded.charAt(to - 1));
        }

        private static boolean isLetter(int c) {
            return Tokens.isOfWord(c) || Tokens.isAlone(c);
        }
    }

    /// The Levenshtein distance; more than `most` when it is greater than that.
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return row[b.length()];
    }
}
