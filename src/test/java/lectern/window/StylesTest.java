package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

class StylesTest {
    /// JavaFX takes the binary form where it finds one: one that is missing costs time, one that is old shows an old window.
    @Test
    void everyStyleSheetIsThereInItsBinaryFormAndSaysTheSame() throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.list(Path.of("resources/lectern/window"))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        assertThat(sheets).hasSizeGreaterThan(4);
        for (Path sheet : sheets) {
            URL binary = StylesTest.class.getResource("/lectern/window/" + sheet.getFileName().toString().replace(".css", ".bss"));
            assertThat(binary).as(sheet.toString()).isNotNull();
            assertThat(rules(Stylesheet.loadBinary(binary))).as(sheet.toString())
                    .isEqualTo(rules(new CssParser().parse(sheet.toUri().toURL()))).isNotEmpty();
        }
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(rule -> rule.getSelectors() + " " + rule.getDeclarations().stream()
                .map(declaration -> declaration.getProperty() + ": " + declaration.getParsedValue()).toList()).toList();
    }
}
