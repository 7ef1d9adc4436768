package lectern.window.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import lectern.window.Fx;
import lectern.window.PanesFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final List<String> MANY = IntStream.range(0, 100_000).mapToObj(i -> "讲话" + i).toList();
    private final List<String> taken = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Button page;
    private Palette<String> palette;
    private PanesFx window;

    @BeforeEach
    void show() {
        page = Fx.call(() -> new Button("page"));
        palette = Fx.call(() -> new Palette<>("prompt", "nothing", 34, 12,
                hit -> new PaletteLine(hit.item(), "", "", List.of(), !hit.item().startsWith("off")), waiting::add));
        window = PanesFx.show(page);
        Fx.run(page::requestFocus);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open(List<String> items) {
        Entries<String> entries = Entries.of(items, 1, List::of);
        Fx.run(() -> palette.show(page, items, CompletableFuture.completedFuture(entries), taken::add));
    }

    @Test
    void arrowsChooseEnterTakesAndTheFocusComesBack() {
        open(List.of("one", "two", "three"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.UP);
        window.press(KeyCode.ENTER);
        assertThat(taken).containsExactly("two");
        assertThat(Fx.call(() -> page.isFocused() && !palette.isOpen())).isTrue();
    }

    @Test
    void whatCannotBeDoneNowCannotBeTaken() {
        open(List.of("off now", "two"));
        window.press(KeyCode.ENTER);
        assertThat(taken).isEmpty();
        assertThat(Fx.call(() -> palette.isOpen())).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> palette.isOpen())).isFalse();
    }

    @Test
    void ofManyQueriesOnlyTheLatestIsAnsweredAndEnterWaitsForIt() {
        open(MANY);
        window.type("9");
        window.type("9");
        window.press(KeyCode.BACK_SPACE);
        window.type("8765");
        assertThat(Fx.call(() -> palette.searching())).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(taken).isEmpty();
        // the thread beside comes to its work late, and in disorder
        waiting.reversed().forEach(Runnable::run);
        Fx.await("the answer", () -> !palette.isOpen());
        assertThat(taken).containsExactly("讲话98765");
    }

    @Test
    void onlyTheRowsThatAreSeenAreMade() {
        open(MANY);
        Fx.pulse();
        assertThat(Fx.call(() -> list().getItems().size())).isEqualTo(100_000);
        assertThat(Fx.call(() -> list().lookupAll(".list-cell").size())).isLessThan(40);
        window.press(KeyCode.ENTER);
        assertThat(taken).containsExactly("讲话0");
    }

    @Test
    void whatFitsIsMarkedInARowThatStays() {
        open(List.of("讲话98", "讲话9"));
        window.type("9");
        Fx.pulse();
        assertThat(marked()).containsExactly("9", "9");
        window.type("8");
        Fx.pulse();
        assertThat(marked()).containsExactly("98");
    }

    private List<String> marked() {
        return Fx.call(() -> list().lookupAll(".palette-fit").stream().filter(node -> node.getScene() != null)
                .filter(PaletteTest::shown).map(node -> ((Label) node).getText()).toList());
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aClosedPaletteIsNotAnswered() {
        open(MANY);
        window.type("1");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ESCAPE);
        waiting.forEach(Runnable::run);
        Fx.pulse();
        assertThat(taken).isEmpty();
    }

    private ListView<?> list() {
        return (ListView<?>) window.scene().getRoot().lookup(".palette-list");
    }
}
