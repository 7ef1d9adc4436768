package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import lectern.text.Blanks;
import lectern.text.TextRange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineMapTest {
    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    private static LineMap map(String text, int indent) {
        return map(text, indent, Spacing.USUAL);
    }

    private static LineMap map(String text, int indent, Spacing spacing) {
        return LineMap.of(text, new LineMap.Rules(List::of,
                line -> new LineLook(line.of(text).startsWith("The") ? LineKind.NOISE : LineKind.BODY),
                run -> run.start() % 2 == 0, count -> "⋯ " + count, indent, spacing));
    }

    // the view's offset for an offset of the speech
    private static int view(LineMap map, int offset) {
        ViewLine line = map.lineAt(offset);
        return line == null ? 0 : line.viewStart() + line.column(offset);
    }

    // the speech's offset for an offset of the view
    private static int speech(LineMap map, int viewOffset) {
        return map.lines().stream().filter(line -> line.viewStart() <= viewOffset).reduce((first, second) -> second)
                .map(line -> line.offset(viewOffset - line.viewStart())).orElse(0);
    }

    @Test
    void spacesAndTabsOfAComposedLineKeepAWidth() {
        LineMap map = map("项目\t金额 GDP 3000 km", 0, new Spacing(true, true));
        ViewLine line = map.lines().getFirst();
        String shown = map.shown(line);
        assertThat(shown.replace(" ", "").replace("\u00a0", "")).isEqualTo("项目\u3000金额\u2002GDP\u20023000\u2002km");
        assertThat(shown).as("glue on both sides of a unit's space").endsWith("3000\u00a0\u2002\u00a0km");
        assertThat(shown).as("the gap between two signs of Han may be widened").startsWith("项 目");
    }

    @ParameterizedTest
    @ValueSource(strings = {"增长12.5^亿^元", "共8^人", "2022^年8^月31^日", "约3^万^多^吨", "第５^条"})
    void aNumberIsGluedToItsMeasureWord(String marked) {
        String text = marked.replace("^", "");
        LineMap map = map(text, 0, new Spacing(true, false));
        assertThat(map.shown(map.lines().getFirst()).replace('\u00a0', '^')).isEqualTo(marked);
    }

    @Test
    void inOtherLanguagesTheSpaceBeforeAUnitDoesNotBreak() {
        LineMap map = map("It is 3000 km and 12 million men, 5 apples", 0);
        assertThat(map.shown(map.lines().getFirst())).isEqualTo("It is 3000\u00a0km and 12\u00a0million men, 5 apples");
    }

    @Property(tries = 300)
    void whatStandsBetweenTheCharactersMovesNoOffset(@ForAll("texts") String text, @ForAll boolean justified) {
        // more numbers, units and Han than chance would give
        String dense = text.replace(" ", "5亿元“国家”，").replace("a", "3000 km");
        LineMap map = map(dense, 2, new Spacing(true, justified));
        for (ViewLine line : map.lines()) {
            String shown = map.shown(line);
            assertThat(shown).hasSize(line.length());
            for (int offset = line.speech().start(); line.label() == null && offset < line.speech().end(); offset++) {
                assertThat(speech(map, view(map, offset))).isEqualTo(offset);
                TextRange columns = line.columns(new TextRange(offset, offset + 1));
                assertThat(columns).as("one character, one column").isEqualTo(
                        new TextRange(line.column(offset), line.column(offset) + 1));
                char there = dense.charAt(offset);
                assertThat(shown.charAt(columns.start())).isIn(there, ' ', '\u2002', '\u00a0', '\u3000');
            }
            assertThat(map.plain(line)).hasSize(line.speech().length());
        }
    }

    @Property(tries = 300)
    void everyShownOffsetComesBack(@ForAll("texts") String text, @ForAll @IntRange(max = 2) int indent) {
        LineMap map = map(text, indent);
        for (ViewLine line : map.lines()) {
            for (int offset = line.speech().start(); line.label() == null && offset < line.speech().end(); offset++) {
                assertThat(map.lineAt(offset)).isSameAs(line);
                assertThat(speech(map, view(map, offset))).isEqualTo(offset);
            }
        }
    }

    @Property(tries = 300)
    void everyOffsetLandsInTheViewAndInOrder(@ForAll("texts") String text) {
        LineMap map = map(text, 2);
        int viewLength = map.lines().isEmpty() ? 0 : map.lines().getLast().viewStart() + map.lines().getLast().length();
        int before = 0;
        for (int offset = 0; offset <= text.length(); offset++) {
            int view = view(map, offset);
            assertThat(view).isBetween(before, viewLength);
            before = view;
        }
    }

    @Property(tries = 300)
    void everyViewOffsetLandsInTheSpeechAndInOrder(@ForAll("texts") String text) {
        LineMap map = map(text, 2);
        int viewLength = map.lines().isEmpty() ? 0 : map.lines().getLast().viewStart() + map.lines().getLast().length();
        int before = 0;
        for (int view = 0; view <= viewLength; view++) {
            int offset = speech(map, view);
            assertThat(offset).isBetween(before, text.length());
            before = offset;
        }
    }

    @Property(tries = 300)
    void theViewLeavesOutNothingButWhiteSpace(@ForAll("texts") String text) {
        LineMap map = map(text, 2);
        int shownTo = 0;
        for (ViewLine line : map.lines()) {
            assertThat(Blanks.isBlank(text.substring(shownTo, line.speech().start()))).isTrue();
            assertThat(line.speech().isEmpty()).isFalse();
            assertThat(map.shown(line)).hasSize(line.length()).doesNotContain("\n", "\r", "\u2028");
            shownTo = line.speech().end();
        }
        assertThat(Blanks.isBlank(text.substring(shownTo))).isTrue();
    }

    @Property(tries = 300)
    void aLongLineIsNeverBrokenInsideACharacter(@ForAll("texts") String text) {
        LineMap map = map(text, 0);
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(text);
        for (ViewLine line : map.lines()) {
            if (line.continuation() && line.speech().start() == map.lines().get(line.index() - 1).speech().end()
                    && !text.contains("\u0301".repeat(900))) {
                assertThat(clusters.isBoundary(line.speech().start())).isTrue();
            }
            int end = line.speech().end();
            assertThat(end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))).isFalse();
        }
    }

    @Property(tries = 200)
    void theColumnsOfARangeShowExactlyItsCharacters(@ForAll("texts") String text, @ForAll @IntRange(max = 6000) int from,
                                                    @ForAll @IntRange(max = 3000) int length) {
        LineMap map = map(text, 2);
        TextRange range = new TextRange(from, from + length).within(text.length());
        int shown = 0;
        for (ViewLine line : map.linesIn(range)) {
            TextRange columns = line.columns(range);
            assertThat(columns).isNotNull();
            if (line.label() == null) {
                assertThat(line.offset(columns.start())).isEqualTo(Math.max(range.start(), line.speech().start()));
                shown += columns.length();
            }
        }
        int expected = map.lines().stream().filter(line -> line.label() == null && line.speech().overlaps(range))
                .mapToInt(line -> Math.min(line.speech().end(), range.end()) - Math.max(line.speech().start(), range.start())).sum();
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void aLongLineIsBrokenAtTheEndOfASentence() {
        String text = "我们要解放思想、奋发进取，凝心聚力交出优异答卷。".repeat(100);
        List<ViewLine> lines = map(text, 2).lines();
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(line.speech().of(text)).endsWith("。");
            assertThat(line.speech().length()).isLessThanOrEqualTo(LongLines.LONGEST);
        });
        assertThat(lines.getFirst().indent()).isEqualTo(2);
        assertThat(lines.get(1)).matches(line -> line.continuation() && line.indent() == 0);
    }

    @Test
    void aCommaInANumberAndAFullStopInANameDoNotBreakALine() {
        String text = "It cost 1,000,000.50 at example.org and more besides ".repeat(40).strip();
        for (ViewLine line : map(text, 0).lines()) {
            assertThat(line.speech().of(text)).startsWith(line.index() == 0 ? "It" : line.speech().of(text).split(" ")[0])
                    .doesNotEndWith("1,").doesNotEndWith("example.");
        }
    }

    @Test
    void noiseIsOneFoldUntilItIsOpened() {
        String text = "标题\n扫码\n\n关注\n正文。";
        LineMap.Rules folded = new LineMap.Rules(List::of,
                line -> new LineLook(line.of(text).matches("扫码|关注") ? LineKind.NOISE : LineKind.BODY), run -> false,
                count -> count + " lines", 0);
        LineMap map = LineMap.of(text, folded);
        assertThat(map.lines()).extracting(map::shown).containsExactly("标题", "2 lines", "正文。");
        ViewLine fold = map.lines().get(1);
        assertThat(fold.speech().of(text)).isEqualTo("扫码\n\n关注");
        assertThat(view(map, text.indexOf("注"))).isEqualTo(fold.viewStart());
        assertThat(speech(map, fold.viewStart() + 3)).isEqualTo(fold.speech().start());
        LineMap open = LineMap.of(text, new LineMap.Rules(List::of, folded.looks(), run -> true, folded.foldLabel(), 0));
        assertThat(open.lines()).extracting(open::shown).containsExactly("标题", "扫码", "关注", "正文。");
    }

    @Test
    void anEmptyTextHasNoLines() {
        LineMap map = map(" \n\u3000\n", 2);
        assertThat(map.lines()).isEmpty();
        assertThat(map.lineAt(1)).isNull();
        assertThat(view(map, 2)).isZero();
        assertThat(speech(map, 0)).isZero();
    }
}
