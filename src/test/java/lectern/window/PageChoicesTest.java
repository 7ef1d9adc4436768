package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import lectern.annotation.Annotation;
import lectern.desk.PageChoices;
import lectern.desk.Settings;
import lectern.desk.SettingsFile;
import lectern.desk.Speeches;
import lectern.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the page is set, handles and bookmarks, in the real window.
class PageChoicesTest {
    @TempDir
    private Path folder;

    private OpenWindow own() throws IOException {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        opened.chosen.files = List.of(Files.writeString(folder.resolve("1.txt"), Speeches.TEXT));
        opened.press(KeyCode.O, KeyCode.CONTROL);
        Fx.await("the speech", () -> opened.window.reader().open().isPresent());
        Fx.pulse();
        return opened;
    }

    private static List<TextAlignment> alignments(OpenWindow opened) {
        return Fx.call(() -> opened.window.page().lookupAll(".body").stream().filter(TextFlow.class::isInstance)
                .map(flow -> ((TextFlow) flow).getTextAlignment()).distinct().toList());
    }

    private static List<Node> shown(OpenWindow opened, String selector) {
        return Fx.call(() -> opened.window.page().lookupAll(selector).stream()
                .filter(node -> node.getScene() != null && treeVisible(node)).toList());
    }

    private static boolean treeVisible(Node node) {
        return node == null || node.isVisible() && treeVisible(node.getParent());
    }

    @Test
    void linesAreJustifiedAndNumberedByKeyAndTheChoiceIsInTheSettings() throws IOException {
        try (OpenWindow opened = own()) {
            assertThat(alignments(opened)).doesNotContain(TextAlignment.JUSTIFY);
            opened.press(KeyCode.J, KeyCode.CONTROL);
            assertThat(alignments(opened)).contains(TextAlignment.JUSTIFY);
            opened.type("#");
            assertThat(shown(opened, ".paragraph-number")).isNotEmpty();
            assertThat(opened.window.preferences().settings().page()).isEqualTo(new PageChoices(true, true, false));
            assertThat(Fx.call(() -> opened.window.actions().name(opened.window.actions().commands().command("justify"),
                    Messages.in(Locale.ENGLISH)))).endsWith("✓");
            opened.press(KeyCode.J, KeyCode.CONTROL);
            assertThat(alignments(opened)).doesNotContain(TextAlignment.JUSTIFY);
            opened.type("#");
            assertThat(shown(opened, ".paragraph-number")).isEmpty();
        }
    }

    @Test
    void theNumbersAreThoseOfTheStatusLine() throws IOException {
        try (OpenWindow opened = own()) {
            opened.type("#");
            opened.type("g");
            opened.type("2");
            opened.press(KeyCode.ENTER);
            Node number = shown(opened, ".paragraph-number").stream()
                    .filter(node -> ((javafx.scene.text.Text) node).getText().equals("2")).findFirst().orElseThrow();
            Bounds unit = Fx.call(() -> {
                Node shape = opened.window.page().lookup(".unit");
                return shape.localToScene(shape.getBoundsInLocal());
            });
            Bounds bounds = Fx.call(() -> number.localToScene(number.getBoundsInLocal()));
            assertThat(bounds.getCenterY()).isBetween(unit.getMinY() - 2, unit.getMaxY() + 2);
        }
    }

    @Test
    void bracketsStandClearOfTheNumbers() throws IOException {
        try (OpenWindow opened = own()) {
            opened.press(KeyCode.DOWN);
            opened.type("1");
            opened.type("=");
            opened.type("2");
            opened.type("#");
            List<Bounds> brackets = Fx.call(() -> opened.window.margin().lookupAll("*").stream()
                    .filter(node -> node.getClass().getSimpleName().equals("BracketNode")).map(PageChoicesTest::inScene).toList());
            List<Bounds> numbers = shown(opened, ".paragraph-number").stream().map(node -> Fx.call(() -> inScene(node))).toList();
            assertThat(brackets).isNotEmpty();
            assertThat(numbers).isNotEmpty().allSatisfy(number ->
                    assertThat(brackets).noneMatch(number::intersects));
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void inAFaceOfOnesOwnItIsSaidThatChineseIsNotJustified() throws IOException {
        try (OpenWindow opened = own()) {
            Fx.run(() -> opened.window.preferences().change(opened.window.preferences().settings().withFont("DejaVu Sans")));
            opened.press(KeyCode.J, KeyCode.CONTROL);
            assertThat(said(opened)).contains("bundled faces");
        }
    }

    @Test
    void choicesAreKeptInTheSettingsFile() {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
        Settings chosen = Settings.DEFAULT.withPage(PageChoices.DEFAULT.withNumbers(true).withPlainHeads(true).withJustified(true));
        file.write(chosen);
        assertThat(file.read()).isEqualTo(chosen);
    }

    @Test
    void settingsOfAnEarlierVersionGetTheUsualPage() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"language\":\"zh\",\"paper\":\"dark\",\"zoom\":1.2,\"font\":\"\"}");
        assertThat(new SettingsFile(file).read().page()).isEqualTo(PageChoices.DEFAULT);
    }

    @Test
    void aDraggedHandleIsOneStepThatIsUndoneAndRedone() throws IOException {
        try (OpenWindow opened = own()) {
            assertThat(shown(opened, ".handle")).isEmpty();
            opened.press(KeyCode.DOWN);
            opened.type("1");
            List<Annotation> before = opened.open().annotations();
            List<Node> handles = shown(opened, ".handle");
            assertThat(handles).hasSize(2);
            Node area = Fx.call(() -> opened.window.page().lookup(".page-text"));
            Point2D from = Fx.call(() -> {
                Bounds knob = handles.getLast().localToScene(handles.getLast().getBoundsInLocal());
                // an event made by hand counts from the scene's corner
                return new Point2D(knob.getCenterX(), knob.getCenterY());
            });
            Fx.run(() -> {
                area.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, from));
                for (int step = 1; step <= 5; step++) {
                    area.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, from.add(step * 19, -8)));
                }
                area.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, from.add(95, -8)));
            });
            Fx.pulse();
            List<Annotation> after = opened.open().annotations();
            assertThat(after).hasSize(1);
            assertThat(after.getFirst().anchor().range().length()).isEqualTo(before.getFirst().anchor().range().length() + 5);
            assertThat(after.getFirst().id()).isEqualTo(before.getFirst().id());
            assertThat(opened.under()).isEqualTo(after.getFirst().anchor().quote());
            assertThat(shown(opened, ".handle")).hasSize(2);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(opened.open().annotations()).isEqualTo(before);
            opened.press(KeyCode.Y, KeyCode.CONTROL);
            assertThat(opened.open().annotations()).isEqualTo(after);
            opened.type("x");
            assertThat(shown(opened, ".handle")).isEmpty();
        }
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, Point2D at) {
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, true, false, type != MouseEvent.MOUSE_DRAGGED, null);
    }

    private static String said(OpenWindow opened) {
        return Fx.call(() -> String.join("|", opened.window.root().lookupAll(".toast").stream().map(Label.class::cast)
                .map(Label::getText).toList()));
    }

    private static String mode(OpenWindow opened) {
        return Fx.call(() -> ((Label) opened.window.root().lookup(".status-mode")).getText());
    }

    private static void name(OpenWindow opened, String name) {
        Fx.run(() -> ((TextField) opened.window.root().lookup(".ask-line .filter")).setText(name));
        opened.press(KeyCode.ENTER);
    }

    @SuppressWarnings("unchecked")
    private static ListView<Object> list(OpenWindow opened) {
        return Fx.call(() -> (ListView<Object>) opened.window.root().lookup(".bookmark-list"));
    }

    @Test
    void bookmarksAreNamedShownListedAndKept() throws IOException {
        String first;
        try (OpenWindow opened = own()) {
            opened.type("b");
            assertThat(said(opened)).contains("no bookmarks");
            opened.press(KeyCode.DOWN);
            first = opened.under();
            opened.type("m");
            assertThat(said(opened)).startsWith("Bookmark at paragraph");
            assertThat(shown(opened, ".bookmark-sign")).hasSize(1);
            opened.press(KeyCode.DOWN);
            opened.type("M");
            name(opened, "  to quote ");
            assertThat(said(opened)).contains("“to quote”");
            assertThat(mode(opened)).isEqualTo("⚑ to quote");
            assertThat(shown(opened, ".bookmark-sign")).hasSize(2);
            assertThat(Fx.call(() -> ((javafx.scene.shape.Path) opened.window.margin().lookup(".density-bookmark"))
                    .getElements())).as("on the strip").hasSize(8);

            opened.press(KeyCode.HOME);
            opened.type("b");
            assertThat(list(opened).getItems()).hasSize(2);
            opened.type("1");
            assertThat(list(opened)).isNull();
            assertThat(opened.under()).startsWith(first.substring(0, 4));
            opened.type("b");
            opened.press(KeyCode.F2);
            name(opened, "the start");
            assertThat(mode(opened)).isEqualTo("⚑ the start");
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE)) {
            Fx.run(() -> again.window.openSpeech(1));
            Fx.await("the speech", () -> again.window.reader().open().isPresent());
            Fx.pulse();
            assertThat(mode(again)).isEqualTo("⚑ the start");
            again.type("b");
            again.press(KeyCode.DOWN);
            again.press(KeyCode.ENTER);
            assertThat(mode(again)).isEqualTo("⚑ to quote");
            again.type("b");
            again.press(KeyCode.DELETE);
            assertThat(said(again)).contains("已去掉");
            assertThat(list(again).getItems()).hasSize(1);
            again.press(KeyCode.DELETE);
            assertThat(list(again)).as("an empty list closes").isNull();
            assertThat(shown(again, ".bookmark-sign")).isEmpty();
            assertThat(Fx.call(() -> again.window.page().isFocused())).isTrue();
        }
    }
}
