package lectern.annotation.carry;

import static lectern.annotation.carry.AlignedLines.Kind.ADDED;
import static lectern.annotation.carry.AlignedLines.Kind.CHANGED;
import static lectern.annotation.carry.AlignedLines.Kind.MOVED;
import static lectern.annotation.carry.AlignedLines.Kind.REMOVED;
import static lectern.annotation.carry.AlignedLines.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import lectern.text.Blanks;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

class AlignedLinesTest {
    private static final String OLD = """
            各位代表、同志们：
            会议期间，全体代表充分发扬民主，依法行使权力，认真履行职责。

            七年磨一剑，冬奥会、冬残奥会圆满成功，是亲自谋划、推动、指挥的结果。
            使命在肩，责重于山。今年是召开之年。
            谢谢大家！
            """;

    private static List<AlignedLines.Kind> kinds(String after) {
        return AlignedLines.of(Alignment.of(OLD, after)).rows().stream().map(AlignedLines.Row::kind).toList();
    }

    @Test
    void eachLineStandsBesideItsOwnAndSaysWhatBecameOfIt() {
        assertThat(kinds(OLD)).containsOnly(SAME);
        assertThat(kinds(OLD.replace("认真履行", "忠实履行"))).containsExactly(SAME, CHANGED, SAME, SAME, SAME);
        assertThat(kinds(OLD.replace("使命在肩，责重于山。今年是召开之年。\n", ""))).containsExactly(SAME, SAME, SAME, REMOVED, SAME);
        assertThat(kinds(OLD.replace("谢谢", "我们还要把县域经济摆上重要位置。\n谢谢"))).containsExactly(SAME, SAME, SAME, SAME, ADDED, SAME);
        String line = "会议期间，全体代表充分发扬民主，依法行使权力，认真履行职责。\n";
        assertThat(kinds(OLD.replace(line, "").replace("谢谢", line + "谢谢"))).containsExactly(SAME, MOVED, SAME, SAME, MOVED, SAME);
    }

    @Test
    void whatDiffersInALineIsKnownToTheCharacter() {
        String after = OLD.replace("认真履行", "忠实履行");
        Alignment texts = Alignment.of(OLD, after);
        AlignedLines.Row row = AlignedLines.of(texts).rows().get(1);
        assertThat(AlignedLines.before(texts, row).stream().filter(AlignedLines.Run::differs).map(run -> run.range().of(OLD)))
                .containsExactly("认真");
        assertThat(AlignedLines.after(texts, row).stream().filter(AlignedLines.Run::differs).map(run -> run.range().of(after)))
                .containsExactly("忠实");
    }

    @Test
    void whateverTheEditEachWordOfBothTextsIsShownOnce() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            String text = MadeTexts.chinese(seed, 2_000);
            EditedText edited = new EditedText(text, MadeTexts.chinese(seed + 100, 1_000), random);
            edited.noise(0.02);
            edited.paragraphs(0.2);
            edited.move(2);
            if (seed % 3 == 0) {
                edited.reflow();
            }
            Alignment texts = Alignment.of(text, edited.text());
            List<AlignedLines.Row> rows = AlignedLines.of(texts).rows();
            assertThat(words(rows.stream().map(AlignedLines.Row::before).toList(), text)).isEqualTo(bare(text));
            assertThat(words(rows.stream().map(AlignedLines.Row::after).toList(), edited.text())).isEqualTo(bare(edited.text()));
            for (AlignedLines.Row row : rows) {
                assertThat(words(AlignedLines.before(texts, row).stream().map(AlignedLines.Run::range).toList(), text))
                        .isEqualTo(row.before() == null ? "" : bare(row.before().of(text)));
            }
        }
    }

    private static String words(List<TextRange> ranges, String text) {
        StringBuilder words = new StringBuilder();
        ranges.stream().filter(range -> range != null).forEach(range -> words.append(range.of(text)));
        return bare(words.toString());
    }

    private static String bare(String text) {
        return text.chars().filter(unit -> !Blanks.isBlank((char) unit))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
