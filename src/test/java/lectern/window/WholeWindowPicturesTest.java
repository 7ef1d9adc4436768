package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.desk.CodebookEdits;
import lectern.desk.Desk;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.desk.Samples;
import lectern.desk.Settings;
import lectern.text.TextRange;
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
        Fx.await("a sample", () -> opened.desk.open().isPresent());
        long address = Fx.call(opened.desk::shelf).join().stream()
                .filter(card -> card.fileName().equals(Samples.CLOSING_ADDRESS)).findFirst().orElseThrow().id();
        Fx.run(() -> opened.window.openSpeech(address));
        Fx.await("the closing address", () -> opened.desk.open().orElseThrow().speech().id() == address);
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
            Fx.pulse();
            String name = "whole-" + language + "-" + paper.name().toLowerCase(Locale.ROOT) + "-" + width;
            opened.picture(name);
            Legible.check(opened.window);
        }
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
