package lectern.window;

import static lectern.window.SearchByKeys.annotations;
import static lectern.window.SearchByKeys.counted;
import static lectern.window.SearchByKeys.list;
import static lectern.window.SearchByKeys.room;
import static lectern.window.SearchByKeys.said;
import static lectern.window.SearchByKeys.size;
import static lectern.window.SearchByKeys.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.annotation.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several passages changed in one step, and passages by groups, in the real window by keys.
class PassagesByKeysTest {
    private static final String NOTED = "与去年提法不同：2013 年只说“又好又快发展”。";
    @TempDir
    private Path folder;

    @BeforeEach
    void library() {
        SearchLibrary.make(folder.resolve("a.lectern"), 24, 4, true);
    }

    private OpenWindow passages() {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        Fx.await("all passages", () -> list(opened).getItems().size() > 10);
        counted(opened);
        opened.press(KeyCode.DOWN);
        return opened;
    }

    private static void choose(OpenWindow opened, int lines) {
        for (int i = 1; i < lines; i++) {
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
        }
        assertThat(Fx.call(() -> list(opened).chosen())).hasSize(lines);
    }

    /// Writes on the card that `n` opens; gives what it said before.
    private static List<String> note(OpenWindow opened, String words) {
        opened.type("n");
        Fx.await("the card", () -> opened.window.root().lookup(".note-editing") != null);
        Fx.pulse();
        List<String> says = Fx.call(() -> opened.window.root().lookup(".note-editing").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText()).toList());
        assertThat(Fx.call(() -> opened.window.root().getScene().getFocusOwner())).isInstanceOf(TextArea.class);
        opened.type(words);
        opened.press(KeyCode.ENTER, KeyCode.CONTROL);
        return says;
    }

    @Test
    void aNoteOnSeveralPassagesStandsOnEachAndGoesWithOneUndo() {
        try (OpenWindow opened = passages()) {
            List<Annotation> before = annotations(opened);
            assertThat(before).filteredOn(one -> one.note().equals(NOTED)).hasSize(1);
            choose(opened, 6);
            List<String> says = note(opened, "核对 𠮷");
            assertThat(says).contains("6 lines chosen").anyMatch(label -> label.startsWith("Their notes differ"));
            Fx.await("written", () -> said(opened).startsWith("Note written on 6 lines"));
            opened.waitUntilSaved();
            assertThat(annotations(opened)).filteredOn(one -> one.note().equals("核对 𠮷")).hasSize(5);
            assertThat(annotations(opened)).as("below what was there").filteredOn(one -> one.note().equals(NOTED + "\n核对 𠮷")).hasSize(1);
            assertThat(opened.desk.nextUndo().orElseThrow().name()).isEqualTo(Step.Name.NOTE);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).extracting(Annotation::note).containsExactlyElementsOf(before.stream().map(Annotation::note).toList());
        }
    }

    @Test
    void aNoteThatAllShareIsWrittenAnew() {
        try (OpenWindow opened = passages()) {
            opened.press(KeyCode.END);
            opened.press(KeyCode.UP, KeyCode.SHIFT);
            assertThat(note(opened, "一")).contains("2 lines chosen").noneMatch(label -> label.startsWith("Their notes differ"));
            Fx.await("written", () -> said(opened).startsWith("Note written on 2 lines"));
            opened.waitUntilSaved();
            Step first = opened.desk.nextUndo().orElseThrow();
            note(opened, "二");
            Fx.await("written again", () -> !opened.desk.nextUndo().orElseThrow().equals(first));
            opened.waitUntilSaved();
            assertThat(annotations(opened)).filteredOn(one -> one.note().equals("一二")).hasSize(2);
        }
    }

    @Test
    void aNoteOnSeveralLinesOfAConcordanceMarksThem() {
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH)) {
            int marked = annotations(opened).size();
            opened.press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("获得感");
            opened.press(KeyCode.ENTER);
            Fx.await("lines", () -> list(opened).getItems().size() > 4);
            counted(opened);
            choose(opened, 4);
            note(opened, "看上下文");
            Fx.await("written", () -> said(opened).startsWith("Note written on 4 lines"));
            opened.waitUntilSaved();
            assertThat(annotations(opened)).hasSize(marked + 4).filteredOn(one -> one.note().equals("看上下文")).hasSize(4)
                    .allMatch(one -> one.anchor().quote().equals("获得感"));
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).hasSize(marked);
        }
    }

    @Test
    void whereSeveralThemesCouldBeMeantTheReaderIsAskedWhichOneIsReplaced() {
        try (OpenWindow opened = passages()) {
            String first = opened.desk.codebook().onKey(1).orElseThrow().id();
            choose(opened, 3);
            opened.type("1");
            Fx.await("given", () -> said(opened).startsWith("3 lines have"));
            opened.waitUntilSaved();
            List<Annotation> before = annotations(opened);
            opened.type("R");
            Fx.await("asked which", () -> opened.window.root().lookup(".panes-float .picker-list") != null);
            assertThat(said(opened)).contains("Which theme is to be replaced?");
            opened.type(opened.desk.codebook().onKey(1).orElseThrow().name());
            opened.press(KeyCode.ENTER);
            Fx.await("asked by what", () -> said(opened).contains("is replaced by"));
            opened.type("从新说起");
            opened.press(KeyCode.ENTER);
            Fx.await("replaced", () -> said(opened).startsWith("3 lines have “从新说起”"));
            opened.waitUntilSaved();
            String made = opened.desk.codebook().all().stream().filter(theme -> theme.name().equals("从新说起")).findFirst().orElseThrow().id();
            assertThat(annotations(opened)).noneMatch(one -> one.has(first)).filteredOn(one -> one.has(made)).hasSize(3)
                    .allMatch(one -> one.themes().size() > 1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).extracting(Annotation::themes).containsExactlyElementsOf(before.stream().map(Annotation::themes).toList());
        }
    }

    private static ListView<?> groups(OpenWindow opened) {
        return (ListView<?>) room(opened).lookup(".groups .list-view");
    }

    private static int at(OpenWindow opened) {
        return Fx.call(() -> groups(opened).getSelectionModel().getSelectedIndex());
    }

    @Test
    void arrowsLeadToTheGroupsThroughThemAndBackAndTheFirstLineIsAll() {
        try (OpenWindow opened = passages()) {
            int all = size(opened);
            opened.type("G");
            Fx.await("the groups", () -> groups(opened).getItems().size() == 5);
            opened.press(KeyCode.LEFT);
            assertThat(Fx.call(() -> groups(opened).isFocused())).isTrue();
            assertThat(at(opened)).as("all").isZero();
            opened.press(KeyCode.DOWN);
            Fx.await("the first group", () -> words(opened, ".query-count").matches("\\S+: \\d+ passages.*"));
            assertThat(at(opened)).isEqualTo(1);
            assertThat(size(opened)).isPositive().isLessThan(all);
            opened.press(KeyCode.ENTER);
            assertThat(Fx.call(() -> list(opened).isFocused())).isTrue();
            opened.press(KeyCode.LEFT);
            opened.press(KeyCode.UP);
            Fx.await("all again", () -> words(opened, ".query-count").startsWith(all + " passages"));
            opened.press(KeyCode.RIGHT);
            assertThat(Fx.call(() -> list(opened).isFocused())).isTrue();
        }
    }

    @Test
    void aGroupThatWasEmptiedStaysChosenAndIsFullAgainAfterUndo() {
        try (OpenWindow opened = passages()) {
            opened.type("G");
            Fx.await("the groups", () -> groups(opened).getItems().size() == 5);
            opened.press(KeyCode.LEFT);
            opened.press(KeyCode.DOWN);
            Fx.await("the first group", () -> words(opened, ".query-count").matches("\\S+: \\d+ passages.*"));
            String full = words(opened, ".query-count");
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.A, KeyCode.CONTROL);
            opened.type("R");
            Fx.await("asked by what", () -> opened.window.root().lookup(".panes-float .picker-list") != null);
            opened.type("另一个主题");
            opened.press(KeyCode.ENTER);
            Fx.await("empty", () -> words(opened, ".query-count").matches("\\S+: 0 passages.*"));
            Fx.await("the groups follow", () -> groups(opened).getItems().size() == 6);
            assertThat(at(opened)).as("the emptied one, at the end").isEqualTo(5);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            Fx.await("full again", () -> words(opened, ".query-count").equals(full));
            Fx.await("the groups follow", () -> groups(opened).getItems().size() == 5 && at(opened) == 1);
        }
    }
}
