package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.library.Added;
import lectern.library.Library;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Source;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;

class SearchPropertyTest {
    private static final String[] PIECES = {"发展", "發展", "发", "展", "，", "。", "\n", " ", "  ", "　", "改革", "开放", "economy", "Economic",
        "peace", "PEACE ", "a", "nation ", "station", "２０１４", "2014", "𠮷", "👩‍👩‍👧", "é", "e\u0301", "かな", "ไทย", "*", "(", "\"", "-", "ß",
        "\u0000", "женщина", "women ", "woman", "\t", "〇", "ｗｏｒｄ", "über ", "u\u0308ber", "ÜBER", "U\u0308", "經濟", "经济", "ΣΊΣΥΦΟΣ", "σίσυφος ", "ｶﾞ", "ガ", "カ\u3099", "劉縯", "刘𬙂", "q\u0301", "\\", "/", "哈哈", "x".repeat(70) + " ", "x".repeat(64)};
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final Path folder = temporary();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterTry
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 40)
    void anyQueryFindsWhatReadingEveryTextFinds(@ForAll long seed) {
        Random random = new Random(seed);
        try (OtherThread library = new OtherThread(folder.resolve("a.lectern"))) {
            List<Naive.Speech> speeches = library.now(on -> fill(on, random));
            FullText fullText = new Answers(library).fullText();
            for (int i = 0; i < 25; i++) {
                Naive naive = Naive.some(random, PIECES, 2);
                String typed = naive.typed();
                Query query = QueryReader.read(typed);
                List<SpeechHits> first = new ArrayList<>();
                List<Count> counts = new ArrayList<>();
                Found found = fullText.search(query, 3, listener(first, counts), () -> false);
                List<Long> expected = new ArrayList<>();
                List<Integer> hits = new ArrayList<>();
                for (int id = 0; id < speeches.size(); id++) {
                    List<Naive.Place> places = naive.in(speeches.get(id));
                    if (places != null) {
                        expected.add(id + 1L);
                        hits.add(Naive.together(places).size());
                    }
                }
                assertThat(Stream.iterate(0, at -> at < found.size(), at -> at + 1).map(found::speech)).as("seed %d: %s", seed, typed).isEqualTo(expected);
                assertThat(Stream.iterate(0, at -> at < found.size(), at -> at + 1).map(found::hits)).as("seed %d: %s", seed, typed).isEqualTo(hits);
                assertThat(first.stream().map(speech -> speech.card().id())).isEqualTo(expected.subList(0, Math.min(3, expected.size())));
                assertThat(found.count().hits()).isEqualTo(hits.stream().mapToLong(n -> n).sum());
                assertThat(counts.getLast()).isEqualTo(found.count()).matches(Count::complete);
                assertThat(counts).as("what is said to be exact is, in %s", typed).allMatch(count -> !count.speechesExact() || count.speeches() == found.size());
                assertLines(library, query, naive, speeches);
            }
        }
    }

    private static void assertLines(OtherThread library, Query query, Naive naive, List<Naive.Speech> speeches) {
        Kwic kwic = new Answers(library).kwic();
        Concordance concordance = kwic.concordance(query, 5, Order.LIBRARY, 3, listener(new ArrayList<>(), new ArrayList<>()), () -> false);
        List<Line> lines = kwic.page(concordance, 0, concordance.size());
        List<String> places = new ArrayList<>();
        for (int id = 0; id < speeches.size(); id++) {
            List<Naive.Place> found = naive.in(speeches.get(id));
            long number = id + 1;
            List<Integer> read = Naive.Read.of(speeches.get(id).text()).places();
            (found == null ? List.<Naive.Place>of() : Naive.together(found)).forEach(place -> places.add(
                    number + " " + read.get(place.start()) + " " + read.get(place.end())));
        }
        assertThat(lines.stream().map(line -> line.speech() + " " + line.range().start() + " " + line.range().end())).isEqualTo(places);
        for (Line line : lines) {
            String text = speeches.get((int) line.speech() - 1).text();
            assertThat(line.hit()).isEqualTo(line.range().of(text));
            assertThat(text.substring(0, line.range().start())).endsWith(line.left());
            assertThat(text.substring(line.range().end())).startsWith(line.right());
            assertThat(text.codePointCount(0, line.range().start())).isEqualTo(line.points().start());
            assertThat(line.left().codePointCount(0, line.left().length())).isLessThanOrEqualTo(5);
        }
    }

    private static <T> Listener<T> listener(List<T> first, List<Count> counts) {
        return new Listener<>() {
            @Override
            public void first(List<T> page) {
                first.addAll(page);
            }

            @Override
            public void counted(Count count) {
                counts.add(count);
            }
        };
    }

    /// Some speeches, a few of them marked; the list is in the order of their numbers.
    private static List<Naive.Speech> fill(Library library, Random random) {
        Theme theme = new Theme(UUID.randomUUID().toString(), null, "民生", "#aabbcc", "", 0, 0);
        library.seed(List.of(theme));
        List<Naive.Speech> speeches = new ArrayList<>();
        for (int i = 1 + random.nextInt(9); i >= 0; i--) {
            StringBuilder text = new StringBuilder(i + "。");
            for (int k = random.nextInt(60); k >= 0; k--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String date = String.valueOf(1954 + random.nextInt(70));
            String speaker = List.of("李克强", "王小明", "赵文锋").get(random.nextInt(3));
            FrontMatter front = new FrontMatter(null, null, null, new Recognised<>(speaker, null, 1), null,
                    new Recognised<>(PartialDate.parse(date), null, 1), null, null, null, null, null, null);
            Added added = library.add(List.of(new Draft(new Source(i + ".txt", "UTF-8", 1, Source.LineEnding.LF, false), text.toString(),
                    new Anatomy(front, new TextRange(0, text.length()), List.of(), Outline.NONE, List.of())))).getFirst();
            boolean marked = random.nextInt(3) == 0;
            boolean noted = random.nextInt(3) == 0;
            if (marked || noted) {
                library.apply(new Step(Step.Name.HIGHLIGHT, "", List.of(new Edit.OfAnnotation(null, new Annotation(UUID.randomUUID().toString(),
                        added.card().id(), Anchor.of(text.toString(), new TextRange(0, 1)), marked ? List.of(theme.id()) : List.of(),
                        noted ? "这很要紧。" : "", library.me().id(), NOW, NOW))), NOW));
            }
            speeches.add(new Naive.Speech(text.toString(), speaker, date, marked, noted));
        }
        return speeches;
    }
}
