package lectern.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lectern.library.MarkedSpeech;

/// Asks the library what is marked in each speech: of all in pieces, so that the library is free for others in between, and of
/// one when something in it has changed. Called on the desk's home thread; tells there.
final class MarkedCounting {
    private static final int PIECE = 5000;
    private final Desk desk;
    private final Consumer<Collection<MarkedSpeech>> counted;
    private final Consumer<Throwable> trouble;
    private final Map<Long, MarkedSpeech> found = new LinkedHashMap<>();
    private ShelfRows of = ShelfRows.NONE;
    private boolean counting;

    /// @param counted told once all are there, and then of each that has changed
    MarkedCounting(Desk desk, Consumer<Collection<MarkedSpeech>> counted, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.counted = counted;
        this.trouble = trouble;
    }

    /// Counts in all of them; what was being counted in others is given up.
    void count(ShelfRows rows) {
        of = rows;
        counting = true;
        found.clear();
        from(rows, 0);
    }

    private void from(ShelfRows rows, int first) {
        if (first >= rows.size()) {
            counting = false;
            tell(new ArrayList<>(found.values()));
            found.clear();
            return;
        }
        int last = Math.min(rows.size(), first + PIECE) - 1;
        desk.ask(library -> library.reading().marked(rows.id(first), rows.id(last))).whenComplete((some, thrown) -> {
            if (thrown != null) {
                counting = false;
                trouble.accept(thrown);
            } else if (rows == of) {
                some.forEach(speech -> found.put(speech.speech(), speech));
                from(rows, last + 1);
            }
        });
    }

    /// Counts again in one speech, as it is when the edits made so far are on disk.
    void recount(long speech) {
        desk.ask(library -> library.reading().marked(speech, speech)).whenComplete((some, thrown) -> {
            if (thrown != null) {
                trouble.accept(thrown);
                return;
            }
            MarkedSpeech now = some.isEmpty() ? new MarkedSpeech(speech, 0, 0, Set.of()) : some.getFirst();
            if (counting) {
                found.put(speech, now);
            } else {
                tell(List.of(now));
            }
        });
    }

    private void tell(List<MarkedSpeech> some) {
        if (!some.isEmpty()) {
            counted.accept(some);
        }
    }
}
