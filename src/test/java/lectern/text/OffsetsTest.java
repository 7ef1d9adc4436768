package lectern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    @Test
    void codePointsCountPairsOnce() {
        CodePoints points = CodePoints.of("a𠮷b👩‍👩‍👧");
        assertThat(points.length()).isEqualTo(8);
        assertThat(points.toCodePoint(3)).isEqualTo(2);
        assertThat(points.toUtf16(2)).isEqualTo(3);
        assertThat(points.toCodePoint(2)).as("inside the pair").isEqualTo(1);
    }

    @Property(tries = 200)
    void everyCodePointBoundaryConvertsBothWays(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        for (int i = 0; i <= points.length(); i++) {
            int utf16 = points.toUtf16(i);
            assertThat(utf16).isEqualTo(text.offsetByCodePoints(0, i));
            assertThat(points.toCodePoint(utf16)).isEqualTo(i);
        }
    }

    @Test
    void positionsOutsideTheTextAreRefused() {
        CodePoints points = CodePoints.of("发展");
        assertThatThrownBy(() -> points.toUtf16(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.toCodePoint(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aTextIsShortenedBetweenCodePoints() {
        assertThat(CodePoints.shortened("发𠮷展", 3)).isEqualTo("发𠮷展");
        assertThat(CodePoints.shortened("发𠮷展", 2)).isEqualTo("发𠮷…");
        assertThat(CodePoints.shortened("𠮷", 0)).isEqualTo("…");
        assertThat(CodePoints.shortened("", 0)).isEmpty();
    }

    @Property(tries = 300)
    void foldingEachCharacterNeverChangesTheLength(@ForAll String text) {
        assertThat(Folding.foldEach(text)).hasSameSizeAs(text);
    }

    @Test
    void foldingIsBlindToCaseWidthAndTradition() {
        assertThat(Folding.fold("發展２０１４ＡbC𠮷")).isEqualTo("发展2014abc𠮷");
    }

    @Test
    void pinyinInitialsFindChineseNames() {
        assertThat(Pinyin.initials("高质量发展2.0 Plan")).isEqualTo("gzlfz20plan");
        assertThat(Pinyin.matches("gzl", "推进高质量发展")).isTrue();
        assertThat(Pinyin.matches("發展", "高质量发展")).isTrue();
        assertThat(Pinyin.matches("xyz", "高质量发展")).isFalse();
        assertThat(Pinyin.matches("", "𠮷")).isTrue();
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new TextRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new TextRange(2, 4).overlaps(new TextRange(4, 5))).isFalse();
        assertThat(new TextRange(0, 5).trimmed("　a\u200B \uFEFF")).isEqualTo(new TextRange(1, 2));
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("a", "发", "𠮷", "👩‍👩‍👧", "\uD842", "\n").list().ofMaxSize(3000).map(parts -> String.join("", parts));
    }
}
