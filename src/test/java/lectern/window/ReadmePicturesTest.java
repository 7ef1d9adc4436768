package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.desk.Samples;
import lectern.desk.Settings;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's pictures of the window: makes them in `target/pictures`, and sees that those it shows are of this window.
class ReadmePicturesTest {
    private static final int WIDTH = 1320;
    private static final int HEIGHT = 860;
    @TempDir
    private Path folder;

    /// A passage that is marked: the digit of its theme (0 for none), and a note or nothing.
    private record Mark(String quote, int theme, String note) {
    }

    @Test
    void theChinesePictureShowsThePresentWindow() throws IOException {
        shows(Locale.SIMPLIFIED_CHINESE, List.of(
                new Mark("会议选举李克良同志为张家口市人民政府市长，充分体现了各位代表对克良同志的信任和支持，也凝结着全市人民的希望和重托。", 1, ""),
                new Mark("充分体现了各位代表对克良同志的信任和支持", 4, ""),
                new Mark("让我们再次以热烈的掌声，向克良同志表示衷心的祝贺！", 0, ""),
                new Mark("圆满完成了各项议程", 3, "会期几天、议程几项，待查会议公报。")));
    }

    @Test
    void theEnglishPictureShowsThePresentWindow() throws IOException {
        shows(Locale.ENGLISH, List.of(
                new Mark("dedicated to the proposition that all men are created equal", 1, ""),
                new Mark("Four score and seven years ago", 3, "Eighty-seven years: that is 1776."),
                new Mark("The world will little note, nor long remember what we say here, but it can never forget what they did here.", 4, ""),
                new Mark("Now we are engaged in a great civil war", 0, "")));
    }

    private void shows(Locale language, List<Mark> marks) throws IOException {
        String name = "window-" + language.getLanguage();
        try (OpenWindow opened = new OpenWindow(folder.resolve("library.lectern"), language, Settings.DEFAULT, WIDTH, HEIGHT)) {
            Fx.run(() -> Samples.addTo(opened.desk, Messages.in(language)).thenAccept(cards -> {
                opened.window.refreshShelf();
                opened.window.openSpeech(cards.getFirst().id());
            }));
            Fx.await("the sample", () -> opened.desk.open().isPresent());
            String text = opened.open().speech().text();
            marks.forEach(mark -> Fx.run(() -> mark(opened, passage(text, mark.quote), mark)));
            opened.waitUntilSaved();
            Fx.run(() -> opened.window.reader().goToTop(new TextRange(0, 1)));
            Fx.pulse();
            Fx.run(() -> opened.window.reader().workOn(noted(opened)));
            opened.picture(name);
        }
        assumeTrue(System.getProperty("os.name").equals("Linux"), "letters are drawn otherwise here");
        same(Path.of("target/pictures", name + ".png"), Path.of("resources/pictures", name + ".png"));
    }

    /// The committed picture has fewer colours: what counts is a pixel that is plainly another.
    private static void same(Path made, Path shown) throws IOException {
        BufferedImage now = ImageIO.read(made.toFile());
        BufferedImage then = ImageIO.read(shown.toFile());
        assertThat(new int[] {then.getWidth(), then.getHeight()}).containsExactly(now.getWidth(), now.getHeight());
        long other = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                other += differ(now.getRGB(x, y), then.getRGB(x, y)) ? 1 : 0;
            }
        }
        assertThat(other).as("pixels in which " + shown + " differs from the present window; if that is as it should be, "
                + "look at " + made + " and put it in its place: pngquant --output " + shown + " --force " + made)
                .isLessThan(WIDTH * HEIGHT / 5000L);
    }

    private static boolean differ(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > 64) {
                return true;
            }
        }
        return false;
    }

    /// The first of all, in both languages: the list stands at its top.
    private static Annotation noted(OpenWindow opened) {
        return opened.open().annotations().stream().filter(annotation -> !annotation.note().isEmpty()).findFirst().orElseThrow();
    }

    private static void mark(OpenWindow opened, TextRange passage, Mark mark) {
        Reader reader = opened.window.reader();
        reader.goTo(passage);
        if (mark.theme == 0) {
            reader.annotating().highlight();
        } else {
            List<Theme> themes = opened.desk.codebook().all();
            reader.annotating().give(themes.get(mark.theme - 1));
        }
        if (!mark.note.isEmpty()) {
            reader.annotating().note(reader.current().orElse(null), passage, mark.note);
        }
    }

    private static TextRange passage(String text, String quote) {
        int start = text.indexOf(quote);
        assertThat(start).as(quote).isNotNegative();
        return new TextRange(start, start + quote.length());
    }
}
