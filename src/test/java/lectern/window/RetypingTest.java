package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import lectern.annotation.Step;
import lectern.desk.LineRole;
import lectern.desk.Settings;
import lectern.desk.Speeches;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Section;
import lectern.text.TextRange;
import lectern.window.reader.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Saying what a line is, in the real window, by keys alone.
class RetypingTest {
    private static final String TEXT = "名不见经传\n" + Speeches.TEXT;

    @TempDir
    private Path folder;

    private OpenWindow own() throws IOException {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        opened.chosen.files = List.of(Files.writeString(folder.resolve("讲话 𠮷.txt"), TEXT));
        opened.press(KeyCode.O, KeyCode.CONTROL);
        Fx.await("the speech", () -> opened.desk.open().isPresent());
        Fx.pulse();
        return opened;
    }

    private static Anatomy anatomy(OpenWindow opened) {
        return Fx.call(() -> opened.desk.open().orElseThrow().speech().anatomy());
    }

    private static void goTo(OpenWindow opened, String words) {
        String text = opened.open().speech().text();
        int start = text.indexOf(words);
        Fx.run(() -> opened.window.reader().goTo(new TextRange(start, start + words.length())));
        Fx.pulse();
    }

    private static List<String> outline(OpenWindow opened) {
        return Fx.call(() -> opened.window.root().lookupAll(".tree-cell").stream().map(TreeCell.class::cast)
                .map(TreeCell::getText).filter(text -> text != null && !text.isEmpty()).toList());
    }

    private static List<String> shelf(OpenWindow opened) {
        return Fx.call(() -> opened.window.root().lookupAll(".shelf .list-cell").stream().map(ListCell.class::cast)
                .map(Node::getAccessibleText).filter(text -> text != null).toList());
    }

    @Test
    void theSpeakerAndAHeadingAreSaidByKeysAndUndone() throws IOException {
        try (OpenWindow opened = own()) {
            Anatomy before = anatomy(opened);
            goTo(opened, "名不见经传");
            opened.type("l");
            assertThat(Fx.call(() -> opened.window.retyping().picker().isOpen())).isTrue();
            opened.type("s");
            assertThat(Fx.call(() -> opened.window.retyping().picker().isOpen())).isFalse();
            assertThat(Fx.call(() -> opened.stage.getScene().getFocusOwner())).isSameAs(opened.window.page());
            assertThat(FrontMatter.value(anatomy(opened).frontMatter().speaker())).isEqualTo("名不见经传");
            assertThat(shelf(opened)).singleElement().asString().contains("名不见经传");
            assertThat(opened.desk.nextUndo()).map(Step::name).contains(Step.Name.RETYPE_LINE);

            goTo(opened, "谢谢大家");
            opened.type("l");
            opened.type("2");
            Anatomy headed = anatomy(opened);
            assertThat(headed.outline().all()).filteredOn(section -> section.title().startsWith("谢谢大家"))
                    .singleElement().extracting(Section::level).isEqualTo(2);
            assertThat(outline(opened)).anyMatch(text -> text.startsWith("谢谢大家"));
            assertThat(opened.under()).as("the reading place stays").isEqualTo("谢谢大家");

            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(outline(opened)).noneMatch(text -> text.startsWith("谢谢大家"));
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(anatomy(opened)).isEqualTo(before);
            assertThat(shelf(opened)).singleElement().asString().doesNotContain(", 2023-02-03 · 名不见经传");
            opened.press(KeyCode.Y, KeyCode.CONTROL);
            opened.press(KeyCode.Y, KeyCode.CONTROL);
            assertThat(anatomy(opened)).isEqualTo(headed);
            opened.waitUntilSaved();
        }
    }

    @Test
    void arrowsAndEnterChooseAndEscapeChangesNothing() throws IOException {
        try (OpenWindow opened = own()) {
            Anatomy before = anatomy(opened);
            goTo(opened, "谢谢大家");
            opened.type("l");
            opened.press(KeyCode.UP);
            opened.press(KeyCode.ESCAPE);
            assertThat(anatomy(opened)).isEqualTo(before);
            opened.type("l");
            opened.press(KeyCode.UP);
            opened.press(KeyCode.ENTER);
            assertThat(anatomy(opened).noise()).as("the one above plain text is page furniture").hasSize(before.noise().size() + 1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(anatomy(opened)).isEqualTo(before);
        }
    }

    @Test
    void aDateThatIsNoneIsToldAndNothingChanges() throws IOException {
        try (OpenWindow opened = own()) {
            Anatomy before = anatomy(opened);
            goTo(opened, "谢谢大家");
            opened.type("l");
            opened.type("d");
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isTrue();
            opened.press(KeyCode.ESCAPE);
            assertThat(anatomy(opened)).isEqualTo(before);
            assertThat(opened.desk.nextUndo()).isEmpty();
        }
    }

    @Test
    void theContextMenuOffersTheSameRolesForASelection() throws IOException {
        try (OpenWindow opened = own()) {
            goTo(opened, "谢谢大家");
            opened.press(KeyCode.LEFT, KeyCode.SHIFT);
            Menu roles = Fx.call(() -> (Menu) opened.window.retyping().menu().getItems().getFirst());
            assertThat(roles.getItems()).hasSize(LineRole.values().length);
            assertThat(roles.getItems()).filteredOn(item -> ((CheckMenuItem) item).isSelected()).hasSize(1);
            Fx.run(() -> roles.getItems().get(LineRole.NOTE.ordinal()).fire());
            assertThat(opened.desk.nextUndo()).map(Step::name).contains(Step.Name.RETYPE_LINE);
            List<String> offers = Fx.call(() -> opened.window.retyping().picker().offers());
            assertThat(new HashSet<>(offers.stream().map(offer -> offer.substring(0, 1)).toList())).hasSize(offers.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1000, 1000", "en, SEPIA, 1440, 900", "en, DARK, 1000, 520"})
    void thePanelIsPainted(String language, Paper paper, double width, double height) throws IOException {
        Settings settings = Settings.DEFAULT.withPaper(Preferences.name(paper));
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.of(language), settings, width, height)) {
            opened.openClosingAddress();
            goTo(opened, "赵文锋");
            opened.type("l");
            Fx.pulse();
            assertThat(Fx.call(() -> opened.window.retyping().picker().isOpen())).isTrue();
            Path picture = Path.of("target", "pictures", "roles-" + language + "-" + Preferences.name(paper) + ".png");
            Fx.call(() -> {
                Picture.write(opened.stage.getScene(), picture);
                return picture;
            });
            assertThat(Files.size(picture)).isGreaterThan(20_000);
        }
    }
}
