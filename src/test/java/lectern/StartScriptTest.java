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
}
