package common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Tries a finished image as its users will: with no JDK on the PATH, at home in a folder with Chinese and spaces in its
/// name, and without a home; and asks Java itself whether the AOT cache is taken. On JavaFX's headless platform.
///
/// Every check prints a line; the first that fails ends the build.
public final class Smoke {
    private static final long SECONDS = 180;
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw -Dlectern.first-page=quit";
    private static final String PAINTED = "first page painted";
    private static final String SPEECH = "同志们：\n\n今天讲三点。第一，要学习；第二，要实践；第三，要坚持。\n";

    /// What a start of the program came to.
    public record Told(int code, String text) {
        public Told must(String why, boolean right) throws IOException {
            if (!right) {
                throw new IOException("smoke test: " + why + "; it ended with " + code + " and said:\n" + text);
            }
            System.out.println("smoke test: " + why);
            return this;
        }
    }

    private final List<String> launcher;
    // how options for Java reach it: the name of an environment variable
    private final String variable;
    private final Path work;

    /// @param launcher the program's start command
    /// @param variable the environment variable whose content Java takes as options
    public Smoke(Path launcher, String variable, Path work) {
        this.launcher = List.of(launcher.toString());
        this.variable = variable;
        this.work = work;
    }

    /// The checks that every platform's image must pass.
    ///
    /// @param cacheIsTaken whether Java's own `-XX:AOTMode=on`, which refuses to start without a fitting cache, is asked
    public void image(boolean cacheIsTaken) throws IOException, InterruptedException {
        Path home = Files.createDirectories(work.resolve("家 目录"));
        Path speech = Files.writeString(home.resolve("讲 话.txt"), SPEECH);
        Path library = home.resolve("文 库.lectern");
        Told helped = start(home, "", "help");
        helped.must("the command line runs with no JDK on the PATH", helped.code == 0 && helped.text.contains("import-notes"));
        Told opened = start(home, HEADLESS, "--library", library.toString(), speech.toString());
        opened.must("the window opens a speech, all names with Chinese and spaces", opened.code == 0 && opened.text.contains(PAINTED));
        Told again = start(home, HEADLESS, library.toString());
        again.must("the window opens the library, with the last speech", again.code == 0 && again.text.contains(PAINTED));
        Told shown = start(home, "", "list", "--library", library.toString());
        shown.must("the speech is in the library", shown.code == 0 && shown.text.contains("讲 话"));
        if (cacheIsTaken) {
            Told cached = start(home, HEADLESS + " -XX:AOTMode=on", library.toString());
            cached.must("the AOT cache is taken (-XX:AOTMode=on)", cached.code == 0 && cached.text.contains(PAINTED));
        }
    }

    /// Starts the program in this home.
    public Told start(Path home, String options, String... arguments) throws IOException, InterruptedException {
        return start(Map.of("HOME", home.toString(), "USERPROFILE", home.toString(), "APPDATA", home.resolve("AppData").toString(),
                "LOCALAPPDATA", home.resolve("AppData").toString(), variable, options), arguments);
    }

    /// Starts the program in this environment and no other, but for what the system itself needs.
    public Told start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(work, "smoke-", ".out");
        ProcessBuilder process = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        process.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        process.environment().putAll(Map.of("PATH", Image.on("windows") ? System.getenv("SystemRoot") + "\\System32" : "/usr/bin:/bin",
                "TMPDIR", work.toString(), "TEMP", work.toString(), "TMP", work.toString(), "LC_ALL", "C.UTF-8"));
        process.environment().putAll(environment);
        process.environment().values().removeIf(String::isEmpty);
        Process started = process.start();
        started.getOutputStream().close();
        if (!started.waitFor(SECONDS, TimeUnit.SECONDS)) {
            started.descendants().forEach(ProcessHandle::destroyForcibly);
            started.destroyForcibly();
            throw new IOException("smoke test: " + command + " did not end within " + SECONDS + " s:\n" + text(said));
        }
        return new Told(started.exitValue(), text(said));
    }

    // a system may say something in a charset of its own
    private static String text(Path said) throws IOException {
        return new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
    }
}
