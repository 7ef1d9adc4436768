package lectern.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import lectern.library.Catalogue.Column;
import lectern.text.Folded;
import lectern.text.TextRange;

/// Answers in what surroundings something stands.
public final class Kwic {
    /// The farthest unit that is sorted by or counted.
    public static final int REACH = 5;
    private static final long TOLD_EVERY = 50_000_000;
    private final Asking library;
    private final TextCache cache;

    Kwic(Asking library, TextCache cache) {
        this.library = library;
        this.cache = cache;
    }

    /// Every hit in its surroundings; blocks.
    ///
    /// @param context how many characters a line shows on each side
    /// @param page how many lines make a first page
    /// @throws java.util.concurrent.CancellationException if it was given up
    public Concordance concordance(Query query, int context, Order order, int page, Listener<Line> told,
                                   BooleanSupplier cancelled) {
        Sweep sweep = new Sweep(library, cache, cancelled);
        Taking taking = new Taking(context, order, page, told);
        sweep.run(sweep.sought(query), taking);
        return taking.concordance();
    }

    /// Some of the lines; blocks. Those of speeches removed since are left out.
    public List<Line> page(Concordance concordance, int from, int to) {
        int end = Math.min(to, concordance.size());
        long[] speeches = IntStream.range(from, end).mapToLong(concordance::speech).distinct().toArray();
        Lines lines = library.now(on -> Lines.of(on, speeches));
        return IntStream.range(from, end).filter(i -> lines.card(concordance.speech(i)).isPresent())
                .mapToObj(i -> lines.line(concordance.speech(i), concordance.range(i), concordance.context()))
                .toList();
    }

    /// What stands beside the hits, the most frequent first; blocks.
    ///
    /// @param left how many units on the left, from 0 to [#REACH]
    /// @param right how many on the right
    public List<Collocate> collocates(Query query, SideUnit size, int left, int right, BooleanSupplier cancelled) {
        Units units = new Units(size);
        Map<String, int[]> counts = new HashMap<>();
        Sweep sweep = new Sweep(library, cache, cancelled);
        sweep.run(sweep.sought(query), new Sweep.Taker() {
            @Override
            public void take(long speech, Folded folded, Hits hits) {
                for (int i = 0; i < hits.size(); i++) {
                    units.left(folded.text(), hits.start(i), left).forEach(unit -> counts.computeIfAbsent(unit, _ -> new int[2])[0]++);
                    units.right(folded.text(), hits.end(i), right).forEach(unit -> counts.computeIfAbsent(unit, _ -> new int[2])[1]++);
                }
            }

            @Override
            public boolean portion(int done, int all, int fitting) {
                return true;
            }
        });
        return counts.entrySet().stream().map(entry -> new Collocate(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(Collocate::all).reversed().thenComparing(Collocate::unit)).toList();
    }

    private final class Taking implements Sweep.Taker {
        private final int context;
        private final Order order;
        private final Units units;
        private final int page;
        private final Listener<Line> told;
        private final Growing speeches = new Growing();
        private final Growing places = new Growing();
        private final List<byte[]> keys = new ArrayList<>();
        // many hits have the same neighbours
        private final Map<String, byte[]> known = new HashMap<>();
        private final Collator collator = Collator.getInstance(ULocale.CHINESE);
        private Count count = Count.NONE;
        private int found;
        private long hits;
        private boolean shown;
        private long lastTold;

        Taking(int context, Order order, int page, Listener<Line> told) {
            this.context = context;
            this.order = order;
            this.units = new Units(order.size());
            this.page = page;
            this.told = told;
        }

        @Override
        public void take(long speech, Folded folded, Hits taken) {
            found++;
            hits += taken.size();
            for (int i = 0; i < taken.size() && speeches.size() < Concordance.MOST; i++) {
                speeches.add(speech);
                TextRange place = folded.range(taken.start(i), taken.end(i));
                places.add((long) place.start() << 32 | place.end());
                if (order.by() == Order.By.LEFT || order.by() == Order.By.RIGHT) {
                    keys.add(key(order.by() == Order.By.LEFT ? units.left(folded.text(), taken.start(i), REACH)
                            : units.right(folded.text(), taken.end(i), REACH)));
                }
            }
        }

        private byte[] key(List<String> units) {
            String compared = String.join("\u0001", units.subList(Math.min(order.unit() - 1, units.size()), units.size()));
            return known.computeIfAbsent(compared, words -> collator.getCollationKey(words).toByteArray());
        }

        @Override
        public boolean portion(int done, int all, int fitting) {
            boolean complete = done == all && fitting == found;
            if (!shown && (speeches.size() >= page || complete)) {
                shown = true;
                told.first(page(made(IntStream.range(0, Math.min(page, speeches.size())).toArray()), 0, page));
            }
            boolean exact = fitting >= 0;
            count = new Count(exact ? fitting : found, exact, hits, done, all, complete);
            long now = System.nanoTime();
            if (complete || shown && now - lastTold > TOLD_EVERY) {
                lastTold = now;
                told.counted(count);
            }
            return shown;
        }

        Concordance concordance() {
            Integer[] lines = IntStream.range(0, speeches.size()).boxed().toArray(Integer[]::new);
            switch (order.by()) {
                case LIBRARY -> { }
                case LEFT, RIGHT -> Arrays.sort(lines, (a, b) -> Arrays.compareUnsigned(keys.get(a), keys.get(b)));
                case DATE -> sort(lines, Column.DATE, Comparator.naturalOrder());
                case SPEAKER -> sort(lines, Column.SPEAKER, collator::compare);
            }
            return made(Arrays.stream(lines).mapToInt(Integer::intValue).toArray());
        }

        /// Sorts by what is known about the speeches, unknown ones last.
        private void sort(Integer[] lines, Column column, Comparator<String> values) {
            Map<Long, String> known = new HashMap<>();
            library.now(on -> {
                on.catalogue().each(column, (speech, value, _) -> {
                    if (value != null) {
                        known.put(speech, value);
                    }
                });
                return column;
            });
            // compared once each: few speakers hold many speeches
            Map<String, Integer> ranks = new HashMap<>();
            known.values().stream().distinct().sorted(values).forEach(value -> ranks.put(value, ranks.size()));
            int[] rank = Arrays.stream(speeches.all(speeches.size()))
                    .mapToInt(speech -> known.containsKey(speech) ? ranks.get(known.get(speech)) : Integer.MAX_VALUE).toArray();
            Arrays.sort(lines, Comparator.comparingInt(line -> rank[line]));
        }

        private Concordance made(int[] lines) {
            long[] speech = speeches.all(speeches.size());
            long[] place = places.all(places.size());
            return new Concordance(context, Arrays.stream(lines).mapToLong(i -> speech[i]).toArray(),
                    Arrays.stream(lines).map(i -> (int) (place[i] >>> 32)).toArray(),
                    Arrays.stream(lines).map(i -> (int) place[i]).toArray(), count);
        }
    }
}
