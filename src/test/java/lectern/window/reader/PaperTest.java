package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTest {
    private static Map<String, Color> colours(Paper paper) throws IOException {
        String css;
        try (InputStream in = Objects.requireNonNull(SpeechPage.class.getResourceAsStream("/lectern/window/reader.css"))) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Color> colours = new HashMap<>();
        Matcher blocks = Pattern.compile("\\.speech-page(\\.paper-\\w+)? \\{([^}]*)\\}").matcher(css);
        while (blocks.find()) {
            if (blocks.group(1) == null || blocks.group(1).equals("." + paper.styleClass())) {
                Matcher entries = Pattern.compile("-page-([\\w-]+): (#\\w+);").matcher(blocks.group(2));
                while (entries.find()) {
                    colours.put(entries.group(1), Color.web(entries.group(2)));
                }
            }
        }
        return colours;
    }

    private static Color over(Color tint, Color ground) {
        return ground.interpolate(Color.color(tint.getRed(), tint.getGreen(), tint.getBlue()), tint.getOpacity());
    }

    /// WCAG 2.2, 1.4.3 and, for the paper that is made for it, 1.4.6.
    private static double least(Paper paper) {
        return paper == Paper.CONTRAST ? 7 : 4.5;
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyTextIsReadableOnItsPaperAndOnEveryTint(Paper paper) throws IOException {
        Map<String, Color> colours = colours(paper);
        Color ground = colours.get("paper");
        for (String ink : new String[] {"ink", "strong", "quiet", "accent"}) {
            assertThat(Inks.contrast(colours.get(ink), ground)).as(ink + " on " + paper).isGreaterThanOrEqualTo(least(paper));
        }
        for (String tint : new String[] {"unit", "selection", "highlight", "highlight-focused", "hit", "hit-current"}) {
            assertThat(Inks.contrast(colours.get("ink"), over(colours.get(tint), ground))).as("text on " + tint + " on " + paper)
                    .isGreaterThanOrEqualTo(least(paper));
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void aThemeOfAnyColourIsVisibleAndItsTintKeepsTextReadable(Paper paper) throws IOException {
        Color ground = colours(paper).get("paper");
        Color ink = colours(paper).get("ink");
        for (double hue = 0; hue < 360; hue += 20) {
            for (double brightness = 0; brightness <= 1; brightness += 0.25) {
                Color theme = Color.hsb(hue, 0.8, brightness);
                assertThat(Inks.contrast(Inks.line(theme, ground), ground)).isGreaterThanOrEqualTo(3);
                assertThat(Inks.contrast(ink, over(Inks.tint(theme, ground, false), ground))).isGreaterThanOrEqualTo(least(paper));
                assertThat(Inks.contrast(ink, over(Inks.tint(theme, ground, true), ground))).isGreaterThanOrEqualTo(least(paper));
            }
        }
    }
}
