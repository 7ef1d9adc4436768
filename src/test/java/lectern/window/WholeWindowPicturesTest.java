package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.desk.CodebookEdits;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.desk.Samples;
import lectern.desk.Settings;
import lectern.text.TextRange;
import lectern.window.margin.NoteFlow;
import lectern.window.reader.Paper;
import lectern.window.themes.Books;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole window with much in it, at the sizes people have: pictures to look at in `target/pictures`, and of what
/// makes them good, all that a program can see ([Legible]).
class WholeWindowPicturesTest {
    private static final List<String> CHINESE = List.of("高质量发展", "民主与依法行使权力", "解放思想", "希望和重托", "责任担当",
            "生态文明", "掌声");
    private static final List<String> ENGLISH = List.of("Quality of growth", "Rule of law", "Open minds", "Hopes and trust",
            "Responsibility", "Environment", "Applause");
    @TempDir
    private Path folder;

    private OpenWindow open(String language, Paper paper, double width, double height) {
        Settings settings = Settings.DEFAULT.withPaper(Preferences.name(paper));
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.of(language), settings, width, height);
        Fx.run(() -> opened.window.files().openSamples());
        Fx.await("a sample on the page", () -> opened.window.reader().open().isPresent());
        long address = Fx.call(opened.desk::shelf).join().stream()
                .filter(card -> card.fileName().equals(Samples.CLOSING_ADDRESS)).findFirst().orElseThrow().id();
        Fx.run(() -> {
            // opened again, it would come to the page a second time while the test works on it
            if (opened.window.reader().open().orElseThrow().speech().id() != address) {
                opened.window.openSpeech(address);
            }
        });
        Fx.await("the closing address on the page", () -> opened.window.reader().open()
                .filter(open -> open.speech().id() == address).isPresent());
        Fx.pulse();
        return opened;
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1000, 1000", "zh, SEPIA, 1000, 1000", "zh, DARK, 1000, 1000",
        "en, LIGHT, 1000, 1000", "en, SEPIA, 1000, 1000", "en, DARK, 1000, 1000",
        "zh, LIGHT, 1440, 900", "zh, SEPIA, 1440, 900", "zh, DARK, 1440, 900",
        "en, LIGHT, 1440, 900", "en, SEPIA, 1440, 900", "en, DARK, 1440, 900",
        "zh, LIGHT, 640, 900", "en, DARK, 640, 900"})
    void twelveOverlappingAnnotations(String language, Paper paper, int width, int height) {
        try (OpenWindow opened = open(language, paper, width, height)) {
            assertThat(Fx.call(() -> opened.window.root().getWidth())).isEqualTo(width);
            List<Theme> themes = themes(opened, language.equals("zh") ? CHINESE : ENGLISH);
            annotate(opened, themes);
            opened.waitUntilSaved();
            Fx.pulse();
            String name = "whole-" + language + "-" + paper.name().toLowerCase(Locale.ROOT) + "-" + width;
            opened.picture(name);
            Legible.check(opened.window);
            assertThat(Legible.cutThemes(opened.window)).as("names that are cut in the codebook").isEmpty();
            // the three that have a bracket are told by their whole names
            assertThat(Legible.names(opened.window)).containsAll(themes.subList(0, 3).stream().map(Theme::name).toList());
            assertThat(Fx.call(() -> opened.window.margin().lookupAll(".margin-card").size())).isEqualTo(width > 1000 ? 2 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1440, 900", "en, DARK, 1440, 900", "zh, SEPIA, 1000, 1000"})
    void theDensestPassage(String language, Paper paper, int width, int height) {
        try (OpenWindow opened = open(language, paper, width, height)) {
            List<Theme> themes = themes(opened, language.equals("zh") ? CHINESE : ENGLISH);
            Fx.run(() -> {
                Desk desk = opened.desk;
                OpenSpeech open = desk.open().orElseThrow();
                int start = open.speech().text().indexOf("经过全体代表");
                for (int i = 0; i < 12; i++) {
                    TextRange range = new TextRange(start, start + 40 + i);
                    give(desk, open, range, themes.get(i));
                    give(desk, open, range, themes.get((i + 5) % 12));
                    Annotation given = open.exactly(range).getFirst();
                    if (i % 2 == 0) {
                        desk.marking().note(open, given, language.equals("zh")
                                ? "第" + (i + 1) + "条：与去年的提法*对照*，核对原文，再看**出处**；另见" + NoteFlow.link(given)
                                : "No. " + (i + 1) + ": compare with last year’s wording, check the *source*; see "
                                + NoteFlow.link(given)).ifPresent(desk::perform);
                    }
                }
                opened.window.reader().goTo(open.exactly(new TextRange(start, start + 46)).getFirst());
            });
            opened.waitUntilSaved();
            Fx.pulse();
            opened.picture("densest-" + language + "-" + width);
            Legible.check(opened.window);
            opened.press(KeyCode.O);
            opened.picture("densest-" + language + "-" + width + "-more");
            assertThat(Fx.call(() -> opened.window.margin().lookupAll(".margin-row").size())).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1440, 900", "en, LIGHT, 1440, 900", "zh, DARK, 1000, 1000", "en, SEPIA, 1000, 1000"})
    void fiftyFiveThemes(String language, Paper paper, int width, int height) {
        try (OpenWindow opened = open(language, paper, width, height)) {
            Codebook book = language.equals("zh") ? Books.fifty() : Books.english();
            Fx.run(() -> book.all().forEach(theme -> opened.desk.perform(opened.desk.codebookEdits().add(theme.onKey(0)))));
            Fx.run(() -> {
                Desk desk = opened.desk;
                OpenSpeech open = desk.open().orElseThrow();
                for (int i = 0; i < 200; i++) {
                    give(desk, open, new TextRange(i * 13 + 100, i * 13 + 110), desk.codebook().all().get(i * i % 55));
                }
                desk.perform(desk.codebookEdits().describe(desk.codebook().all().get(7), book.all().getFirst().name()).orElseThrow());
            });
            opened.waitUntilSaved();
            assertThat(Fx.call(() -> opened.desk.codebook().all())).hasSize(55);
            TreeView<?> tree = Fx.call(() -> (TreeView<?>) opened.window.root().lookup(".theme-tree"));
            Set<String> read = new HashSet<>();
            for (int row = 0; row < 55; row += 5) {
                int at = row;
                Fx.run(() -> tree.scrollTo(at));
                Fx.pulse();
                Legible.check(opened.window);
                read.addAll(Fx.call(() -> tree.lookupAll(".theme-name").stream().map(name -> ((Label) name).getText()).toList()));
            }
            assertThat(read).containsAll(book.all().stream().map(Theme::name).toList());
            Fx.run(() -> {
                tree.scrollTo(0);
                tree.getSelectionModel().select(7);
            });
            opened.picture("themes-" + language + "-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT", "en, SEPIA"})
    void noSpeechIsOpen(String language, Paper paper) {
        Settings settings = Settings.DEFAULT.withPaper(Preferences.name(paper));
        Path library = folder.resolve("b.lectern");
        try (OpenWindow opened = new OpenWindow(library, Locale.of(language), settings, 1000, 700)) {
            opened.picture("welcome-" + language);
            Legible.words(opened.window);
            assertThat(heading(opened)).isEqualTo(opened.window.messages().text("window.welcome.heading"));
            Fx.call(() -> Samples.addTo(opened.desk, opened.window.messages())).join();
            Fx.run(opened.window::refreshShelf);
            Fx.await("the shelf", () -> !heading(opened).equals(opened.window.messages().text("window.welcome.heading")));
            opened.picture("welcome-" + language + "-back");
            Legible.words(opened.window);
            assertThat(heading(opened)).isEqualTo(opened.window.messages().text("window.welcome.choose"));
            opened.press(KeyCode.ENTER);
            assertThat(Fx.call(() -> opened.window.root().lookup(".palette"))).as("what the first button opens").isNotNull();
        }
    }

    private static String heading(OpenWindow opened) {
        return Fx.call(() -> ((Label) opened.window.root().lookup(".welcome-heading")).getText());
    }

    /// Some three deep, some twelve deep, one with several themes, two with notes.
    private static void annotate(OpenWindow opened, List<Theme> themes) {
        Fx.run(() -> {
            Desk desk = opened.desk;
            OpenSpeech open = desk.open().orElseThrow();
            String text = open.speech().text();
            int start = text.indexOf("经过全体代表");
            for (int i = 0; i < 12; i++) {
                give(desk, open, new TextRange(start + i * 6, start + 180 - i * 7), themes.get(i));
            }
            TextRange trust = range(text, "充分体现了各位代表对克良同志的信任和支持");
            give(desk, open, trust, themes.get(2));
            give(desk, open, trust, themes.get(6));
            give(desk, open, range(text, "会议选举李克良同志为张家口市人民政府市长"), themes.get(3));
            give(desk, open, range(text, "以热烈的掌声，向克良同志表示衷心的祝贺"), themes.get(11));
            Annotation noted = open.exactly(new TextRange(start + 6, start + 173)).getFirst();
            desk.marking().note(open, noted, opened.window.messages().text("window.sample-note")).ifPresent(desk::perform);
            desk.marking().note(open, open.exactly(trust).getFirst(), "**1917**：\n- 议程\n- 选举").ifPresent(desk::perform);
            opened.window.reader().goTo(open.annotation(noted.id()).orElseThrow());
        });
    }

    private static void give(Desk desk, OpenSpeech open, TextRange range, Theme theme) {
        desk.marking().give(open, range, theme).ifPresent(desk::perform);
    }

    private static TextRange range(String text, String quote) {
        int start = text.indexOf(quote);
        return new TextRange(start, start + quote.length());
    }

    private static List<Theme> themes(OpenWindow opened, List<String> more) {
        return Fx.call(() -> {
            for (String name : more) {
                opened.desk.perform(opened.desk.codebookEdits().add(CodebookEdits.fresh(opened.desk.codebook(), name, null)));
            }
            return opened.desk.codebook().all();
        });
    }
}
