package lectern.intake.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One process that reads files. For one thread, but for [#kill()].
final class Child implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Child.class.getName());
    /// What the process may hold in memory, all its own needs included, stays below 512 MB with it.
    private static final List<String> LIMITS = List.of("-Xmx300m", "-Xms24m", "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxDirectMemorySize=16m", "-XX:+ExitOnOutOfMemoryError");
    /// A quick start, and nothing said or left behind but in its own folder.
    private static final List<String> MANNERS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash", "-XX:+DisplayVMOutputToStderr", "-Djava.awt.headless=true");
    /// What the running Java was started with and its AOT cache asks for again.
    private static final List<String> SHARED = List.of("-XX:AOTCache=", "-XX:+UseCompactObjectHeaders", "-Xlog:aot",
            "--enable-native-access=", "--sun-misc-unsafe-memory-access=");
    /// What a process needs to be able to start at all, and to read the names in its class path.
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "WINDIR");
    private static final int OUT_OF_MEMORY = 3;
    private static final int BUFFER = 64 << 10;
    private static final Duration END = Duration.ofSeconds(5);

    private final Process process;
    private final Wire.In in;
    private final Wire.Out out;

    private Child(Process process) {
        this.process = process;
        in = new Wire.In(new BufferedInputStream(process.getInputStream(), BUFFER));
        out = new Wire.Out(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    }

    /// Starts one; it does not answer yet.
    ///
    /// @param folder its own, for what it may write
    static Child start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(folder)).directory(folder.toFile())
                .redirectError(folder.resolve("start.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
        return new Child(builder.start());
    }

    private static List<String> command(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(LIMITS);
        command.addAll(MANNERS);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> SHARED.stream().anyMatch(option::startsWith)).forEach(command::add);
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.add("-cp");
        command.add(classPath());
        command.add(ChildMain.class.getName());
        return command;
    }

    /// The Java that runs this; every package has its own, with the program `java` in it.
    private static Path java() throws IOException {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        for (String name : List.of("java", "java.exe")) {
            if (Files.isExecutable(bin.resolve(name))) {
                return bin.resolve(name);
            }
        }
        return ProcessHandle.current().info().command().map(Path::of)
                .filter(command -> command.getFileName().toString().matches("java(\\.exe)?"))
                .orElseThrow(() -> new IOException("no java in " + bin));
    }

    /// As it is here, but for a process that stands in another folder.
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    /// Waits until it answers.
    void greet() throws IOException {
        if (in.small() != Wire.GREETING) {
            throw new Wire.Garbled("greeting");
        }
    }

    /// @throws IOException when the child ended, or does not keep the rules
    Answer ask(Request request) throws IOException {
        request.write(out);
        return Answer.read(in, request.options().limits());
    }

    /// Ends it, whatever it does. From any thread.
    void kill() {
        process.destroyForcibly();
    }

    /// Whether it ended because its memory did.
    boolean endedForMemory() {
        try {
            return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "a reader does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
