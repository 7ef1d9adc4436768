package lectern.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import lectern.annotation.Facet;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingState;
import lectern.annotation.ShelfColumn;
import lectern.library.MarkedSpeech;
import lectern.library.ShelfKept;
import lectern.speech.OccasionKind;
import lectern.speech.PartialDate;
import lectern.speech.SpeechCard;
import lectern.text.PinyinOrder;
import org.jspecify.annotations.Nullable;

/// All speeches of a library as a table in memory: a row a speech, in the order of their numbers. Immutable; any thread.
///
/// What many speeches share is a code, what has several values a set of bits, so that 100,000 rows take a few megabytes
/// beside their cards and are counted in milliseconds. A change gives another table that shares all other columns.
public final class ShelfRows {
    /// No speeches.
    public static final ShelfRows NONE = of(List.of(), new ShelfKept(Map.of(), List.of(), List.of(), null));
    private static final int PARTS = 1_000_000;
    private final List<SpeechCard> cards;
    private final long[] ids;
    private final Map<Facet, Codes> codes;
    private final byte[] states;
    private final Map<String, BitSet> tags;
    private final Map<String, BitSet> themes;
    private final int[] annotations;
    private final int[] marked;
    private final Made made;

    /// Of each row the place of its value among the different ones, which are in order; -1 where there is none.
    record Codes(List<String> values, int[] of) {
        static Codes of(List<SpeechCard> cards, Function<SpeechCard, @Nullable String> field) {
            String[] all = new String[cards.size()];
            Collection<String> different = new HashSet<>();
            for (int i = 0; i < all.length; i++) {
                all[i] = field.apply(cards.get(i));
                if (all[i] != null) {
                    different.add(all[i]);
                }
            }
            List<String> values = PinyinOrder.sorted(different);
            Map<String, Integer> places = new HashMap<>();
            values.forEach(value -> places.put(value, places.size()));
            return new Codes(values, Arrays.stream(all).mapToInt(value -> value == null ? -1 : places.get(value)).toArray());
        }
    }

    /// What is made of the cards when it is first needed, and kept: the same for all tables of these cards.
    private static final class Made {
        private final Map<ShelfColumn, int[]> ranks = new ConcurrentHashMap<>();
        private final Map<Facet, ShelfNames> names = new ConcurrentHashMap<>();
        private final Map<Boolean, ShelfNames> titles = new ConcurrentHashMap<>();
    }

    private ShelfRows(List<SpeechCard> cards, long[] ids, Map<Facet, Codes> codes, byte[] states, Map<String, BitSet> tags,
                      Map<String, BitSet> themes, int[] annotations, int[] marked, Made made) {
        this.cards = cards;
        this.ids = ids;
        this.codes = codes;
        this.states = states;
        this.tags = tags;
        this.themes = themes;
        this.annotations = annotations;
        this.marked = marked;
        this.made = made;
    }

    /// The table of these speeches; themes and what is marked come later, by [#marked].
    ///
    /// @param cards in the order of their numbers
    static ShelfRows of(List<SpeechCard> cards, ShelfKept kept) {
        Map<Facet, Codes> codes = new EnumMap<>(Facet.class);
        codes.put(Facet.SPEAKER, Codes.of(cards, SpeechCard::speaker));
        codes.put(Facet.YEAR, Codes.of(cards, card -> card.date() == null ? null : years(card.date().year())));
        codes.put(Facet.PLACE, Codes.of(cards, SpeechCard::place));
        codes.put(Facet.SERIES, Codes.of(cards, SpeechCard::series));
        Map<String, OccasionKind> kinds = new HashMap<>();
        codes.put(Facet.OCCASION, Codes.of(cards, card -> {
            OccasionKind told = card.occasion() == null ? OccasionKind.OTHER
                    : kinds.computeIfAbsent(card.occasion(), occasion -> OccasionKind.of(occasion, ""));
            return (told == OccasionKind.OTHER ? OccasionKind.of(null, card.title()) : told).code();
        }));
        ShelfRows bare = new ShelfRows(List.copyOf(cards), cards.stream().mapToLong(SpeechCard::id).toArray(), codes,
                new byte[cards.size()], Map.of(), Map.of(), cards.stream().mapToInt(SpeechCard::annotations).toArray(),
                new int[cards.size()], new Made());
        Map<String, BitSet> tags = new TreeMap<>();
        kept.tags().forEach((tag, speeches) -> {
            BitSet rows = bare.rows(speeches);
            if (!rows.isEmpty()) {
                tags.put(tag, rows);
            }
        });
        byte[] states = new byte[cards.size()];
        for (ShelfKept.Reading reading : kept.readings()) {
            bare.row(reading.speech()).ifPresent(row -> states[row] =
                    (byte) ReadingMark.state(reading.said(), reading.seen()).ordinal());
        }
        return new ShelfRows(bare.cards, bare.ids, codes, states, tags, Map.of(), bare.annotations, bare.marked, bare.made);
    }

    private static String years(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    // changes

    /// The table with a tag given to some speeches, or taken from them.
    ShelfRows tagged(String tag, Collection<Long> speeches, boolean given) {
        Map<String, BitSet> all = new TreeMap<>(tags);
        BitSet rows = (BitSet) all.getOrDefault(tag, new BitSet()).clone();
        speeches.forEach(speech -> row(speech).ifPresent(row -> rows.set(row, given)));
        if (rows.isEmpty()) {
            all.remove(tag);
        } else {
            all.put(tag, rows);
        }
        return new ShelfRows(cards, ids, codes, states, all, themes, annotations, marked, made);
    }

    /// The table with other states of reading.
    ShelfRows read(Map<Long, ReadingState> now) {
        byte[] all = states.clone();
        now.forEach((speech, state) -> row(speech).ifPresent(row -> all[row] = (byte) state.ordinal()));
        return new ShelfRows(cards, ids, codes, all, tags, themes, annotations, marked, made);
    }

    /// The table with what is marked in some speeches now.
    ShelfRows marked(Collection<MarkedSpeech> some) {
        int[] counts = annotations.clone();
        int[] covered = marked.clone();
        Map<String, BitSet> all = new HashMap<>();
        themes.forEach((theme, rows) -> all.put(theme, (BitSet) rows.clone()));
        for (MarkedSpeech speech : some) {
            row(speech.speech()).ifPresent(row -> {
                counts[row] = speech.annotations();
                covered[row] = speech.marked();
                all.values().forEach(rows -> rows.clear(row));
                speech.themes().forEach(theme -> all.computeIfAbsent(theme, id -> new BitSet()).set(row));
            });
        }
        all.values().removeIf(BitSet::isEmpty);
        return new ShelfRows(cards, ids, codes, states, tags, all, counts, covered, made);
    }

    // looking at it

    /// How many speeches there are.
    public int size() {
        return ids.length;
    }

    /// The speech in a row.
    public SpeechCard card(int row) {
        return cards.get(row);
    }

    /// All speeches, by row.
    List<SpeechCard> cards() {
        return cards;
    }

    /// The number of the speech in a row.
    public long id(int row) {
        return ids[row];
    }

    /// The row of a speech.
    public Optional<Integer> row(long speech) {
        int at = Arrays.binarySearch(ids, speech);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    BitSet rows(long[] speeches) {
        BitSet rows = new BitSet(ids.length);
        for (long speech : speeches) {
            int at = Arrays.binarySearch(ids, speech);
            if (at >= 0) {
                rows.set(at);
            }
        }
        return rows;
    }

    /// How far it is read.
    public ReadingState state(int row) {
        return ReadingState.values()[states[row]];
    }

    /// How many annotations it has.
    public int annotations(int row) {
        return annotations[row];
    }

    /// The share of its text that stands in an annotation, from 0 to 1.
    public double share(int row) {
        return Math.min(1, marked[row] / (double) Math.max(1, cards.get(row).length()));
    }

    /// Its tags, in order.
    public List<String> tags(int row) {
        return tags.entrySet().stream().filter(tag -> tag.getValue().get(row)).map(Map.Entry::getKey).toList();
    }

    /// All tags, in order.
    public List<String> tags() {
        return List.copyOf(tags.keySet());
    }

    /// The ids of the themes that its annotations have.
    List<String> themes(int row) {
        return themes.entrySet().stream().filter(theme -> theme.getValue().get(row)).map(Map.Entry::getKey).toList();
    }

    /// The kind of its occasion.
    public OccasionKind kind(int row) {
        Codes kinds = Objects.requireNonNull(codes.get(Facet.OCCASION));
        return OccasionKind.valueOf(kinds.values().get(kinds.of()[row]).toUpperCase(Locale.ROOT));
    }

    /// The value of a facet that has one at most; [Facet#UNKNOWN] where there is none.
    public String value(Facet facet, int row) {
        if (facet == Facet.STATE) {
            return state(row).code();
        }
        Codes of = Objects.requireNonNull(codes.get(facet), "a facet of several values");
        return of.of()[row] < 0 ? Facet.UNKNOWN : of.values().get(of.of()[row]);
    }

    /// The codes of a facet that has one value at most; null for one that may have several.
    @Nullable Codes codes(Facet facet) {
        if (facet == Facet.STATE) {
            int[] of = new int[states.length];
            Arrays.setAll(of, row -> states[row]);
            return new Codes(Arrays.stream(ReadingState.values()).map(ReadingState::code).toList(), of);
        }
        return codes.get(facet);
    }

    /// The rows that have each value of a facet that may have several.
    Map<String, BitSet> sets(Facet facet) {
        return facet == Facet.TAG ? tags : themes;
    }

    /// What is looked through while somebody types.
    ShelfNames titles() {
        return made.titles.computeIfAbsent(true, first -> ShelfNames.ofTitles(cards));
    }

    /// The different values of a facet that has one at most, to be looked through.
    ShelfNames names(Facet facet) {
        return made.names.computeIfAbsent(facet, of -> ShelfNames.of(Objects.requireNonNull(codes.get(of)).values()));
    }

    /// Whether a speech has a tag.
    boolean has(String tag, int row) {
        BitSet rows = tags.get(tag);
        return rows != null && rows.get(row);
    }

    /// The place of each row in the order of a column; -1 where nothing is known. Takes up to half a second for the first
    /// time with 100,000 titles.
    int[] ranks(ShelfColumn column) {
        return switch (column) {
            case STATE -> ints(row -> states[row]);
            case MARKED -> ints(row -> (int) (share(row) * PARTS));
            case ANNOTATIONS -> annotations;
            case TAGS -> tagRanks();
            default -> made.ranks.computeIfAbsent(column, this::cardRanks);
        };
    }

    private int[] cardRanks(ShelfColumn column) {
        return switch (column) {
            case SPEAKER -> Objects.requireNonNull(codes.get(Facet.SPEAKER)).of();
            case PLACE -> Objects.requireNonNull(codes.get(Facet.PLACE)).of();
            case SERIES -> Objects.requireNonNull(codes.get(Facet.SERIES)).of();
            case OCCASION -> ints(row -> kind(row).ordinal());
            case DATE -> ints(row -> cards.get(row).date() == null ? -1 : day(cards.get(row)));
            case LENGTH -> ints(row -> cards.get(row).length());
            case ADDED -> ints(row -> (int) (cards.get(row).imported().getEpochSecond() / 60));
            case OFFICE -> PinyinOrder.ranks(new ArrayList<>(cards.stream().map(SpeechCard::office).toList()));
            case NUMBER -> PinyinOrder.ranks(new ArrayList<>(cards.stream().map(SpeechCard::number).toList()));
            default -> PinyinOrder.ranks(cards.stream().map(SpeechCard::title).toList());
        };
    }

    private static int day(SpeechCard card) {
        PartialDate date = Objects.requireNonNull(card.date());
        return (date.year() * 13 + date.month()) * 32 + date.day();
    }

    private int[] tagRanks() {
        int[] ranks = new int[ids.length];
        Arrays.fill(ranks, -1);
        List<String> order = PinyinOrder.sorted(tags.keySet());
        for (int i = order.size() - 1; i >= 0; i--) {
            BitSet rows = Objects.requireNonNull(tags.get(order.get(i)));
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                ranks[row] = i;
            }
        }
        return ranks;
    }

    private int[] ints(IntUnaryOperator value) {
        int[] ints = new int[ids.length];
        Arrays.setAll(ints, value);
        return ints;
    }
}
