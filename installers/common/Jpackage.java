package common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The app image as the JDK's own packager makes it, for Windows and macOS: with a start program of the system's kind, and
/// with the AOT cache trained on the finished files.
public final class Jpackage {
    private static final String DESCRIPTION = "Lectern 批阅";

    /// Where jpackage puts things in an image.
    ///
    /// @param app the jars
    /// @param runtime the Java
    public record Layout(Path app, Path runtime) {
        /// The layout of this system's image.
        public static Layout of(Path image) {
            if (Image.on("mac")) {
                return new Layout(image.resolve("Contents/app"), image.resolve("Contents/runtime/Contents/Home"));
            }
            if (Image.on("windows")) {
                return new Layout(image.resolve("app"), image.resolve("runtime"));
            }
            return new Layout(image.resolve("lib/app"), image.resolve("lib/runtime"));
        }

        Path java() {
            return runtime.resolve(Image.on("windows") ? "bin/java.exe" : "bin/java");
        }
    }

    private Jpackage() {
    }

    /// Makes the image in `work` and gives its folder.
    ///
    /// @param folder what `mvn package` made: `target/lectern`
    /// @param platform what only this system's packager understands
    public static Path image(Path folder, Path work, String version, Publisher publisher, Instant time, Path icon,
                             List<String> platform) throws IOException, InterruptedException {
        Programs.delete(work);
        Path input = work.resolve("input");
        Path runtime = work.resolve("runtime");
        Programs.copy(folder.resolve("lib"), input);
        Programs.copy(folder.resolve("licences"), input.resolve("licences"));
        Image.link(input, runtime);
        Image.unpackFiles(input);
        String build = Image.identity(input, runtime);
        List<String> command = new ArrayList<>(List.of("--type", "app-image", "--name", "Lectern", "--dest", work.toString(),
                "--input", input.toString(), "--main-jar", "lectern.jar", "--main-class", "lectern.Lectern",
                "--runtime-image", runtime.toString(), "--icon", icon.toString(), "--description", DESCRIPTION));
        command.addAll(about(version, publisher));
        for (String option : Image.options(input.resolve("java.options"))) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", "-Dorg.sqlite.lib.path=$APPDIR"));
        command.addAll(platform);
        Image.tool("jpackage", command);
        Programs.delete(input);
        Programs.delete(runtime);
        Path image = work.resolve(Image.on("mac") ? "Lectern.app" : "Lectern");
        Layout layout = Layout.of(image);
        if (Image.on("windows")) {
            besideTheJars(layout.app(), image.resolve("bin"));
        }
        Image.settle(image, time);
        train(layout, build);
        Image.settle(image, time);
        return image;
    }

    /// What every package says of itself.
    public static List<String> about(String version, Publisher publisher) {
        return List.of("--app-version", version, "--vendor", publisher.name(), "--copyright",
                "Copyright " + publisher.name() + ", Apache-2.0");
    }

    /// On Windows JavaFX looks for its libraries in the folder `bin` beside that of its jars.
    private static void besideTheJars(Path app, Path bin) throws IOException {
        Files.createDirectories(bin);
        for (Path library : Image.list(app, ".dll")) {
            if (!library.getFileName().toString().matches("(sqlite|zstd).*")) {
                Files.move(library, bin.resolve(library.getFileName()));
            }
        }
    }

    private static void train(Layout layout, String build) throws IOException, InterruptedException {
        List<Path> starters = Image.list(layout.app(), ".cfg");
        List<String> lines = Files.readAllLines(layout.app().resolve("Lectern.cfg"));
        String separator = System.getProperty("path.separator");
        // the start program names each jar in this order
        String classPath = values(lines, "app.classpath").map(jar -> jar.replaceFirst("^\\$APPDIR[/\\\\]", ""))
                .collect(Collectors.joining(separator));
        List<String> options = values(lines, "java-options").map(option -> option.replace("$APPDIR", ".")).toList();
        String cache = "lectern-" + build + ".aot";
        Image.train(layout.java(), layout.app(), options, classPath, cache);
        for (Path starter : starters) {
            List<String> with = new ArrayList<>(Files.readAllLines(starter));
            with.add(with.indexOf("[JavaOptions]") + 1, "java-options=-XX:AOTCache=$APPDIR/" + cache);
            Files.write(starter, with);
        }
    }

    private static Stream<String> values(List<String> lines, String key) {
        return lines.stream().filter(line -> line.startsWith(key + "=")).map(line -> line.substring(key.length() + 1));
    }
}
