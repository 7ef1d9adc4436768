package lectern.window;

import static lectern.window.SearchByKeys.annotations;
import static lectern.window.SearchByKeys.counted;
import static lectern.window.SearchByKeys.find;
import static lectern.window.SearchByKeys.frequency;
import static lectern.window.SearchByKeys.list;
import static lectern.window.SearchByKeys.room;
import static lectern.window.SearchByKeys.said;
import static lectern.window.SearchByKeys.size;
import static lectern.window.SearchByKeys.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lectern.desk.Speeches;
import lectern.search.NearMatch;
import lectern.window.search.SearchRoom.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ways to ask the library in the real window, by keys: words found elsewhere, queries kept, put together, and taken on to the
/// shelf.
class SearchQueriesTest {
    @TempDir
    private Path folder;

    private OpenWindow of(String... texts) {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        Fx.call(() -> opened.desk.ask(library -> library.add(Arrays.stream(texts)
                .map(text -> Speeches.draft(text.lines().findFirst().orElseThrow() + ".txt", text)).toList()))).join();
        Fx.run(() -> {
            opened.window.refreshShelf();
            opened.window.openSpeech(1);
        });
        Fx.await("the speech", () -> opened.window.page().isFocused());
        return opened;
    }

    private OpenWindow marked() {
        SearchLibrary.make(folder.resolve("a.lectern"), 40, 4, true);
        return new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
    }

    private static Node focus(OpenWindow opened) {
        return Fx.call(() -> opened.stage.getScene().getFocusOwner());
    }

    @SuppressWarnings("unchecked")
    private static ListView<NearMatch> variants(OpenWindow opened) {
        return (ListView<NearMatch>) Fx.call(() -> room(opened).lookup(".variants .list-view"));
    }

    @Test
    void aPhraseIsFoundElsewhereAsItStandsAndWithOneOrTwoCharactersChanged() {
        try (OpenWindow opened = of("甲\n\n各位代表：\n要坚持稳中求进总基调，做好工作。\n", "乙\n\n要坚持稳中求进总基调，不动摇。\n",
                "丙\n\n要坚持稳中求进的总基调，不松懈。\n再说一遍：要坚持稳中求进的总基调。\n", "丁\n\n要坚持稳中求进工作总基调。\n", "戊\n\n要坚持稳中求快的工作总基调。\n")) {
            for (int i = 0; i < 20 && !opened.under().startsWith("要坚持稳中求进总基调"); i++) {
                opened.press(KeyCode.RIGHT);
            }
            String phrase = opened.under();
            opened.press(KeyCode.F3, KeyCode.CONTROL);
            Fx.await("the wordings", () -> variants(opened) != null && !variants(opened).getItems().isEmpty());
            counted(opened);
            assertThat(words(opened, ".query-count")).as("as it stands").isEqualTo("2 places in 2 speeches");
            assertThat(Fx.call(() -> List.copyOf(variants(opened).getItems()))).extracting(match -> match.changes() + " " + match.hits() + " "
                    + match.speeches()).containsExactlyInAnyOrder("0 2 2", "1 2 1", "2 1 1");
            assertThat(focus(opened)).isSameAs(list(opened));
            opened.press(KeyCode.TAB);
            assertThat(focus(opened)).as("Tab leads to the wordings").isSameAs(variants(opened));
            int other = Fx.call(() -> variants(opened).getItems().stream().map(NearMatch::changes).toList().indexOf(1));
            for (int i = 0; i < other; i++) {
                opened.press(KeyCode.DOWN);
            }
            for (int i = other; i < 0; i++) {
                opened.press(KeyCode.UP);
            }
            opened.press(KeyCode.ENTER);
            Fx.await("its places", () -> words(opened, ".query-count").equals("2 places in 1 speech"));
            assertThat(Fx.call(() -> room(opened).view().query())).isEqualTo("\"" + phrase.replace("总", "的总") + "\"");
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("代表");
            Fx.await("another question", () -> words(opened, ".query-count").equals("1 place in 1 speech"));
            assertThat(variants(opened)).as("the wordings belong to the phrase").isNull();
        }
    }

    @Test
    void theSignThatEndsASentenceIsNoPartOfThePhraseSoughtElsewhere() {
        try (OpenWindow opened = of("甲\n\n各位代表：\n要开会，做好工作。\n", "乙\n\n同志们：\n我们做好工作，不动摇。\n", "丙\n\n同志们：\n增长7.7%。\n")) {
            for (int i = 0; i < 20 && !opened.under().startsWith("做好工作"); i++) {
                opened.press(KeyCode.RIGHT);
            }
            assertThat(opened.under()).isEqualTo("做好工作。");
            opened.press(KeyCode.F3, KeyCode.CONTROL);
            counted(opened);
            assertThat(Fx.call(() -> room(opened).view().query())).isEqualTo("\"做好工作\"");
            assertThat(words(opened, ".query-count")).isEqualTo("2 places in 2 speeches");
        }
    }

    @Test
    void aQueryKeptUnderANameIsAskedAgainAfterARestartAndForgotten() {
        SearchLibrary.make(folder.resolve("a.lectern"), 12, 2, true);
        String count;
        try (OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH)) {
            opened.press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("民生 NEAR/12 发展");
            opened.press(KeyCode.ENTER);
            counted(opened);
            count = words(opened, ".query-count");
            opened.type("q");
            opened.type("两者相近");
            opened.press(KeyCode.ENTER);
            Fx.await("kept", () -> said(opened).contains("“两者相近”"));
            assertThat(focus(opened)).isSameAs(list(opened));
            opened.type("/");
            opened.type("民生 NEAR/9 发展");
            opened.press(KeyCode.ENTER);
            counted(opened);
            opened.type("q");
            opened.type("两者相近");
            opened.press(KeyCode.ENTER);
            Fx.await("what it replaced is told", () -> said(opened).contains("in the place of 民生 NEAR/12 发展"));
            opened.type("/");
            opened.type("民生 NEAR/12 发展");
            opened.press(KeyCode.ENTER);
            counted(opened);
            opened.type("q");
            opened.type("两者相近");
            opened.press(KeyCode.ENTER);
            Fx.await("kept again", () -> said(opened).contains("in the place of 民生 NEAR/9 发展"));
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH)) {
            again.press(KeyCode.Q, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("the list", () -> again.window.root().lookup(".palette-list") != null);
            again.type("两者");
            again.press(KeyCode.ENTER);
            Fx.await("asked", () -> again.window.searching().isShown());
            counted(again);
            assertThat(Fx.call(() -> room(again).tab())).isEqualTo(Tab.CONCORDANCE);
            assertThat(Fx.call(() -> room(again).view().query())).isEqualTo("民生 NEAR/12 发展");
            assertThat(words(again, ".query-count")).isEqualTo(count).doesNotStartWith("0");
            Fx.run(() -> again.window.actions().run(again.window.actions().commands().command("forget-query")));
            Fx.await("the list", () -> again.window.root().lookup(".palette-list") != null);
            again.press(KeyCode.ENTER);
            Fx.await("forgotten", () -> said(again).contains("forgotten"));
            assertThat(Fx.call(() -> again.desk.ask(library -> library.setting("saved-queries").orElse(""))).join()).isEmpty();
        }
    }

    @Test
    void aQueryIsPutTogetherFromThemesByKeysAlone() {
        try (OpenWindow opened = marked()) {
            opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            counted(opened);
            int all = size(opened);
            add(opened, 0, "民生保障");
            assertThat(Fx.call(() -> room(opened).view().query())).isEqualTo("theme:=民生保障");
            add(opened, 5, null);
            add(opened, 0, "高质量");
            counted(opened);
            assertThat(Fx.call(() -> room(opened).view().query())).isEqualTo("theme:=民生保障 PARAGRAPH theme:=高质量发展");
            assertThat(size(opened)).isPositive().isLessThan(all);
            assertThat(focus(opened)).as("more can be typed").isInstanceOf(TextField.class);
        }
    }

    /// Adds the part at that place of the list of conditions, and the theme whose name is typed then.
    private static void add(OpenWindow opened, int part, String theme) {
        opened.press(KeyCode.DOWN);
        opened.type("+");
        Fx.await("the conditions", () -> opened.window.root().lookup(".panes-float .picker-list") != null);
        for (int i = 0; i < part; i++) {
            opened.press(KeyCode.DOWN);
        }
        String before = Fx.call(() -> room(opened).view().query());
        opened.press(KeyCode.ENTER);
        if (theme != null) {
            opened.type(theme);
            opened.press(KeyCode.ENTER);
        }
        Fx.await("asked", () -> !room(opened).view().query().equals(before));
    }

    @Test
    void theFirstLettersArriveAlthoughTheViewHasNotBeenPaintedYet() {
        try (OpenWindow opened = of("甲\n\n各位代表：\n民生为大。民生！\n")) {
            for (Tab tab : List.of(Tab.FREQUENCY, Tab.CONCORDANCE, Tab.PASSAGES, Tab.SEARCH)) {
                Fx.run(() -> {
                    opened.window.searching().show(tab);
                    opened.fireTyped("民生");
                });
                assertThat(Fx.call(() -> ((TextField) room(opened).lookup(".query-field")).getText())).as(tab.command()).isEqualTo("民生");
                Fx.run(() -> opened.window.searching().leave());
            }
        }
    }

    @Test
    void tagsGivenOnTheShelfAreAskedFor() {
        try (OpenWindow opened = of("甲\n\n各位代表：\n民生为大。\n", "乙\n\n同志们：\n民生要紧。\n", "丙\n\n同志们：\n再见。\n")) {
            opened.press(KeyCode.L, KeyCode.CONTROL);
            Fx.await("the shelf", () -> opened.window.wholeShelf().view().selected().size() == 1);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            opened.type("t");
            opened.type("待引用 𠮷");
            opened.press(KeyCode.ENTER);
            opened.waitUntilSaved();
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(Fx.call(() -> opened.window.searching().isShown() && !opened.window.wholeShelf().isShown())).isTrue();
            opened.type("tag:待引用");
            opened.press(KeyCode.ENTER);
            Fx.await("the tagged ones", () -> size(opened) == 2);
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("tag:=待引用 同志们");
            opened.press(KeyCode.ENTER);
            Fx.await("none is tagged so", () -> words(opened, ".search-none").startsWith("Nothing found"));
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("标签:𠮷 同志们");
            opened.press(KeyCode.ENTER);
            Fx.await("the second", () -> words(opened, ".query-count").equals("1 place in 1 speech"));
        }
    }

    @Test
    void figuresFollowEveryMarkThatIsMadeAndUndone() {
        try (OpenWindow opened = marked()) {
            frequency(opened, "theme:改革开放");
            String before = total(opened);
            int all = annotations(opened).size();
            opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            counted(opened);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.A, KeyCode.CONTROL);
            opened.type("t");
            opened.type("改革开放");
            opened.press(KeyCode.ENTER);
            opened.waitUntilSaved();
            opened.press(KeyCode.T, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("the figures of all", () -> total(opened).startsWith(all + " "));
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            Fx.await("the figures as before", () -> total(opened).equals(before));
            opened.press(KeyCode.Y, KeyCode.CONTROL);
            Fx.await("the figures of all again", () -> total(opened).startsWith(all + " "));
            opened.press(KeyCode.X, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("the matrix", () -> words(opened, ".chart-caption").contains("高质量发展"));
            opened.press(KeyCode.END);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN);
            Fx.await("its own cell", () -> words(opened, ".chart-caption").startsWith("“改革开放”: " + all + " "));
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            Fx.await("its own cell as before", () -> words(opened, ".chart-caption").startsWith("“改革开放”: " + before.split(" ")[0] + " "));
        }
    }

    private static String total(OpenWindow opened) {
        return Fx.call(() -> room(opened).lookup(".legend-total") instanceof Label label ? label.getText() : "");
    }

    @Test
    void theSpeechesFoundStandOnTheShelfAndTheWayLeadsBack() {
        try (OpenWindow opened = of("甲\n\n各位代表：\n民生为大。民生！\n", "乙\n\n同志们：\n再见。\n", "丙\n\n同志们：\n民生要紧。\n")) {
            find(opened, KeyCode.K, "民生", 3);
            opened.press(KeyCode.DOWN);
            opened.type("L");
            Fx.await("the shelf", () -> opened.window.wholeShelf().isShown() && opened.window.wholeShelf().shelf().found().order().length == 2);
            assertThat(Arrays.stream(Fx.call(() -> opened.window.wholeShelf().shelf().found().ids())).boxed()).containsExactly(1L, 3L);
            assertThat(Fx.call(() -> opened.window.root().lookupAll(".shelf-chip").size())).as("it says so").isEqualTo(1);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.searching().isShown() && !opened.window.wholeShelf().isShown())).isTrue();
            assertThat(focus(opened)).as("back in the list").isSameAs(list(opened));
            assertThat(Fx.call(() -> list(opened).current())).isEqualTo(1);
            opened.press(KeyCode.L, KeyCode.CONTROL);
            opened.type("c");
            Fx.await("all again", () -> opened.window.wholeShelf().shelf().found().order().length == 3);
        }
    }

    @Test
    void theSpeechesOfPassagesStandOnTheShelf() {
        try (OpenWindow opened = marked()) {
            opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("note:提法");
            opened.press(KeyCode.ENTER);
            Fx.await("the noted one", () -> size(opened) == 1);
            opened.type("L");
            Fx.await("the shelf", () -> opened.window.wholeShelf().isShown() && opened.window.wholeShelf().shelf().found().order().length == 1);
            assertThat(Fx.call(() -> opened.window.wholeShelf().shelf().found().ids())).containsExactly(1L);
        }
    }
}
