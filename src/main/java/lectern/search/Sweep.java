package lectern.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lectern.library.Library;
import lectern.library.PackedTexts;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import lectern.text.Folded;
import lectern.text.FoldedPattern;
import lectern.text.Folding;
import org.jspecify.annotations.Nullable;

/// Goes through the speeches that may fit a query, in the library's order, and holds each against it. While one portion of
/// texts is looked through, the library fetches the next; between portions it does what the reader asks of it.
final class Sweep {
    /// How many texts are fetched at a time: what is on its way must not outlive the youngest part of the heap.
    private static final int PORTION = 64;
    /// How many portions are on their way: while one is looked through, two are unpacked and another is read.
    private static final int AHEAD = 4;
    /// How many numbers the index is asked for at a time: whoever types on must not wait for the whole answer to what was
    /// typed before.
    private static final int WINDOW = 8192;
    /// How long a first page waits to become full, in nanoseconds.
    static final long PATIENCE = 30_000_000;
    /// In the time in which one text is looked through, the index goes past so many speeches.
    private static final int TIMES = 48;
    private final Asking library;
    private final TextCache cache;
    private final BooleanSupplier cancelled;

    /// @param cancelled asked between portions
    Sweep(Asking library, TextCache cache, BooleanSupplier cancelled) {
        this.library = library;
        this.cache = cache;
        this.cancelled = cancelled;
    }

    /// Takes what was found.
    interface Taker {
        /// A speech that fits, with its places in the folded text, which belong to the taker only until it returns.
        ///
        /// @param folded empty where the query needs no texts
        void take(long speech, Folded folded, Hits hits);

        /// What is known about all speeches after a portion.
        ///
        /// @param fitting how many speeches will be found at last, or -1 where the index alone cannot tell
        /// @return whether the taker has all it needs at once and would now rather have the counts
        boolean portion(int done, int all, int fitting);
    }

    /// What is sought.
    ///
    /// @param test what each speech is held against
    /// @param allowed the speeches that the fields do not rule out; null when they rule out none
    /// @param last the highest number of a speech
    record Sought(Bound bound, TextTest test, @Nullable BitSet allowed, BitSet deleted, List<Long> lacking, long last, long generation) {
        /// Whether the speeches that the fields allow are so few that the index need not be asked.
        boolean few() {
            return allowed != null && bound.match() != null && allowed.cardinality() <= last / TIMES;
        }

        boolean allows(long speech) {
            return !deleted.get((int) speech) && (allowed == null || allowed.get((int) speech));
        }
    }

    /// Makes a query ready.
    Sought sought(Query query) {
        return library.now(on -> {
            Map<Query.Field, BitSet> fields = new Fields(on).of(query);
            TextTest test = TextTest.of(query, fields, cancelled);
            return sought(on, Bound.of(query, on), test, Fields.allowed(query, fields, on.index().last()));
        });
    }

    /// Makes a test of one's own ready. On the library's thread.
    static Sought sought(Library on, Bound bound, TextTest test, @Nullable BitSet allowed) {
        return new Sought(bound, test, allowed, on.catalogue().deleted(), on.index().pending(Integer.MAX_VALUE), on.index().last(),
                on.index().generation());
    }

    /// Goes through all of it.
    ///
    /// @throws CancellationException if it was given up
    void run(Sought sought, Taker taker) {
        cache.at(sought.generation());
        Hits hits = new Hits();
        boolean exact = sought.bound().exact() && sought.lacking().isEmpty() && !sought.few();
        long patience = System.nanoTime() + PATIENCE;
        int most = PORTION;
        boolean rest = false;
        int found = 0;
        int done = 0;
        long after = 0;
        while (true) {
            Numbers numbers = numbers(sought, after, rest ? Integer.MAX_VALUE : most, rest ? Long.MAX_VALUE : patience);
            boolean last = numbers.to() == Long.MAX_VALUE;
            long[] speeches = numbers.speeches();
            int fitting = exact && last ? found + speeches.length : -1;
            int all = done + speeches.length;
            ArrayDeque<Portion> ahead = new ArrayDeque<>();
            for (int at = 0; at < speeches.length || !ahead.isEmpty(); ) {
                check();
                // a first page does not wait behind texts that it hardly needs
                int wanted = rest || !exact ? AHEAD : 1;
                while (ahead.size() < wanted && at < speeches.length) {
                    ahead.add(portion(sought, speeches, at));
                    at += ahead.getLast().speeches().length;
                }
                Portion present = ahead.remove();
                found += look(sought, present, hits, taker);
                done += present.speeches().length;
                rest |= taker.portion(done, all, fitting);
            }
            if (last) {
                taker.portion(done, done, found);
                return;
            }
            after = numbers.to();
            most = Math.min(most * 4, 1 << 14);
        }
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /// Numbers of speeches that may fit, in order.
    ///
    /// @param to how far they go; the highest there is when these are the last
    private record Numbers(long[] speeches, long to) {
    }

    /// The next so many, or all that are left; at least one, if there is one, of those found until a time.
    private Numbers numbers(Sought sought, long after, int most, long patience) {
        LongStream.Builder found = LongStream.builder();
        int count = 0;
        long at = after;
        while (count < most && at < Long.MAX_VALUE && (count == 0 || System.nanoTime() < patience)) {
            check();
            long from = at;
            int wanted = most - count;
            Numbers some = library.now(on -> candidates(on, sought, from, wanted));
            Arrays.stream(some.speeches()).forEach(found);
            count += some.speeches().length;
            at = some.to();
        }
        return new Numbers(found.build().toArray(), at);
    }

    private static Numbers candidates(Library on, Sought sought, long after, int most) {
        if (sought.few()) {
            return new Numbers(sought.allowed().stream().filter(speech -> speech > after).asLongStream().filter(sought::allows).toArray(),
                    Long.MAX_VALUE);
        }
        String match = sought.bound().match();
        long end = sought.last() - after <= WINDOW ? Long.MAX_VALUE : after + WINDOW;
        // of those the index gives the fields may allow but a few
        int limit = sought.allowed() == null ? most : WINDOW;
        long from = after;
        if (after == 0 && match != null && end < Long.MAX_VALUE) {
            // beyond a window's end SQLite goes on until it finds something: what stands nowhere is sought once
            long[] first = on.index().matching(match, 0, Long.MAX_VALUE, 1);
            from = first.length == 0 ? sought.last() : first[0] - 1;
            end = sought.last() - from <= WINDOW ? Long.MAX_VALUE : from + WINDOW;
        }
        long[] indexed = on.index().matching(match, from, end, limit);
        if (indexed.length == 0 && end < Long.MAX_VALUE) {
            // and what comes seldom not in each window again
            from = end;
            limit = PORTION;
            end = Long.MAX_VALUE;
            indexed = on.index().matching(match, from, end, limit);
        }
        long to = indexed.length < limit ? end : indexed[limit - 1];
        LongStream found = Arrays.stream(indexed);
        if (match != null && !sought.lacking().isEmpty()) {
            // what was lacking may have come in since
            found = LongStream.concat(found, sought.lacking().stream().mapToLong(Long::longValue)
                    .filter(speech -> speech > after && speech <= to)).sorted().distinct();
        }
        return new Numbers(found.filter(sought::allows).toArray(), to);
    }

    /// Asks for the texts of a portion that are not kept; they are unpacked beside the library's thread and this one.
    private Portion portion(Sought sought, long[] speeches, int from) {
        long[] some = Arrays.copyOfRange(speeches, Math.min(from, speeches.length), Math.min(speeches.length, from + PORTION));
        List<@Nullable Folded> kept = new ArrayList<>(some.length);
        for (long speech : some) {
            kept.add(sought.test().readsText() ? cache.get(speech) : Folded.EMPTY);
        }
        long[] missing = IntStream.range(0, some.length).filter(i -> kept.get(i) == null).mapToLong(i -> some[i]).toArray();
        return new Portion(some, kept, missing.length == 0 ? CompletableFuture.completedFuture(List.of())
                : library.later(on -> on.index().texts(missing)).thenApplyAsync(PackedTexts::folded, Thread::startVirtualThread));
    }

    /// @param kept the folded texts, null for those that are on their way
    private record Portion(long[] speeches, List<@Nullable Folded> kept, CompletableFuture<List<@Nullable Folded>> fetched) {
    }

    private boolean fits(Sought sought, long speech, String text, Hits hits) {
        try {
            return sought.test().fits(speech, text, hits);
        } catch (Problem problem) {
            if (!(problem.getCause() instanceof FoldedPattern.TooSlow)) {
                throw problem;
            }
            // one text must not make the reader guess which of thousands it is
            String title = library.now(on -> on.catalogue().cards(new long[] {speech})).stream().map(SpeechCard::title)
                    .findFirst().orElse("");
            throw new Problem(problem.getCause(), "search.regex-slow-in", title);
        }
    }

    /// Holds a portion against the query; answers how many fit.
    private int look(Sought sought, Portion portion, Hits hits, Taker taker) {
        Iterator<@Nullable Folded> fetched = Asking.await(portion.fetched()).iterator();
        int found = 0;
        for (int i = 0; i < portion.speeches().length; i++) {
            long speech = portion.speeches()[i];
            Folded text = portion.kept().get(i);
            if (text == null) {
                text = fetched.next();
                if (text == null) {
                    continue; // removed since, or damaged
                }
                cache.put(speech, text);
            }
            hits.cut(0);
            if (fits(sought, speech, text.text(), hits)) {
                hits.tidy();
                found++;
                taker.take(speech, text, hits);
            }
        }
        return found;
    }
}
