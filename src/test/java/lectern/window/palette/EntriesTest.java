package lectern.window.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static List<String> found(String typed, String... names) {
        return Entries.of(List.of(names), 1, List::of).find(typed).stream().map(Entries.Hit::item).toList();
    }

    @Test
    void thePieceComesBeforeTheBeginningsOfWordsAndThoseBeforeLooseLetters() {
        assertThat(found("exp", "Next place", "Re-export", "Extra plain", "Export all", "Exp", "Unexpected"))
                .containsExactly("Exp", "Export all", "Re-export", "Unexpected", "Extra plain", "Next place");
    }

    @Test
    void theInitialsOfWordsFindAName() {
        assertThat(found("cp", "Copy", "Command palette", "Next paper", "Copy with the source"))
                .containsExactly("Command palette");
        assertThat(found("copal", "Command palette")).hasSize(1);
    }

    @Test
    void pinyinInitialsFindAName() {
        assertThat(found("gzl", "关于高质量发展", "高质量发展", "给主题", "改革"))
                .containsExactly("高质量发展", "关于高质量发展");
        assertThat(found("hzs", "换纸色：白、米、黑")).hasSize(1);
        assertThat(found("hzsb", "换纸色：白、米、黑")).as("signs between do not count").hasSize(1);
    }

    @Test
    void charactersAndInitialsMayBeMixedAndGapsJumped() {
        assertThat(found("高zl", "高质量发展")).hasSize(1);
        assertThat(found("高发展", "高质量发展")).hasSize(1);
        assertThat(found("gfz", "高质量发展")).hasSize(1);
        assertThat(found("展发", "高质量发展")).isEmpty();
    }

    @Test
    void caseWidthTraditionAccentsAndPunctuationDoNotCount() {
        assertThat(found("ＥＸＰＯＲＴ", "export")).hasSize(1);
        assertThat(found("發展", "发展")).hasSize(1);
        assertThat(found("resume", "Résumé")).hasSize(1);
        assertThat(found("20140518", "2014-05-18")).hasSize(1);
        assertThat(found("2014-05", "2014-05-18", "2015-05-18")).containsExactly("2014-05-18");
    }

    @Test
    void everyScriptCanBeTyped() {
        assertThat(found("𠮷县", "关于加快𠮷县发展", "吉县")).containsExactly("关于加快𠮷县发展");
        assertThat(found("👩", "一家👩‍👩‍👧人", "一家人")).containsExactly("一家👩‍👩‍👧人");
        assertThat(found("السادة", "أيها السادة والسيدات")).hasSize(1);
    }

    @Test
    void nothingTypedGivesAllInOrderAndSignsOnlyGiveNone() {
        assertThat(found("  ", "b", "a")).containsExactly("b", "a");
        assertThat(found("…", "b", "a")).isEmpty();
    }

    @Test
    void wordsMayStandInDifferentNamesOfAnEntry() {
        List<List<String>> speeches = List.of(List.of("在闭幕会上的讲话", "武卫东", "2014-01-10"),
                List.of("在闭幕会上的讲话", "武卫东", "2015-01-10"), List.of("武卫东印象", "某人", "2014-01-10"));
        Entries<List<String>> entries = Entries.of(speeches, 3, names -> names);
        assertThat(entries.find("wwd 2014").stream().map(Entries.Hit::item)).containsExactly(speeches.get(0), speeches.get(2));
        assertThat(entries.find("wwd 2016")).isEmpty();
        assertThat(entries.find("bmh wwd 2015")).singleElement()
                .isEqualTo(new Entries.Hit<>(speeches.get(1), 0));
        assertThat(entries.find("2015")).singleElement().extracting(Entries.Hit::field).isEqualTo(2);
    }

    @Test
    void equalsKeepTheirOrder() {
        assertThat(found("讲话", "讲话一", "讲话二", "讲话三")).containsExactly("讲话一", "讲话二", "讲话三");
    }

    @Test
    void theCharactersThatFitAreKnown() {
        assertThat(Entries.places("gzl", "关于高质量𠮷")).containsExactly(2, 3, 4);
        assertThat(Entries.places("𠮷x", "关于𠮷县")).containsExactly(2, 4);
        assertThat(Entries.places("cp", "Command palette")).containsExactly(0, 8);
        assertThat(Entries.places("wwd 2014", "2014 年讲话")).containsExactly(0, 1, 2, 3);
        assertThat(Entries.places("zzz", "讲话")).isEmpty();
    }

    @Test
    void anOvertakenSearchIsGivenUp() {
        Entries<String> entries = Entries.of(List.of("a", "b"), 1, List::of);
        assertThat(entries.find("a", () -> true)).isEmpty();
    }

    @Property(tries = 300)
    void anyPieceOfANameFindsIt(@ForAll String name, @ForAll @IntRange(max = 40) int from, @ForAll @IntRange(max = 40) int length) {
        int[] points = name.codePoints().toArray();
        int start = Math.min(from, points.length);
        String piece = new String(points, start, Math.min(length, points.length - start));
        List<Entries.Hit<String>> hits = Entries.of(List.of(name), 1, List::of).find(piece);
        boolean empty = Signs.query(piece).length == 0 && !piece.isBlank();
        assertThat(hits).hasSize(empty ? 0 : 1);
        Entries.places(piece, name).forEach(place -> assertThat(place).isBetween(0, name.length() - 1));
    }

    @Test
    void aHundredThousandSpeechesAreGoneThrough() {
        String han = "关于加快推进高质量发展县委经济工作会议上的讲话在全市干部大会开幕式致辞精神学习贯彻改革创新";
        Random random = new Random(1);
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder title = new StringBuilder();
            for (int j = 0; j < 24; j++) {
                title.append(han.charAt(random.nextInt(han.length())));
            }
            titles.add(title.toString());
        }
        titles.add("量子𠮷计划");
        long begun = System.nanoTime();
        Entries<String> entries = Entries.of(titles, 4, title -> List.of(title, "武卫东", "2014-05-18", title + ".txt"));
        long made = System.nanoTime();
        List<Long> times = new ArrayList<>();
        for (String typed : List.of("g", "gz", "gzl", "gzlf", "gzlfz", "高质量", "wwd 2014", "讲话 gz", "xyzq", "20140518 gzl")) {
            for (int i = 0; i < 5; i++) {
                long at = System.nanoTime();
                entries.find(typed);
                times.add((System.nanoTime() - at) / 1000);
            }
        }
        times.sort(null);
        System.out.printf("100,000 entries: made in %d ms; a query p50 %d µs, p95 %d µs, most %d µs%n",
                (made - begun) / 1_000_000, times.get(25), times.get(47), times.getLast());
        assertThat(entries.find("lz𠮷jh")).singleElement().extracting(Entries.Hit::item).isEqualTo("量子𠮷计划");
        assertThat(entries.find("x").size()).isGreaterThan(90_000);
    }
}
