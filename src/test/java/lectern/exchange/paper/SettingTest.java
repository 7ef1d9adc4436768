package lectern.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SettingTest {
    private final Setting setting = new Setting(new EvenFaces());

    @Test
    void noLineOfChineseBeginsWithAClosingSignAndNothingIsLost() {
        String text = "要加强学习研究，把勤于学习、善于思考作为习惯；向书本学习，向人民学习。“四个清单”（任务清单）为抓手！".repeat(40);
        List<Setting.Line> lines = setting.lines(text, new TextRange(0, text.length()), 12, at -> false, 408, 24);
        StringBuilder all = new StringBuilder();
        for (Setting.Line line : lines) {
            String shown = line.range().of(text);
            assertThat("，。、；：！？”’）》」』】…—".indexOf(shown.charAt(0))).as(shown).isNegative();
            assertThat("“‘（《「『【".indexOf(shown.charAt(shown.length() - 1))).as(shown).isNegative();
            assertThat(line.indent() + line.width()).isLessThanOrEqualTo(408.1);
            all.append(shown);
        }
        assertThat(all.toString()).isEqualTo(text);
        assertThat(lines.getFirst().indent()).isEqualTo(24);
    }

    @Test
    void aSignThatJoinsWhatFollowsIsNotPartedFromIt() {
        for (int width = 4; width < 60; width++) {
            String text = "\u0600𠮷好\u0600好";
            assertThat(setting.lines(text, new TextRange(0, text.length()), 12, at -> false, width, 0)).extracting(line -> line.range().of(text))
                    .allMatch(line -> !line.endsWith("\u0600"));
        }
    }

    /// Whatever the text, each character that is no space stands on exactly one line, and none is split as readers see it.
    @Property(tries = 100)
    void everyCharacterStandsOnOneLine(@ForAll String any, @ForAll @IntRange(min = 8, max = 500) int width) {
        String text = any.replaceAll("[\\n\\r]", " ") + "𠮷👩‍👩‍👧👩‍👩‍👧e\u0301e\u0301" + "x".repeat(80);
        StringBuilder all = new StringBuilder();
        for (Setting.Line line : setting.lines(text, new TextRange(0, text.length()), 12, at -> false, width, 0)) {
            all.append(line.range().of(text));
            assertThat(Graphemes.isBoundary(text, line.range().start())
                    || Character.isWhitespace(text.charAt(line.range().start() - 1))).isTrue();
        }
        assertThat(bare(all.toString())).isEqualTo(bare(text));
    }

    static String bare(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
