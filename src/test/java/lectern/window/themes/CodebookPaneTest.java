package lectern.window.themes;

import static lectern.window.themes.Books.theme;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lectern.annotation.Codebook;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.window.Fx;
import lectern.window.PanesFx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodebookPaneTest {
    private final List<String> asked = new ArrayList<>();
    private Codebook book = Books.of("""
            政治引领=1
              论断
              金句
            举措
            数据=5
            """);
    private CodebookPane pane;
    private PanesFx window;

    @BeforeEach
    void open() {
        pane = Fx.call(() -> new CodebookPane(Messages.in(Locale.ENGLISH), new Asked()));
        window = PanesFx.show(pane);
        Fx.run(() -> {
            pane.show(book, Map.of("论断", 3), null);
            pane.select("论断");
            pane.requestFocus();
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private @Nullable String chosen() {
        return Fx.call(() -> pane.selected() == null ? null : pane.selected().name());
    }

    private <T> boolean focusOn(Class<T> kind) {
        return Fx.call(() -> kind.isInstance(window.scene().getFocusOwner()));
    }

    @Test
    void keysAskForWhatTheyDo() {
        window.press(KeyCode.ENTER);
        window.type("7");
        window.press(KeyCode.DELETE);
        window.press(KeyCode.DOWN, false, true);
        window.press(KeyCode.LEFT, false, true);
        Fx.run(() -> pane.select("金句"));
        window.press(KeyCode.RIGHT, false, true);
        Fx.run(() -> pane.select("政治引领"));
        window.type("0");
        assertThat(asked).containsExactly("give 论断", "key 论断 7", "delete 论断", "move 论断 政治引领 1", "move 论断 null 1",
                "move 金句 论断 0", "key 政治引领 0");
    }

    @Test
    void aNewThemeIsNamedInPlaceAndChosenWhenItComes() {
        window.type("n");
        assertThat(focusOn(TextField.class)).isTrue();
        window.type("表态");
        window.press(KeyCode.ENTER);
        assertThat(asked).containsExactly("add 表态 政治引领");
        assertThat(focusOn(TreeView.class)).isTrue();
        show(new Codebook(append(book.all(), new Theme("new", "政治引领", "表态", "#123456", "", 0, 2))));
        assertThat(chosen()).isEqualTo("表态");
        Fx.pulse();
        window.press(KeyCode.DOWN);
        assertThat(chosen()).isEqualTo("举措");
    }

    @Test
    void theLetterThatOpensTheFieldDoesNotEnterIt() {
        window.press(KeyCode.F2);
        window.typedOnly("x");
        assertThat(Fx.call(() -> ((TextField) window.scene().getFocusOwner()).getText())).isEqualTo("论断");
        window.press(KeyCode.ESCAPE);
        assertThat(asked).isEmpty();
    }

    @Test
    void nestedAndRenamedAndLetBe() {
        window.press(KeyCode.INSERT, true, false);
        Fx.pulse();
        window.type("强论断");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.F2);
        window.type("重要论断");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.INSERT);
        window.type("白写");
        window.press(KeyCode.ESCAPE);
        assertThat(asked).containsExactly("add 强论断 论断", "rename 论断 重要论断");
        assertThat(chosen()).isEqualTo("论断");
    }

    @Test
    void aNameIsKeptWhenTheFocusGoesElsewhere() {
        window.type("n");
        window.type("半途");
        Fx.run(() -> pane.lookup(".panes-search").requestFocus());
        Fx.await("the name", () -> !asked.isEmpty());
        assertThat(asked).containsExactly("add 半途 政治引领");
        assertThat(focusOn(TextField.class)).isTrue();
    }

    @Test
    void aCodebookThatComesWhileANameIsTypedDoesNotDisturbIt() {
        window.press(KeyCode.F2);
        window.type("关键");
        show(book.after(new Edit.OfTheme(theme(book, "举措"), theme(book, "举措").onKey(8))));
        assertThat(focusOn(TextField.class)).isTrue();
        window.type("论断");
        window.press(KeyCode.ENTER);
        assertThat(asked).containsExactly("rename 论断 关键论断");
    }

    @Test
    void choiceAndClosedBranchesSurviveANewCodebook() {
        Fx.run(() -> {
            pane.select("数据");
            tree().getRoot().getChildren().getFirst().setExpanded(false);
        });
        show(book.after(new Edit.OfTheme(null, new Theme("z", null, "安全", "#112233", "", 0, 0))));
        assertThat(chosen()).isEqualTo("数据");
        assertThat(Fx.call(() -> tree().getExpandedItemCount())).isEqualTo(4);
        show(new Codebook(book.all().stream().filter(t -> !t.id().equals("数据")).toList()));
        assertThat(chosen()).isEqualTo("举措");
    }

    @Test
    void aThemeThatMovesToAnotherParentIsStillChosen() {
        show(book.after(new Edit.OfTheme(theme(book, "论断"), theme(book, "论断").placed("举措", 0))));
        assertThat(chosen()).isEqualTo("论断");
        assertThat(Fx.call(() -> tree().getRoot().getChildren().get(1).getChildren().getFirst().getValue().theme().name()))
                .isEqualTo("论断");
    }

    @Test
    void typingFiltersByInitials() {
        window.type("/jj");
        assertThat(Fx.call(() -> tree().getExpandedItemCount())).isEqualTo(2);
        assertThat(chosen()).isEqualTo("金句");
        window.press(KeyCode.ENTER);
        assertThat(asked).isEmpty();
        window.press(KeyCode.ENTER);
        assertThat(asked).containsExactly("give 金句");
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> tree().getExpandedItemCount())).isEqualTo(5);
        assertThat(chosen()).isEqualTo("金句");
    }

    @Test
    void descriptionIsKeptOnceWhicheverWayItIsLeft() {
        window.type("d");
        assertThat(focusOn(TextArea.class)).isTrue();
        window.type("断言");
        window.press(KeyCode.ENTER, false, true);
        assertThat(focusOn(TreeView.class)).isTrue();
        window.type("d");
        window.type("!");
        Fx.run(() -> pane.requestFocus());
        Fx.run(() -> pane.keepEdits());
        assertThat(asked).containsExactly("describe 论断 断言", "describe 论断 断言!");
    }

    @Test
    void aMemoIsThereOnceItIsWrittenAndApartFromTheDescription() {
        List<Node> boxes = Fx.call(() -> List.copyOf(pane.lookupAll(".description-box")));
        assertThat(boxes).extracting(Node::isVisible).containsExactly(true, false);
        window.type("e");
        assertThat(boxes).extracting(Node::isVisible).containsExactly(true, true);
        window.type("与去年对照");
        window.press(KeyCode.ENTER, false, true);
        assertThat(focusOn(TreeView.class)).isTrue();
        assertThat(asked).containsExactly("memo 论断 与去年对照");
        assertThat(boxes).extracting(Node::isVisible).containsExactly(true, true);
        window.press(KeyCode.DOWN);
        assertThat(boxes).extracting(Node::isVisible).containsExactly(true, false);
    }

    @Test
    void aDescriptionMayHaveManyLinesAndThereIsRoomToWriteIt() {
        window.type("d");
        assertThat(Fx.call(() -> ((TextArea) window.scene().getFocusOwner()).getPrefRowCount())).isGreaterThan(6);
        window.type("第一行");
        Fx.run(() -> ((TextArea) window.scene().getFocusOwner()).appendText("\n\n第三行"));
        window.press(KeyCode.ENTER, false, true);
        assertThat(asked).containsExactly("describe 论断 第一行\n\n第三行");
    }

    @Test
    void pGoesThroughThePassagesOfTheChosenTheme() {
        window.type("p");
        assertThat(asked).containsExactly("review 论断");
    }

    @Test
    void aColourIsChosenWithArrowsOrWritten() {
        window.type("c");
        assertThat(focusOn(Button.class)).isTrue();
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ENTER);
        String next = Books.COLOURS.get(Books.COLOURS.indexOf(theme(book, "论断").colour()) + 1);
        window.type("c");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.type("#12ABcd");
        window.press(KeyCode.ENTER);
        assertThat(asked).containsExactly("recolour 论断 " + next, "recolour 论断 #12abcd");
        assertThat(focusOn(TreeView.class)).isTrue();
    }

    @Test
    void mergeAsksForTheOtherTheme() {
        window.type("m");
        window.type("金");
        window.press(KeyCode.ENTER);
        assertThat(asked).containsExactly("merge 论断 金句");
        show(new Codebook(book.all().stream().filter(t -> !t.id().equals("论断")).toList()));
        assertThat(chosen()).isEqualTo("金句");
    }

    @Test
    void theMenuShowsTheKeysWithoutMakingThemAccelerators() {
        Fx.run(() -> Event.fireEvent(tree(), new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true,
                null)));
        ContextMenu menu = Fx.call(() -> (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .findFirst().orElseThrow());
        Fx.run(() -> {
            assertThat(window.scene().getAccelerators()).isEmpty();
            MenuItem rename = menu.getItems().stream().filter(item -> "Rename".equals(item.getText())).findFirst()
                    .orElseThrow();
            assertThat(rename.getAccelerator().getDisplayText()).isEqualTo("F2");
            menu.getItems().stream().filter(item -> "Move up".equals(item.getText())).forEach(item ->
                    assertThat(item.isDisable()).isFalse());
            menu.getItems().stream().filter(item -> "Delete".equals(item.getText())).forEach(MenuItem::fire);
            menu.hide();
        });
        assertThat(asked).containsExactly("delete 论断");
    }

    @Test
    void aThousandThemesWithNewCountsAreShownAtOnce() {
        List<Theme> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new Theme("t" + i, i < 50 ? null : "t" + i % 50, "主题" + i, "#112233", "", 0, i));
        }
        Codebook large = new Codebook(many);
        show(large);
        Fx.run(() -> pane.select("t777"));
        long[] times = new long[21];
        for (int i = 0; i < times.length; i++) {
            Map<String, Integer> counts = Map.of("t777", i);
            times[i] = Fx.call(() -> {
                long start = System.nanoTime();
                pane.show(large, counts, null);
                return System.nanoTime() - start;
            });
        }
        Arrays.sort(times);
        System.out.printf("show() of 1,000 themes: median %.2f ms%n", times[10] / 1e6);
        assertThat(chosen()).isEqualTo("主题777");
    }

    private void show(Codebook next) {
        book = next;
        Fx.run(() -> pane.show(next, Map.of(), null));
    }

    private TreeView<ThemeRow> tree() {
        return (ThemeTree) pane.lookup(".theme-tree");
    }

    private static List<Theme> append(List<Theme> themes, Theme more) {
        List<Theme> all = new ArrayList<>(themes);
        all.add(more);
        return all;
    }

    private final class Asked implements CodebookActions {
        @Override
        public void add(String name, @Nullable String parent) {
            asked.add("add " + name + " " + parent);
        }

        @Override
        public void rename(Theme theme, String name) {
            asked.add("rename " + theme.name() + " " + name);
        }

        @Override
        public void recolour(Theme theme, String colour) {
            asked.add("recolour " + theme.name() + " " + colour);
        }

        @Override
        public void describe(Theme theme, String text) {
            asked.add("describe " + theme.name() + " " + text);
        }

        @Override
        public void memo(Theme theme, String text) {
            asked.add("memo " + theme.name() + " " + text);
        }

        @Override
        public void key(Theme theme, int key) {
            asked.add("key " + theme.name() + " " + key);
        }

        @Override
        public void move(Theme theme, @Nullable String parent, int place) {
            asked.add("move " + theme.name() + " " + parent + " " + place);
        }

        @Override
        public void merge(Theme theme, Theme into) {
            asked.add("merge " + theme.name() + " " + into.name());
        }

        @Override
        public void review(Theme theme) {
            asked.add("review " + theme.name());
        }

        @Override
        public void delete(Theme theme) {
            asked.add("delete " + theme.name());
        }

        @Override
        public void give(Theme theme) {
            asked.add("give " + theme.name());
        }

        @Override
        public List<String> colours() {
            return Books.COLOURS;
        }
    }
}
