package lectern.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the README says, for the tests: its links, its heads, its commands.
final class Readme {
    static final Path FILE = Path.of("README.md");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEAD = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final String INDENT = "    ";
    private final String text;

    Readme() throws IOException {
        text = Files.readString(FILE);
    }

    String text() {
        return text;
    }

    /// Where its links and pictures lead, as written.
    List<String> links() {
        return LINK.matcher(CODE.matcher(text).replaceAll("")).results().map(match -> match.group(1)).toList();
    }

    /// The anchors of its heads, as code hosts make them: small letters, signs dropped, spaces as hyphens.
    List<String> anchors() {
        return found(HEAD).stream().map(head -> head.toLowerCase().replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-')).toList();
    }

    /// The commands of its indented blocks that begin so, without what follows `#`.
    List<String> commands(String program) {
        return text.lines().filter(line -> line.startsWith(INDENT + program + " ") || line.equals(INDENT + program))
                .map(line -> line.strip().replaceFirst("\\s+#.*$", "")).toList();
    }

    /// All commands of a program, in blocks and within sentences.
    Stream<String> everyCommand(String program) {
        return Stream.concat(commands(program).stream(), found(CODE).stream().filter(code -> code.startsWith(program + " "))).distinct();
    }

    /// What stands between backquotes on one line.
    List<String> codes() {
        return found(CODE);
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
