package lectern.search;

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
import lectern.text.Folding;
import org.jspecify.annotations.Nullable;

/// Goes through the speeches that may fit a query, in the library's order, and holds each against it. While one portion of
/// texts is looked through, the library fetches the next; between portions it does what the reader asks of it.
final class Sweep {
    private static final int FIRST = 64;
    private static final int PORTION = 256;
    /// How many numbers the index is asked for at a time: whoever types on must not wait for the whole answer to what was
    /// typed before.
    private static final int WINDOW = 8192;
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
        /// A speech that fits, with its places, which belong to the taker only until it returns.
        ///
        /// @param folded empty where the query needs no texts
        void take(long speech, String folded, Hits hits);

        /// What is known about all speeches after a portion.
        ///
        /// @param fitting how many speeches will be found at last, or -1 where the index alone cannot tell
        /// @return whether the taker has all it needs at once and would now rather have the counts
        boolean portion(int done, int all, int fitting);
    }

    /// What is sought.
    ///
    /// @param test what each speech is held against
    /// @param last the highest number of a speech
    record Sought(Query query, Bound bound, TextTest test, Map<Query.Field, BitSet> fields, BitSet deleted, List<Long> lacking,
                  long last, long generation) {
    }

    /// Makes a query ready.
    Sought sought(Query query) {
        return library.now(on -> {
            Map<Query.Field, BitSet> fields = new Fields(on).of(query);
            TextTest test = TextTest.of(query, fields, cancelled);
            return sought(on, query, Bound.of(query, on), test, fields);
        });
    }

    /// Makes a test of one's own ready. On the library's thread.
    static Sought sought(Library on, Query query, Bound bound, TextTest test, Map<Query.Field, BitSet> fields) {
        return new Sought(query, bound, test, fields, on.catalogue().deleted(), on.index().pending(Integer.MAX_VALUE),
                on.index().last(), on.index().generation());
    }

    /// Goes through all of it.
    ///
    /// @throws CancellationException if it was given up
    void run(Sought sought, Taker taker) {
        cache.at(sought.generation());
        Hits hits = new Hits();
        boolean exact = sought.bound().exact() && sought.lacking().isEmpty();
        int most = FIRST;
        boolean rest = false;
        int found = 0;
        int done = 0;
        long after = 0;
        while (true) {
            Numbers numbers = numbers(sought, after, rest ? Integer.MAX_VALUE : most);
            boolean last = numbers.to() == Long.MAX_VALUE;
            long[] allowed = allowed(sought, numbers.speeches());
            int fitting = exact && last ? found + allowed.length : -1;
            int all = done + allowed.length;
            Portion next = portion(sought, allowed, 0, size(rest));
            for (int at = 0; at < allowed.length; ) {
                check();
                Portion present = next;
                at += present.speeches().length;
                next = portion(sought, allowed, at, size(rest));
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

    private static int size(boolean rest) {
        return rest ? PORTION : FIRST;
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

    /// The next so many, or all that are left.
    private Numbers numbers(Sought sought, long after, int most) {
        LongStream.Builder found = LongStream.builder();
        int count = 0;
        long at = after;
        while (count < most && at < Long.MAX_VALUE) {
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
        String match = sought.bound().match();
        long end = sought.last() - after <= WINDOW ? Long.MAX_VALUE : after + WINDOW;
        long[] indexed = on.index().matching(match, after, end, most);
        long to = indexed.length < most ? end : indexed[most - 1];
        if (match == null || sought.lacking().isEmpty()) {
            return new Numbers(indexed, to);
        }
        // what was lacking may have come in since
        return new Numbers(LongStream.concat(Arrays.stream(indexed), sought.lacking().stream().mapToLong(Long::longValue)
                .filter(speech -> speech > after && speech <= to)).sorted().distinct().toArray(), to);
    }

    private static long[] allowed(Sought sought, long[] speeches) {
        return Arrays.stream(speeches).filter(speech -> !sought.deleted().get((int) speech)
                && Fields.allow(sought.query(), speech, sought.fields())).toArray();
    }

    /// Asks for the texts of a portion that are not kept.
    private Portion portion(Sought sought, long[] speeches, int from, int size) {
        long[] some = Arrays.copyOfRange(speeches, Math.min(from, speeches.length), Math.min(speeches.length, from + size));
        List<@Nullable String> kept = new ArrayList<>(some.length);
        for (long speech : some) {
            kept.add(sought.test().readsText() ? cache.get(speech) : "");
        }
        long[] missing = IntStream.range(0, some.length).filter(i -> kept.get(i) == null).mapToLong(i -> some[i]).toArray();
        return new Portion(some, kept, missing.length == 0 ? CompletableFuture.completedFuture(List.of())
                : library.later(on -> on.index().texts(missing)));
    }

    /// @param kept the folded texts, null for those that are on their way
    private record Portion(long[] speeches, List<@Nullable String> kept, CompletableFuture<List<byte @Nullable []>> fetched) {
    }

    /// Holds a portion against the query; answers how many fit.
    private int look(Sought sought, Portion portion, Hits hits, Taker taker) {
        Iterator<byte @Nullable []> fetched = Asking.await(portion.fetched()).iterator();
        int found = 0;
        for (int i = 0; i < portion.speeches().length; i++) {
            long speech = portion.speeches()[i];
            String text = portion.kept().get(i);
            if (text == null) {
                byte[] utf8 = fetched.next();
                if (utf8 == null) {
                    continue; // removed since
                }
                text = Folding.fold(utf8);
                cache.put(speech, text);
            }
            hits.cut(0);
            if (sought.test().fits(speech, text, hits)) {
                hits.tidy();
                found++;
                taker.take(speech, text, hits);
            }
        }
        return found;
    }
}
