package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final String TEXT = "交出优异答卷\n在市第十五届人民代表大会第三次会议上的讲话\n赵文锋\n（2022年8月31日）\n\n各位代表、同志们：\n第一段，甲。\n第二段，乙。\n";

    private static String cite(String words, Locale language) {
        int start = TEXT.indexOf(words);
        return Citation.of(Speeches.open(TEXT), new TextRange(start, start + words.length()), Messages.in(language));
    }

    @Test
    void namesSpeakerTitleOccasionDateAndParagraph() {
        assertThat(cite("乙。", Locale.SIMPLIFIED_CHINESE)).isEqualTo(
                "乙。\n赵文锋：《交出优异答卷》，在市第十五届人民代表大会第三次会议上的讲话，2022年8月31日，第2段");
        assertThat(cite("甲。", Locale.ENGLISH)).isEqualTo(
                "甲。\n赵文锋: “交出优异答卷”, 在市第十五届人民代表大会第三次会议上的讲话, 31 August 2022, para. 1");
    }

    @Test
    void leavesOutWhatWasNotRecognised() {
        String text = "hello there\n";
        assertThat(Citation.of(Speeches.open(text), new TextRange(0, 5), Messages.in(Locale.ENGLISH)))
                .startsWith("hello\n“test.txt”").doesNotContain("null");
    }
}
