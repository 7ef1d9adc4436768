package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExchangeMessagesTest {
    private static Set<String> keys(String language) {
        return new TreeSet<>(ResourceBundle.getBundle("lectern/messages/exchange", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }

    @Test
    void bothLanguagesSayWhatTheRoomSaysAndNothingElse() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/lectern/exchange"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"(exchange\\.[a-z0-9-]+)\"").matcher(Files.readString(file)).results()
                        .forEach(match -> used.add(match.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(keys("en")).isEqualTo(used);
        assertThat(keys("zh")).isEqualTo(used);
    }
}
