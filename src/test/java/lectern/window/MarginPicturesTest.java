package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.desk.Marking;
import lectern.message.Messages;
import lectern.text.TextRange;
import lectern.window.margin.SpeechMargin;
import lectern.window.reader.Mark;
import lectern.window.reader.PageText;
import lectern.window.reader.Paper;
import lectern.window.reader.Reveal;
import lectern.window.reader.SampleSpeech;
import lectern.window.reader.SpeechPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the page with its margins and leaves pictures in `target/pictures` for people to look at; what a program can
/// see in them is asserted.
class MarginPicturesTest {
    private static final List<Theme> THEMES = List.of(theme("a", "高质量发展", "#0072b2", 1), theme("b", "解放思想", "#d55e00", 2),
            theme("c", "民主与依法行使权力", "#009e73", 3), theme("d", "数据", "#cc79a7", 0), theme("e", "举措", "#e69f00", 4),
            theme("f", "希望和重托", "#56b4e9", 0));
    private static final Codebook CODEBOOK = new Codebook(THEMES);
    private SpeechPage page;
    private SpeechMargin margin;
    private Stage stage;

    private static Theme theme(String id, String name, String colour, int key) {
        return new Theme(id, null, name, colour, "", key, 0);
    }

    private void open(Paper paper, double width) {
        Fx.run(() -> {
            page = new SpeechPage();
            margin = new SpeechMargin(page, Messages.in(Locale.SIMPLIFIED_CHINESE));
        });
        StackPane root = Fx.call(() -> new StackPane(page, margin));
        Fx.run(() -> {
            root.getStyleClass().add("lectern");
            root.getStylesheets().addAll(Styles.sheets());
            Styles.lay(paper, root);
            page.setPaper(paper);
        });
        stage = Fx.show(root, width, 1000);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            page.dispose();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1000", "SEPIA, 1000", "DARK, 1000", "LIGHT, 700", "SEPIA, 700", "DARK, 700",
        "LIGHT, 860", "LIGHT, 540"})
    void twelveOverlappingAnnotationsAndFiveNotes(Paper paper, double width) {
        open(paper, width);
        PageText sample = SampleSpeech.page();
        List<Annotation> annotations = annotations(sample.text());
        String focused = annotations.get(4).id();
        Fx.run(() -> {
            page.show(sample);
            page.setMarks(annotations.stream().map(a -> mark(a, focused)).toList());
            page.setUnit(annotations.get(4).anchor().range());
            List<TextRange> hits = new ArrayList<>();
            for (int at = sample.text().indexOf("发展"); at >= 0; at = sample.text().indexOf("发展", at + 2)) {
                hits.add(new TextRange(at, at + 2));
            }
            margin.show(annotations, CODEBOOK, sample.text().length());
            margin.showHits(hits, null);
            margin.focus(annotations.get(4));
            page.reveal(SampleSpeech.range(sample.text(), "经过全体代表"), Reveal.TOP);
        });
        Fx.pulse();
        String name = "margin-" + paper.name().toLowerCase() + "-" + (int) width;
        paint(name);
        assertThat(Fx.call(() -> texts(margin))).anyMatch(text -> text.matches("\\+\\d+"));
        assertThat(Fx.call(() -> texts(margin).stream().anyMatch("高质量发展"::equals))).isEqualTo(width > 600);
        assertThat(Fx.call(() -> !margin.lookupAll(".margin-card").isEmpty())).isEqualTo(width > 900);
        Fx.run(() -> assertThat(margin.openMore(annotations.get(4).anchor().range())).isTrue());
        paint(name + "-more");
        Fx.run(() -> page.scrollBy(250));
        paint(name + "-scrolled");
    }

    private List<Annotation> annotations(String text) {
        List<Annotation> all = new ArrayList<>();
        int start = text.indexOf("经过全体代表");
        String[] notes = {"", "开场先讲**成果**，与去年提法比较：\n- 议程\n- 选举", "", "", "见 [全体代表](#m0)，这里*着重*民主。", "", "", "", "此处掌声。", "", "", ""};
        for (int i = 0; i < 12; i++) {
            TextRange range = new TextRange(start + i * 6, start + 180 - i * 7);
            all.add(annotation("m" + i, text, range, List.of(THEMES.get(i % 6).id()), notes[i]));
        }
        all.add(annotation("p", text, SampleSpeech.range(text, "充分体现了各位代表对克良同志的信任和支持"), List.of("c"), "选举结果的意义，篇幅很短，可与前面的“全体代表充分发扬民主”一并考虑；第二稿里要补上数字和出处，否则读者不明白这里为什么要强调信任。"));
        all.add(annotation("q", text, SampleSpeech.range(text, "以热烈的掌声，向克良同志表示衷心的祝贺"), List.of("a", "e"), "掌声"));
        all.add(annotation("r", text, SampleSpeech.range(text, "崇高的敬意和真诚的感谢"), List.of(), ""));
        for (int at = text.indexOf("发展"), i = 0; at >= 0 && i < 40; at = text.indexOf("发展", at + 200), i++) {
            all.add(annotation("x" + i, text, new TextRange(at, Math.min(text.length(), at + 40)), List.of(THEMES.get(i % 6).id()), ""));
        }
        return all;
    }

    private static Annotation annotation(String id, String text, TextRange range, List<String> themes, String note) {
        return new Annotation(id, 1, Anchor.of(text, range), themes, note, "me", Instant.EPOCH, Instant.EPOCH);
    }

    private static Mark mark(Annotation annotation, String focused) {
        List<Theme> themes = Marking.themes(annotation, CODEBOOK);
        return new Mark(annotation.id(), annotation.anchor().range(), themes.stream().map(t -> Color.web(t.colour())).toList(),
                "", annotation.id().equals(focused), !annotation.note().isEmpty());
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Text text) {
            texts.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }

    private void paint(String name) {
        Fx.pulse();
        Fx.run(() -> {
            try {
                Picture.write(stage.getScene().snapshot(null), Path.of("target", "pictures", name + ".png"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
