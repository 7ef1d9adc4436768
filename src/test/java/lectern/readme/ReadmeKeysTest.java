package lectern.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.window.keys.Chord;
import lectern.window.keys.Command;
import lectern.window.keys.Commands;
import org.junit.jupiter.api.Test;

/// The README's table of keys, held against the table of commands.
class ReadmeKeysTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Map<String, String> NAMES = Map.of("→", "Right", "←", "Left", "↑", "Up", "↓", "Down", "Esc", "Escape");
    // what the table says of keys in words: held together with the arrows
    private static final Set<String> IN_WORDS = Set.of("Shift");
    private final List<Command> commands = Commands.standard().all();
    private final List<String> section;

    ReadmeKeysTest() throws IOException {
        section = new Readme().text().lines().dropWhile(line -> !line.equals("## Keys")).takeWhile(line -> !line.startsWith("In the codebook"))
                .toList();
    }

    private static Stream<String> keys(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).map(ReadmeKeysTest::named);
    }

    private static String named(String key) {
        int last = key.length() > 1 ? key.lastIndexOf('+', key.length() - 2) + 1 : 0;
        return key.substring(0, last) + NAMES.getOrDefault(key.substring(last), key.substring(last));
    }

    @Test
    void everyKeyOfTheTableIsACommands() {
        Set<Chord> bound = commands.stream().flatMap(command -> command.keys().stream()).collect(Collectors.toSet());
        List<String> told = section.stream().filter(line -> line.startsWith("| ")).flatMap(row -> keys(row.split("\\|", 3)[1])).filter(key -> !IN_WORDS.contains(key)).toList();
        assertThat(told).hasSizeGreaterThan(80).allSatisfy(key -> assertThat(bound).contains(Chord.of(key)));
    }

    @Test
    void everyCommandWithAKeyIsTold() {
        Set<Chord> told = section.stream().flatMap(ReadmeKeysTest::keys).filter(key -> !IN_WORDS.contains(key))
                .flatMap(key -> chord(key).stream()).collect(Collectors.toSet());
        // those with arrows and digits are told in words
        assertThat(commands.stream().filter(command -> !command.keys().isEmpty())
                .filter(command -> !command.id().matches("(end|start)-(next|previous)-.*|theme-\\d"))
                .filter(command -> command.keys().stream().noneMatch(told::contains)).map(Command::id)).isEmpty();
    }

    // among the keys there are other things in the second column, such as names
    private static List<Chord> chord(String key) {
        try {
            return List.of(Chord.of(key));
        } catch (IllegalArgumentException noKey) {
            return List.of();
        }
    }
}
