package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.TextRange;
import lectern.window.notes.NotesPane;
import lectern.window.themes.Books;
import lectern.window.themes.CodebookActions;
import lectern.window.themes.CodebookPane;
import lectern.window.themes.PanesStyle;
import lectern.window.themes.ThemePicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures to look at, in `target/pictures`; the test itself only knows that something was painted.
class PanesPicturesTest {
    @AfterEach
    void plainStyleAgain() {
        Fx.run(() -> Application.setUserAgentStylesheet(null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void codebookPickerAndNotes(boolean dark) throws IOException {
        Codebook book = described(Books.chinese());
        Map<String, Integer> counts = new HashMap<>();
        for (Theme theme : book.all()) {
            counts.put(theme.id(), theme.name().length() * 7 % 13);
        }
        Messages messages = Messages.in(dark ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        CodebookPane themes = Fx.call(() -> new CodebookPane(messages, new Offered()));
        NotesPane notes = Fx.call(() -> new NotesPane(messages));
        StackPane middle = Fx.call(StackPane::new);
        Button page = Fx.call(Button::new);
        Stage stage = Fx.call(() -> {
            Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
            page.setOpacity(0);
            page.setMaxSize(1, 1);
            middle.setStyle("-fx-background-color: -lectern-paper;");
            middle.getChildren().add(page);
            HBox.setHgrow(middle, Priority.ALWAYS);
            themes.setPrefWidth(290);
            notes.setPrefWidth(320);
            StackPane root = new StackPane(new HBox(themes, middle, notes));
            root.getStyleClass().add("lectern-defaults");
            if (dark) {
                root.getStyleClass().add("dark");
            }
            root.getStylesheets().add(PanesStyle.url());
            root.setStyle("-fx-font-family: 'Noto Sans CJK SC'; -fx-font-size: 13px;");
            return Fx.show(root, 1000, 980);
        });
        Fx.run(() -> {
            themes.show(book, counts, null);
            themes.focusTheme("科技创新");
            themes.select("高质量发展");
            notes.show(twelve(), book, a -> a.anchor().range().start() / 90 + 1);
            notes.select("n3");
            themes.requestFocus();
        });
        String name = dark ? "panes-dark" : "panes-light";
        picture(stage, name);
        ThemePicker picker = Fx.call(() -> new ThemePicker(messages));
        Fx.run(() -> {
            page.requestFocus();
            picker.show(middle, book, List.of(book.theme("教育").orElseThrow(), book.theme("金句").orElseThrow()), _ -> { },
                    _ -> { }, () -> { });
        });
        picture(stage, name + "-picker");
        Fx.run(() -> {
            ((TextField) stage.getScene().lookup(".theme-picker .panes-search")).setText("发展");
        });
        picture(stage, name + "-picker-typed");
        Fx.run(() -> {
            picker.close();
            notes.edit(twelve().get(3).anchor().quote(), List.of(book.theme("教育").orElseThrow()), "对照去年的提法：\n一、口径变了",
                    _ -> { });
        });
        picture(stage, name + "-note");
        Fx.run(() -> {
            themes.requestFocus();
            new PanesKeys(stage.getScene()).type("c");
        });
        picture(stage, name + "-colours");
        Fx.run(() -> {
            themes.requestFocus();
            new PanesKeys(stage.getScene()).type("n");
        });
        picture(stage, name + "-new");
        Fx.run(stage::close);
    }

    private record PanesKeys(Scene scene) {
        void type(String c) {
            Event.fireEvent(scene.getFocusOwner(), new KeyEvent(
                    KeyEvent.KEY_TYPED, c, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private static void picture(Stage stage, String name) throws IOException {
        Fx.pulse();
        BufferedImage image = Fx.call(() -> {
            WritableImage shot = stage.getScene().snapshot(null);
            PixelReader pixels = shot.getPixelReader();
            BufferedImage to = new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < to.getHeight(); y++) {
                for (int x = 0; x < to.getWidth(); x++) {
                    to.setRGB(x, y, pixels.getArgb(x, y));
                }
            }
            return to;
        });
        Path file = Path.of("target", "pictures", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        long colours = Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0,
                image.getWidth())).distinct().count();
        assertThat(colours).as("colours in " + file).isGreaterThan(100);
    }

    private static Codebook described(Codebook book) {
        return new Codebook(book.all().stream().map(t -> t.name().equals("高质量发展")
                ? t.described("凡以高质量发展为主语或目标的论述；具体措施另给“举措”。") : t).toList());
    }

    private static List<Annotation> twelve() {
        List<String> quotes = List.of("高质量发展是全面建设社会主义现代化国家的首要任务。", "坚持把发展经济的着力点放在实体经济上，推进新型工业化，加快建设制造强国、质量强国、"
                + "航天强国、交通强国、网络强国、数字中国。", "粮食产量连续八年稳定在1.3万亿斤以上", "办好人民满意的教育，促进教育公平", "要敢于斗争、善于斗争",
                "全年新增就业1200万人");
        List<String> notes = List.of("", "与去年相比，“实体经济”提前到第一句。\n核对原文第12段。", "", "这一句可以作为全篇的纲。", "",
                "口径：城镇新增就业。\n来源待查：统计公报？");
        List<List<String>> themes = List.of(List.of("高质量发展", "论断"), List.of("高质量发展", "关键核心技术", "举措"), List.of("粮食安全", "数据"),
                List.of("教育"), List.of("金句"), List.of("就业与收入", "数据", "待查"));
        List<Annotation> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String quote = quotes.get(i % 6);
            all.add(new Annotation("n" + i, 1, new Anchor(new TextRange(i * 100, i * 100 + quote.length()), quote, "", ""),
                    i == 7 ? List.of() : themes.get(i % 6), notes.get(i % 6), "me", Instant.EPOCH, Instant.EPOCH));
        }
        return all;
    }

    private static final class Offered implements CodebookActions {
        @Override
        public void add(String name, @Nullable String parent) {
        }

        @Override
        public void rename(Theme theme, String name) {
        }

        @Override
        public void recolour(Theme theme, String colour) {
        }

        @Override
        public void describe(Theme theme, String text) {
        }

        @Override
        public void memo(Theme theme, String text) {
        }

        @Override
        public void key(Theme theme, int key) {
        }

        @Override
        public void move(Theme theme, @Nullable String parent, int place) {
        }

        @Override
        public void merge(Theme theme, Theme into) {
        }

        @Override
        public void review(Theme theme) {
            // nobody asks
        }

        @Override
        public void delete(Theme theme) {
        }

        @Override
        public void give(Theme theme) {
        }

        @Override
        public List<String> colours() {
            return Books.COLOURS;
        }
    }
}
