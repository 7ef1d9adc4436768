package lectern.window.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import lectern.annotation.Codebook;
import lectern.message.Messages;
import lectern.window.Fx;
import lectern.window.PanesFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThemePickerTest {
    private final List<String> told = new ArrayList<>();
    private final Codebook book = Books.chinese();
    private Button page;
    private Button other;
    private ThemePicker picker;
    private PanesFx window;

    @BeforeEach
    void open() {
        page = Fx.call(() -> new Button("page"));
        other = Fx.call(() -> new Button("other"));
        picker = Fx.call(() -> new ThemePicker(Messages.in(Locale.SIMPLIFIED_CHINESE)));
        window = PanesFx.show(page, other);
        Fx.run(() -> {
            page.requestFocus();
            picker.show(page, book, List.of(Books.theme(book, "教育")), t -> told.add("give " + t.name()),
                    n -> told.add("create " + n), () -> told.add("closed, focus on page " + page.isFocused()));
        });
        window.typedOnly("t");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void initialsAndEnterGiveATheme() {
        window.type("gzl");
        window.press(KeyCode.ENTER);
        assertThat(told).containsExactly("closed, focus on page true", "give 高质量发展");
        assertThat(Fx.call(() -> picker.isOpen())).isFalse();
    }

    @Test
    void withoutTypingTheLatestThemeIsGiven() {
        window.press(KeyCode.ENTER);
        assertThat(told).containsExactly("closed, focus on page true", "give 教育");
    }

    @Test
    void arrowsAndPagesMoveWithinTheList() {
        window.press(KeyCode.UP);
        assertThat(row()).isZero();
        window.press(KeyCode.PAGE_DOWN);
        assertThat(row()).isEqualTo(8);
        window.press(KeyCode.END);
        window.press(KeyCode.DOWN);
        assertThat(row()).isEqualTo(book.all().size() - 1);
        window.press(KeyCode.HOME);
        assertThat(row()).isZero();
    }

    @Test
    void aNameThatIsNotThereCanBeMade() {
        window.type("全新主题𠮷");
        window.press(KeyCode.ENTER);
        assertThat(told).containsExactly("closed, focus on page true", "create 全新主题𠮷");
    }

    @Test
    void aNameThatIsThereIsNotOfferedAgainUnlessAskedFor() {
        window.type("教育");
        assertThat(Fx.call(() -> list().getItems())).hasSize(1);
        window.press(KeyCode.ENTER, false, true);
        assertThat(told).containsExactly("closed, focus on page true", "create 教育");
    }

    @Test
    void escapeClosesAndTheFocusLeavingClosesWithoutTakingItBack() {
        window.press(KeyCode.ESCAPE);
        assertThat(told).containsExactly("closed, focus on page true");
        told.clear();
        Fx.run(() -> {
            picker.show(page, book, List.of(), t -> told.add("give"), null, () -> told.add("closed"));
            other.requestFocus();
        });
        assertThat(told).containsExactly("closed");
        assertThat(Fx.call(() -> other.isFocused())).isTrue();
    }

    private int row() {
        return Fx.call(() -> list().getSelectionModel().getSelectedIndex());
    }

    private ListView<?> list() {
        return (ListView<?>) window.scene().getRoot().lookup(".picker-list");
    }
}
