package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import lectern.speech.Anatomy;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import lectern.window.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of the justified page with numbers, handles and signs, in `target/pictures`.
class SetPagePicturesTest {
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
    void theSampleJustifiedWithNumbersHandlesAndSigns(Paper paper) {
        PageText sample = SampleSpeech.page();
        String text = sample.text();
        List<SpeechEvent> events = new ArrayList<>();
        TextRange thanks = SampleSpeech.range(text, "以热烈的掌声");
        events.add(new SpeechEvent(SpeechEvent.Kind.APPLAUSE, thanks, "掌声"));
        Anatomy was = sample.anatomy();
        TextRange held = SampleSpeech.range(text, "充分发扬民主，依法行使权力，认真履行职责");
        Fx.run(() -> {
            page.setPaper(paper);
            page.set(page.setting().withJustified(true));
            page.set(page.setting().withNumbers(true));
            page.setNumbering(offset -> text.substring(0, offset).split("\n").length);
            page.show(new PageText(text, new Anatomy(was.frontMatter(), was.body(), was.noise(), was.outline(), events), true));
            page.setMarks(List.of(new Mark("a", held, List.of(Color.web("#0072b2")), "举措", true, true)));
            page.setHandles(held);
            page.setUnit(held);
            page.setBookmarks(List.of(SampleSpeech.range(text, "经过全体代表").start(), thanks.start()));
            page.reveal(SampleSpeech.range(text, "经过全体代表"), Reveal.TOP);
        });
        assertThat(painted("set-" + paper.name().toLowerCase())).isPositive();
    }

    @Test
    void anEnglishAddressJustifiedWithNumbers() {
        String text = SampleSpeech.read("corpora/en-inaugural/44_kennedy_1961.txt");
        TextRange held = SampleSpeech.range(text, "For man holds in his mortal hands the power to abolish");
        Fx.run(() -> {
            page.setPaper(Paper.SEPIA);
            page.set(page.setting().withJustified(true));
            page.set(page.setting().withNumbers(true));
            page.setNumbering(offset -> offset == 0 ? 1 : text.substring(0, offset).split("\n+").length);
            page.show(new PageText(text, Anatomy.none(text.length()), false));
            page.setUnit(held);
            page.setHandles(held);
            page.setBookmarks(List.of(held.start()));
        });
        assertThat(painted("set-english")).isPositive();
    }

    private int painted(String name) {
        Fx.pulse();
        return Fx.call(() -> {
            WritableImage image = page.snapshot(null, null);
            BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
            int paper = image.getPixelReader().getArgb(20, 500);
            int different = 0;
            for (int y = 0; y < copy.getHeight(); y++) {
                for (int x = 0; x < copy.getWidth(); x++) {
                    int pixel = image.getPixelReader().getArgb(x, y);
                    copy.setRGB(x, y, pixel);
                    different += pixel == paper ? 0 : 1;
                }
            }
            try {
                ImageIO.write(copy, "png", Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return different;
        });
    }
}
