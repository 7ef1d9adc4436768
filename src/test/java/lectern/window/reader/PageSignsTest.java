package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import lectern.window.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands on the page besides the text: numbers, handles, signs, heads, the thumb of the scroll bar.
class PageSignsTest {
    private static final String SPEECH = IntStream.rangeClosed(1, 60)
            .mapToObj(i -> "　　第" + i + "段。要解放思想，奋发进取（掌声）；经济社会高质量发展迈出坚实步伐，人民群众获得感不断增强，"
                    + "落实国家安全战略，维护和塑造国家安全，完善重点领域安全保障体系和工作机制。\n").reduce("", String::concat);
    private SpeechPage page;
    private Stage stage;

    @BeforeEach
    void open() {
        page = Fx.call(SpeechPage::new);
        stage = Fx.show(page, 900, 700);
        Fx.run(() -> {
            page.setNumbering(offset -> SPEECH.startsWith("　　第", Math.max(0, offset - 2)) ? SPEECH.substring(0, offset).split("\n", -1).length : 0);
            page.show(new PageText(SPEECH, anatomy(), true));
        });
        Fx.pulse();
    }

    private static Anatomy anatomy() {
        List<SpeechEvent> events = new ArrayList<>();
        for (int at = SPEECH.indexOf("（掌声）"); at >= 0; at = SPEECH.indexOf("（掌声）", at + 1)) {
            events.add(new SpeechEvent(SpeechEvent.Kind.APPLAUSE, new TextRange(at, at + 4), "掌声"));
        }
        TextRange head = SampleSpeech.range(SPEECH, "第2段。");
        return new Anatomy(FrontMatter.NONE, new TextRange(0, SPEECH.length()), List.of(), new Outline(List.of(
                new Section(SectionKind.RUN_IN, 2, head.of(SPEECH), head, head, 1, List.of()))), events);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            page.dispose();
        });
    }

    private List<Text> numbers() {
        return Fx.call(() -> page.lookupAll(".paragraph-number").stream().filter(SpeechPageTest::isShown).map(Text.class::cast).toList());
    }

    @Test
    void paragraphsShowTheirNumbersOnDemandLeftOfTheTextAndClearOfTheBrackets() {
        assertThat(numbers()).isEmpty();
        double measure = Fx.call(() -> page.sight().right() - page.sight().left());
        Fx.run(() -> page.set(page.setting().withNumbers(true)));
        Fx.pulse();
        assertThat(numbers()).extracting(Text::getText).contains("1", "2", "3");
        double brackets = Fx.call(() -> page.sight().left());
        assertThat(Fx.call(() -> page.sight().right()) - brackets).as("the text keeps its width").isGreaterThan(measure);
        for (Text number : numbers()) {
            Bounds bounds = Fx.call(() -> page.sceneToLocal(number.localToScene(number.getBoundsInLocal())));
            assertThat(bounds.getMinX()).isGreaterThan(brackets - 10);
            assertThat(bounds.getMaxX()).as("left of the text").isLessThan(Fx.call(() -> page.sceneToLocal(
                    page.lookup(".paragraph-text").localToScene(0, 0)).getX()) + Typography.GUTTER + 36);
        }
        Fx.run(() -> page.set(page.setting().withZoom(2)));
        Fx.pulse();
        assertThat(numbers()).extracting(Text::getText).contains("1");
        Fx.run(() -> page.set(page.setting().withNumbers(false)));
        Fx.pulse();
        assertThat(numbers()).isEmpty();
    }

    @Test
    void theLineIsAsLongInAWideWindowAsInANarrowOne() {
        Fx.run(() -> page.set(page.setting().withZoom(0.6)));
        Fx.pulse();
        double narrow = Fx.call(() -> page.sight().right() - page.sight().left());
        Fx.run(() -> stage.setWidth(1000));
        Fx.await("the wider window", () -> page.getWidth() > 960);
        assertThat(Fx.call(() -> page.sight().right() - page.sight().left())).isEqualTo(narrow);
    }

    private List<Node> shown(String selector) {
        return Fx.call(() -> page.lookupAll(selector).stream().filter(SpeechPageTest::isShown).toList());
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Point2D at, boolean shift) {
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, shift, false, false,
                false, type != MouseEvent.MOUSE_MOVED, false, false, true, false, type != MouseEvent.MOUSE_DRAGGED, null);
    }

    private Point2D centre(Node node) {
        return Fx.call(() -> {
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            return page.lookup(".page-text").sceneToLocal(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private Point2D before(TextRange character) {
        Fx.run(() -> page.setUnit(character));
        Fx.pulse();
        return Fx.call(() -> {
            Node unit = page.lookup(".unit");
            Bounds bounds = unit.localToScene(unit.getBoundsInLocal());
            return page.lookup(".page-text").sceneToLocal(bounds.getMinX() + 3, bounds.getCenterY());
        });
    }

    private void drag(Point2D from, Point2D to, boolean shift) {
        Fx.run(() -> {
            Node area = page.lookup(".page-text");
            area.fireEvent(mouse(MouseEvent.MOUSE_MOVED, from, false));
            area.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, from, shift));
            area.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, to, shift));
            area.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, to, shift));
        });
    }

    @Test
    void theEndsOfWhatIsHeldAreDraggedByTheirHandles() {
        List<String> told = new ArrayList<>();
        List<Integer> placed = new ArrayList<>();
        Fx.run(() -> {
            page.gestures().setOnResize(range -> told.add(range.of(SPEECH)));
            page.gestures().setOnPlace((offset, clicks) -> placed.add(offset));
            page.gestures().setSnap(offset -> SPEECH.indexOf('，', offset));
            page.setHandles(SampleSpeech.range(SPEECH, "解放思想，奋发进取"));
        });
        Fx.pulse();
        List<Node> handles = shown(".handle");
        assertThat(handles).hasSize(2);
        int social = SPEECH.indexOf("社会");
        drag(centre(handles.get(1)), before(new TextRange(social, social + 1)), false);
        assertThat(told).containsExactly("解放思想，奋发进取（掌声）；经济");
        assertThat(shown(".handle")).as("the handles go along").hasSize(2);
        drag(centre(shown(".handle").get(1)), before(new TextRange(social, social + 1)), true);
        assertThat(told.getLast()).as("with Shift to the end of a clause").endsWith("高质量发展迈出坚实步伐");
        int think = SPEECH.indexOf("思想");
        drag(centre(shown(".handle").get(0)), before(new TextRange(think, think + 1)), false);
        assertThat(told.getLast()).startsWith("思想，奋发");
        int count = told.size();
        Point2D handle = centre(shown(".handle").get(0));
        Fx.run(() -> {
            Node area = page.lookup(".page-text");
            area.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, handle, false));
            area.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, handle, false));
        });
        assertThat(told).as("a click on a handle changes nothing").hasSize(count);
        assertThat(placed).as("and does not move the cursor").isEmpty();
        Fx.run(() -> page.setHandles(null));
        Fx.pulse();
        assertThat(shown(".handle")).isEmpty();
    }

    @Test
    void theMouseOverAHandleShowsThatItCanBeMoved() {
        Fx.run(() -> page.setHandles(SampleSpeech.range(SPEECH, "解放思想，奋发进取")));
        Fx.pulse();
        Point2D handle = centre(shown(".handle").getFirst());
        Node area = Fx.call(() -> page.lookup(".page-text"));
        Fx.run(() -> area.fireEvent(mouse(MouseEvent.MOUSE_MOVED, handle, false)));
        Fx.pulse();
        assertThat(Fx.call(area::getCursor)).isEqualTo(Cursor.H_RESIZE);
        Fx.run(() -> area.fireEvent(mouse(MouseEvent.MOUSE_MOVED, handle.add(80, 60), false)));
        Fx.pulse();
        assertThat(Fx.call(area::getCursor)).isEqualTo(Cursor.TEXT);
    }

    @Test
    void theHandlesOfALongAnnotationStandOnTheLinesWhereItEnds() {
        TextRange range = new TextRange(SPEECH.indexOf("第2段"), SPEECH.indexOf("第4段") + 2);
        Fx.run(() -> page.setHandles(range));
        Fx.pulse();
        List<Node> handles = shown(".handle");
        assertThat(handles).hasSize(2);
        assertThat(centre(handles.get(0)).distance(centre(handles.get(1)))).isGreaterThan(100);
    }

    @Test
    void bookmarksAndApplauseHaveSignsBesideTheirLines() {
        assertThat(shown(".reaction-sign")).hasSizeGreaterThan(3);
        int second = SPEECH.indexOf("第2段");
        Fx.run(() -> page.setBookmarks(List.of(second, SPEECH.indexOf("第3段"))));
        Fx.pulse();
        List<Node> signs = shown(".bookmark-sign");
        assertThat(signs).hasSize(2);
        Bounds sign = Fx.call(() -> page.sceneToLocal(signs.getFirst().localToScene(signs.getFirst().getBoundsInLocal())));
        assertThat(sign.getMinX()).isGreaterThanOrEqualTo(Fx.call(() -> page.sight().right()));
        Fx.run(() -> page.setBookmarks(List.of()));
        Fx.pulse();
        assertThat(shown(".bookmark-sign")).isEmpty();
    }

    @Test
    void headsInsideParagraphsCanBeSetLikeTheRest() {
        assertThat(shown(".text.head")).isNotEmpty();
        Fx.run(() -> page.set(page.setting().withPlainHeads(true)));
        Fx.pulse();
        assertThat(shown(".text.head")).isEmpty();
        assertThat(shown(".text.aside")).as("applause stays set apart").isNotEmpty();
        Fx.run(() -> page.set(page.setting().withPlainHeads(false)));
        Fx.pulse();
        assertThat(shown(".text.head")).isNotEmpty();
    }

    @Test
    void theThumbCanBeTakenHoldOfInAVeryLongSpeech() {
        String text = SPEECH.repeat(100);
        Fx.run(() -> page.show(new PageText(text, Anatomy.none(text.length()), true)));
        Fx.pulse();
        Region thumb = Fx.call(() -> page.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.VERTICAL).findFirst()
                .map(bar -> (Region) bar.lookup(".thumb")).orElseThrow());
        assertThat(Fx.call(thumb::getHeight)).isGreaterThanOrEqualTo(28);
        double before = Fx.call(() -> thumb.localToScene(0, 0).getY());
        Fx.run(() -> page.reveal(new TextRange(text.length() - 20, text.length() - 10), Reveal.CENTRE));
        Fx.pulse();
        assertThat(Fx.call(() -> thumb.localToScene(0, thumb.getHeight()).getY())).isGreaterThan(before + 500)
                .isLessThanOrEqualTo(Fx.call(() -> page.localToScene(0, page.getHeight()).getY()));
    }

    @Test
    void aScreenReaderFindsLinesPlacesAndOffsetsOfTheParagraph() {
        TextRange unit = SampleSpeech.range(SPEECH, "第3段");
        Fx.run(() -> page.setUnit(unit));
        Fx.pulse();
        assertThat(Fx.call(page::getAccessibleRole)).isEqualTo(AccessibleRole.TEXT_AREA);
        String text = (String) ask(AccessibleAttribute.TEXT);
        int end = (Integer) ask(AccessibleAttribute.LINE_END, 0);
        assertThat(ask(AccessibleAttribute.LINE_START, 0)).isEqualTo(0);
        assertThat(end).isBetween(10, text.length() - 1);
        assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, end + 1)).isEqualTo(1);
        assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, end - 1)).isEqualTo(0);
        int at = text.indexOf("奋发进取");
        Bounds[] bounds = (Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, at, at + 4);
        assertThat(bounds).hasSizeBetween(1, 2);
        assertThat(ask(AccessibleAttribute.OFFSET_AT_POINT, new Point2D(bounds[0].getMinX() + 3, bounds[0].getCenterY()))).isEqualTo(at);
        assertThat((Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, 3, 3)).isEmpty();
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return Fx.call(() -> page.queryAccessibleAttribute(attribute, parameters));
    }
}
