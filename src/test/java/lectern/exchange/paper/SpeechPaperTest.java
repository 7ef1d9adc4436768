package lectern.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.intake.anatomy.AnatomyReader;
import lectern.message.Messages;
import lectern.speech.Source;
import lectern.speech.Speech;
import lectern.text.TextRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpeechPaperTest {
    private static final Messages ZH = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private static final Codebook BOOK = new Codebook(List.of(new Theme("t1", null, "论断", "#0072b2", "", 1, 0)));

    static Speech speech(String text) {
        return new Speech(1, "u", new Source("a.txt", "UTF-8", 1, Source.LineEnding.LF, false), text, "0",
                AnatomyReader.recognise(text, "a.txt"), Instant.EPOCH);
    }

    private static Annotation mark(String text, int from, int to, String note) {
        return new Annotation("a" + from, 1, Anchor.of(text, new TextRange(from, to)), List.of("t1"), note, "me", Instant.EPOCH,
                Instant.EPOCH);
    }

    private static List<PaperPage> pages(Speech speech, List<Annotation> annotations, Sheet sheet) {
        List<PaperPage> pages = new ArrayList<>();
        new SpeechPaper(ZH, new EvenFaces(), sheet).lay(new MarkedSpeech(speech, annotations, BOOK), pages::add, () -> false);
        return pages;
    }

    private static List<Item.Words> said(PaperPage page) {
        return page.items().stream().filter(Item.Words.class::isInstance).map(Item.Words.class::cast)
                .filter(words -> words.source() != null).sorted(Comparator.comparingInt(words -> words.source().start())).toList();
    }

    @Provide
    Arbitrary<String> speeches() {
        return Arbitraries.of("同志们，", "解放思想。", "一、总论\n", "\n", "\n\n", "𠮷", "👩‍👩‍👧", "e\u0301", "שלום עולם ", "السلام عليكم (١٢٣) ",
                        "word ", "2024年", "“引文”", "（一）怎么办\n", "\t", "\u3000", "x".repeat(90), "长".repeat(300))
                .list().ofMinSize(1).ofMaxSize(120).map(parts -> String.join("", parts));
    }

    @Property(tries = 150)
    void everyCharacterStandsOnExactlyOnePageInOrder(@ForAll("speeches") String text,
                                                      @ForAll @IntRange(min = 150, max = 900) int width,
                                                      @ForAll @IntRange(min = 120, max = 900) int height,
                                                      @ForAll @IntRange(min = 1, max = 40) int step) {
        Speech speech = speech(text);
        List<Annotation> marks = new ArrayList<>();
        for (int at = 0; at + step < text.length() && marks.size() < 60; at += 2 * step) {
            marks.add(mark(text, at, at + step, at % 3 == 0 ? "批注" + "说明".repeat(at % 50) : ""));
        }
        StringBuilder all = new StringBuilder();
        int end = 0;
        for (PaperPage page : pages(speech, marks, Sheet.within(width, height))) {
            for (Item.Words words : said(page)) {
                assertThat(words.source().start()).isGreaterThanOrEqualTo(end);
                end = words.source().end();
                assertThat(words.words()).isEqualTo(words.source().of(text));
                all.append(words.words());
            }
        }
        String left = Block.of(text, speech.anatomy()).stream().map(block -> block.range().of(text)).collect(Collectors.joining());
        assertThat(SettingTest.bare(all.toString())).isEqualTo(SettingTest.bare(left));
    }

    @Property(tries = 100)
    void noHeadingStandsAloneAtTheFoot(@ForAll @IntRange(min = 1, max = 60) int before,
                                       @ForAll @IntRange(min = 300, max = 900) int height,
                                       @ForAll @IntRange(min = 0, max = 12) int noteWords) {
        String text = "标题\n\n" + "这是一句正文。\n".repeat(before) + "一、第一个问题\n（一）其中之一\n" + "接着讲下去。".repeat(30) + "\n"
                + "再讲几句。\n".repeat(20) + "二、第二个问题\n" + "结束语。".repeat(30);
        Speech speech = speech(text);
        assertThat(speech.anatomy().outline().all()).hasSizeGreaterThanOrEqualTo(3);
        int at = text.indexOf("接着讲");
        List<Annotation> notes = noteWords == 0 ? List.of() : List.of(mark(text, at, at + 4, "很长的批注说明。".repeat(noteWords * 20)));
        List<Block> heads = Block.of(text, speech.anatomy()).stream().filter(block -> block.look().strong).toList();
        for (PaperPage page : pages(speech, notes, Sheet.within(480, height))) {
            List<Item.Words> said = said(page);
            if (!said.isEmpty()) {
                TextRange last = said.getLast().source();
                assertThat(heads).noneMatch(head -> head.range().overlaps(last));
            }
        }
    }

    @Property(tries = 60)
    void nothingLeavesTheSheet(@ForAll("speeches") String text, @ForAll @IntRange(min = 150, max = 900) int width,
                               @ForAll @IntRange(min = 120, max = 900) int height) {
        Sheet sheet = Sheet.within(width, height);
        List<Annotation> marks = text.length() < 4 ? List.of() : List.of(mark(text, 0, text.length() / 2, "注".repeat(400)));
        for (PaperPage page : pages(speech(text), marks, sheet)) {
            for (Item item : page.items()) {
                switch (item) {
                    case Item.Words words -> {
                        assertThat(words.x()).isGreaterThanOrEqualTo(-0.01);
                        assertThat(words.x() + words.width()).isLessThanOrEqualTo(width + 1.5);
                        assertThat(words.y()).isBetween(0.0, (double) height);
                    }
                    case Item.Area area -> assertThat(area.y() + area.height()).isLessThanOrEqualTo(height);
                }
            }
        }
    }

    @Test
    void everyPageHasTitleAndNumberAtItsFoot() {
        List<PaperPage> pages = pages(speech("一个标题\n\n" + "这是一句正文。\n".repeat(120)), List.of(), Sheet.A4);
        assertThat(pages.size()).isGreaterThan(2);
        for (PaperPage page : pages) {
            List<String> foot = page.items().stream().filter(Item.Words.class::isInstance).map(Item.Words.class::cast)
                    .filter(words -> words.y() == Sheet.A4.footer()).map(Item.Words::words).toList();
            assertThat(foot).containsExactly("一个标题", String.valueOf(page.number()));
        }
        assertThat(pages.getLast().reached()).isEqualTo(1);
        assertThat(pages.getFirst().reached()).isBetween(0.1, 0.9);
    }

    @Test
    void rightToLeftWordsStandFromTheRightAndTheirMarksWithThem() {
        String text = "שלום עולם 123 טוב";
        List<PaperPage> pages = pages(speech(text), List.of(mark(text, 0, 4, "")), Sheet.A4);
        List<Item.Words> words = said(pages.getFirst());
        assertThat(words.stream().map(Item.Words::rightToLeft)).containsExactly(true, false, true);
        assertThat(words.get(0).x()).isGreaterThan(words.get(1).x());
        assertThat(words.get(1).x()).isGreaterThan(words.get(2).x());
        Item.Area ground = pages.getFirst().items().stream().filter(Item.Area.class::isInstance).map(Item.Area.class::cast)
                .findFirst().orElseThrow();
        assertThat(ground.x() + ground.width()).isCloseTo(words.getFirst().x() + words.getFirst().width(),
                org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void aLayingThatIsCancelledGivesNoFurtherPage() {
        AtomicInteger pages = new AtomicInteger();
        new SpeechPaper(ZH, new EvenFaces(), Sheet.A4).lay(new MarkedSpeech(speech("正文。\n".repeat(3000)), List.of(), BOOK),
                page -> pages.incrementAndGet(), () -> pages.get() >= 2);
        assertThat(pages.get()).isEqualTo(2);
    }
}
