package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Settings;
import lectern.desk.Speeches;
import lectern.message.Messages;
import lectern.window.print.PaperTray;
import lectern.window.reader.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job in the real window, by keys alone.
class MainWindowTest {
    @TempDir
    private Path folder;

    private OpenWindow sample(Locale language) {
        return new OpenWindow(folder.resolve("a.lectern"), language).openSamples();
    }

    private OpenWindow own(String text) throws IOException {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        Path file = Files.writeString(folder.resolve("讲话 𠮷.txt"), text);
        opened.chosen.files = List.of(file);
        opened.press(KeyCode.O, KeyCode.CONTROL);
        Fx.await("the speech", () -> opened.desk.open().isPresent());
        Fx.pulse();
        return opened;
    }

    @Test
    void everyCommandOfTheTableDoesSomething() {
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH)) {
            assertThat(opened.window.actions().complete()).isTrue();
        }
    }

    @Test
    void marksThemesNotesOverlapsAndUndoSurviveClosing() throws IOException {
        List<Annotation> before;
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN);
            String sentence = opened.under();
            opened.type("1");
            assertThat(opened.open().annotations()).singleElement()
                    .satisfies(a -> assertThat(a.anchor().quote()).isEqualTo(sentence));

            opened.type("t");
            opened.type("全过程民主");
            opened.press(KeyCode.ENTER);
            Theme made = opened.desk.codebook().all().stream().filter(t -> t.name().equals("全过程民主")).findFirst().orElseThrow();
            assertThat(opened.open().annotations().getFirst().themes()).hasSize(2).contains(made.id());

            opened.type("n");
            opened.type("与去年提法不同𠮷");
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(opened.open().annotations().getFirst().note()).isEqualTo("与去年提法不同𠮷");

            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            opened.type("4");
            assertThat(opened.open().annotations()).hasSize(2);
            assertThat(opened.open().annotations().get(0).anchor().range()
                    .overlaps(opened.open().annotations().get(1).anchor().range())).isTrue();

            before = opened.open().annotations();
            opened.type("x");
            assertThat(opened.open().annotations()).hasSize(1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(opened.open().annotations()).isEqualTo(before);
            opened.waitUntilSaved();
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE)) {
            Fx.run(() -> again.window.openSpeech(1));
            Fx.await("the speech", () -> again.desk.open().isPresent());
            assertThat(again.open().annotations()).isEqualTo(before);
            again.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(again.open().annotations()).hasSize(1);
            again.press(KeyCode.Y, KeyCode.CONTROL);
            assertThat(again.open().annotations()).isEqualTo(before);
            again.chosen.target = Optional.of(folder.resolve("notes.json"));
            again.press(KeyCode.E, KeyCode.CONTROL);
            Fx.await("the export", () -> Files.exists(folder.resolve("notes.json")));
            again.waitUntilSaved();
            assertQuotesStand(folder.resolve("notes.json"), again.open().speech().text());
        }
    }

    private static void assertQuotesStand(Path json, String text) throws IOException {
        JsonNode annotations = JsonMapper.shared().readTree(Files.readString(json)).path("annotations");
        assertThat(annotations.size()).isPositive();
        for (JsonNode annotation : annotations) {
            int start = text.offsetByCodePoints(0, annotation.path("start").asInt());
            int end = text.offsetByCodePoints(0, annotation.path("end").asInt());
            assertThat(text.substring(start, end)).isEqualTo(annotation.path("quote").asString());
        }
    }

    @Test
    void singleKeysMarkAsTheKeySheetSays() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            assertThat(opened.under()).isEqualTo("各位代表");
            opened.press(KeyCode.DOWN);
            opened.type("h");
            assertThat(opened.open().annotations()).singleElement().satisfies(a -> assertThat(a.themes()).isEmpty());
            opened.press(KeyCode.RIGHT);
            opened.type("v");
            assertThat(opened.desk.codebook().all()).extracting(Theme::name).contains("把勤于学习、善于思考作为习惯");
            opened.press(KeyCode.RIGHT);
            opened.type(".");
            assertThat(opened.open().annotations()).hasSize(3);
            opened.type("=");
            assertThat(opened.under()).endsWith("向人民学习。");
            opened.type("2");
            opened.type("-");
            opened.type("o");
            Annotation first = Fx.call(() -> opened.window.reader().current().orElseThrow());
            opened.type("o");
            assertThat(Fx.call(() -> opened.window.reader().current().orElseThrow())).isNotEqualTo(first);
            opened.press(KeyCode.HOME);
            opened.type("]");
            assertThat(opened.under()).isEqualTo("要加强学习研究。");
            opened.type("]");
            opened.type("[");
            assertThat(opened.under()).isEqualTo("要加强学习研究。");
            opened.press(KeyCode.DELETE);
            assertThat(opened.open().annotations()).hasSize(3);
            opened.type("2");
            opened.type("2");
            assertThat(opened.open().annotations()).as("given and taken away").hasSize(3);
        }
    }

    @Test
    void aSpeechIsOpenedFromTheShelfByKeysAlone() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.waitUntilSaved();
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH)) {
            Fx.await("the shelf", () -> again.window.root().lookupAll(".shelf-title").size() > 0);
            again.press(KeyCode.F6);
            again.press(KeyCode.ENTER);
            Fx.await("the speech", () -> again.desk.open().isPresent());
        }
    }

    @Test
    void whatTheColumnsHoldDoesNotMoveThePage() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            double before = Fx.call(() -> ((Region) opened.window.page()).getWidth());
            Theme longest = new Theme("long", null, "一个很长很长的主题名称".repeat(12), "#336699", "", 0, 0);
            Fx.run(() -> opened.window.reader().annotating().giveNew(longest));
            opened.type("n");
            Fx.pulse();
            assertThat(Fx.call(() -> ((Region) opened.window.page()).getWidth())).isEqualTo(before);
        }
    }

    @Test
    void lettersTypedIntoAFieldAreNoCommands() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.press(KeyCode.F, KeyCode.CONTROL);
            opened.type("hx1");
            assertThat(opened.open().annotations()).isEmpty();
            opened.press(KeyCode.ESCAPE);
            opened.type("h");
            assertThat(opened.open().annotations()).hasSize(1);
        }
    }

    @Test
    void aDescriptionBeingWrittenIsKeptWhenTheWindowGoes() {
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            opened.press(KeyCode.F6);
            opened.press(KeyCode.D);
            opened.type("与年份连用");
            Fx.run(opened.window::leave);
            assertThat(opened.desk.codebook().all()).extracting(Theme::description)
                    .anyMatch(about -> about.contains("与年份连用"));
        }
    }

    @Test
    void findingPassesOverWidthAndTradition() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.type("/");
            opened.type("經濟");
            assertThat(opened.under()).isEqualTo("经济");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).startsWith("经济\n").contains("关于加快𠮷县高质量发展的讲话");
        }
    }

    @Test
    void panesAreReachedWithF6AndTheKeySheetOpensAndCloses() {
        try (OpenWindow opened = sample(Locale.ENGLISH)) {
            for (int i = 0; i < 5; i++) {
                opened.press(KeyCode.F6);
            }
            assertThat(Fx.call(() -> opened.stage.getScene().getFocusOwner())).isSameAs(opened.window.page());
            opened.type("?");
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isTrue();
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isFalse();
            assertThat(Fx.call(() -> opened.stage.getScene().getFocusOwner())).isSameAs(opened.window.page());
        }
    }

    @Test
    void anEditThatCannotBeSavedIsToldWithAWayOut() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.waitUntilSaved();
            Files.move(folder.resolve("a.lectern"), folder.resolve("elsewhere.lectern"));
            opened.type("1");
            Fx.await("the banner", () -> opened.window.root().lookupAll(".banner").stream().anyMatch(n -> n.isVisible()));
            assertThat(opened.open().annotations()).hasSize(1);
            opened.chosen.target = Optional.of(folder.resolve("copy.lectern"));
            opened.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.waitUntilSaved();
            Fx.await("the banner to go", () -> opened.window.root().lookupAll(".banner").stream().noneMatch(n -> n.isVisible()));
        }
        try (Desk copy = Desk.open(folder.resolve("copy.lectern"), Messages.in(Locale.ENGLISH),
                Clock.systemUTC(), Runnable::run).join()) {
            assertThat(copy.openSpeech(1).join().orElseThrow().annotations()).hasSize(1);
        }
    }

    @Test
    void theLongestAddressScrollsAndIsMarked() throws IOException {
        String line = "We the people of the United States, in order to form a more perfect Union, do ordain this. ".repeat(2400);
        try (OpenWindow opened = own("An Address\nJimmy Carter\nJanuary 16, 1981\n\n" + line)) {
            opened.press(KeyCode.END);
            assertThat(opened.under()).contains("ordain this");
            opened.type("1");
            assertThat(opened.open().annotations()).hasSize(1);
            opened.press(KeyCode.SPACE, KeyCode.SHIFT);
            opened.press(KeyCode.HOME);
            assertThat(opened.under()).isEqualTo("An Address");
        }
    }

    @Test
    void theCodebookCountsHereAndInTheLibrary() {
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            opened.type("1");
            opened.press(KeyCode.DOWN);
            opened.type("1");
            long first = opened.open().speech().id();
            Fx.run(() -> opened.window.openSpeech(first == 1 ? 2 : 1));
            Fx.await("another speech", () -> opened.desk.open().orElseThrow().speech().id() != first);
            Fx.pulse();
            opened.type("1");
            Fx.pulse();
            assertThat(Fx.call(() -> opened.window.root().lookupAll(".theme-count").stream().map(Label.class::cast)
                    .map(Label::getText).toList())).containsSequence("1", "· 3");
            assertThat(Fx.call(() -> opened.window.root().lookupAll(".tree-cell").stream()
                    .map(Node::getAccessibleText).filter(Objects::nonNull).toList()))
                    .anyMatch(text -> text.contains("本篇 1 处") && text.endsWith("全库 3 处"));
        }
    }

    @Test
    void theMarkedSpeechIsPrintedAndTheReaderIsTold() {
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            opened.press(KeyCode.DOWN);
            opened.type("1");
            PaperTray tray = PaperTray.a4();
            opened.chosen.printer = tray;
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT);
            Fx.await("the last page", () -> !labels(opened, "页送往“Tray”").isEmpty());
            assertThat(tray.pages).hasSizeGreaterThan(3);
        }
    }

    @Test
    void whereThereIsNoPrinterThePdfIsOfferedAndEnterTakesIt() throws IOException {
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            Path pdf = folder.resolve("打印.pdf");
            opened.chosen.target = Optional.of(pdf);
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT);
            Fx.await("the offer", () -> opened.window.sheet().isOpen());
            assertThat(labels(opened, "本机没有打印机")).hasSize(1);
            Fx.run(() -> { });
            Picture.write(Fx.call(() -> opened.stage.getScene().snapshot(null)), Path.of("target/pictures/print-no-printer-zh.png"));
            opened.press(KeyCode.ENTER);
            Fx.await("the PDF", () -> Files.exists(pdf));
            assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("%%EOF");
        }
    }

    @Test
    void aPrinterThatBreaksOffIsNamed() throws IOException {
        try (OpenWindow opened = sample(Locale.ENGLISH)) {
            opened.chosen.printer = new PaperTray(487, 734, page -> true, tray -> false);
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT);
            Fx.await("the failure", () -> opened.window.sheet().isOpen());
            assertThat(labels(opened, "“Tray” broke off")).hasSize(1);
            Picture.write(Fx.call(() -> opened.stage.getScene().snapshot(null)), Path.of("target/pictures/print-failed-en.png"));
        }
    }

    private static List<Label> labels(OpenWindow opened, String part) {
        return Fx.call(() -> opened.window.root().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(Label.class::cast).filter(label -> label.getText().contains(part)).toList());
    }

    @Test
    void theMarkedSpeechIsExportedAsPdf() throws IOException {
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            opened.type("1");
            Path pdf = folder.resolve("讲话.pdf");
            opened.chosen.target = Optional.of(pdf);
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.ALT);
            Fx.await("the PDF", () -> Files.exists(pdf));
            assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("%%EOF");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT", "en, SEPIA", "zh, DARK", "zh, CONTRAST"})
    void theWindowIsPainted(String language, Paper paper) throws IOException {
        Settings settings = Settings.DEFAULT.withPaper(Preferences.name(paper));
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.of(language), settings, 1000, 1000)) {
            opened.openClosingAddress();
            opened.type("}");
            opened.type("4");
            opened.press(KeyCode.DOWN);
            opened.type("1");
            opened.type("n");
            opened.type("此句可引。与上一年的提法对照，看“解放思想”放在什么位置。");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            opened.type("2");
            opened.press(KeyCode.DOWN);
            opened.type("h");
            opened.waitUntilSaved();
            Fx.pulse();
            Path picture = Path.of("target", "pictures", "window-" + language + "-" + Preferences.name(paper) + ".png");
            Fx.call(() -> {
                Picture.write(opened.stage.getScene(), picture);
                return picture;
            });
            assertThat(Files.size(picture)).isGreaterThan(20_000);
            assertThat(Fx.call(() -> opened.window.root().lookupAll(".label").stream().map(Label.class::cast)
                    .map(Label::getText).toList())).anyMatch(text -> text.startsWith("✓"));
        }
    }
}
