package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import lectern.desk.Pace;
import lectern.desk.ReportedImport;
import lectern.desk.Settings;
import lectern.desk.Speeches;
import lectern.library.KeptLine;
import lectern.speech.SpeechCard;
import lectern.window.imports.ImportPane;
import lectern.window.reader.Paper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the drawer, to look at in `target/pictures`; and that no button in it is cut.
class ImportPicturesTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    @TempDir
    private Path folder;

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1000, 1000", "en, LIGHT, 1000, 1000", "zh, DARK, 1000, 1000", "en, DARK, 1000, 1000",
        "zh, LIGHT, 1440, 900", "en, LIGHT, 1440, 900", "zh, DARK, 1440, 900", "en, DARK, 1440, 900"})
    void theDrawer(String language, Paper paper, int width, int height) throws IOException {
        for (int i = 0; i < 12; i++) {
            put("19" + (50 + i) + ".txt", "各位代表：\n现在，我报告第" + i + "年的工作，请予审议。过去一年，全市上下一心，各项工作取得新的成绩。\n");
        }
        put("关于加快高质量发展的讲话.txt", Speeches.TEXT);
        put("关于加快高质量发展的讲话（副本）.txt", Speeches.TEXT);
        put("图片.png", PICTURE);
        put("会议记录.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        put("空.txt", "");
        put("编码存疑.txt", "联通".getBytes(Charset.forName("GB18030")));
        put("编码存疑二.txt", "移动".getBytes(Charset.forName("GB18030")));
        Settings settings = Settings.DEFAULT.withPaper(Preferences.name(paper));
        String name = "-" + language + "-" + paper.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.of(language), settings, width, height)) {
            opened.openSamples();
            Imports imports = Fx.call(() -> opened.window.files().imports());
            Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in"))));
            Fx.await("the report", () -> imports.drawer().isOpen() && opened.window.root().lookup(".import-list") instanceof ListView<?> list
                    && list.isVisible() && !list.getItems().isEmpty());
            shot(opened, "import-report" + name);
            Fx.run(() -> opened.window.root().lookupAll(".import-parts .toggle-button").stream().map(node -> (ToggleButton) node).toList().getLast().fire());
            Fx.run(() -> opened.window.root().lookup(".import-list").requestFocus());
            shot(opened, "import-warned" + name);
            opened.press(KeyCode.ENTER);
            Fx.await("the chooser", () -> opened.window.root().lookup(".charset-list") != null);
            opened.press(KeyCode.DOWN);
            shot(opened, "import-charset" + name);
            opened.press(KeyCode.ESCAPE);
            progress(opened, imports);
            shot(opened, "import-going" + name);
            Fx.run(() -> imports.drawer().close());
            opened.press(KeyCode.R, KeyCode.CONTROL, KeyCode.ALT);
            Fx.await("the review", () -> opened.window.root().lookup(".review-list") != null);
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.ENTER);
            shot(opened, "import-review" + name);
            fields(opened, imports, name);
            put("table.csv", "讲话人,题目,话\n李明,开幕词,\"各位代表：今天我们在这里开会，讨论明年的工作。请大家审议这个报告。\"\n王芳,闭幕词,\"各位代表：会议就要结束了，感谢大家几天来的辛勤工作。\"\n");
            Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in/table.csv"))));
            Fx.await("the columns", () -> opened.window.root().lookupAll(".choices-table .choice-box").size() == 3);
            shot(opened, "import-choices" + name);
        }
    }

    private static void progress(OpenWindow opened, Imports imports) {
        Fx.run(() -> {
            Pace pace = new Pace();
            Instant now = Instant.now();
            pace.told(now, 0);
            pace.told(now.plusSeconds(4), 1284);
            ImportPane going = new ImportPane(opened.window.messages(), id -> "", new NoDeeds());
            going.begin();
            going.show(new ReportedImport.Now(1284, 5000, 1203, 40, 38, 3, pace));
            imports.drawer().show(going);
        });
    }

    private static void fields(OpenWindow opened, Imports imports, String name) {
        List<Long> all = Fx.call(opened.desk::shelf).join().stream().map(SpeechCard::id).toList();
        Fx.run(() -> imports.describe(all));
        Fx.run(() -> opened.window.root().lookupAll(".fields-saying .text-field").stream().map(node -> (TextInputControl) node).toList().get(4).setText("北京"));
        Fx.await("the plan", () -> opened.window.root().lookup(".fields-preview") instanceof ListView<?> list && !list.getItems().isEmpty());
        shot(opened, "import-fields" + name);
        Fx.run(() -> opened.window.root().lookupAll(".fields-pane .toggle-button").stream().map(node -> (ToggleButton) node).toList().get(1).fire());
        Fx.run(() -> ((TextInputControl) opened.window.root().lookup(".fields-naming .text-field")).setText("{year}"));
        Fx.await("the plan", () -> opened.window.root().lookup(".fields-preview") instanceof ListView<?> list && list.getItems().size() > 15);
        shot(opened, "import-names" + name);
        Fx.run(() -> imports.drawer().close());
    }

    private static void shot(OpenWindow opened, String name) {
        opened.picture(name);
        Fx.run(() -> opened.window.files().imports().drawer().lookupAll(".button, .toggle-button").forEach(node -> {
            if (node instanceof Labeled button && button.isVisible() && button.getParent().isVisible() && button.getWidth() > 0
                    && button.lookup(".text") instanceof Text shown) {
                assertThat(shown.getText()).as(name).isEqualTo(button.getText());
            }
        }));
        assertThat(Fx.call(() -> ((Label) opened.window.files().imports().drawer().lookup(".pane-heading")).getText())).isNotBlank();
    }

    private static final class NoDeeds implements ImportPane.Deeds {
        @Override
        public void stop() {
            throw new AssertionError("nobody stops it");
        }

        @Override
        public void open(long speech) {
            throw new AssertionError("nobody opens it");
        }

        @Override
        public void chooseCharset(long run, KeptLine line, List<KeptLine> doubtful) {
            throw new AssertionError("nobody chooses");
        }

        @Override
        public void tryPassword(String password, long run, List<KeptLine> lines) {
            throw new AssertionError("nobody tries");
        }

        @Override
        public void review(List<Long> speeches) {
            throw new AssertionError("nobody reviews");
        }

        @Override
        public void describe(List<Long> speeches) {
            throw new AssertionError("nobody describes");
        }

        @Override
        public void save(ReportedImport.Story story) {
            throw new AssertionError("nobody saves");
        }

        @Override
        public void copy(ReportedImport.Story story) {
            throw new AssertionError("nobody copies");
        }
    }
}
