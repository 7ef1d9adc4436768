package lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextUnitsTest {
    private static final String TEXT = "各位代表、同志们：\n要加强学习研究。把勤于学习、善于思考作为习惯，向书本学习；向人民学习：永远！\n\n　　1.5万亿元，增长7.7%。";

    private static List<String> all(String text, Unit unit) {
        TextUnits units = TextUnits.of(text);
        return IntStream.range(0, units.paragraphs().size())
                .mapToObj(i -> units.in(unit, i)).flatMap(List::stream).map(r -> r.of(text)).toList();
    }

    @Test
    void paragraphsAreLinesThatAreNotBlankWithoutTheirIndent() {
        assertThat(all(TEXT, Unit.PARAGRAPH)).containsExactly("各位代表、同志们：",
                "要加强学习研究。把勤于学习、善于思考作为习惯，向书本学习；向人民学习：永远！", "1.5万亿元，增长7.7%。");
    }

    @Test
    void sentencesKeepTheirFullStopAndNumbersStayWhole() {
        assertThat(all(TEXT, Unit.SENTENCE)).containsExactly("各位代表、同志们：", "要加强学习研究。",
                "把勤于学习、善于思考作为习惯，向书本学习；向人民学习：永远！", "1.5万亿元，增长7.7%。");
    }

    @Test
    void clausesEndAtPausesButNotAtEnumerationCommas() {
        assertThat(all(TEXT, Unit.CLAUSE)).containsExactly("各位代表、同志们", "要加强学习研究。", "把勤于学习、善于思考作为习惯",
                "向书本学习", "向人民学习", "永远！", "1.5万亿元", "增长7.7%。");
    }

    @Test
    void closingQuotationMarksStayWithTheirSentence() {
        assertThat(all("他说：“发展是硬道理。”我们记住了。", Unit.SENTENCE)).containsExactly("他说：“发展是硬道理。”", "我们记住了。");
    }

    @Test
    void latinCommasInNumbersAndAbbreviationsDoNotBreak() {
        assertThat(all("Mr. President, we gave 10,000 dollars: enough. Thank you.", Unit.SENTENCE))
                .containsExactly("Mr. President, we gave 10,000 dollars: enough.", "Thank you.");
        assertThat(all("Mr. President, we gave 10,000 dollars: enough.", Unit.CLAUSE))
                .containsExactly("Mr. President", "we gave 10,000 dollars", "enough.");
    }

    @Test
    void aTextWithoutWordsHasNoUnits() {
        TextUnits units = TextUnits.of(" \n　\n");
        assertThat(units.at(Unit.CLAUSE, 1)).isEmpty();
        assertThat(units.next(Unit.SENTENCE, 0)).isEmpty();
        assertThat(units.previous(Unit.SENTENCE, 3)).isEmpty();
    }

    @Property(tries = 300)
    void unitsLieInOrderInsideTheirParagraphAndNeverSplitAPair(@ForAll("texts") String text) {
        TextUnits units = TextUnits.of(text);
        for (Unit unit : Unit.values()) {
            int last = 0;
            for (int i = 0; i < units.paragraphs().size(); i++) {
                assertThat(units.in(unit, i)).isNotEmpty();
                for (TextRange range : units.in(unit, i)) {
                    assertThat(range.isEmpty()).isFalse();
                    assertThat(range.start()).isGreaterThanOrEqualTo(last);
                    assertThat(units.paragraphs().get(i).contains(range)).isTrue();
                    assertThat(CodePoints.boundary(text, range.start())).isEqualTo(range.start());
                    assertThat(CodePoints.boundary(text, range.end())).isEqualTo(range.end());
                    last = range.end();
                }
            }
        }
    }

    @Property(tries = 200)
    void walkingForwardAndBackVisitsTheSameUnits(@ForAll("texts") String text) {
        TextUnits units = TextUnits.of(text);
        List<TextRange> forward = new ArrayList<>();
        units.next(Unit.CLAUSE, -1).ifPresent(forward::add);
        while (!forward.isEmpty() && units.next(Unit.CLAUSE, forward.getLast().start()).isPresent()) {
            forward.add(units.next(Unit.CLAUSE, forward.getLast().start()).get());
        }
        List<TextRange> back = new ArrayList<>();
        units.previous(Unit.CLAUSE, text.length() + 1).ifPresent(back::add);
        while (!back.isEmpty() && units.previous(Unit.CLAUSE, back.getLast().start()).isPresent()) {
            back.add(units.previous(Unit.CLAUSE, back.getLast().start()).get());
        }
        assertThat(back.reversed()).isEqualTo(forward);
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("要", "发展", "𠮷", "👩‍👩‍👧", "é", "，", "。", "；", "！", "”", "“", "\n", "　", " ", "a", "1.5", ", ", ". ",
                "Mr.", "שלום", "…", "——").list().ofMaxSize(40).map(parts -> String.join("", parts));
    }
}
