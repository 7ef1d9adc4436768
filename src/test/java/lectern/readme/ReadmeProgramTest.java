package lectern.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's commands for the program itself and for Maven, run as a reader would, in a shell, on JavaFX's
/// headless platform; the window closes when a speech can be read.
class ReadmeProgramTest {
    private static final String PROGRAM = "target/lectern/bin/lectern";
    @TempDir
    private Path folder;

    @BeforeEach
    void onLinux() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only on Linux a program may be without a display");
    }

    @Test
    void theProgramStartsAsSaid() throws IOException, InterruptedException {
        Path lib = Files.createDirectories(folder.resolve("target/lectern/lib"));
        Path bin = Files.createDirectories(folder.resolve("target/lectern/bin"));
        Files.copy(Path.of("installers/common/bin/lectern"), bin.resolve("lectern"));
        assertThat(bin.resolve("lectern").toFile().setExecutable(true)).isTrue();
        Files.copy(Path.of("installers/common/java.options"), lib.resolve("java.options"));
        jarOfThisProgram(lib.resolve("lectern.jar"));
        Files.copy(Path.of("resources/lectern/samples/Gettysburg_Address_1863.txt"), folder.resolve("讲话.txt"));
        Files.writeString(Files.createDirectories(folder.resolve("文件夹")).resolve("另一篇.txt"), "同志们：\n\n今天讲两点。\n");
        List<String> commands = new Readme().commands(PROGRAM);
        assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
        // with files first: a window without a speech has no page to be closed at
        for (String command : commands.reversed()) {
            assertThat(run(folder, command)).as(command).isNotBlank();
        }
        String listed = run(folder, PROGRAM + " list");
        assertThat(listed).contains("The Gettysburg Address").contains("另一篇");
        assertThat(folder.resolve("家/.local/share/lectern/library.lectern")).as("nothing of the user's is touched").exists();
    }

    /// A jar that only says where the classes of this test's class path are.
    private static void jarOfThisProgram(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(path -> !path.endsWith("test-classes")).map(path -> Path.of(path).toUri().toASCIIString())
                .collect(Collectors.joining(" ")));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
    }

    /// In a copy of the project, one after the other; the benches, which run for minutes to hours, and the test of
    /// everything, which this is a part of, are compiled and not run.
    @Tag("builds")
    @Test
    void mavenDoesAsSaid() throws IOException, InterruptedException {
        copy("pom.xml", "LICENSE", "README.md", "CHANGELOG.md", "src", "resources", "installers");
        List<String> commands = new Readme().everyCommand("mvn").filter(command -> !command.contains("ReadmeProgramTest")).toList();
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            boolean runs = !command.contains("bench") && !command.equals("mvn -q verify");
            String said = run(folder, runs ? command : command.replaceFirst("exec:exec.*|verify", "test-compile"));
            assertThat(said).as(command).doesNotContain("ERROR");
            System.out.println(command + "\n" + said);
        }
        assertThat(folder.resolve("target/lectern/bin/lectern")).isExecutable();
        try (Stream<Path> made = Files.list(folder.resolve("target"))) {
            assertThat(made.map(Path::toString)).anyMatch(name -> name.endsWith(".tar.gz"));
        }
    }

    private void copy(String... names) throws IOException {
        for (String name : names) {
            try (Stream<Path> files = Files.walk(Path.of(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = folder.resolve(file.toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private String run(Path in, String command) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("家"));
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(in.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("LECTERN") || name.equals("DISPLAY"));
        shell.environment().put("LC_ALL", "C.UTF-8");
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // the program's home; Maven's is the user's, where its libraries are
        shell.environment().put("HOME", home.toString());
        shell.environment().put("LECTERN_JAVA_OPTIONS", "-Duser.home=" + home
                + " -Dglass.platform=Headless -Dprism.order=sw -Dlectern.first-page=quit");
        int code = shell.start().waitFor();
        assertThat(code).as(command + "\n" + Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
