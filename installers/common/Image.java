package common;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What every platform's image is made of: its own Java, the native libraries unpacked, the build's identity, and the
/// AOT cache trained on exactly these files.
///
/// Runs on the JDK the build chose and links from it.
public final class Image {
    // what no class file names: charsets of old texts, dates in Chinese, memory access without bounds for JavaFX's renderer
    private static final List<String> UNNAMED = List.of("jdk.charsets", "jdk.localedata", "jdk.unsupported");
    private static final String SAMPLE = "lectern/samples/日新月异4695.txt";
    private static final String NATIVE = ".*\\.(so|dylib|dll)";
    private static final String FONTS = "lectern/fonts/";
    private static final String FONT = ".*\\.(otf|ttf)";

    private Image() {
    }

    /// Whether this build runs on the system whose name begins so (`os.name`, lower case).
    static boolean on(String system) {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith(system);
    }

    /// The options that Java gets, one a line in `java.options`, without its comments.
    public static List<String> options(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /// Links a Java with only the modules that the jars in `jars` need.
    public static void link(Path jars, Path runtime) throws IOException {
        Set<String> modules = new TreeSet<>(UNNAMED);
        List<String> command = new ArrayList<>(List.of("--multi-release", String.valueOf(Runtime.version().feature()),
                "--ignore-missing-deps", "--print-module-deps", "--module-path", jars.toString()));
        list(jars, ".jar").forEach(jar -> command.add(jar.toString()));
        String found = tool("jdeps", command).lines().filter(line -> line.startsWith("java.base")).findFirst()
                .orElseThrow(() -> new IOException("jdeps named no modules"));
        modules.addAll(List.of(found.strip().split(",")));
        // not compressed: the packages around it are, and start-up reads it. Without the numbers of the JDK's own lines, which
        // are a tenth of it; ours and the libraries' stay in every trace
        tool("jlink", List.of("--add-modules", String.join(",", modules), "--include-locales", "en,zh", "--no-header-files",
                "--no-man-pages", "--strip-java-debug-attributes", "--compress", "zip-0", "--output", runtime.toString()));
    }

    /// Takes the native libraries of JavaFX, SQLite and Zstandard out of their jars and lays them beside these, where they are
    /// looked for first, and the fonts out of ours into a folder beside it: nothing need be written when the program starts.
    /// Libraries for other systems are left out.
    public static void unpackFiles(Path jars) throws IOException {
        String os = on("mac") ? "Mac" : on("windows") ? "Windows" : "Linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        String drivers = "org/sqlite/native/";
        for (Path jar : list(jars, ".jar")) {
            String name = jar.getFileName().toString();
            if (name.startsWith("javafx-graphics-")) {
                unpack(jar, jars, "", NATIVE);
                drop(jar, entry -> !entry.contains("/") && entry.matches(NATIVE));
            } else if (name.startsWith("sqlite-jdbc-")) {
                unpack(jar, jars, drivers + os + "/" + arch + "/", NATIVE);
                drop(jar, entry -> entry.startsWith(drivers));
            } else if (name.startsWith("zstd-jni-")) {
                unpack(jar, jars, on("mac") ? "darwin/" + arch + "/" : (on("windows") ? "win/" : "linux/") + System.getProperty("os.arch") + "/",
                        NATIVE, ignored -> System.mapLibraryName("zstd-jni"));
                // by the Foreign Function interface the first text would take 140 ms, by JNI it takes 5
                drop(jar, entry -> entry.matches(NATIVE) || entry.startsWith("META-INF/versions/"));
            } else if (name.equals("lectern.jar")) {
                unpack(jar, Files.createDirectories(jars.resolve("fonts")), FONTS, FONT);
                drop(jar, entry -> entry.startsWith(FONTS) && entry.matches(FONT));
            }
        }
    }

    private static void unpack(Path jar, Path to, String folder, String wanted) throws IOException {
        unpack(jar, to, folder, wanted, name -> name);
    }

    private static void unpack(Path jar, Path to, String folder, String wanted, UnaryOperator<String> named) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                String end = name.substring(Math.min(folder.length(), name.length()));
                if (name.startsWith(folder) && !end.contains("/") && end.matches(wanted)) {
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, to.resolve(named.apply(end)));
                    }
                }
            }
        }
    }

    private static void drop(Path jar, Predicate<String> unwanted) throws IOException {
        Path smaller = jar.resolveSibling(jar.getFileName() + ".new");
        try (JarFile file = new JarFile(jar.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(smaller))) {
            for (JarEntry entry : file.stream().filter(one -> !unwanted.test(one.getName())).toList()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                out.putNextEntry(same);
                try (InputStream in = file.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
        Files.move(smaller, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The identity of a build: 16 hexadecimal digits over the names and bytes of all jars, the options, and the Java.
    public static String identity(Path lib, Path runtime) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> parts = new ArrayList<>(list(lib, ".jar"));
            parts.add(lib.resolve("java.options"));
            parts.add(runtime.resolve("release"));
            for (Path part : parts) {
                digest.update(part.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(part));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives every file the time of the build. The AOT cache remembers the jars' times, and packages keep whole seconds
    /// (those for Windows every second one): so this comes before the training.
    public static void settle(Path image, Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(image)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setLastModifiedTime(path, FileTime.from(time));
                }
            }
        }
    }

    /// Trains the AOT cache: starts the program as its users do, with a speech in a library of its own, in a home of
    /// its own, on JavaFX's headless platform, and closes it when the speech can be read.
    ///
    /// @param java the image's own
    /// @param folder where the class path begins
    /// @param classPath as the launcher names it, relative to `folder`
    /// @param cache relative to `folder`
    public static void train(Path java, Path folder, List<String> options, String classPath, String cache)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("lectern-training-");
        try {
            Path speech = home.resolve("speech.txt");
            try (JarFile jar = new JarFile(folder.resolve(classPath.split(System.getProperty("path.separator"))[0]).toFile());
                 InputStream in = jar.getInputStream(jar.getEntry(SAMPLE))) {
                Files.copy(in, speech);
            }
            List<String> start = new ArrayList<>();
            start.add(java.toString());
            start.addAll(options);
            Path libraries = folder.resolve(classPath.split(System.getProperty("path.separator"))[0]).getParent();
            start.addAll(List.of("-Dorg.sqlite.lib.path=" + libraries, "-Duser.home=" + home, "-Djava.io.tmpdir=" + home, "-Duser.language=zh", "-Duser.country=CN",
                    "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dlectern.first-page=quit"));
            List<String> program = List.of("-cp", classPath, "lectern.Training", "--library",
                    home.resolve("library.lectern").toString());
            Programs.run(folder, home, Programs.join(start, program, List.of(speech.toString())));
            Programs.run(folder, home, Programs.join(start, List.of("-XX:AOTCacheOutput=" + cache), program));
            if (!Files.isRegularFile(folder.resolve(cache))) {
                throw new IOException("the training left no " + cache);
            }
        } finally {
            Programs.delete(home);
        }
    }

    /// The files of a folder whose names end so, in the order of their names.
    public static List<Path> list(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().collect(Collectors.toList());
        }
    }

    /// Runs one of the JDK's tools and gives what it printed.
    public static String tool(String name, List<String> arguments) throws IOException {
        StringWriter said = new StringWriter();
        int code = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this JDK has no " + name))
                .run(new PrintWriter(said, true), new PrintWriter(said, true), arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException(name + " ended with " + code + ":\n" + said);
        }
        return said.toString();
    }
}
