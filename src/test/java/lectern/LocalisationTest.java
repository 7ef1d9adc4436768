package lectern;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.annotation.Step;
import lectern.message.Messages;
import lectern.window.keys.Command;
import lectern.window.keys.Commands;
import org.junit.jupiter.api.Test;

class LocalisationTest {
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"((?:" + String.join("|", Messages.ROOMS)
            + ")\\.[a-z][a-z0-9.-]*[a-z0-9])\"");

    private static Map<String, String> bundle(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String room : Messages.ROOMS) {
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(LocalisationTest.class.getResourceAsStream(
                    "/lectern/messages/" + room + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            texts.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(bundle("zh").keySet()).isEqualTo(bundle("en").keySet());
    }

    /// Of two lines with one key the later one would win unseen.
    @Test
    void noKeyIsGivenTwice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("resources/lectern/messages"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file).stream().filter(line -> line.matches("[a-z][\\w.-]*\\s*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyTextIsReadableAndTakesTheSameArguments() throws IOException {
        Map<String, String> english = bundle("en");
        bundle("zh").forEach((key, chinese) -> {
            assertThat(chinese).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
            assertThat(arguments(key, chinese)).as(key).isSubsetOf(arguments(key, english.get(key) + chinese));
            assertThat(arguments(key, english.get(key))).as(key).isNotNull();
        });
    }

    private static Set<String> arguments(String key, String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    @Test
    void chineseTextsHoldNoSentenceLeftInEnglish() throws IOException {
        Map<String, String> english = bundle("en");
        bundle("zh").forEach((key, chinese) -> {
            if (english.get(key).matches(".*\\p{L}{3,} \\p{L}{2,}.*") && !key.equals("window.command.language")) {
                assertThat(chinese).as(key).matches("(?s).*\\p{IsHan}.*");
            }
        });
    }

    @Test
    void everyKeyNamedInTheCodeHasAText() throws IOException {
        Set<String> known = bundle("en").keySet();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY_IN_CODE.matcher(Files.readString(file));
                while (keys.find()) {
                    if (known.stream().noneMatch(k -> k.equals(keys.group(1)) || k.startsWith(keys.group(1) + "."))
                            && !keys.group(1).matches("library\\.(me|lectern)|.*\\.(css|json)")) {
                        missing.add(keys.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandMenuAndStepHasAName() throws IOException {
        Set<String> known = bundle("en").keySet();
        assertThat(known).containsAll(Commands.standard().all().stream().map(Command::message).toList());
        assertThat(known).containsAll(Stream.of(Command.Group.values()).map(Command.Group::message).toList());
        assertThat(known).containsAll(Stream.of(Step.Name.values()).map(n -> "window.step." + n.code()).toList());
    }
}
