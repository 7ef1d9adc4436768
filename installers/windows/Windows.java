package windows;

import common.Image;
import common.Jpackage;
import common.Programs;
import common.Publisher;
import common.Smoke;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes Lectern's packages for Windows from `target/lectern`: the app image with `Lectern.exe`, and the .msi where the
/// WiX Toolset is there.
///
/// Run by the build: `java Windows.java VERSION TIME`, in the project's folder.
final class Windows {
    // what makes a later .msi replace an earlier one: never changes
    private static final String UPGRADE = "0b0d6c1e-52a7-4f39-8d3a-4695c1a7e2b4";
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path TARGET = PROJECT.resolve("target");
    private static final Path HERE = PROJECT.resolve("installers/windows");
    private static final Path ICON = TARGET.resolve("icons/lectern.ico");
    private static final URI PACKAGER = URI.create("jrt:/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs");

    private Windows() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        String version = arguments[0];
        Path work = TARGET.resolve("package");
        Publisher publisher = Publisher.of(PROJECT);
        Path image = Jpackage.image(TARGET.resolve("lectern"), work, version, publisher, Instant.parse(arguments[1]), ICON,
                List.of("--add-launcher", "lectern-cli=" + HERE.resolve("cli.properties")));
        System.out.println("app image: " + PROJECT.relativize(image));
        Path trial = Files.createTempDirectory("lectern-try-");
        new Smoke(image.resolve("lectern-cli.exe"), "JAVA_TOOL_OPTIONS", trial).image(true);
        Programs.delete(trial);
        if (hasWix()) {
            msi(image, work, version, publisher);
        } else {
            System.out.println("no .msi: the WiX Toolset is not on this machine");
        }
    }

    private static boolean hasWix() throws IOException {
        if (Programs.find("wix.exe").isPresent() || Programs.find("candle.exe").isPresent()) {
            return true;
        }
        String programs = System.getenv().getOrDefault("ProgramFiles(x86)", "");
        if (programs.isEmpty() || !Files.isDirectory(Path.of(programs))) {
            return false;
        }
        try (Stream<Path> installed = Files.list(Path.of(programs))) {
            return installed.anyMatch(folder -> folder.getFileName().toString().startsWith("WiX Toolset v3"));
        }
    }

    private static void msi(Path image, Path work, String version, Publisher publisher) throws IOException {
        Path resources = Files.createDirectories(work.resolve("resources"));
        Files.writeString(resources.resolve("main.wxs"), withOpenWith(Files.readString(Path.of(PACKAGER))));
        Path association = work.resolve("lectern.properties");
        Files.writeString(association, Files.readString(HERE.resolve("lectern.properties"))
                + "icon=" + ICON.toString().replace('\\', '/') + "\n");
        List<String> command = new ArrayList<>(List.of("--type", "msi", "--app-image", image.toString(), "--name", "Lectern",
                "--dest", TARGET.toString(), "--resource-dir", resources.toString(),
                // the installer's own texts are in a code page without Chinese
                "--description", "Read and annotate speeches",
                "--license-file", PROJECT.resolve("LICENSE").toString(), "--file-associations", association.toString(),
                "--win-upgrade-uuid", UPGRADE, "--win-per-user-install", "--win-dir-chooser", "--win-menu", "--win-menu-group",
                "Lectern", "--win-shortcut-prompt"));
        command.addAll(Jpackage.about(version, publisher));
        Image.tool("jpackage", command);
        System.out.println(".msi: " + PROJECT.relativize(TARGET.resolve("Lectern-" + version + ".msi")));
    }

    /// The JDK's own description of the installer, with our entries for "Open with" in it.
    private static String withOpenWith(String wxs) throws IOException {
        String feature = "<ComponentGroupRef Id=\"FileAssociations\"/>";
        String end = "</Product>";
        if (!wxs.contains(feature) || !wxs.contains(end)) {
            throw new IOException("this JDK describes its installers otherwise: look at main.wxs");
        }
        return wxs.replace(feature, feature + "\n      <ComponentRef Id=\"LecternOpenWith\"/>")
                .replace(end, Files.readString(HERE.resolve("OpenWith.wxs")) + end);
    }
}
