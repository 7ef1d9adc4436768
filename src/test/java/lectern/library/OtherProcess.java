package lectern.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Problem;

/// Another process with the library open: it holds it, or writes to it without end.
final class OtherProcess implements AutoCloseable {
    /// How many annotations each step of the writer makes.
    static final int EDITS = 3;
    private final Process process;
    private final BufferedReader out;

    private OtherProcess(Process process) {
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherProcess start(Path library, String what) throws IOException {
        OtherProcess other = run(library, what, List.of());
        String ready = other.out.readLine();
        if (!"ready".equals(ready)) {
            throw new IllegalStateException("the other process says " + ready);
        }
        return other;
    }

    /// @param before a command that runs the one given to it
    static OtherProcess run(Path library, String what, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(), library.toString(), what));
        return new OtherProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// All it says until it ends.
    List<String> listen() {
        return out.lines().toList();
    }

    /// Waits until it says something, or has ended.
    void waitForALine() throws IOException {
        out.readLine();
    }

    Process process() {
        return process;
    }

    /// Kills it and answers what it had said.
    List<String> kill() throws IOException, InterruptedException {
        // by its handle: Process.destroyForcibly also closes the stream that is to be read
        process.toHandle().destroyForcibly();
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
        }
        process.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            out.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param arguments the library; `hold` or `write`
    public static void main(String[] arguments) throws IOException {
        try (Library library = Library.open(Path.of(arguments[0]))) {
            if (arguments[1].equals("hold")) {
                System.out.println("ready");
                System.in.read();
            } else if (arguments[1].equals("large")) {
                large(library);
            } else if (arguments[1].equals("index")) {
                index(library);
            } else {
                write(library);
            }
        }
    }

    private static void index(Library library) {
        System.out.print("ready\n");
        System.out.flush();
        while (library.index().indexSome(32)) {
            System.out.print("some\n");
            System.out.flush();
        }
    }

    // one step that is larger than what may be written, and a small one after it
    private static void large(Library library) {
        String text = library.speech(1).orElseThrow().text();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Annotation marked = Samples.annotation(1, text, 0, 4, List.of(), library.me().id());
            edits.add(new Edit.OfAnnotation(null, marked.noted("注".repeat(10_000), Samples.NOW)));
        }
        try {
            library.apply(new Step(Step.Name.IMPORT_NOTES, "large", edits, Samples.NOW));
        } catch (Problem e) {
            System.out.println(e.key());
        }
        System.out.println(library.annotations(1).size());
        library.apply(new Step(Step.Name.IMPORT_NOTES, "small", edits.subList(0, 1), Samples.NOW));
        System.out.println(library.annotations(1).size());
    }

    private static void write(Library library) {
        String text = library.speech(1).orElseThrow().text();
        String coder = library.me().id();
        // the first step loads most of the program: the killing begins after it
        for (boolean first = true;; first = false) {
            String name = UUID.randomUUID().toString();
            Theme theme = Samples.theme(name);
            List<Edit> edits = new ArrayList<>(List.of(new Edit.OfTheme(null, theme)));
            for (int i = 0; i < EDITS; i++) {
                Annotation marked = Samples.annotation(1, text, i, i + 4, List.of(theme.id()), coder);
                edits.add(new Edit.OfAnnotation(null, marked.noted(name, Samples.NOW)));
            }
            library.apply(new Step(Step.Name.IMPORT_NOTES, name, edits, Samples.NOW));
            System.out.print(first ? "ready\n" + name + "\n" : name + "\n");
            System.out.flush();
        }
    }
}
