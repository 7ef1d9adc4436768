package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lectern.desk.Speeches;
import lectern.window.imports.Drawer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Setting fields of speeches by keys alone: what is typed arrives, whatever comes to its end meanwhile.
class FieldsByKeysTest {
    @TempDir
    private Path folder;

    private OpenWindow opened() {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        Fx.call(() -> opened.desk.ask(library -> library.add(List.of(
                Speeches.draft("a.txt", "讲话\n\n各位代表：大家好。\n"), Speeches.draft("b.txt", "Speech\n\nFriends: welcome to all of you.\n"))))).join();
        Fx.run(() -> {
            opened.window.refreshShelf();
            opened.window.openSpeech(1);
        });
        Fx.await("the speech", () -> opened.window.page().isFocused());
        return opened;
    }

    private static Drawer drawer(OpenWindow opened) {
        return opened.window.files().imports().drawer();
    }

    private static Node focus(OpenWindow opened) {
        return Fx.call(() -> opened.stage.getScene().getFocusOwner());
    }

    private static String typed(OpenWindow opened) {
        return Fx.call(() -> ((TextField) opened.window.root().lookup(".fields-saying .text-field")).getText());
    }

    @Test
    void aSpeechThatComesLaterDoesNotTakeTheFocusFromWhoTypes() {
        try (OpenWindow opened = opened()) {
            Fx.run(() -> {
                opened.window.openSpeech(2);
                opened.window.files().imports().describe(List.of(1L, 2L));
                opened.fireTyped("高");
            });
            Fx.await("the other speech", () -> opened.desk.open().filter(open -> open.speech().id() == 2).isPresent());
            Fx.pulse();
            opened.type("质量 h1");
            assertThat(typed(opened)).isEqualTo("高质量 h1");
            assertThat(opened.desk.nextUndo()).as("no letter was a command").isEmpty();
            opened.press(KeyCode.ENTER);
            Fx.await("done", () -> !drawer(opened).isOpen());
            opened.waitUntilSaved();
            assertThat(Fx.call(() -> opened.desk.shelf()).join()).allMatch(card -> card.title().equals("高质量 h1"));
            assertThat(focus(opened)).isSameAs(opened.window.page());
        }
    }

    @Test
    void anImportThatEndsLeavesThePaneToWhoTypes() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 30; i++) {
            Files.writeString(in.resolve(i + ".txt"), "Speech " + i + "\n\nDear friends: this is number " + i + " of thirty.\n");
        }
        Files.writeString(in.resolve("refused.pdf"), "%PDF-1.7 and nothing more");
        try (OpenWindow opened = opened()) {
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.ALT);
            opened.type("a");
            Fx.run(() -> opened.window.files().drop(List.of(in)));
            Fx.await("the import's end", () -> SearchByKeys.said(opened).contains("30"));
            opened.type("b");
            assertThat(typed(opened)).isEqualTo("ab");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> drawer(opened).isOpen())).isFalse();
            opened.press(KeyCode.I, KeyCode.CONTROL, KeyCode.ALT);
            Fx.await("the report waits", () -> opened.window.root().lookup(".import-list") != null);
        }
    }

    @Test
    void whoComesFromTheShelfGoesBackToIt() {
        try (OpenWindow opened = opened()) {
            opened.press(KeyCode.L, KeyCode.CONTROL);
            Fx.await("the shelf", () -> opened.window.wholeShelf().view().selected().size() == 1);
            opened.press(KeyCode.A, KeyCode.CONTROL);
            for (int i = 0; i < 3; i++) {
                opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.ALT);
                opened.type("Title " + i);
                assertThat(typed(opened)).isEqualTo("Title " + i);
                opened.press(KeyCode.ESCAPE);
                assertThat(Fx.call(() -> drawer(opened).isOpen())).isFalse();
                assertThat(focus(opened)).as("where the keys of the shelf work").matches(node -> node.getStyleClass().contains("shelf-table"));
            }
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.ALT);
            opened.type("Both");
            Fx.await("the plan", () -> !opened.window.root().lookup(".fields-pane .accent").isDisabled());
            opened.press(KeyCode.ENTER);
            Fx.await("done", () -> !drawer(opened).isOpen());
            assertThat(focus(opened)).matches(node -> node.getStyleClass().contains("shelf-table"));
        }
    }

    @Test
    void whoComesFromASearchGoesBackToIt() {
        try (OpenWindow opened = opened()) {
            SearchByKeys.find(opened, KeyCode.F, "大家", 2);
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.ALT);
            opened.type("x");
            assertThat(typed(opened)).isEqualTo("x");
            opened.press(KeyCode.ESCAPE);
            assertThat(focus(opened)).isSameAs(SearchByKeys.list(opened));
        }
    }
}
