package lectern.window.notes;

import static lectern.window.notes.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.message.Messages;
import lectern.window.Fx;
import lectern.window.PanesFx;
import lectern.window.themes.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesPaneTest {
    private final List<String> told = new ArrayList<>();
    private final Codebook book = Books.chinese();
    private final List<Annotation> cards = List.of(
            card("a", 0, "高质量发展是首要任务", "", "高质量发展"),
            card("b", 20, "办好人民满意的教育", "对照去年的提法\n𠮷 👩‍👩‍👧", "教育", "举措"),
            card("c", 40, "发展不平衡不充分", "待核实"));
    private Button page;
    private NotesPane pane;
    private PanesFx window;

    @BeforeEach
    void open() {
        page = Fx.call(() -> new Button("page"));
        pane = Fx.call(() -> new NotesPane(Messages.in(Locale.SIMPLIFIED_CHINESE)));
        window = PanesFx.show(pane, page);
        Fx.run(() -> {
            pane.setOnGo(a -> told.add("go " + a.id()));
            pane.setOnRemove(a -> told.add("remove " + a.id()));
            pane.setOnNote((a, note) -> told.add("note " + a.id() + " " + note));
            pane.setOnEditDone(() -> {
                told.add("done");
                page.requestFocus();
            });
            pane.show(cards, book, a -> a.anchor().range().start() / 20 + 1);
            page.requestFocus();
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theNoteIsKeptOnceAndThePageGetsTheFocusBack() {
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            Fx.run(() -> pane.edit("引文", List.of(), "旧", text -> told.add("keep " + text)));
            window.typedOnly("n");
            window.type("新𠮷");
            assertThat(Fx.call(() -> pane.editing())).isTrue();
            window.press(key, false, true);
            Fx.run(() -> pane.keepEdit());
            assertThat(told).containsExactly("keep 旧新𠮷", "done");
            assertThat(Fx.call(() -> page.isFocused() && !pane.editing())).isTrue();
            told.clear();
        }
    }

    @Test
    void theFocusLeavingKeepsTheNoteAndStaysWhereItWent() {
        Fx.run(() -> {
            pane.edit("引文", List.of(), "", text -> told.add("keep " + text));
            page.requestFocus();
        });
        assertThat(told).containsExactly("keep ");
        assertThat(Fx.call(() -> page.isFocused())).isTrue();
    }

    @Test
    void aSecondEditKeepsTheFirst() {
        Fx.run(() -> {
            pane.edit("一", List.of(), "1", text -> told.add("first " + text));
            pane.edit("二", List.of(), "2", text -> told.add("second " + text));
            assertThat(pane.editing()).isTrue();
            pane.keepEdit();
        });
        assertThat(told).containsExactly("first 1", "second 2");
    }

    @Test
    void keysOfTheListGoEditAndRemove() {
        Fx.run(() -> {
            pane.select("b");
            assertThat(page.isFocused()).isTrue();
            pane.requestFocus();
        });
        window.press(KeyCode.ENTER);
        window.type("n");
        assertThat(Fx.call(() -> window.scene().getFocusOwner() instanceof TextArea)).isTrue();
        window.type("！");
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.scene().getFocusOwner() instanceof ListView)).isTrue();
        window.press(KeyCode.F2);
        window.press(KeyCode.ESCAPE);
        window.type("x");
        window.press(KeyCode.DELETE);
        assertThat(told).containsExactly("go b", "note b 对照去年的提法\n𠮷 👩‍👩‍👧！", "remove b", "remove b");
        Fx.run(() -> pane.show(List.of(cards.get(0), cards.get(2)), book, a -> 1));
        window.press(KeyCode.ENTER);
        assertThat(told.getLast()).isEqualTo("go c");
    }

    @Test
    void filtersByTextThemeAndNote() {
        assertThat(shownFor("發展")).containsExactly("a", "c");
        assertThat(shownFor("jy")).containsExactly("b");
        assertThat(shownFor("核实")).containsExactly("c");
        Fx.run(() -> ((ToggleButton) pane.lookup(".panes-toggle")).setSelected(true));
        assertThat(shownFor("")).containsExactly("b", "c");
    }

    @Test
    void oneOtherAnnotationAmongTenThousandIsOneChangeAndQuick() {
        List<Annotation> many = Cards.many(10_000);
        Fx.run(() -> {
            pane.show(many, book, a -> 1);
            pane.select("a9000");
        });
        Fx.pulse();
        List<String> changes = new ArrayList<>();
        long[] times = new long[41];
        Fx.run(() -> {
            list().getItems().addListener((ListChangeListener<Annotation>) change -> {
                while (change.next()) {
                    changes.add(change.getRemovedSize() + " out, " + change.getAddedSize() + " in at " + change.getFrom());
                }
            });
            for (int i = 0; i < times.length; i++) {
                List<Annotation> next = new ArrayList<>(many);
                if (i % 2 == 0) {
                    next.add(4000, card("new", 39_995, "新", ""));
                }
                long start = System.nanoTime();
                pane.show(next, book, a -> 1);
                times[i] = System.nanoTime() - start;
            }
            assertThat(list().getSelectionModel().getSelectedItem().id()).isEqualTo("a9000");
            assertThat(list().getItems()).hasSize(10_001);
        });
        assertThat(changes).hasSize(41).startsWith("0 out, 1 in at 4000", "1 out, 0 in at 4000");
        Arrays.sort(times);
        System.out.printf("show() of 10,000 annotations, one different: median %.2f ms%n", times[20] / 1e6);
    }

    @Test
    void choosingBringsTheCardIntoView() {
        Fx.run(() -> pane.show(Cards.many(10_000), book, a -> 1));
        Fx.pulse();
        for (String id : List.of("a9999", "a5000", "a0", "a7001")) {
            Fx.run(() -> pane.select(id));
            Fx.await(id + " in view", () -> {
                VirtualFlow<?> rows = (VirtualFlow<?>) list().lookup(".virtual-flow");
                int row = Integer.parseInt(id.substring(1));
                return rows.getFirstVisibleCell().getIndex() <= row && row <= rows.getLastVisibleCell().getIndex();
            });
        }
        assertThat(Fx.call(() -> page.isFocused())).isTrue();
    }

    @Test
    void cardsAreNoWiderThanTheListAndAsHighAsTheirNote() {
        Annotation tall = card("t", 60, "引".repeat(300), "行\n".repeat(12));
        Fx.run(() -> pane.show(List.of(cards.getFirst(), tall), book, a -> 1));
        Fx.pulse();
        Fx.run(() -> {
            List<NoteCell> shown = list().lookupAll(".note-cell").stream().map(NoteCell.class::cast)
                    .filter(cell -> cell.getItem() != null).toList();
            assertThat(shown).hasSize(2).allMatch(cell -> cell.getWidth() <= list().getWidth());
            NoteCell high = shown.stream().filter(cell -> cell.getItem() == tall).findFirst().orElseThrow();
            assertThat(high.getHeight()).isBetween(200.0, 450.0);
        });
    }

    @Test
    void aCardIsReadAsAWhole() {
        Fx.pulse();
        assertThat(Fx.call(() -> list().lookupAll(".note-cell").stream().map(NoteCell.class::cast)
                .filter(cell -> cell.getItem() == cards.get(1)).findFirst().orElseThrow()
                .queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("第 2 段。教育, 举措。“办好人民满意的教育”对照去年的提法\n𠮷 👩‍👩‍👧");
    }

    private List<String> shownFor(String query) {
        return Fx.call(() -> {
            ((TextField) pane.lookup(".panes-search")).setText(query);
            return list().getItems().stream().map(Annotation::id).toList();
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<Annotation> list() {
        return (ListView<Annotation>) pane.lookup(".notes-list");
    }
}
