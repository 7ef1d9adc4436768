package lectern.window.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.speech.Anatomy;
import lectern.text.TextRange;
import lectern.window.Fx;
import lectern.window.reader.PageText;
import lectern.window.reader.SpeechPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeechMarginTest {
    private static final String TEXT = "各位代表，同志们，今天是个好日子𠮷；我们继续解放思想、奋发进取，凝心聚力👩‍👩‍👧。\n".repeat(2000);
    private static final Codebook CODEBOOK = new Codebook(List.of(new Theme("a", null, "解放思想", "#0072b2", "", 1, 0),
            new Theme("b", null, "数据", "#d55e00", "", 0, 1)));
    private final List<String> told = new ArrayList<>();
    private SpeechPage page;
    private SpeechMargin margin;
    private Stage stage;

    @BeforeEach
    void open() {
        StackPane root = Fx.call(() -> {
            page = new SpeechPage();
            margin = new SpeechMargin(page, Messages.in(Locale.ENGLISH));
            StackPane both = new StackPane(page, margin);
            both.getStyleClass().add("lectern");
            both.getStylesheets().add("/lectern/window/window.css");
            return both;
        });
        stage = Fx.show(root, 1000, 800);
        Fx.run(() -> {
            page.show(new PageText(TEXT, Anatomy.none(TEXT.length()), true));
            margin.setOnChosen(annotation -> told.add("chosen " + annotation.id()));
            margin.setOnLink(id -> told.add("link " + id));
            margin.setOnNote((annotation, note) -> told.add("note " + annotation.id() + " " + note));
            margin.setOnEdit(annotation -> told.add("edit " + annotation.id()));
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            page.dispose();
        });
    }

    private static Annotation annotation(String id, int start, int end, String theme, String note) {
        return new Annotation(id, 1, Anchor.of(TEXT, new TextRange(start, end)), List.of(theme), note, "me", Instant.EPOCH,
                Instant.EPOCH);
    }

    private void show(Annotation... annotations) {
        Fx.run(() -> margin.show(List.of(annotations), CODEBOOK, TEXT.length()));
        Fx.pulse();
    }

    private void click(Node node, int times) {
        Fx.run(() -> {
            Bounds place = node.localToScreen(node.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            for (int i = 0; i < times; i++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
        });
        Fx.pulse();
    }

    private List<Node> shown(String selector) {
        return Fx.call(() -> List.copyOf(margin.lookupAll(selector)));
    }

    private Node lettering(String text) {
        return Fx.call(() -> margin.lookupAll("Text").stream()
                .filter(node -> node instanceof Text letters && letters.getText().equals(text)).findFirst().orElseThrow());
    }

    @Test
    void aClickOnTheNameOfABracketChoosesTheAnnotation() {
        show(annotation("one", 4, 20, "a", ""), annotation("two", 60, 90, "b", ""));
        click(lettering("数据"), 1);
        assertThat(told).containsExactly("chosen two");
        assertThat(Fx.call(page::isFocused)).isTrue();
    }

    @Test
    void onlyWhatIsInSightIsBuilt() {
        List<Annotation> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(annotation("m" + i, i * 8, i * 8 + 6, "a", i % 3 == 0 ? "note " + i : ""));
        }
        show(many.toArray(Annotation[]::new));
        assertThat(shown("BracketNode").size() + shown(".margin-card").size()).isBetween(10, 150);
    }

    @Test
    void cardsFollowTheTextWhenItScrolls() {
        show(annotation("one", 4, 20, "a", "here"), annotation("far", TEXT.length() - 30, TEXT.length() - 20, "a", "there"));
        double before = Fx.call(() -> shown(".margin-card").getFirst().getLayoutY());
        Fx.run(() -> page.scrollBy(20));
        Fx.pulse();
        assertThat(Fx.call(() -> shown(".margin-card").getFirst().getLayoutY())).isEqualTo(before - 20);
        Fx.run(() -> page.scrollBy(3000));
        Fx.pulse();
        assertThat(shown(".margin-card")).isEmpty();
    }

    @Test
    void aLinkInANoteLeadsToItsAnnotation() {
        show(annotation("one", 4, 20, "a", "see [that](#two)"));
        click(lettering("that"), 1);
        assertThat(told).containsExactly("link two");
    }

    @Test
    void aDoubleClickEditsInPlaceAndCtrlEnterKeepsIt() {
        show(annotation("one", 4, 20, "a", "here"));
        click(shown(".margin-card").getFirst(), 2);
        TextArea area = (TextArea) shown(".text-area").getFirst();
        Fx.run(() -> {
            assertThat(area.isFocused()).isTrue();
            area.appendText(" and 𠮷");
            Robot robot = new Robot();
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.ENTER);
            robot.keyRelease(KeyCode.CONTROL);
        });
        Fx.pulse();
        assertThat(told).containsExactly("chosen one", "note one here and 𠮷");
        assertThat(Fx.call(page::isFocused)).isTrue();
        assertThat(shown(".text-area")).isEmpty();
    }

    @Test
    void aNoteThatIsBeingWrittenIsKeptOnceWhenTheFocusGoes() {
        Annotation bare = annotation("one", 4, 20, "a", "");
        show(bare);
        Fx.run(() -> assertThat(margin.edit(bare)).isTrue());
        Fx.run(() -> page.requestFocus());
        Fx.run(margin::keepEdit);
        assertThat(told).containsExactly("note one ");
    }

    @Test
    void aNarrowPageShowsPencilsAndAsksForAnotherEditor() {
        Fx.run(() -> stage.setWidth(720));
        Fx.await("the narrow window", () -> page.getWidth() < 730);
        Annotation noted = annotation("one", 4, 20, "a", "here");
        show(noted);
        assertThat(shown(".margin-card")).isEmpty();
        Fx.run(() -> assertThat(margin.edit(noted)).isFalse());
        click(shown(".margin-sign").getFirst(), 2);
        assertThat(told).containsExactly("chosen one", "edit one");
    }

    @Test
    void theStripLeadsToWhereItIsClicked() {
        show(annotation("one", 4, 20, "a", ""));
        Fx.run(() -> {
            Node strip = shown(".density-strip").getFirst();
            Bounds place = strip.localToScreen(strip.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(place.getCenterX(), place.getMinY() + place.getHeight() / 2);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.pulse();
        TextRange seen = Fx.call(page::visibleRange);
        assertThat(seen.start()).isLessThan(TEXT.length() / 2);
        assertThat(seen.end()).isGreaterThan(TEXT.length() / 2);
    }

    @Test
    void theListOfTheRestOpensOnlyWhereThereIsARest() {
        Annotation[] many = new Annotation[6];
        for (int i = 0; i < 6; i++) {
            many[i] = annotation("m" + i, 4 + i, 30 - i, "a", "");
        }
        show(many);
        Fx.run(() -> assertThat(margin.openMore(new TextRange(200, 210))).isFalse());
        Fx.run(() -> assertThat(margin.openMore(new TextRange(5, 6))).isFalse());
        Fx.run(() -> assertThat(margin.openMore(new TextRange(7, 8))).isTrue());
        assertThat(shown(".margin-row")).hasSize(4);
        Fx.run(() -> assertThat(margin.openMore(new TextRange(10, 20))).isTrue());
        Fx.pulse();
        assertThat(shown(".margin-row")).hasSize(6);
        click(shown(".margin-row").getFirst(), 1);
        assertThat(told).containsExactly("chosen m5");
        assertThat(Fx.call(() -> shown(".margin-list").getFirst().isVisible())).isFalse();
    }

    @Test
    void theMousePassesThroughWhereNothingIsShown() {
        List<Integer> places = new ArrayList<>();
        Fx.run(() -> page.gestures().setOnPlace((offset, clicks) -> places.add(offset)));
        show(annotation("one", 4, 20, "a", "here"));
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(page.localToScreen(400, 300));
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.await("the click", () -> !places.isEmpty());
        assertThat(told).isEmpty();
    }
}
