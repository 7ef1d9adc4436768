package lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void caseWidthAndScriptArePassedOver() {
        assertThat(Folding.fold("發展 ＡＢＣ２０１４　Straße")).isEqualTo(Folding.fold("发展 abc2014 STRAßE"));
        assertThat(Folding.fold("ΣΊΣΥΦΟΣ σίσυφος ſ µ ẞ")).isEqualTo(Folding.fold("σίσυφοσ ΣΊΣΥΦΟς s μ ß"));
        assertThat(Folding.fold("ｶﾀｶﾅ｢ｰ｣､￥￡￦")).isEqualTo(Folding.fold("カタカナ「ー」、¥£₩"));
        assertThat(Folding.fold("苎麻")).isEqualTo(Folding.fold("苧麻"));
    }

    @Test
    void aLetterIsTheSameHoweverItIsComposed() {
        assertThat(Folding.fold("u\u0308ber U\u0308BER e\u0323\u0302 e\u0302\u0323 e\u0302")).isEqualTo(Folding.fold("über ÜBER ệ ệ ê"));
        assertThat(Folding.fold("ｶﾞｷﾞﾊﾟ カ\u3099")).isEqualTo(Folding.fold("ガギパ ガ"));
        assertThat(Folding.fold("\u1112\u1161\u11ab")).isEqualTo(Folding.fold("한"));
        assertThat(Folding.fold("J\u030C Α\u0345 \u0627\u0653 \u212B \uF9E1")).isEqualTo(Folding.fold("ǰ ᾳ آ å 李"));
    }

    @Test
    void simplifiedCharactersOutsideTheBasicPlaneAreTheirTraditionalOnes() {
        assertThat(Folding.fold("刘𬙂 𐐀")).isEqualTo(Folding.fold("劉縯 𐐨"));
        assertThat(Folding.fold("𠮷👩‍👩‍👧")).isEqualTo("𠮷👩‍👩‍👧");
    }

    @Property(tries = 500)
    void aPlaceInTheFoldedTextLeadsBackToTheWholeLettersOfTheText(@ForAll long seed) {
        String[] letters = {"a", "u\u0308", "ü", "q\u0323\u0307", "e\u0323\u0302\u0301", "发", "發", "𠮷", "𬙂", "ｶﾞ", "\u1112\u1161\u11ab", "\u0301", "👩‍👩‍👧", " "};
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.append(letters[random.nextInt(letters.length)]);
        }
        String whole = text.toString();
        Folded back = Folding.folded(whole);
        String folded = back.text();
        assertThat(folded.length()).isLessThanOrEqualTo(whole.length());
        assertThat(Folding.fold(folded)).isEqualTo(folded);
        assertThat(back.range(0, folded.length())).isEqualTo(new TextRange(0, whole.length()));
        for (int i = 0; i < folded.length(); i++) {
            assertThat(back.range(i, i + 1).isEmpty()).isFalse();
            if (!Character.isLowSurrogate(folded.charAt(i)) && !Character.isHighSurrogate(folded.charAt(i))) {
                assertThat(Folding.fold(back.range(i, i + 1).of(whole))).isEqualTo(folded.substring(i, i + 1));
            }
        }
    }

    @Test
    void nothingIsChangedByFoldingAgain() {
        for (int c = 0; c < Character.MAX_CODE_POINT; c++) {
            if (c > Character.MAX_VALUE || !Character.isSurrogate((char) c)) {
                int letter = c;
                String folded = Folding.fold(Character.toString(c));
                assertThat(folded).hasSizeBetween(1, Character.charCount(c));
                assertThat(Folding.fold(folded)).isEqualTo(folded);
                // Java's own tables, not those that the folding is made of
                String lower = Character.toString(Character.toLowerCase(c));
                assertThat(Folding.fold(lower)).as("%x", c).isEqualTo(folded);
                assertThat(Folding.fold(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC))).as("%x", c)
                        .satisfies(normal -> assertThat(letter > Character.MAX_VALUE || normal.length() > folded.length() || normal.equals(folded)).isTrue());
            }
        }
    }

    /// But what is written with more characters when it is composed (the exclusions of UAX #15), and marks alone.
    @Test
    void everyLetterIsTheSameDecomposed() {
        List<String> differ = new ArrayList<>();
        for (int c = 0; c < Character.MAX_VALUE; c++) {
            String letter = Character.toString(c);
            boolean composed = !Character.isSurrogate((char) c) && Normalizer.isNormalized(letter, Normalizer.Form.NFC);
            if (composed && !Folding.fold(Normalizer.normalize(letter, Normalizer.Form.NFD)).equals(Folding.fold(letter))) {
                differ.add(letter);
            }
        }
        assertThat(differ).isEmpty();
    }

    @Property
    void bytesAreFoldedAsTheirTextIs(@ForAll String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(Folding.folded(whole.getBytes(StandardCharsets.UTF_8), whole.getBytes(StandardCharsets.UTF_8).length, new Folding.Room()).text()).isEqualTo(Folding.fold(whole));
    }
}
