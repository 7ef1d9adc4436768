package lectern.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.cli.CommandLineMain;
import lectern.desk.Speeches;
import lectern.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command line of the README, with and without each of its options, is run in a library.
class ReadmeCommandLineTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    @TempDir
    private Path folder;
    private Path seed;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeALibrary() throws IOException {
        seed = folder.resolve("seed.lectern");
        Path first = Files.writeString(folder.resolve("讲 话.txt"), Speeches.TEXT);
        Files.writeString(folder.resolve("新 稿.txt"), Speeches.TEXT.replace("谢谢大家。", "谢谢各位。"));
        Files.writeString(folder.resolve("table.csv"), "file,speaker\n讲 话.txt,赵文锋\n");
        Files.writeString(folder.resolve("password.txt"), "secret\n");
        assertThat(run("import", "--library", seed.toString(), first.toString())).isZero();
        assertThat(run("export", "--library", seed.toString(), "--texts", "--out", folder.resolve("notes.json").toString())).isZero();
    }

    private int run(String... words) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = new CommandLineMain(Messages.in(Locale.ENGLISH), new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8)).run(words);
        out = results.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void everyCommandIsNamedWithAllItsOptions() throws IOException {
        List<String> lines = new Readme().commands("lectern");
        run("help");
        assertThat(lines.stream().map(line -> line.split(" ")[1])).containsExactlyInAnyOrderElementsOf(out.lines()
                .map(line -> line.replaceFirst("^  ([a-z-]+) .*$", "$1")).filter(name -> name.matches("[a-z-]+") && !name.equals("help")).toList());
        for (String line : lines) {
            String command = line.split(" ")[1];
            run("help", command);
            TreeSet<String> known = options(out);
            known.remove("--library");
            known.remove("--help");
            known.remove("--version");
            assertThat(options(line)).as(line).isEqualTo(known);
        }
    }

    private static TreeSet<String> options(String text) {
        return OPTION.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCommandRuns() throws IOException {
        List<String> lines = new Readme().commands("lectern");
        assertThat(lines).hasSizeGreaterThan(10);
        int ran = 0;
        for (String line : lines) {
            for (List<String> words : Usage.examples(line, this::value)) {
                Path library = folder.resolve("library-" + ran++ + ".lectern");
                Files.copy(seed, library);
                List<String> command = new ArrayList<>(words);
                command.addAll(List.of("--library", library.toString()));
                assertThat(run(command.toArray(String[]::new))).as(line + "\nas " + words + "\nsaid " + err).isZero();
            }
        }
        assertThat(ran).isGreaterThan(30);
    }

    /// What stands in the place of a word in capitals.
    private String value(String command, String option, String word) {
        return switch (word) {
            case "PATH" -> folder.resolve("讲 话.txt").toString();
            case "ID" -> "1";
            case "TAG" -> "zh";
            case "N" -> "5";
            case "QUERY" -> command.equals("passages") ? "theme:*" : "高质量";
            case "PATTERN" -> "{title}";
            case "FIELD=VALUE" -> "place=北京";
            case "NAME" -> "UTF-8";
            case "PASSWORD" -> "secret";
            case "FILE" -> folder.resolve(switch (command + option) {
                case "import--password-file" -> "password.txt";
                case "fields--csv" -> "table.csv";
                case "replace" -> "新 稿.txt";
                case "export--out" -> "out.json";
                case "import-notes" -> "notes.json";
                default -> throw new IllegalArgumentException("no file is known for " + command + " " + option);
            }).toString();
            default -> word;
        };
    }

    @Test
    void exampleWordsAreTakenApart() {
        assertThat(Usage.examples("lectern x A… [--a N] [--b|--c] (--d E… | --f)", (command, option, word) -> option + word))
                .containsExactlyInAnyOrderElementsOf(Stream.of("x A --d --dE", "x A --f", "x A --a --aN --d --dE", "x A --b --d --dE",
                        "x A --c --d --dE").map(words -> List.of(words.split(" "))).toList());
    }
}
