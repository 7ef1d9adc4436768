package lectern.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import lectern.text.Folded;
import lectern.text.Folding;

/// Answers in which speeches something stands.
public final class FullText {
    /// How many lines a speech shows on a page.
    public static final int LINES = 3;
    private static final int CONTEXT = 60;
    private static final long TOLD_EVERY = 50_000_000;
    private final Asking library;
    private final TextCache cache;

    FullText(Asking library, TextCache cache) {
        this.library = library;
        this.cache = cache;
    }

    /// The speeches in which the query stands; blocks.
    ///
    /// @param page how many speeches make a first page
    /// @throws java.util.concurrent.CancellationException if it was given up
    public Found search(Query query, int page, Listener<SpeechHits> told, BooleanSupplier cancelled) {
        Sweep sweep = new Sweep(library, cache, cancelled);
        Sweep.Sought sought = sweep.sought(query);
        Taking taking = new Taking(sought, page, told);
        sweep.run(sought, taking);
        return taking.found();
    }

    /// Some of what was found, with its first lines; blocks. What was removed since is left out.
    public List<SpeechHits> page(Found found, int from, int to) {
        long[] speeches = new long[Math.max(0, Math.min(to, found.size()) - from)];
        Arrays.setAll(speeches, i -> found.speech(from + i));
        return page(found.sought(), speeches, Arrays.copyOfRange(found.hits(), from, from + speeches.length));
    }

    private List<SpeechHits> page(Sweep.Sought sought, long[] speeches, int[] counts) {
        Lines lines = library.now(on -> Lines.of(on, speeches));
        List<SpeechHits> page = new ArrayList<>();
        Hits hits = new Hits();
        for (int i = 0; i < speeches.length; i++) {
            long speech = speeches[i];
            int count = counts[i];
            hits.cut(0);
            Folded folded = count > 0 ? Folding.folded(lines.text(speech)) : Folded.EMPTY;
            if (count > 0) {
                sought.test().fits(speech, folded.text(), hits);
                hits.tidy();
            }
            lines.card(speech).ifPresent(card -> {
                List<Line> first = new ArrayList<>();
                for (int h = 0; h < Math.min(LINES, hits.size()); h++) {
                    first.add(lines.line(speech, folded.range(hits.start(h), hits.end(h)), CONTEXT));
                }
                page.add(new SpeechHits(card, count, first));
            });
        }
        return page;
    }

    private final class Taking implements Sweep.Taker {
        private final Sweep.Sought sought;
        private final int page;
        private final Listener<SpeechHits> told;
        private final long began = System.nanoTime();
        private final Growing speeches = new Growing();
        private final Growing counts = new Growing();
        private Count count = Count.NONE;
        private long hits;
        private boolean shown;
        private boolean exactTold;
        private long lastTold = began;

        Taking(Sweep.Sought sought, int page, Listener<SpeechHits> told) {
            this.sought = sought;
            this.page = page;
            this.told = told;
        }

        @Override
        public void take(long speech, Folded folded, Hits found) {
            speeches.add(speech);
            counts.add(found.size());
            hits += found.size();
        }

        @Override
        public boolean portion(int done, int all, int fitting) {
            long now = System.nanoTime();
            boolean complete = done == all && fitting == speeches.size();
            if (!shown && (speeches.size() >= page || complete || speeches.size() > 0 && now - began > Sweep.PATIENCE)) {
                shown = true;
                int first = Math.min(page, speeches.size());
                told.first(page(sought, speeches.all(first), Arrays.stream(counts.all(first)).mapToInt(n -> (int) n).toArray()));
            }
            boolean exact = fitting >= 0;
            count = new Count(exact ? fitting : speeches.size(), exact, hits, done, all, complete);
            if (shown && (complete || exact && !exactTold || now - lastTold > TOLD_EVERY)) {
                exactTold = exact;
                lastTold = now;
                told.counted(count);
            }
            return shown;
        }

        Found found() {
            return new Found(sought, speeches.all(speeches.size()),
                    Arrays.stream(counts.all(counts.size())).mapToInt(n -> (int) n).toArray(), count);
        }
    }
}
