package lectern.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path BENCHES = Path.of("src/bench/java");
    private final Readme readme;

    ReadmeTest() throws IOException {
        readme = new Readme();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(readme.links()).hasSizeGreaterThan(8).allSatisfy(link -> {
            if (link.startsWith("#")) {
                assertThat(readme.anchors()).contains(link.substring(1));
            } else if (link.contains(":")) {
                assertThat(URI.create(link)).satisfies(uri -> assertThat(uri.getScheme()).isEqualTo("https"))
                        .satisfies(uri -> assertThat(uri.getHost()).contains("."));
            } else {
                assertThat(Path.of(link)).exists();
            }
        });
    }

    @Test
    void aPictureInEachLanguageIsShown() {
        assertThat(readme.links()).contains("resources/pictures/window-zh.png", "resources/pictures/window-en.png");
    }

    @Test
    void mavensProfilesTestsAndBenchesAreThere() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> commands = readme.everyCommand("mvn").toList();
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            for (String word : command.split(" ")) {
                Matcher option = Pattern.compile("-(P|Dtest=|Dbench\\.main=)(.+)").matcher(word);
                if (option.matches()) {
                    switch (option.group(1)) {
                        case "P" -> assertThat(pom).contains("<id>" + option.group(2) + "</id>");
                        case "Dtest=" -> assertThat(named(Path.of("src/test/java"), option.group(2))).isTrue();
                        default -> assertThat(option.group(2).startsWith("lectern.")
                                ? Files.readString(BENCHES.resolve(option.group(2).replace('.', '/') + ".java")) : "void main(")
                                .contains("void main(");
                    }
                }
            }
        }
    }

    private static boolean named(Path folder, String type) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.endsWith(type + ".java"));
        }
    }

    @Test
    void everyBenchIsNamed() throws IOException {
        try (Stream<Path> files = Files.walk(BENCHES)) {
            assertThat(files.filter(file -> file.toString().endsWith("Bench.java")).map(file -> file.getFileName().toString()
                    .replace(".java", "")).filter(name -> !name.equals("SpeedBench") && !name.equals("TextBench")))
                    .allSatisfy(bench -> assertThat(readme.text()).contains("lectern.bench." + bench));
        }
    }

    @Test
    void packagesAreCalledAsTheBuildCallsThem() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        Pattern named = Pattern.compile("(?i)lectern[_-](\\d+\\.\\d+\\.\\d+)");
        assertThat(named.matcher(readme.text()).results().map(match -> match.group(1)).toList()).hasSizeGreaterThan(3)
                .containsOnly(version.group(1));
    }

    @Test
    void everyPackageOfTheHouseHasItsLine() throws IOException {
        Path house = Path.of("src/main/java/lectern");
        List<String> rooms;
        try (Stream<Path> folders = Files.list(house)) {
            rooms = folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        }
        assertThat(rooms).isNotEmpty().allSatisfy(room -> assertThat(readme.text()).contains("| `lectern." + room + "`"));
        assertThat(readme.codes().stream().filter(code -> code.matches("lectern(\\.[a-z]+)+")))
                .allSatisfy(room -> assertThat(house.resolveSibling(room.replace('.', '/'))).isDirectory());
    }

    @Test
    void theFoldersOfTheProjectAreThere() {
        assertThat(readme.codes().stream().filter(code -> code.matches("(src|resources|installers|\\.github)(/[a-z]*)*")))
                .isNotEmpty().allSatisfy(folder -> assertThat(Path.of(folder)).exists());
        assertThat(Arrays.asList("src", "resources", "installers")).allSatisfy(folder -> assertThat(Path.of(folder)).isDirectory());
    }
}
