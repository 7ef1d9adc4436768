package lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/lectern` with a Java that only says how it was called.
class StartScriptTest {
    private static final Path SCRIPT = Path.of("installers/common/bin/lectern");
    @TempDir
    private Path folder;

    private String start(Map<String, String> environment) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh on this machine");
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"locale $(locale charmap 2>/dev/null) $*\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        ProcessBuilder process = new ProcessBuilder("/bin/sh", SCRIPT.toString(), "list").redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.startsWith("LECTERN"));
        process.environment().putAll(environment);
        process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).isZero();
        return said.strip();
    }

    private void assumeUtf8Locale() throws IOException, InterruptedException {
        assumeTrue(start(Map.of("LC_ALL", "C.UTF-8")).startsWith("locale UTF-8"), "no C.UTF-8 on this machine");
    }

    @Test
    void theCLocaleStillNamesChineseFiles() throws IOException, InterruptedException {
        assumeUtf8Locale();
        assertThat(start(Map.of("LC_ALL", "C"))).startsWith("locale UTF-8").endsWith("lectern.Lectern list").doesNotContain("user.language");
        assertThat(start(Map.of())).startsWith("locale UTF-8");
    }

    @Test
    void aLocaleThatIsNotInstalledKeepsItsLanguage() throws IOException, InterruptedException {
        assumeUtf8Locale();
        assertThat(start(Map.of("LC_ALL", "zh_CN.NOSUCH"))).startsWith("locale UTF-8").contains("-Duser.language=zh");
    }

    /// A package: its own Java beside the script, which only says how it was called.
    private String startPackage(String build, String... caches) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh on this machine");
        Path image = folder.resolve("程 序");
        Path java = Files.createDirectories(image.resolve("runtime/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\nenv | grep -E '^(GDK_BACKEND|IBUS_ENABLE_SYNC_MODE)='\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path lib = Files.createDirectories(image.resolve("lib"));
        Files.writeString(lib.resolve("build"), build + "\n");
        for (String cache : caches) {
            Files.writeString(lib.resolve(cache), "");
        }
        Path script = Files.createDirectories(image.resolve("bin")).resolve("lectern");
        Files.copy(SCRIPT, script);
        ProcessBuilder process = new ProcessBuilder("/bin/sh", script.toString(), "讲 话.txt").redirectErrorStream(true);
        process.environment().clear();
        process.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"));
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).isZero();
        return said;
    }

    @Test
    void aPackageStartsItsOwnJavaWithTheCacheOfItsBuild() throws IOException, InterruptedException {
        String lib = folder.resolve("程 序/lib").toString();
        assertThat(startPackage("abc", "lectern-abc.aot", "lectern-old.aot").lines()).contains("@" + lib + "/java.options",
                "-XX:AOTCache=" + lib + "/lectern-abc.aot", "-Dorg.sqlite.lib.path=" + lib, "讲 话.txt");
    }

    /// To add to the environment while other threads read it can crash a program.
    @Test
    void whatJavaFxWouldAddToTheEnvironmentIsThereBefore() throws IOException, InterruptedException {
        assertThat(startPackage("abc").lines()).contains("GDK_BACKEND=x11", "IBUS_ENABLE_SYNC_MODE=1");
    }

    @Test
    void aCacheOfAnotherBuildIsNeverTaken() throws IOException, InterruptedException {
        assertThat(startPackage("abc", "lectern-old.aot")).contains("lectern.Lectern").doesNotContain("AOTCache");
    }

    @Test
    void theOptionsOfTheTestsAreThoseOfTheProgram() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<argument>@installers/common/java.options</argument>")
                .contains("<jvm.access>" + String.join(" ", Files.readAllLines(Path.of("installers/common/java.options")).stream()
                        .filter(line -> line.startsWith("--")).toList()) + "</jvm.access>");
    }
}
