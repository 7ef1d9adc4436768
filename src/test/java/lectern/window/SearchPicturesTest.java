package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lectern.desk.Settings;
import lectern.desk.Speeches;
import lectern.window.reader.Paper;
import lectern.window.search.SearchRoom;
import lectern.window.search.SearchRoom.Tab;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The views of search with much in them: pictures to look at in `target/pictures`, and of what makes them good, all that a
/// program can see ([Legible]).
class SearchPicturesTest {
    @TempDir
    private Path folder;

    private static SearchRoom room(OpenWindow opened) {
        return opened.window.searching().room();
    }

    private static void ask(OpenWindow opened, Tab tab, String query, String done) {
        Fx.run(() -> opened.window.searching().show(tab, query));
        Fx.await(tab + " answered", () -> ((Label) room(opened).lookup(".query-count")).getText().matches(done));
        Fx.pulse();
        Fx.pulse();
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1000, 1000", "zh, SEPIA, 1440, 900", "zh, DARK, 1440, 900", "en, LIGHT, 1440, 900", "en, DARK, 1000, 1000",
        "en, SEPIA, 1000, 1000"})
    void everyView(String language, Paper paper, int width, int height) {
        Path file = folder.resolve("a.lectern");
        boolean chinese = language.equals("zh");
        SearchLibrary.make(file, 70, 10, chinese);
        try (OpenWindow opened = new OpenWindow(file, Locale.of(language), Settings.DEFAULT.withPaper(Preferences.name(paper)), width, height)) {
            String name = "-" + language + "-" + paper.name().toLowerCase(Locale.ROOT) + "-" + width;
            String done = chinese ? "[\\d,]+ 篇.*|共.*|.*数遍.*|.*段落" : "\\d.*|Counted.*";
            ask(opened, Tab.SEARCH, chinese ? "高质量发展" : "growth", done);
            look(opened, "search" + name);
            ask(opened, Tab.CONCORDANCE, chinese ? "发展" : "growth", done);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            look(opened, "concordance" + name);
            opened.type("g");
            Fx.await("neighbours", () -> ((javafx.scene.control.TableView<?>) room(opened).lookup(".collocates .table-view")).getItems().size() > 3);
            look(opened, "collocates" + name);
            opened.type("g");
            ask(opened, Tab.PASSAGES, chinese ? "主题:高质量发展 OR 主题:民生保障" : "theme:高质量发展 OR theme:民生保障", done);
            opened.type("G");
            Fx.await("groups", () -> room(opened).lookupAll(".groups .list-cell").stream().anyMatch(cell -> cell.isVisible()));
            look(opened, "passages" + name);
            Fx.run(() -> opened.window.searching().show(Tab.MATRIX));
            Fx.await("the matrix", () -> !room(opened).lookupAll(".matrix-cell").isEmpty());
            opened.press(KeyCode.DOWN);
            look(opened, "matrix" + name);
            ask(opened, Tab.FREQUENCY, chinese ? "高质量发展；民生；主题:乡村振兴" : "growth; reform; theme:乡村振兴", done);
            opened.press(KeyCode.RIGHT);
            opened.press(KeyCode.RIGHT);
            look(opened, "bars" + name);
            opened.type("f");
            look(opened, "lines" + name);
            opened.type("f");
            look(opened, "table" + name);
            opened.type("f");
            opened.type("b");
            Fx.await("by speaker", () -> ((Label) room(opened).lookup(".query-count")).getText().matches(done)
                    && !room(opened).lookupAll(".chart-name").isEmpty());
            look(opened, "speakers" + name);
            Fx.run(() -> opened.window.searching().help());
            look(opened, "ask" + name);
            opened.press(KeyCode.ESCAPE);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, SEPIA, 1000, 1000", "en, DARK, 1440, 900"})
    void aMatrixOfFiftyFiveThemes(String language, Paper paper, int width, int height) {
        Path file = folder.resolve("a.lectern");
        SearchLibrary.make(file, 30, 55, true);
        try (OpenWindow opened = new OpenWindow(file, Locale.of(language), Settings.DEFAULT.withPaper(Preferences.name(paper)), width, height)) {
            Fx.run(() -> opened.window.searching().show(Tab.MATRIX));
            Fx.await("the matrix", () -> !room(opened).lookupAll(".matrix-cell").isEmpty());
            int seen = Fx.call(() -> room(opened).lookupAll(".matrix-cell").size());
            assertThat(seen).as("only what is in sight is made").isLessThan(55 * 55);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.END);
            look(opened, "matrix55-" + language + "-" + width);
            assertThat(Fx.call(() -> room(opened).lookupAll(".matrix-cell").stream()
                    .anyMatch(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"))))).isTrue();
        }
    }

    /// Scripts of both directions in one line: faces of the system, of which [Legible] knows nothing.
    @ParameterizedTest
    @CsvSource({"zh, LIGHT", "en, DARK"})
    void mixedScripts(String language, Paper paper) {
        Path file = folder.resolve("a.lectern");
        try (OpenWindow opened = new OpenWindow(file, Locale.of(language), Settings.DEFAULT.withPaper(Preferences.name(paper)), 1000, 600)) {
            Fx.call(() -> opened.desk.ask(library -> library.add(List.of(Speeches.draft("混.txt", """
                    他说 שלום עולם，发展 (السلام عليكم) 是 𠮷👩‍👩‍👧 growth。
                    قال الرئيس إن السلام هو الطريق إلى التنمية، والتنمية هي الطريق إلى السلام في العالم كله.
                    נאום ראש הממשלה על השלום ועל הפיתוח בארץ ובעולם כולו.
                    发展 and שלום 2014 and 发展。
                    """))))).join();
            ask(opened, Tab.CONCORDANCE, "发展 OR السلام OR השלום OR growth", "\\d.*");
            opened.picture("mixed-" + language);
            assertThat(Fx.call(() -> room(opened).lookupAll(".snippet:right-to-left").size())).isEqualTo(4);
        }
    }

    private static void look(OpenWindow opened, String name) {
        Fx.pulse();
        opened.picture(name);
        assertThat(Fx.call(() -> room(opened).isVisible())).as(name).isTrue();
        Legible.words(opened.window);
    }
}
