package lectern.window.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.window.Fx;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static Bounds[] parts(String left, String hit, String right) {
        return parts(left, hit, right, true);
    }

    private static Bounds[] parts(String left, String hit, String right, boolean centred) {
        Snippet snippet = Fx.call(() -> new Snippet(centred));
        var stage = Fx.show(Fx.call(() -> new StackPane(snippet)), 800, 40);
        Fx.run(() -> snippet.show(left, hit, right));
        Fx.pulse();
        Bounds[] parts = Fx.call(() -> snippet.getChildrenUnmodifiable().stream()
                .map(node -> node.getBoundsInParent()).toArray(Bounds[]::new));
        Fx.run(stage::close);
        return parts;
    }

    @Test
    void theHitStandsInTheMiddleAndItsSurroundingsTouchIt() {
        Bounds[] parts = parts("坚持把", "高质量发展", "作为首要任务 and more");
        assertThat(parts[1].getCenterX()).isBetween(399.0, 401.0);
        assertThat(parts[0].getMaxX()).isBetween(parts[1].getMinX() - 8, parts[1].getMinX());
        assertThat(parts[2].getMinX()).isBetween(parts[1].getMaxX(), parts[1].getMaxX() + 8);
    }

    @Test
    void aLongHitIsShownFromItsBeginningAndWholeWhereThereIsRoom() {
        String half = "统筹稳增长、调结构、促改革，坚持宏观政策要稳、微观政策";
        assertThat(parts("x", half.repeat(4), "y", true)[1].getMinX()).isZero();
        Bounds[] parts = parts("一年来，我们坚持稳中求进工作总基调，在很长的前文之后，又在很长的前文之后，", half + half, "。", false);
        assertThat(parts[1].getWidth()).isBetween(700.0, 800.0);
        assertThat(parts[1].getMinX()).isGreaterThanOrEqualTo(0);
        assertThat(parts[1].getMaxX()).isLessThanOrEqualTo(800);
    }

    @Test
    void aLineBreakAndWhatIndentsTheNextLineTakeTheRoomOfOneSpace() {
        double space = parts("显著的作用。 在恢复时期，", "民生", "要紧。 谢谢")[0].getWidth();
        Bounds[] broken = parts("显著的作用。\n　　在恢复时期，", "民生", "要紧。\r\n  谢谢");
        assertThat(broken[0].getWidth()).isEqualTo(space);
        assertThat(broken[2].getWidth()).isEqualTo(parts("", "民生", "要紧。 谢谢")[2].getWidth());
    }

    @Test
    void hitsOfOneLengthStandUnderEachOtherWhateverSurroundsThem() {
        assertThat(parts("x", "发展", "").clone()[1].getMinX())
                .isEqualTo(parts("在很长很长很长很长很长很长很长很长很长很长很长很长很长的前文之后，", "发展", "的后文")[1].getMinX());
    }

    @Test
    void whatPrecedesAHitThatIsReadFromRightToLeftStandsAtItsRight() {
        Bounds[] parts = parts("السلام ", "عليكم", " ورحمة الله");
        assertThat(parts[0].getMinX()).isGreaterThanOrEqualTo(parts[1].getMaxX());
        assertThat(parts[2].getMaxX()).isLessThanOrEqualTo(parts[1].getMinX());
    }

    @Test
    void theDirectionIsThatOfTheHitNotOfItsSurroundings() {
        assertThat(Snippet.rightToLeft("发展", "שלום", "")).isFalse();
        assertThat(Snippet.rightToLeft("שלום", "发展", "发展")).isTrue();
        assertThat(Snippet.rightToLeft("2014", "، سلام", "a")).isTrue();
        assertThat(Snippet.rightToLeft("，。", "", "")).isFalse();
        Bounds[] parts = parts("他说 שלום עולם ", "发展", " (سلام) 是");
        assertThat(parts[0].getMaxX()).isLessThanOrEqualTo(parts[1].getMinX());
        assertThat(parts[2].getMinX()).isGreaterThanOrEqualTo(parts[1].getMaxX());
    }

    /// The last character of what follows stands last, though its first letter is one that is read from right to left.
    @Test
    void whatFollowsIsNotTurnedRoundByItsFirstLetter() {
        Snippet snippet = Fx.call(() -> new Snippet(true));
        var stage = Fx.show(Fx.call(() -> new StackPane(snippet)), 800, 40);
        Fx.run(() -> snippet.show("", "发展", " (سلام) 是大事"));
        Fx.pulse();
        List<String> seen = Fx.call(() -> ((HBox) snippet.getChildrenUnmodifiable().getLast()).getChildren().stream()
                .map(run -> ((Text) ((TextFlow) run).getChildren().getFirst()).getText()).toList());
        List<Double> places = Fx.call(() -> ((HBox) snippet.getChildrenUnmodifiable().getLast()).getChildren().stream()
                .map(Node::getLayoutX).toList());
        Fx.run(stage::close);
        assertThat(seen).containsExactly(" (", "سلام", ") 是大事");
        assertThat(places).isSorted();
    }

    @Test
    void aLineBreakIsASpaceAndNothingElseIsChanged() {
        Snippet snippet = Fx.call(() -> new Snippet(false));
        Fx.run(() -> snippet.show("a\nb ", "𠮷👩‍👩‍👧é", "\r\nc"));
        StringBuilder shown = new StringBuilder();
        Fx.run(() -> snippet.getChildrenUnmodifiable().forEach(part -> ((HBox) part).getChildren()
                .forEach(run -> ((TextFlow) run).getChildren().forEach(text -> shown.append(((Text) text).getText())))));
        assertThat(shown.toString()).isEqualTo("a b 𠮷👩‍👩‍👧é c");
    }
}
