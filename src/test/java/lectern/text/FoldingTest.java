package lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
    void nothingIsChangedByFoldingAgainAndTheLengthStays() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                all.append((char) c);
            }
        }
        String folded = Folding.fold(all.toString());
        assertThat(folded).hasSameSizeAs(all);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Test
    void whatIsOutsideTheBasicPlaneStays() {
        assertThat(Folding.fold("𠮷👩‍👩‍👧")).isEqualTo("𠮷👩‍👩‍👧");
    }

    @Property
    void bytesAreFoldedAsTheirTextIs(@ForAll String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(Folding.fold(whole.getBytes(StandardCharsets.UTF_8))).isEqualTo(Folding.fold(whole));
    }
}
