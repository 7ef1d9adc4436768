package common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Other programs and whole folders, for the build.
public final class Programs {
    private static final long MINUTES = 15;

    private Programs() {
    }

    /// Runs a program to its end, at home in `home` and knowing no other place of the user's.
    ///
    /// @throws IOException when it fails, with what it said
    public static String run(Path in, Path home, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).directory(in.toFile());
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("LECTERN") || name.startsWith("JAVA_")
                || name.startsWith("JDK_"));
        for (String place : List.of("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP")) {
            environment.put(place, home.toString());
        }
        return end(process);
    }

    /// Runs a program to its end.
    ///
    /// @throws IOException when it fails, with what it said
    public static String run(Path in, List<String> command) throws IOException, InterruptedException {
        return end(new ProcessBuilder(command).directory(in.toFile()));
    }

    private static String end(ProcessBuilder process) throws IOException, InterruptedException {
        Path said = Files.createTempFile("lectern-", ".out");
        try {
            Process started = process.redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (!started.waitFor(MINUTES, TimeUnit.MINUTES)) {
                started.destroyForcibly();
                throw new IOException(process.command().getFirst() + " did not end:\n" + text(said));
            }
            if (started.exitValue() != 0) {
                throw new IOException(process.command().getFirst() + " ended with " + started.exitValue() + ":\n" + text(said));
            }
            return text(said);
        } finally {
            Files.delete(said);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /// Where on the PATH a program lies.
    public static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                // Windows lets them stand in quotation marks
                .map(folder -> Path.of(folder.replace("\"", ""), name)).filter(Files::isExecutable).findFirst();
    }

    @SafeVarargs
    static List<String> join(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /// Deletes a folder and all that is in it; nothing when there is none. Also what is read-only, as the JDK's tools leave
    /// some of their files: Windows deletes none such.
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(path) && !Files.isWritable(path)) {
                    path.toFile().setWritable(true);
                }
                Files.delete(path);
            }
        }
    }

    /// Copies a folder with the times and permissions of its files.
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
