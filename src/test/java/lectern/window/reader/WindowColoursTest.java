package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours round the page, in each paper, against WCAG 2.2: 1.4.3 (text), 1.4.6 (text, high contrast), 1.4.11 (signs).
class WindowColoursTest {
    private static final Pattern COLOUR = Pattern.compile("-lectern-([\\w-]+): (#\\w+);");

    private static String css(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(WindowColoursTest.class.getResourceAsStream("/lectern/window/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Color> colours(String css, String block, String refined) {
        Map<String, Color> colours = new HashMap<>();
        Matcher blocks = Pattern.compile("(?m)^(\\.[\\w.-]+) \\{([^}]*)\\}").matcher(css);
        while (blocks.find()) {
            if (blocks.group(1).equals(block) || blocks.group(1).equals(refined)) {
                Matcher entries = COLOUR.matcher(blocks.group(2));
                while (entries.find()) {
                    colours.put(entries.group(1), Color.web(entries.group(2)));
                }
            }
        }
        return colours;
    }

    private static void assertReadable(Map<String, Color> colours, double text, String where) {
        for (String ground : List.of("paper", "raised", "hover", "chosen")) {
            if (colours.containsKey(ground)) {
                for (String ink : List.of("text", "quiet")) {
                    assertThat(Inks.contrast(colours.get(ink), colours.get(ground)))
                            .as("%s on %s, %s", ink, ground, where).isGreaterThanOrEqualTo(text);
                }
            }
        }
        for (String ground : List.of("paper", "raised")) {
            assertThat(Inks.contrast(colours.get("accent"), colours.get(ground))).as("accent on %s, %s", ground, where)
                    .isGreaterThanOrEqualTo(text);
        }
        assertThat(Inks.contrast(colours.get("accent"), colours.get("hover"))).as("accent on hover, %s", where)
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyTextOfTheWindowIsReadable(Paper paper) throws IOException {
        Map<String, Color> colours = colours(css("window.css"), ".lectern", ".lectern." + paper.styleClass());
        double least = paper == Paper.CONTRAST ? 7 : 4.5;
        assertReadable(colours, least, paper.toString());
        for (String ground : List.of("paper", "raised", "warning-paper")) {
            assertThat(Inks.contrast(colours.get("warning"), colours.get(ground))).as("warning on %s, %s", ground, paper)
                    .isGreaterThanOrEqualTo(least);
        }
        assertThat(Inks.contrast(colours.get("paper"), colours.get("text"))).as("toast, %s", paper)
                .isGreaterThanOrEqualTo(least);
        if (paper == Paper.CONTRAST) {
            assertThat(Inks.contrast(colours.get("line"), colours.get("raised"))).as("edges").isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void thePanesReadAloneToo() throws IOException {
        String css = css("panes.css");
        assertReadable(colours(css, ".lectern-defaults", ""), 4.5, "light");
        assertReadable(colours(css, ".lectern-defaults", ".lectern-defaults.dark"), 4.5, "dark");
    }
}
