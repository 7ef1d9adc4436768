package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.annotation.Facet;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingState;
import lectern.annotation.ShelfColumn;
import lectern.annotation.ShelfQuery;
import lectern.library.MarkedSpeech;
import lectern.library.ShelfKept;
import lectern.speech.OccasionKind;
import lectern.speech.PartialDate;
import lectern.speech.SpeechCard;
import lectern.text.Folding;
import lectern.text.Pinyin;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The shelf's filter, counts and order against an evaluator that looks at one speech after the other.
class ShelfFoundTest {
    private static final List<String> TITLES = List.of("关于加快𠮷县高质量发展的讲话", "一家人👩‍👩‍👧的会议", "發展報告 ２０１４", "Address at Gettysburg",
            "在座谈会上的讲话", "Zur Lage", "安排部署", "八一慰问", "é combined e\u0301");
    private static final List<String> SPEAKERS = List.of("赵文锋", "李克良", "蔡元培", "Lincoln", "重耳", "𠮷田");
    private static final List<String> PLACES = List.of("张家口", "北京", "重庆");
    private static final List<String> TAGS = List.of("待引用", "👩‍👩‍👧", "𠮷", "Ｑuote");
    private static final List<String> THEMES = List.of("t1", "t2", "t3");
    private static final List<String> WORDS = List.of("", "发展", "發展", "2014", "gzl", "GETTYSBURG", "zwf 讲话", "張家口", "𠮷", "👩‍👩‍👧",
            "jk", "quote", "  ", "zzzz", "ddy", "li");

    /// A speech with everything that stands on it.
    record Row(SpeechCard card, ReadingState state, Set<String> tags, Set<String> themes) {
        Set<String> values(Facet facet) {
            Set<String> values = switch (facet) {
                case STATE -> Set.of(state.code());
                case TAG -> tags;
                case THEME -> themes;
                case SPEAKER -> one(card.speaker());
                case PLACE -> one(card.place());
                case SERIES -> one(card.series());
                case YEAR -> one(card.date() == null ? null : String.valueOf(card.date().year()));
                case OCCASION -> Set.of(OccasionKind.of(card.occasion(), card.title()).code());
            };
            return values.isEmpty() ? Set.of(Facet.UNKNOWN) : values;
        }

        private static Set<String> one(String value) {
            return value == null ? Set.of() : Set.of(value);
        }

        boolean holds(String words) {
            return Arrays.stream(Folding.fold(words).strip().split("\\s+")).allMatch(word -> word.isEmpty() || Stream.concat(
                    Stream.of(card.number() == null ? card.title() : card.title() + " " + card.number(), card.speaker(),
                            card.place(), card.series()), tags.stream()).filter(Objects::nonNull)
                    .anyMatch(name -> Pinyin.matches(word, name)));
        }

        boolean fits(ShelfQuery query, Facet but) {
            return holds(query.words()) && query.chosen().entrySet().stream().filter(chosen -> chosen.getKey() != but)
                    .allMatch(chosen -> values(chosen.getKey()).stream().anyMatch(chosen.getValue()::contains));
        }
    }

    static ShelfRows rows(List<Row> all) {
        Map<String, List<Long>> tags = new TreeMap<>();
        all.forEach(row -> row.tags.forEach(tag -> tags.computeIfAbsent(tag, t -> new ArrayList<>()).add(row.card.id())));
        Map<String, long[]> kept = new HashMap<>();
        tags.forEach((tag, ids) -> kept.put(tag, ids.stream().mapToLong(Long::longValue).toArray()));
        return ShelfRows.of(all.stream().map(Row::card).toList(), new ShelfKept(kept, all.stream().map(row ->
                new ShelfKept.Reading(row.card.id(), new ReadingMark(row.state, Instant.EPOCH), null)).toList(), List.of(), null))
                .marked(all.stream().map(row -> new MarkedSpeech(row.card.id(), row.card.annotations(), 1, row.themes)).toList());
    }

    @Provide
    Arbitrary<List<Row>> shelves() {
        Arbitrary<SpeechCard> cards = Combinators.combine(Arbitraries.of(TITLES), Arbitraries.of(SPEAKERS).injectNull(0.2),
                Arbitraries.of(PLACES).injectNull(0.3), Arbitraries.of("日新月异", "文库").injectNull(0.4),
                Arbitraries.integers().between(2019, 2022).injectNull(0.2), Arbitraries.integers().between(1, 40),
                Arbitraries.of("2", "10", "4695").injectNull(0.5), Arbitraries.integers().between(0, 3))
                .as((title, speaker, place, series, year, length, number, annotations) -> new SpeechCard(0, "", title, null,
                        speaker, null, year == null ? null : PartialDate.of(year), place, series, number, title, "", length,
                        annotations, Instant.EPOCH));
        return Combinators.combine(cards, Arbitraries.of(ReadingState.class), Arbitraries.of(TAGS).set().ofMaxSize(2),
                Arbitraries.of(THEMES).set().ofMaxSize(3)).as(Row::new).list().ofMaxSize(14)
                .map(all -> IntStream.range(0, all.size()).mapToObj(i -> numbered(all.get(i), i * 3L + 2)).toList());
    }

    private static Row numbered(Row row, long id) {
        SpeechCard c = row.card;
        return new Row(new SpeechCard(id, "", c.title(), null, c.speaker(), null, c.date(), c.place(), c.series(), c.number(),
                c.fileName(), "", c.length(), c.annotations(), Instant.EPOCH), row.state, row.tags, row.themes);
    }

    @Provide
    Arbitrary<ShelfQuery> queries() {
        Arbitrary<Map<Facet, Set<String>>> chosen = Arbitraries.maps(Arbitraries.of(Facet.class), Arbitraries.of(
                Stream.of(SPEAKERS, PLACES, TAGS, THEMES, List.of("", "2019", "2020", "2022", "unread", "read", "meeting", "other", "日新月异"))
                        .flatMap(List::stream).toList()).set().ofMaxSize(4)).ofMaxSize(3);
        Arbitrary<List<ShelfQuery.Key>> order = Combinators.combine(Arbitraries.of(ShelfColumn.class), Arbitraries.of(true, false))
                .as(ShelfQuery.Key::new).list().ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(WORDS), chosen, order).as(ShelfQuery::new);
    }

    @Property
    void filterAndCountsAreThoseOfANaiveEvaluator(@ForAll("shelves") List<Row> all, @ForAll("queries") ShelfQuery query) {
        ShelfFound found = ShelfFound.of(rows(all), query, null);
        assertThat(Arrays.stream(found.ids()).boxed()).containsExactlyInAnyOrderElementsOf(
                all.stream().filter(row -> row.fits(query, null)).map(row -> row.card.id()).toList());
        for (Facet facet : Facet.values()) {
            Map<String, Long> expected = all.stream().filter(row -> row.fits(query, facet))
                    .flatMap(row -> row.values(facet).stream()).collect(Collectors.groupingBy(value -> value, Collectors.counting()));
            Map<String, Long> counted = found.counts().get(facet).stream()
                    .collect(Collectors.toMap(ShelfFound.Count::value, count -> (long) count.count()));
            assertThat(counted).as(facet.name()).isEqualTo(expected);
        }
    }

    @Property
    void theOrderIsThatOfItsKeysOneAfterTheOther(@ForAll("shelves") List<Row> all, @ForAll("queries") ShelfQuery query) {
        ShelfRows rows = rows(all);
        int[] order = ShelfFound.of(rows, query, null).order();
        Comparator<Integer> wanted = (one, other) -> 0;
        for (ShelfQuery.Key key : query.order()) {
            int[] ranks = rows.ranks(key.column());
            wanted = wanted.thenComparing((one, other) -> {
                if (ranks[one] < 0 || ranks[other] < 0) {
                    return Boolean.compare(ranks[one] < 0, ranks[other] < 0);
                }
                return key.descending() ? Integer.compare(ranks[other], ranks[one]) : Integer.compare(ranks[one], ranks[other]);
            });
        }
        assertThat(Arrays.stream(order).boxed()).isSortedAccordingTo(wanted.thenComparing(Comparator.naturalOrder()));
    }

    @Property
    void onlyWhatASearchHasFoundIsLeftWhenItIsRestricted(@ForAll("shelves") List<Row> all, @ForAll("queries") ShelfQuery query) {
        ShelfRows rows = rows(all);
        long[] some = all.stream().mapToLong(row -> row.card.id()).filter(id -> id % 2 == 0).toArray();
        BitSet only = rows.rows(some);
        Set<Long> wanted = new HashSet<>(Arrays.stream(ShelfFound.of(rows, query, null).ids()).boxed().toList());
        wanted.removeIf(id -> id % 2 != 0);
        assertThat(Arrays.stream(ShelfFound.of(rows, query, only).ids()).boxed()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void titlesAreSortedByPinyinAndNumbersByValue() {
        List<Row> all = new ArrayList<>();
        List<String> titles = List.of("长江", "安排", "重庆", "八一", "张家口", "Zur Lage", "Address", "发展", "發展", "𠮷县");
        for (String title : titles) {
            all.add(numbered(new Row(new SpeechCard(0, "", title, null, null, null, null, null, null, title.equals("安排") ? "10" : "9",
                    title, "", 1, 0, Instant.EPOCH), ReadingState.UNREAD, Set.of(), Set.of()), all.size() + 1));
        }
        ShelfRows rows = rows(all);
        assertThat(titles(rows, new ShelfQuery("", Map.of(), List.of(new ShelfQuery.Key(ShelfColumn.TITLE, false)))))
                .startsWith("安排", "八一", "重庆", "发展", "發展", "张家口").endsWith("Address", "Zur Lage");
        assertThat(titles(rows, new ShelfQuery("", Map.of(), List.of(new ShelfQuery.Key(ShelfColumn.NUMBER, true))))).startsWith("安排");
    }

    private static List<String> titles(ShelfRows rows, ShelfQuery query) {
        return Arrays.stream(ShelfFound.of(rows, query, null).order()).mapToObj(row -> rows.card(row).title()).toList();
    }

    @Test
    void whatWasChangedIsInTheNextTableAndNotInTheOneBefore() {
        List<Row> all = List.of(numbered(new Row(new SpeechCard(0, "", "一", null, null, null, null, null, null, null, "a", "", 10, 0,
                Instant.EPOCH), ReadingState.UNREAD, Set.of("旧"), Set.of()), 7));
        ShelfRows before = rows(all);
        ShelfRows after = before.tagged("👩‍👩‍👧", List.of(7L), true).tagged("旧", List.of(7L), false)
                .read(Map.of(7L, ReadingState.READ)).marked(List.of(new MarkedSpeech(7, 2, 5, Set.of("t"))));
        assertThat(before.tags(0)).containsExactly("旧");
        assertThat(before.state(0)).isEqualTo(ReadingState.UNREAD);
        assertThat(after.tags()).containsExactly("👩‍👩‍👧");
        assertThat(after.state(0)).isEqualTo(ReadingState.READ);
        assertThat(after.annotations(0)).isEqualTo(2);
        assertThat(after.share(0)).isEqualTo(0.5);
        assertThat(after.themes(0)).containsExactly("t");
    }
}
