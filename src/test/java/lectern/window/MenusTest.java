package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import lectern.desk.Settings;
import lectern.window.keys.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MenusTest {
    @TempDir
    private Path folder;

    private OpenWindow samples(Settings settings) {
        return new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE, settings, 1000, 1000).openSamples();
    }

    private static Menu showing(MenuBar bar, Command.Group group) {
        Menu menu = bar.getMenus().get(group.ordinal());
        Fx.run(() -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING)));
        return menu;
    }

    private static Menu item(Menu menu, String id) {
        return (Menu) menu.getItems().stream().filter(item -> ((Command) item.getUserData()).id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theFileMenuListsTheSpeechesReadLately() {
        try (OpenWindow opened = samples(Settings.DEFAULT)) {
            long first = opened.open().speech().id();
            long other = Fx.call(() -> opened.desk.shelf()).join().stream().mapToLong(card -> card.id())
                    .filter(id -> id != first).findFirst().orElseThrow();
            Fx.run(() -> opened.window.openSpeech(other));
            Fx.await("another speech", () -> opened.desk.open().filter(open -> open.speech().id() == other).isPresent());
            MenuBar bar = Fx.call(() -> (MenuBar) opened.window.root().lookup(".menu-bar"));
            Menu recent = item(showing(bar, Command.Group.FILE), "open-recent-speech");
            Fx.await("the list", () -> !recent.getItems().isEmpty());
            Fx.run(() -> recent.getItems().getFirst().fire());
            Fx.await("the first again", () -> opened.desk.open().filter(open -> open.speech().id() == first).isPresent());
        }
    }

    @Test
    void theSameListOpensByItsKeyAndIsFiltered() {
        try (OpenWindow opened = samples(Settings.DEFAULT)) {
            long first = opened.open().speech().id();
            long other = Fx.call(() -> opened.desk.shelf()).join().stream().mapToLong(card -> card.id())
                    .filter(id -> id != first).findFirst().orElseThrow();
            Fx.run(() -> opened.window.openSpeech(other));
            Fx.await("another speech", () -> opened.desk.open().filter(open -> open.speech().id() == other).isPresent());
            Fx.pulse();
            opened.press(KeyCode.R, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("the list", () -> opened.window.root().lookupAll(".palette").stream().anyMatch(Node::isVisible));
            opened.press(KeyCode.ENTER);
            Fx.await("the first again", () -> opened.desk.open().filter(open -> open.speech().id() == first).isPresent());
        }
    }

    @Test
    void librariesOpenedLatelyAreListedButTheOneThatIsOpen() {
        Settings settings = Settings.DEFAULT.withLately(Settings.DEFAULT.lately()
                .withLibrary(folder.resolve("乙.lectern").toString()).withLibrary(folder.resolve("a.lectern").toString()));
        try (OpenWindow opened = samples(settings)) {
            MenuBar bar = Fx.call(() -> (MenuBar) opened.window.root().lookup(".menu-bar"));
            Menu recent = item(showing(bar, Command.Group.FILE), "open-recent-library");
            Fx.await("the list", () -> !recent.getItems().isEmpty());
            assertThat(recent.getItems()).singleElement().satisfies(item -> assertThat(item.getText()).startsWith("乙 — "));
            Fx.run(() -> recent.getItems().getFirst().fire());
            assertThat(opened.asked).containsExactly("library 乙.lectern");
        }
    }

    @Test
    void theBarOfAMacHasOnlyWhatTheSystemCanShow() {
        try (OpenWindow opened = samples(Settings.DEFAULT)) {
            MenuBar bar = Fx.call(() -> Menus.bar(opened.window.messages(), opened.window.actions(), true));
            assertThat(bar.isUseSystemMenuBar()).isTrue();
            for (Command.Group group : Command.Group.values()) {
                List<MenuItem> items = showing(bar, group).getItems();
                assertThat(items).isNotEmpty().allSatisfy(item -> {
                    assertThat(item).isNotInstanceOf(CustomMenuItem.class);
                    assertThat(item.getText()).isNotBlank();
                    assertThat(item.getGraphic()).isNull();
                });
            }
        }
    }

    @Test
    void aboutSaysVersionChangesAndLicences() {
        try (OpenWindow opened = samples(Settings.DEFAULT)) {
            Fx.run(() -> opened.window.actions().run(opened.window.actions().commands().command("about")));
            Fx.pulse();
            List<String> lines = Fx.call(() -> opened.window.sheet().lookupAll(".label").stream()
                    .map(node -> Objects.toString(((Label) node).getText(), "")).toList());
            assertThat(lines).anyMatch(line -> line.startsWith("Lectern 批阅 ")).anyMatch(line -> line.contains("Flowless"))
                    .anyMatch(line -> line.startsWith("· Marking at speed: ends of annotations move"));
        }
    }

    @Test
    void theWordsOfAQuotationAreCopiedAsTextAndAsHtml() {
        try (OpenWindow opened = samples(Settings.DEFAULT)) {
            opened.press(KeyCode.DOWN);
            opened.type("1");
            String words = opened.under();
            opened.press(KeyCode.C, KeyCode.CONTROL);
            String html = Fx.call(() -> Clipboard.getSystemClipboard().getHtml());
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(words);
            assertThat(html).contains(words.substring(0, 4)).contains("<sup>[").doesNotContain("<small>");
            opened.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getHtml())).contains("<small>");
        }
    }

    @Test
    void thePaperGoesWithTheSystemUntilOneIsChosenAndAgainOnDemand() {
        try (OpenWindow opened = samples(Settings.DEFAULT)) {
            assertThat(Fx.call(() -> opened.window.root().getStyleClass().toString())).contains("paper-light");
            opened.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(Fx.call(() -> opened.window.preferences().settings().paper())).isEqualTo("sepia");
            Fx.run(() -> opened.window.actions().run(opened.window.actions().commands().command("system-paper")));
            assertThat(Fx.call(() -> opened.window.preferences().settings().paper())).isEmpty();
            assertThat(Fx.call(() -> opened.window.root().getStyleClass().toString())).contains("paper-light");
        }
    }
}
