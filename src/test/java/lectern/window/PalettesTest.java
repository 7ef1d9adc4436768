package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import lectern.desk.Settings;
import lectern.window.reader.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The palettes and the page of keys in the real window, by keys alone.
class PalettesTest {
    @TempDir
    private Path folder;

    private OpenWindow sample(Locale language, Settings settings) {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), language, settings, 1000, 1000);
        opened.openClosingAddress();
        Fx.await("the sample", () -> opened.desk.open().isPresent() && opened.window.page().isFocused());
        Fx.pulse();
        return opened;
    }

    private OpenWindow sample(Locale language) {
        return sample(language, Settings.DEFAULT);
    }

    private static ListView<?> list(OpenWindow opened) {
        return (ListView<?>) opened.window.root().lookup(".palette-list");
    }

    /// The text of the row that is chosen in the palette.
    private static String chosen(OpenWindow opened) {
        Fx.pulse();
        return Fx.call(() -> list(opened).lookupAll(".list-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .map(Node::getAccessibleText).findFirst().orElse("none"));
    }

    private static String menuKey(OpenWindow opened, String command) {
        String name = opened.window.messages().text("window.command." + command);
        return Fx.call(() -> ((MenuBar) opened.window.root().lookup(".menu-bar")).getMenus().stream()
                // a menu is filled when it opens
                .peek(menu -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING)))
                .flatMap(menu -> menu.getItems().stream()).filter(CustomMenuItem.class::isInstance)
                .map(item -> (HBox) ((CustomMenuItem) item).getContent())
                .filter(line -> ((Label) line.getChildren().getFirst()).getText().equals(name))
                .map(line -> ((Label) line.getChildren().getLast()).getText()).findFirst().orElseThrow());
    }

    private static List<String> labels(OpenWindow opened, String below) {
        return Fx.call(() -> Stream.ofNullable(opened.window.root().lookup(below)).flatMap(node -> node.lookupAll(".label").stream())
                .map(node -> ((Label) node).getText()).toList());
    }

    @Test
    void aCommandIsFoundInBothLanguagesAndByInitialsAndRun() {
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            for (String typed : List.of("标出", "bcb", "highl")) {
                int before = opened.open().annotations().size();
                opened.press(KeyCode.DOWN);
                opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
                opened.type(typed);
                assertThat(chosen(opened)).as(typed).startsWith("标出，不给主题").endsWith("h");
                opened.press(KeyCode.ENTER);
                assertThat(opened.open().annotations()).as(typed).hasSize(before + 1);
                assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
            }
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(chosen(opened)).as("used last").startsWith("标出");
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
        }
    }

    @Test
    void inAnEnglishWindowThePinyinOfTheChineseNamesFinds() {
        try (OpenWindow opened = sample(Locale.ENGLISH)) {
            for (String typed : List.of("bcb", "标出", "Highlight")) {
                opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
                opened.type(typed);
                assertThat(chosen(opened)).as(typed).startsWith("Highlight");
                opened.press(KeyCode.ESCAPE);
            }
        }
    }

    @Test
    void aCommandThatCannotBeGivenNowIsNotRun() {
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH)) {
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("下一分句");
            assertThat(chosen(opened)).startsWith("Next clause");
            opened.press(KeyCode.ENTER);
            assertThat(Fx.call(() -> list(opened) != null)).as("still open").isTrue();
        }
    }

    @Test
    void aSpeechIsOpenedByInitialsAndTheOneBeforeByEnterAlone() {
        try (OpenWindow opened = sample(Locale.ENGLISH)) {
            String first = opened.open().speech().source().name();
            opened.press(KeyCode.P, KeyCode.CONTROL);
            opened.type("jr bjdx cyp");
            Fx.await("Cai Yuanpei", () -> !list(opened).getItems().isEmpty());
            opened.press(KeyCode.ENTER);
            Fx.await("the other speech", () -> !opened.open().speech().source().name().equals(first));
            assertThat(opened.open().speech().source().name()).contains("蔡元培");
            Fx.await("the page", () -> opened.window.page().isFocused());
            opened.press(KeyCode.P, KeyCode.CONTROL);
            opened.press(KeyCode.ENTER);
            Fx.await("the first again", () -> opened.open().speech().source().name().equals(first));
        }
    }

    @Test
    void aNewKeyChangesMenuPaletteKeySheetAndBehaviour() {
        try (OpenWindow opened = sample(Locale.ENGLISH)) {
            assertThat(menuKey(opened, "highlight")).isEqualTo("h");
            keysPage(opened, "Highlight");
            opened.press(KeyCode.ENTER);
            opened.type("Q");
            assertThat(menuKey(opened, "highlight")).isEqualTo("Q");
            opened.press(KeyCode.ESCAPE);
            opened.type("h");
            assertThat(opened.open().annotations()).isEmpty();
            opened.type("Q");
            assertThat(opened.open().annotations()).hasSize(1);
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("highlight");
            assertThat(chosen(opened)).startsWith("Highlight").endsWith("Q");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.F1);
            assertThat(labels(opened, ".key-sheet")).contains("Q").doesNotContain("h");
            opened.press(KeyCode.F1);
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isFalse();

            keysPage(opened, "Highlight");
            opened.type("r");
            opened.press(KeyCode.ESCAPE);
            assertThat(menuKey(opened, "highlight")).isEqualTo("h");
        }
    }

    @Test
    void aCommandOfTheWindowIsReboundWhileItsOwnKeyIsPressed() {
        try (OpenWindow opened = sample(Locale.ENGLISH)) {
            keysPage(opened, "Quit");
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.Q, KeyCode.CONTROL, KeyCode.ALT);
            assertThat(menuKey(opened, "quit")).isEqualTo("Ctrl+Alt+Q");
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.Q, KeyCode.CONTROL, KeyCode.ALT);
            assertThat(opened.asked).as("recorded, not obeyed").isEmpty();
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.Q, KeyCode.CONTROL);
            assertThat(opened.asked).isEmpty();
            opened.press(KeyCode.Q, KeyCode.CONTROL, KeyCode.ALT);
            assertThat(opened.asked).containsExactly("quit");
        }
    }

    @Test
    void aConflictIsRefusedWithTheOtherCommandsName() {
        try (OpenWindow opened = sample(Locale.SIMPLIFIED_CHINESE)) {
            keysPage(opened, "写批语");
            opened.press(KeyCode.ENTER);
            opened.type("h");
            assertThat(labels(opened, ".keys-page")).anyMatch(text -> text.contains("标出，不给主题") && text.startsWith("h "));
            assertThat(menuKey(opened, "note")).isEqualTo("n");
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.TAB);
            assertThat(labels(opened, ".keys-page")).anyMatch(text -> text.startsWith("Tab "));
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).as("Esc leaves only the recording").isTrue();
            opened.press(KeyCode.DELETE);
            assertThat(menuKey(opened, "note")).isEmpty();
            opened.press(KeyCode.ESCAPE);
            opened.type("n");
            assertThat(Fx.call(() -> opened.window.page().isFocused())).as("no note is begun").isTrue();
        }
    }

    private static void keysPage(OpenWindow opened, String filter) {
        opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
        opened.type("change keys");
        opened.press(KeyCode.ENTER);
        assertThat(Fx.call(() -> opened.stage.getScene().getFocusOwner())).isInstanceOf(TextField.class);
        opened.type(filter);
        opened.press(KeyCode.DOWN);
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT", "zh, DARK", "en, LIGHT", "en, DARK"})
    void theyArePainted(String language, Paper paper) throws IOException {
        String name = language + "-" + Preferences.name(paper);
        try (OpenWindow opened = sample(Locale.of(language), Settings.DEFAULT.withPaper(Preferences.name(paper)))) {
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(paint(opened, "palette-empty-" + name)).isGreaterThan(20_000);
            opened.type("xyj");
            paint(opened, "palette-initials-" + name);
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("next");
            paint(opened, "palette-english-" + name);
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.P, KeyCode.CONTROL);
            paint(opened, "quick-open-" + name);
            opened.type("jr bj");
            paint(opened, "quick-open-query-" + name);
            opened.press(KeyCode.ESCAPE);
            keysPage(opened, opened.window.messages().text("window.menu.mark"));
            opened.press(KeyCode.ENTER);
            paint(opened, "keys-recording-" + name);
            opened.type("Q");
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.ENTER);
            opened.type("Q");
            assertThat(paint(opened, "keys-conflict-" + name)).isGreaterThan(20_000);
        }
    }

    private static long paint(OpenWindow opened, String name) throws IOException {
        Fx.pulse();
        Path picture = Path.of("target", "pictures", name + ".png");
        Fx.call(() -> {
            Picture.write(opened.stage.getScene(), picture);
            return picture;
        });
        return Files.size(picture);
    }
}
