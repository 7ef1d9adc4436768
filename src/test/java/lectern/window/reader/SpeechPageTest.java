package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.text.TextRange;
import lectern.window.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeechPageTest {
    private static final String PARAGRAPH = "各位代表，我们要解放思想、奋发进取；𠮷祥如意👩‍👩‍👧。经济社会高质量发展迈出坚实步伐，人民群众获得感不断增强。";
    private static final String SPEECH = IntStream.rangeClosed(1, 200).mapToObj(i -> "　　第" + i + "段：" + PARAGRAPH)
            .reduce("讲话\n扫描二维码\n", (a, b) -> a + b + "\n\n");
    private SpeechPage page;
    private Stage stage;

    @BeforeEach
    void open() {
        page = Fx.call(SpeechPage::new);
        stage = Fx.show(page, 900, 700);
        int noise = SPEECH.indexOf("扫描");
        Anatomy anatomy = new Anatomy(FrontMatter.NONE, new TextRange(0, SPEECH.length()),
                List.of(new TextRange(noise, noise + 5)), Outline.NONE, List.of());
        Fx.run(() -> page.show(new PageText(SPEECH, anatomy, true)));
        Fx.pulse();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            page.dispose();
        });
    }

    @Test
    void aRevealedPassageCanBeReadAndStaysWhereItIs() {
        for (Reveal how : Reveal.values()) {
            for (int paragraph : new int[] {3, 150, 80, 200, 1}) {
                TextRange range = SampleSpeech.range(SPEECH, "第" + paragraph + "段");
                Fx.run(() -> page.reveal(range, how));
                Fx.pulse();
                assertThat(Fx.call(page::visibleRange).contains(range)).as(how + " " + paragraph).isTrue();
            }
        }
        TextRange near = Fx.call(() -> {
            page.reveal(SampleSpeech.range(SPEECH, "第100段"), Reveal.CENTRE);
            return page.visibleRange();
        });
        Fx.run(() -> page.reveal(SampleSpeech.range(SPEECH, "第100段"), Reveal.NEAREST));
        assertThat(Fx.call(page::visibleRange)).isEqualTo(near);
    }

    @Test
    void aPageDownShowsTheNextPageWithoutLeavingOutALine() {
        int before = Fx.call(() -> page.visibleRange().end());
        Fx.run(page::pageDown);
        Fx.pulse();
        TextRange next = Fx.call(page::visibleRange);
        assertThat(next.start()).isLessThanOrEqualTo(before).isPositive();
        assertThat(next.end()).isGreaterThan(before);
        Fx.run(page::pageUp);
        Fx.pulse();
        assertThat(Fx.call(page::firstVisibleOffset)).isZero();
    }

    @Test
    void everyLineInSightTakesTheNewSize() {
        String text = SPEECH.replace(PARAGRAPH, PARAGRAPH.repeat(8));
        Fx.run(() -> page.show(new PageText(text, Anatomy.none(text.length()), true)));
        Fx.pulse();
        for (int paragraph : new int[] {3, 40, 120, 200}) {
            Fx.run(() -> page.reveal(SampleSpeech.range(text, "第" + paragraph + "段"), Reveal.CENTRE));
            Fx.pulse();
            for (double zoom : new double[] {1.1, 1.21, 1.1, 1, 0.909, 2, 0.6, 1}) {
                Fx.run(() -> page.set(page.setting().withZoom(zoom)));
                Fx.pulse();
                assertThat(Fx.call(this::sizes)).as("sizes at %s, zoomed by %s", paragraph, zoom).hasSize(1);
            }
        }
    }

    private Set<Double> sizes() {
        return page.lookupAll(".text").stream().map(Text.class::cast).filter(text -> text.getText().length() > 20)
                .filter(SpeechPageTest::isShown).map(text -> text.getFont().getSize()).collect(Collectors.toSet());
    }

    static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    @Test
    void aClickTellsTheCharacterUnderIt() {
        AtomicReference<String> told = new AtomicReference<>();
        TextRange wanted = SampleSpeech.range(SPEECH, "祥如意");
        Fx.run(() -> page.gestures().setOnPlace((offset, clicks) -> told.set(offset + " " + clicks)));
        Point2D point = pointAt(new TextRange(wanted.start(), wanted.start() + 1));
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(point);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.await("the click", () -> told.get() != null);
        assertThat(told.get()).isEqualTo(wanted.start() + " 1");
        assertThat(Fx.call(page::isFocused)).isTrue();
    }

    @Test
    void aDragSelectsWholeCharacters() {
        AtomicReference<TextRange> told = new AtomicReference<>();
        Fx.run(() -> page.gestures().setOnSelect(told::set));
        int from = SampleSpeech.range(SPEECH, "解放思想").start();
        TextRange family = SampleSpeech.range(SPEECH, "👩‍👩‍👧");
        Point2D startOnScreen = pointAt(new TextRange(from, from + 1)).subtract(6, 0);
        Point2D endOnScreen = pointAt(family).add(4, 0);
        Fx.run(() -> {
            Node area = page.lookup(".page-text");
            Point2D start = area.screenToLocal(startOnScreen);
            Point2D end = area.screenToLocal(endOnScreen);
            area.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, start, true));
            area.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, end, false));
            area.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, end, false));
        });
        assertThat(told.get()).isNotNull();
        assertThat(told.get().of(SPEECH)).startsWith("解放思想").matches("(?s).*如意(👩‍👩‍👧)?");
    }

    @Test
    void aClickOnAFoldOpensItAndEnterCanCloseItAgain() {
        int noise = SPEECH.indexOf("扫描");
        AtomicReference<Integer> told = new AtomicReference<>();
        Fx.run(() -> page.gestures().setOnPlace((offset, clicks) -> told.set(offset)));
        assertThat(texts()).contains("⋯ 1").doesNotContain("扫描二维码");
        Point2D point = Fx.call(() -> centre("⋯ 1"));
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(point);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.await("the fold to open", () -> texts().contains("扫描二维码"));
        assertThat(told.get()).isNull();
        assertThat(Fx.call(() -> page.toggleNoise(noise + 2))).isTrue();
        Fx.await("the fold to close", () -> texts().contains("⋯ 1"));
        assertThat(Fx.call(() -> page.toggleNoise(SPEECH.indexOf("第3段")))).isFalse();
    }

    @Test
    void everyKeyReachesTheCallerAndChangesNothing() {
        List<KeyCode> reached = new ArrayList<>();
        List<KeyCode> keys = List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.END, KeyCode.SPACE, KeyCode.A,
                KeyCode.DELETE, KeyCode.TAB, KeyCode.Z, KeyCode.ENTER);
        Fx.run(() -> {
            page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                reached.add(event.getCode());
                event.consume();
            });
            page.requestFocus();
        });
        TextRange before = Fx.call(page::visibleRange);
        Fx.run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyType(key);
            }
        });
        Fx.await("the keys", () -> reached.size() == keys.size());
        assertThat(reached).isEqualTo(keys);
        assertThat(Fx.call(page::visibleRange)).isEqualTo(before);
        assertThat(Fx.call(page::isFocused)).isTrue();
    }

    @Test
    void noInputMethodIsAskedFor() {
        Fx.run(page::requestFocus);
        assertThat(Fx.call(() -> page.getScene().getFocusOwner().getInputMethodRequests())).isNull();
        assertThat(Fx.call(() -> page.lookup(".page-text").getInputMethodRequests())).isNull();
        assertThat(Fx.call(() -> page.lookup(".page-text").isFocusTraversable())).isFalse();
    }

    @Test
    void aChangedMarkRedrawsItsOwnLineOnly() {
        Mark first = mark("a", "第2段");
        Mark second = mark("b", "第4段");
        Fx.run(() -> page.setMarks(List.of(first)));
        Fx.pulse();
        List<Node> before = Fx.call(this::shapes);
        Fx.run(() -> page.setMarks(List.of(first, second)));
        List<Node> after = Fx.call(this::shapes);
        assertThat(before).hasSize(1);
        assertThat(after).hasSize(2).containsAll(before);
        Fx.run(() -> page.setUnit(SampleSpeech.range(SPEECH, "第2段")));
        assertThat(Fx.call(this::shapes)).containsAll(after);
    }

    @Test
    void theShortestMarkAtAPlaceComesFirst() {
        TextRange range = SampleSpeech.range(SPEECH, "第2段：各位代表");
        Mark longer = new Mark("long", range, List.of(Color.RED), "", false, false);
        Mark shorter = new Mark("short", new TextRange(range.start() + 1, range.end() - 2), List.of(), "", false, true);
        Fx.run(() -> page.setMarks(List.of(longer, shorter)));
        assertThat(Fx.call(() -> page.marksAt(range.start() + 2))).containsExactly(shorter, longer);
        assertThat(Fx.call(() -> page.marksAt(range.start()))).containsExactly(longer);
    }

    @Test
    void zoomKeepsTheReadingPlace() {
        Fx.run(() -> page.reveal(SampleSpeech.range(SPEECH, "第120段"), Reveal.TOP));
        Fx.pulse();
        int before = Fx.call(page::firstVisibleOffset);
        Fx.run(() -> page.set(page.setting().withZoom(1.6)));
        Fx.pulse();
        assertThat(Fx.call(page::visibleRange).contains(before)).isTrue();
    }

    @Test
    void aScreenReaderHearsTheParagraphOfTheUnit() {
        TextRange unit = SampleSpeech.range(SPEECH, "第7段");
        Fx.run(() -> page.setUnit(unit));
        assertThat(Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.TEXT))).isEqualTo("第7段：" + PARAGRAPH);
    }

    @Test
    void textsWithoutAnyLineAreShownEmpty() {
        Fx.run(() -> page.show(new PageText(" \n\n", Anatomy.none(3), true)));
        Fx.pulse();
        Fx.run(() -> page.reveal(new TextRange(1, 2), Reveal.CENTRE));
        assertThat(Fx.call(page::firstVisibleOffset)).isZero();
    }

    private static Mark mark(String id, String quote) {
        return new Mark(id, SampleSpeech.range(SPEECH, quote), List.of(Color.web("#0072b2")), "", false, false);
    }

    private List<Node> shapes() {
        return page.lookupAll(".paragraph-text").stream().flatMap(flow -> flow.lookupAll("*").stream())
                .filter(node -> node instanceof Path path && (path.getStyleClass().isEmpty()
                        || path.getStyleClass().contains("mark-line")) && !path.getElements().isEmpty())
                .distinct().toList();
    }

    private List<String> texts() {
        return Fx.call(() -> page.lookupAll(".text").stream().filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText()).toList());
    }

    private Point2D centre(String shown) {
        Bounds bounds = page.lookupAll(".text").stream().filter(node -> node instanceof Text text && text.getText().equals(shown))
                .map(node -> node.localToScreen(node.getBoundsInLocal())).findFirst().orElseThrow();
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// The middle of the character on the screen, found by drawing the unit there.
    private Point2D pointAt(TextRange character) {
        Fx.run(() -> page.setUnit(character));
        Fx.pulse();
        return Fx.call(() -> {
            Node shape = page.lookup(".unit");
            Bounds bounds = shape.localToScreen(shape.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, Point2D at, boolean still) {
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, true, false, still, null);
    }

    @Test
    void aScreenReaderHearsTheCurrentParagraphAndWhatIsSelectedInIt() {
        Fx.run(() -> {
            page.setUnit(SampleSpeech.range(SPEECH, "第12段"));
            int start = SPEECH.indexOf("奋发进取", SPEECH.indexOf("第12段"));
            page.setSelection(new TextRange(start, start + 4));
        });
        String text = (String) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        int start = (Integer) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.SELECTION_START));
        int end = (Integer) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.SELECTION_END));
        int caret = (Integer) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET));
        assertThat(text).isEqualTo("第12段：" + PARAGRAPH);
        assertThat(text.substring(start, end)).isEqualTo("奋发进取");
        assertThat(text.substring(caret)).startsWith("第12段");
        assertThat(Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.EDITABLE))).isEqualTo(false);
    }

    @Test
    void aSelectionThatGoesOnBeyondTheCurrentParagraphIsToldAsFarAsItsEnd() {
        Fx.run(() -> {
            page.setUnit(SampleSpeech.range(SPEECH, "第12段"));
            page.setSelection(new TextRange(SPEECH.indexOf("第11段"), SPEECH.indexOf("第13段") + 4));
        });
        String text = (String) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        int start = (Integer) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.SELECTION_START));
        int end = (Integer) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.SELECTION_END));
        assertThat(text.substring(start, end)).isEqualTo(text);
    }
}
