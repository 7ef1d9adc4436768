package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

class QuotationHtmlTest {
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void marksAndTheirThemesStandInTheQuotation() {
        OpenSpeech bare = Speeches.open("开场。\n学习<和>思考𠮷。\n结束。");
        Theme theme = new Theme("0b7e2a4c-1111-4222-8333-444455556666", null, "学\"习", "#0072b2", "", 1, 0);
        TextRange marked = new TextRange(4, 10);
        OpenSpeech open = new OpenSpeech(bare.speech(), List.of(Speeches.annotation(bare, marked, theme)));
        String html = QuotationHtml.of(open, new TextRange(0, open.speech().text().length()), new Codebook(List.of(theme)),
                true, CHINESE);
        assertThat(html).contains("background-color:#c1ddec;border-bottom:2px solid #0072b2")
                .contains(">学习&lt;和&gt;思</span><sup>[学&quot;习]</sup>考𠮷。</p><p>结束。</p>")
                .contains("<p>开场。</p><p><span").contains("<small>" + Citation.source(open, new TextRange(0, 2), CHINESE));
        assertThat(html.split("<p>", -1)).hasSameSizeAs(html.split("</p>", -1));
    }

    @Test
    void aPassageCutOutOfAMarkIsTintedButItsThemeEndsElsewhere() {
        OpenSpeech bare = Speeches.open("一二三四五六。");
        Theme theme = new Theme("0b7e2a4c-1111-4222-8333-444455556666", null, "数据", "#009e73", "", 1, 0);
        Annotation whole = Speeches.annotation(bare, new TextRange(0, 6), theme);
        OpenSpeech open = new OpenSpeech(bare.speech(), List.of(whole));
        String html = QuotationHtml.of(open, new TextRange(1, 3), new Codebook(List.of(theme)), false, CHINESE);
        assertThat(html).contains(">二三</span>").doesNotContain("<small>").doesNotContain("四");
    }
}
