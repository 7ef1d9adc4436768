package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.desk.Settings;
import lectern.text.TextRange;
import lectern.window.reader.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A new version of a text, from the file to the page, by keys alone.
class NewVersionTest {
    private static final List<String> MARKED = List.of("凝心聚力交出高质量发展优异答卷，必须在笃定发展中争先进位", "七年磨一剑", "一枝一叶总关情",
            "能放尽放", "人一我十、人十我百", "民生福祉");

    @TempDir
    private Path folder;

    private OpenWindow opened(String language, Paper paper) {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.of(language),
                Settings.DEFAULT.withPaper(Preferences.name(paper)), 1440, 900);
        Fx.run(() -> opened.window.files().openSamples());
        Fx.await("the sample", () -> opened.window.reader().open().isPresent());
        long address = Fx.call(opened.desk::shelf).join().stream().filter(card -> card.fileName().contains("4695"))
                .findFirst().orElseThrow().id();
        Fx.run(() -> {
            if (opened.window.reader().open().orElseThrow().speech().id() != address) {
                opened.window.openSpeech(address);
            }
        });
        Fx.await("the address", () -> opened.window.reader().open().filter(open -> open.speech().id() == address).isPresent());
        Fx.pulse();
        return opened;
    }

    private static void mark(OpenWindow opened) {
        Fx.run(() -> {
            Desk desk = opened.desk;
            OpenSpeech open = desk.open().orElseThrow();
            for (int i = 0; i < MARKED.size(); i++) {
                int start = open.speech().text().indexOf(MARKED.get(i));
                desk.perform(desk.marking().toggle(open, new TextRange(start, start + MARKED.get(i).length()),
                        desk.codebook().onKey(1 + i % 5).orElseThrow()).orElseThrow());
            }
        });
        opened.waitUntilSaved();
    }

    /// Another version: words changed, a paragraph taken out, one moved, one new.
    private Path version(OpenWindow opened) throws IOException {
        String text = opened.open().speech().text();
        String moved = line(text, "七年磨一剑");
        String lost = line(text, "一枝一叶总关情");
        String other = text.replace(moved + "\n", "").replace(lost + "\n", "").replace("能放尽放", "该放都放")
                .replace("笃定发展", "高质量发展")
                .replace("各位代表、同志们！积力", moved + "\n这是新写的一段：我们还要把县域经济摆在突出位置，一步一个脚印往前走。\n各位代表、同志们！积力");
        return Files.writeString(folder.resolve("答卷（修订稿）.txt"), other);
    }

    private static String line(String text, String words) {
        int at = text.indexOf(words);
        return text.substring(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
    }

    private static List<String> quotes(OpenWindow opened) {
        return opened.open().annotations().stream().map(a -> a.anchor().quote()).toList();
    }

    private static void command(OpenWindow opened, String id) {
        Fx.run(() -> opened.window.actions().run(opened.window.actions().commands().command(id)));
        Fx.pulse();
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT", "zh, DARK", "en, LIGHT", "en, DARK"})
    void aNewVersionIsLookedAtDecidedAndPutInPlaceByKeysAndUndoneByOne(String language, Paper paper) throws IOException {
        try (OpenWindow opened = opened(language, paper)) {
            mark(opened);
            List<Annotation> before = opened.open().annotations();
            String text = opened.open().speech().text();
            opened.chosen.files = List.of(version(opened));
            String name = "-" + language + "-" + paper.name().toLowerCase(Locale.ROOT);

            command(opened, "new-version");
            Fx.await("the card", () -> opened.window.sheet().isOpen());
            Fx.pulse();
            ListView<?> list = (ListView<?>) opened.window.sheet().lookup(".version-list");
            assertThat(Fx.call(list::isFocused)).as("keys alone").isTrue();
            assertThat(Fx.call(() -> list.getItems().size())).isEqualTo(MARKED.size());
            opened.picture("version-card" + name);
            assertThat(opened.open().speech().text()).as("nothing is changed yet").isEqualTo(text);

            // the first is unplaced: its place is chosen by hand, with keys
            opened.type("p");
            opened.picture("version-place" + name);
            TextArea area = (TextArea) opened.window.sheet().lookup(".place-text");
            assertThat(Fx.call(area::isFocused)).isTrue();
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            String placed = Fx.call(area::getSelectedText);
            assertThat(placed).hasSize(3);
            opened.press(KeyCode.ENTER);
            opened.type("u");
            opened.press(KeyCode.ENTER);
            opened.picture("version-decided" + name);
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            Fx.await("the new text", () -> opened.desk.open().orElseThrow().speech().text().contains("这是新写的一段"));
            opened.waitUntilSaved();
            Fx.pulse();
            assertThat(quotes(opened)).contains(placed, "七年磨一剑", "民生福祉");
            assertThat(quotes(opened).size() + opened.open().unplaced().size()).isEqualTo(MARKED.size());
            assertThat(opened.open().unplaced()).hasSize(1);
            Fx.await("the pane", () -> opened.window.versions().unplaced().isVisible());
            Fx.pulse();
            opened.press(KeyCode.HOME);
            opened.type("]");
            opened.picture("version-after" + name);
            Legible.check(opened.window);

            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(opened.open().annotations()).isEqualTo(before);
            assertThat(opened.open().speech().text()).isEqualTo(text);
            assertThat(opened.open().unplaced()).isEmpty();
            opened.press(KeyCode.Y, KeyCode.CONTROL);
            assertThat(opened.open().speech().text()).contains("这是新写的一段");
        }
    }

    @Test
    void anUnplacedAnnotationIsPlacedOnTheSelectionOrDeletedByKey() throws IOException {
        try (OpenWindow opened = opened("zh", Paper.SEPIA)) {
            mark(opened);
            opened.chosen.files = List.of(version(opened));
            command(opened, "new-version");
            Fx.await("the card", () -> opened.window.sheet().isOpen());
            opened.press(KeyCode.ENTER, KeyCode.CONTROL);
            Fx.await("the new text", () -> !opened.desk.open().orElseThrow().unplaced().isEmpty());
            opened.waitUntilSaved();
            Fx.await("the pane", () -> opened.window.versions().unplaced().isVisible());
            int unplaced = opened.open().unplaced().size();
            opened.press(KeyCode.DOWN);
            String under = opened.under();
            opened.type("u");
            opened.picture("unplaced-pane");
            opened.press(KeyCode.ENTER);
            assertThat(opened.open().unplaced()).hasSize(unplaced - 1);
            assertThat(quotes(opened)).contains(under);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(opened.open().unplaced()).hasSize(unplaced);
            Fx.await("the pane again", () -> opened.window.versions().unplaced().isVisible());
            opened.type("u");
            opened.press(KeyCode.DELETE);
            assertThat(opened.open().unplaced()).hasSize(unplaced - 1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(opened.open().unplaced()).hasSize(unplaced);
        }
    }

    @Test
    void anImportedNewVersionIsHeldBackAndOfferedCalmly() throws IOException {
        try (OpenWindow opened = opened("zh", Paper.LIGHT)) {
            mark(opened);
            Path file = version(opened);
            int speeches = Fx.call(opened.desk::shelf).join().size();
            Fx.run(() -> opened.window.files().importPaths(List.of(file)));
            Fx.await("the report", () -> opened.window.sheet().isOpen());
            opened.picture("version-held");
            assertThat(Fx.call(opened.desk::shelf).join()).hasSize(speeches);
            assertThat(Fx.call(() -> opened.window.root().lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList()))
                    .as("its text is not there yet").noneMatch(text -> text.contains("库中已有相同的正文")).anyMatch(text -> text.contains("的新版本"));
            opened.press(KeyCode.ENTER);
            opened.picture("version-offer");
            opened.press(KeyCode.ENTER);
            Fx.await("the card", () -> opened.window.sheet().lookup(".version-list") != null);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isFalse();
            assertThat(opened.open().speech().text()).doesNotContain("这是新写的一段");

            Files.writeString(file, opened.open().speech().text().replace("能放尽放", "该放都放").replace("七年磨一剑", "八年磨一剑"));
            Fx.run(() -> opened.window.files().importPaths(List.of(file)));
            Fx.await("the report", () -> opened.window.sheet().isOpen());
            fire(opened, "window.version.review");
            fire(opened, "window.version.both");
            for (int i = 0; i < 100 && Fx.call(opened.desk::shelf).join().size() == speeches; i++) {
                Fx.pulse();
            }
            assertThat(Fx.call(opened.desk::shelf).join()).hasSize(speeches + 1);
            command(opened, "near-duplicates");
            Fx.await("the groups", () -> opened.window.sheet().lookup(".difference-list") != null);
            Fx.await("the difference", () -> !((Label) opened.window.sheet().lookup(".quiet")).getText().isBlank());
            Fx.pulse();
            opened.picture("near-same");
            assertThat(Fx.call(() -> opened.window.sheet().lookupAll(".difference-side").size())).as("sides of rows in sight")
                    .isGreaterThan(8);
            assertThat(Fx.call(() -> opened.window.sheet().lookupAll(".near-same-cell").stream()
                    .filter(cell -> ((ListCell<?>) cell).getText() != null).count())).isEqualTo(2);
        }
    }

    private static void fire(OpenWindow opened, String key) {
        String name = opened.window.messages().text(key, 1);
        Fx.run(() -> opened.window.sheet().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(name)).findFirst().orElseThrow().fire());
        Fx.pulse();
    }
}
