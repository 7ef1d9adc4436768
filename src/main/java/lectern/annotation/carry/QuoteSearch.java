package lectern.annotation.carry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lectern.annotation.Anchor;
import lectern.text.TextRange;

/// Looks for a quotation that may have changed a little, with its surroundings, in those parts of a text that were not in
/// its older version. Words that were there before belong to another passage, however alike.
final class QuoteSearch {
    private static final int GRAM = 3;
    private static final double ALIKE = 0.7;
    /// By how much the best place must surpass the next.
    private static final double MARGIN = 0.1;
    private static final int CANDIDATES = 6;
    private static final int MOST_PLACES = 400;
    private static final double NEW = 0.7;

    private final Alignment alignment;
    private final Map<Long, List<Integer>> places = new HashMap<>();
    private boolean indexed;

    QuoteSearch(Alignment alignment) {
        this.alignment = alignment;
    }

    /// A place where the words stand.
    ///
    /// @param similarity of the words, from 0.7 to 1
    /// @param score of the words and their surroundings
    record Found(TextRange range, double similarity, double score) {
    }

    /// The one place of the quotation; empty where there is none, or two that are nearly as good.
    Optional<Found> find(Anchor anchor) {
        index();
        List<Found> found = new ArrayList<>();
        for (int start : candidates(anchor.quote())) {
            look(anchor, start).filter(one -> found.stream().noneMatch(other -> other.range().equals(one.range())))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found best = found.getFirst();
        boolean rivalled = found.stream().anyMatch(other -> !other.range().overlaps(best.range())
                && other.score() > best.score() - MARGIN);
        return rivalled ? Optional.empty() : Optional.of(best);
    }

    private void index() {
        if (indexed) {
            return;
        }
        indexed = true;
        String text = alignment.after();
        for (int i = 0; i + GRAM <= text.length(); i++) {
            if (!alignment.wasThere(i) && !alignment.wasThere(i + 1) && !alignment.wasThere(i + 2)) {
                places.computeIfAbsent(gram(text, i), _ -> new ArrayList<>()).add(i);
            }
        }
    }

    private static long gram(String text, int at) {
        return (long) text.charAt(at) << 32 | (long) text.charAt(at + 1) << 16 | text.charAt(at + 2);
    }

    /// Where the quotation may begin, by the number of three-character pieces that agree.
    private List<Integer> candidates(String quote) {
        if (places.isEmpty()) {
            return List.of();
        }
        int width = Math.max(8, quote.length() / 4);
        TreeMap<Integer, Integer> votes = new TreeMap<>();
        int grams = 0;
        for (int i = 0; i + GRAM <= quote.length(); i++) {
            grams++;
            List<Integer> at = places.getOrDefault(gram(quote, i), List.of());
            if (at.size() <= MOST_PLACES) {
                for (int place : at) {
                    votes.merge(Math.floorDiv(place - i, width), 1, Integer::sum);
                }
            }
        }
        int enough = Math.max(1, grams / 5);
        return votes.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(),
                        entry.getValue() + votes.getOrDefault(entry.getKey() + 1, 0)))
                .filter(entry -> entry.getValue() >= enough)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(CANDIDATES).map(entry -> entry.getKey() * width).toList();
    }

    private Optional<Found> look(Anchor anchor, int start) {
        String text = alignment.after();
        String before = anchor.prefix();
        String quote = anchor.quote();
        int slack = 16 + Math.max(8, quote.length() / 4);
        int from = Math.max(0, start - before.length() - slack);
        int to = Math.min(text.length(), start + quote.length() + anchor.suffix().length() + 2 * slack);
        if (from >= to) {
            return Optional.empty();
        }
        Alignment near = Alignment.of(before + quote + anchor.suffix(), text.substring(from, to));
        TextRange words = new TextRange(before.length(), before.length() + quote.length());
        Alignment.Image image = near.image(words).orElse(null);
        if (image == null || image.range().isEmpty() || image.similarity() < ALIKE || !isNew(image.range().shift(from))) {
            return Optional.empty();
        }
        double around = Math.max(before.isEmpty() ? 0 : alike(near, new TextRange(0, words.end())),
                anchor.suffix().isEmpty() ? 0 : alike(near, new TextRange(words.start(), words.end() + anchor.suffix().length())));
        return around < ALIKE ? Optional.empty()
                : Optional.of(new Found(image.range().shift(from), image.similarity(), (image.similarity() + around) / 2));
    }

    private static double alike(Alignment near, TextRange range) {
        return near.image(range).map(Alignment.Image::similarity).orElse(0.0);
    }

    private boolean isNew(TextRange range) {
        int added = 0;
        for (int i = range.start(); i < range.end(); i++) {
            added += alignment.wasThere(i) ? 0 : 1;
        }
        return added >= NEW * range.length();
    }
}
