package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import lectern.speech.Anatomy;
import lectern.text.TextRange;
import lectern.window.Fx;
import lectern.window.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/// Draws the page in a real window and leaves pictures in `target/pictures` for people to look at; what a program can
/// see in them is asserted.
class PagePicturesTest {
    static final List<Color> THEMES = List.of(Color.web("#0072b2"), Color.web("#d55e00"), Color.web("#009e73"),
            Color.web("#cc79a7"), Color.web("#e69f00"), Color.web("#56b4e9"));
    private SpeechPage page;
    private Stage stage;

    @BeforeEach
    void open() {
        page = Fx.call(SpeechPage::new);
        stage = Fx.show(page, 1000, 1000);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            page.dispose();
        });
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theSampleOnEveryPaper(Paper paper) {
        PageText sample = SampleSpeech.page();
        Fx.run(() -> {
            page.setPaper(paper);
            page.show(sample);
        });
        assertThat(darkOrLightPixels(paint("sample-" + paper.name().toLowerCase()))).isGreaterThan(10_000);
        Fx.run(() -> {
            marked(sample.text());
            page.reveal(SampleSpeech.range(sample.text(), "经过全体代表"), Reveal.TOP);
        });
        paint("marked-" + paper.name().toLowerCase());
        Fx.run(() -> page.reveal(SampleSpeech.range(sample.text(), "凝心聚力交出高质量发展优异答卷，必须"), Reveal.TOP));
        paint("heads-" + paper.name().toLowerCase());
    }

    @Test
    void anEnglishAddress() {
        String text = SampleSpeech.read("corpora/en-inaugural/44_kennedy_1961.txt");
        Fx.run(() -> {
            page.show(new PageText(text, Anatomy.none(text.length()), false));
            page.setUnit(SampleSpeech.range(text, "For man holds in his mortal hands the power to abolish"));
        });
        paint("english");
    }

    @Test
    void everyScript() {
        String text = """
                𠮷野家的𠮷字在基本平面之外，𪚥也是。 emoji：👩‍👩‍👧 🇨🇳 😀 👍🏽 与汉字同行。
                繁體：發展與臺灣、龍龜鬱。日本語：ひらがな、カタカナ、漢字。한국어: 대한민국 국민 여러분.
                Combining: é ñ Z̆ ạ̈ — and “quotes”, dashes – — and 1234567890.
                العربية: أيها السادة والسيدات، أشكركم على حضوركم اليوم في هذا المكان.
                עברית: גבירותיי ורבותיי, אני מודה לכם על נוכחותכם כאן היום.
                ไทย: ท่านผู้มีเกียรติทุกท่าน ขอขอบคุณที่มาร่วมงานในวันนี้
                Русский: Уважаемые товарищи! Ελληνικά: Κυρίες και κύριοι. हिन्दी: देवियो और सज्जनो।
                ⑴ ① ※ № ㈠ Ⅳ ℃ ½ → ★ ● ◆ □ ☑ ¥ € £
                """;
        Fx.run(() -> {
            page.show(new PageText(text, Anatomy.none(text.length()), true));
            page.setMarks(List.of(
                    mark("a", SampleSpeech.range(text, "𠮷野家的𠮷字"), 0, false),
                    mark("b", SampleSpeech.range(text, "👩‍👩‍👧 🇨🇳"), 1, true),
                    mark("c", SampleSpeech.range(text, "السادة والسيدات"), 2, false)));
            page.setUnit(SampleSpeech.range(text, "ท่านผู้มีเกียรติทุกท่าน"));
            page.setSelection(SampleSpeech.range(text, "גבירותיי ורבותיי"));
        });
        paint("scripts");
    }

    @Test
    void twelveOverlappingMarks() {
        PageText sample = SampleSpeech.page();
        String text = sample.text();
        int start = text.indexOf("经过全体代表");
        Fx.run(() -> {
            page.show(sample);
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                marks.add(mark("m" + i, new TextRange(start + i * 6, start + 180 - i * 7), i % THEMES.size(), i % 4 == 0));
            }
            page.setMarks(marks);
            page.requestFocus();
            page.setUnit(new TextRange(start + 40, start + 70));
        });
        paint("twelve");
    }

    @Test
    void aNarrowWindow() {
        PageText sample = SampleSpeech.page();
        Fx.run(() -> {
            stage.setWidth(460);
            page.show(sample);
            marked(sample.text());
        });
        Fx.await("the narrow window", () -> page.getWidth() < 470);
        paint("narrow");
    }

    private void marked(String text) {
        List<Mark> marks = new ArrayList<>();
        String[] quotes = {"经过全体代表和与会同志的共同努力", "张家口市第十五届人民代表大会第三次会议，圆满完成了各项议程，即将胜利闭幕。会议期间，全体代表充分发扬民主",
            "全体代表充分发扬民主，依法行使权力", "充分发扬民主，依法行使权力，认真履行职责，展现了良好的精神风貌和强烈的责任担当", "依法行使权力，认真履行职责", "认真履行职责",
            "会议选举李克良同志为张家口市人民政府市长", "李克良同志"};
        for (int i = 0; i < quotes.length; i++) {
            marks.add(mark("m" + i, SampleSpeech.range(text, quotes[i]), i % THEMES.size(), i == 2 || i == 7));
        }
        marks.add(new Mark("p", SampleSpeech.range(text, "也凝结着全市人民的希望和重托"), List.of(), "", false, false));
        marks.add(new Mark("q", SampleSpeech.range(text, "崇高的敬意和真诚的感谢"), List.of(), "", false, true));
        marks.add(new Mark("f", SampleSpeech.range(text, "充分体现了各位代表对克良同志的信任和支持"), List.of(THEMES.get(2)), "数据", true, false));
        marks.add(new Mark("two", SampleSpeech.range(text, "以热烈的掌声，向克良同志表示衷心的祝贺"), THEMES.subList(0, 2), "举措", false, false));
        page.setMarks(marks);
        int second = text.indexOf('\n', text.indexOf("经过全体代表")) + 1;
        String rest = text.substring(second);
        int from = second + rest.indexOf("，") + 1;
        page.setUnit(new TextRange(from, from + 24));
        page.setSelection(new TextRange(from + 60, from + 140));
        List<TextRange> hits = new ArrayList<>();
        for (int at = text.indexOf("发展"); at >= 0; at = text.indexOf("发展", at + 2)) {
            hits.add(new TextRange(at, at + 2));
        }
        page.setHits(hits, hits.get(Math.min(4, hits.size() - 1)));
    }

    private static Mark mark(String id, TextRange range, int theme, boolean noted) {
        return new Mark(id, range, List.of(THEMES.get(theme)), "theme " + theme, false, noted);
    }

    private WritableImage paint(String name) {
        Fx.pulse();
        return Fx.call(() -> {
            WritableImage image = page.getScene().snapshot(null);
            try {
                Picture.write(image, Path.of("target", "pictures", name + ".png"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return image;
        });
    }

    private static int darkOrLightPixels(WritableImage image) {
        int paper = image.getPixelReader().getArgb(20, 500);
        int different = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getArgb(x, y) != paper) {
                    different++;
                }
            }
        }
        return different;
    }
}
