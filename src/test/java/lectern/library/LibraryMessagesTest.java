package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.message.Messages;
import org.junit.jupiter.api.Test;

class LibraryMessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(library\\.(?!lectern)[a-z-]+)\"");

    @Test
    void everyKeyInTheRoomIsSaidInBothLanguagesAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/lectern/library"))) {
            for (Path source : sources.toList()) {
                Matcher keys = KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    used.add(keys.group(1));
                }
            }
        }
        for (Locale language : Messages.LANGUAGES) {
            assertThat(keys(language)).containsExactlyElementsOf(used);
        }
    }

    @Test
    void theBackupsAreCountedInBothLanguages() {
        Messages english = Messages.in(Locale.ENGLISH);
        assertThat(english.text("library.damaged", "a", "b", 0, new Date(0))).contains("There is no backup");
        assertThat(english.text("library.damaged", "a", "b", 1, new Date(0))).contains("one backup, of Jan 1, 1970");
        assertThat(english.text("library.damaged", "a", "b", 3, new Date(0))).contains("3 backups", "1970");
        Messages chinese = Messages.in(Locale.CHINESE);
        assertThat(chinese.text("library.damaged", "a", "b", 0, new Date(0))).contains("没有备份");
        assertThat(chinese.text("library.damaged", "a", "b", 3, new Date(0))).contains("有 3 个备份", "1970年1月1日");
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(ResourceBundle.getBundle("lectern/messages/library", Locale.of(language.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }
}
