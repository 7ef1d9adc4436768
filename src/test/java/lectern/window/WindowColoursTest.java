package lectern.window;

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
import lectern.window.reader.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// WCAG 2.2, 1.4.3 and 1.4.11, for the panes round the page; the page's own colours have their own test.
class WindowColoursTest {
    private static Map<String, Color> colours(Paper paper) throws IOException {
        String css;
        try (InputStream in = Objects.requireNonNull(MainWindow.class.getResourceAsStream("/lectern/window/window.css"))) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Color> colours = new HashMap<>();
        Matcher blocks = Pattern.compile("\\.lectern(\\.paper-\\w+)? \\{([^}]*)\\}").matcher(css);
        while (blocks.find()) {
            if (blocks.group(1) == null || blocks.group(1).equals("." + paper.styleClass())) {
                Matcher entries = Pattern.compile("-lectern-([\\w-]+): (#\\w+);").matcher(blocks.group(2));
                while (entries.find()) {
                    colours.put(entries.group(1), Color.web(entries.group(2)));
                }
            }
        }
        return colours;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyTextIsReadableOnEverythingItStandsOn(Paper paper) throws IOException {
        Map<String, Color> colours = colours(paper);
        for (String ink : new String[] {"text", "quiet"}) {
            for (String ground : new String[] {"paper", "raised", "hover", "chosen"}) {
                assertThat(contrast(colours.get(ink), colours.get(ground))).as(ink + " on " + ground + ", " + paper)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(colours.get("warning"), colours.get("warning-paper"))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours.get("warning"), colours.get("raised"))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours.get("paper"), colours.get("text"))).as("toast").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours.get("paper"), colours.get("accent"))).as("first button").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theFocusIsSeenOnEverything(Paper paper) throws IOException {
        Map<String, Color> colours = colours(paper);
        for (String ground : new String[] {"paper", "raised", "hover", "chosen"}) {
            assertThat(contrast(colours.get("accent"), colours.get(ground))).as("focus on " + ground + ", " + paper)
                    .isGreaterThanOrEqualTo(3);
        }
    }
}
