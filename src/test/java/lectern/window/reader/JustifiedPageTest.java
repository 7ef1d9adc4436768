package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import javafx.stage.Stage;
import lectern.speech.Anatomy;
import lectern.text.TextRange;
import lectern.window.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines that all end at the right edge, in Chinese and in English, and what may stand at their ends.
class JustifiedPageTest {
    private static final String CHINESE = IntStream.rangeClosed(1, 12).mapToObj(i -> "　　" + "经济".repeat(i % 5)
            + "各位代表，我们要解放思想、奋发进取；2022年国内生产总值达到12.5亿元，增长8%，修建公路3000 km。人民群众获得感不断增强（见附件），"
            + "“一国两制”方针得到贯彻，GDP per capita 明显提高；新增就业13.5万人，减少碳排放25 MW h，𠮷野家👩‍👩‍👧一家三口、各族各界、落实国家安全战略，"
            + "维护和塑造国家安全，完善重点领域安全保障体系。\n").reduce("", String::concat);
    private static final String ENGLISH = ("We observe today not a victory of party but a celebration of freedom, symbolizing an "
            + "end as well as a beginning, signifying renewal as well as change; for the road is 3000 km long and cost 12 million "
            + "dollars, and man holds in his mortal hands the power to abolish all forms of human poverty.\n").repeat(8);
    private SpeechPage page;
    private Stage stage;

    @BeforeEach
    void open() {
        page = Fx.call(SpeechPage::new);
        stage = Fx.show(page, 900, 900);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            page.dispose();
        });
    }

    private void show(String text, boolean chinese) {
        Fx.run(() -> {
            page.set(page.setting().withJustified(true));
            page.show(new PageText(text, Anatomy.none(text.length()), chinese));
        });
        Fx.pulse();
    }

    /// A line of the layout: its text, where its last character ends, and whether another follows in the paragraph.
    private record Laid(String text, double right, double edge, boolean last) {
    }

    private List<Laid> lines() {
        return Fx.call(() -> page.lookupAll(".paragraph-text").stream().filter(TextFlow.class::isInstance)
                .map(TextFlow.class::cast).filter(flow -> flow.getScene() != null && flow.isVisible() && flow.getWidth() > 0)
                .flatMap(flow -> laid(flow).stream()).toList());
    }

    private static List<Laid> laid(TextFlow flow) {
        StringBuilder text = new StringBuilder();
        flow.getChildren().forEach(child -> text.append(child instanceof javafx.scene.text.Text part ? part.getText() : ""));
        List<Laid> laid = new ArrayList<>();
        List<TextLineInfo> infos = flow.getLayoutInfo().getTextLines(false);
        for (TextLineInfo info : infos) {
            String line = text.substring(info.start(), Math.min(info.end(), text.length()));
            int shown = info.start() + line.stripTrailing().length();
            double right = flow.getLayoutInfo().getSelectionGeometry(info.start(), shown, false).stream()
                    .mapToDouble(box -> box.getMaxX()).max().orElse(0);
            laid.add(new Laid(line, right, flow.getWidth() - Typography.GUTTER, info == infos.getLast()));
        }
        return laid;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 0.9, 1, 1.1, 1.3, 1.6, 2})
    void chineseLinesEndAtTheEdgeButTheLastOfAParagraph(double zoom) {
        Fx.run(() -> page.set(page.setting().withZoom(zoom)));
        show(CHINESE, true);
        List<Laid> lines = lines();
        assertThat(lines).filteredOn(line -> !line.last).hasSizeGreaterThan(10).allSatisfy(line ->
                assertThat(line.right).as(line.text).isCloseTo(line.edge, org.assertj.core.data.Offset.offset(1.0)));
        assertThat(lines).filteredOn(Laid::last).anySatisfy(line -> assertThat(line.right).isLessThan(line.edge - 20));
        assertThat(lines).noneMatch(line -> line.text.matches("(?s)[，。、；：！？”’）》%].*"));
        assertThat(lines).as("opening signs").noneMatch(line -> line.text.stripTrailing().matches("(?s).*[“‘（《]"));
    }

    @Test
    void englishLinesEndAtTheEdgeButTheLastOfAParagraph() {
        show(ENGLISH, false);
        List<Laid> lines = lines();
        assertThat(lines).filteredOn(line -> !line.last).hasSizeGreaterThan(10).allSatisfy(line ->
                assertThat(line.right).as(line.text).isCloseTo(line.edge, org.assertj.core.data.Offset.offset(1.0)));
        assertThat(lines).filteredOn(Laid::last).anySatisfy(line -> assertThat(line.right).isLessThan(line.edge - 20));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNumberAndItsUnitStandOnOneLine(boolean justified) {
        for (int width = 420; width <= 760; width += 17) {
            int wanted = width;
            Fx.run(() -> stage.setWidth(wanted));
            show(CHINESE, true);
            Fx.run(() -> page.set(page.setting().withJustified(justified)));
            Fx.await("the width", () -> Math.abs(page.getWidth() - stage.getScene().getWidth()) < 1);
            Fx.pulse();
            assertThat(lines()).as("width %s", width).hasSizeGreaterThan(10).noneMatch(line -> !line.last
                    && line.text.replaceAll("[\\s\\u00a0\\u2002]+$", "").matches("(?s).*([0-9]|[0-9][\\s\\u00a0]*[万亿])"));
            show(ENGLISH, false);
            assertThat(lines()).as("width %s", width).noneMatch(line -> !line.last && line.text.strip().matches("(?s).*(3000|12)"));
        }
    }

    @Test
    void aMarkStandsUnderItsCharactersAndAClickFindsThem() {
        show(CHINESE, true);
        for (String quote : List.of("奋发进取", "12.5亿元", "𠮷", "👩‍👩‍👧", "per capita", "塑造国家安全", "3000 km")) {
            TextRange range = SampleSpeech.range(CHINESE, quote);
            Fx.run(() -> page.setUnit(range));
            Fx.pulse();
            Bounds unit = Fx.call(() -> {
                Node shape = page.lookup(".unit");
                return shape.localToScreen(shape.getBoundsInLocal());
            });
            int first = offsetAt(new Point2D(unit.getMinX() + 6, unit.getMinY() + 8));
            int last = offsetAt(new Point2D(unit.getMaxX() - 6, unit.getMaxY() - 8));
            assertThat(range.contains(first)).as("%s begins at %s", quote, first).isTrue();
            assertThat(range.contains(last)).as("%s ends at %s", quote, last).isTrue();
            assertThat(first).isEqualTo(range.start());
        }
    }

    private int offsetAt(Point2D screen) {
        int inLine = (Integer) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.OFFSET_AT_POINT, screen));
        String line = (String) Fx.call(() -> page.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        return CHINESE.indexOf(line) + inLine;
    }

    /// The ink itself: under a mark's tint lie exactly the glyphs of its words.
    @Test
    void theInkOfAWordLiesWithinItsTintAndTheSpaceBesideItOutside() {
        show("国".repeat(20) + "ＡＢ" + "。国".repeat(60), true);
        String text = "国".repeat(20) + "ＡＢ" + "。国".repeat(60);
        Fx.run(() -> page.setMarks(List.of(new Mark("a", SampleSpeech.range(text, "ＡＢ"), List.of(), "", false, false))));
        Fx.pulse();
        WritableImage image = Fx.call(() -> page.snapshot(null, null));
        Bounds unit = Fx.call(() -> {
            Node shape = page.lookup(".highlight");
            return page.sceneToLocal(shape.localToScene(shape.getBoundsInLocal()));
        });
        assertThat(inked(image, unit.getMinX(), unit.getMaxX(), unit.getMinY() + 2, unit.getMaxY() - 2)).isPositive();
        // both neighbours are square signs with room at their edges: nothing is inked right beside the tint
        assertThat(inked(image, unit.getMinX() - 1.5, unit.getMinX(), unit.getMinY() + 2, unit.getMaxY() - 2)).isZero();
    }

    private static int inked(WritableImage image, double left, double right, double top, double bottom) {
        int inked = 0;
        for (int y = (int) top; y < bottom; y++) {
            for (int x = (int) Math.floor(left); x < right; x++) {
                inked += image.getPixelReader().getColor(x, y).grayscale().getRed() < 0.35 ? 1 : 0;
            }
        }
        return inked;
    }

    @Test
    void aPageInTheReadersOwnFaceIsNotTornApart() {
        Fx.run(() -> page.set(new PageSetting("DejaVu Sans", 1, false, false, false)));
        show(CHINESE, true);
        assertThat(Fx.call(() -> page.lookupAll(".paragraph-text").stream().filter(TextFlow.class::isInstance)
                .map(node -> ((TextFlow) node).getTextAlignment()).distinct().toList()))
                .containsExactly(javafx.scene.text.TextAlignment.LEFT);
    }
}
