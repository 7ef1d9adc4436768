package mac;

import common.Jpackage;
import common.Programs;
import common.Publisher;
import common.Smoke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Makes Lectern's packages for macOS from `target/lectern`: `Lectern.app` and the .dmg. They carry no developer's
/// signature, only the one without a name that Apple's processors ask for.
///
/// Run by the build: `java Mac.java VERSION TIME`, in the project's folder.
final class Mac {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path TARGET = PROJECT.resolve("target");
    private static final Path HERE = PROJECT.resolve("installers/mac");
    private static final Map<String, String> NAMES = Map.of("en", "Lectern", "zh-Hans", "批阅");

    private Mac() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        String version = arguments[0];
        Path work = TARGET.resolve("package");
        Publisher publisher = Publisher.of(PROJECT);
        Path app = Jpackage.image(TARGET.resolve("lectern"), work, accepted(version), publisher, Instant.parse(arguments[1]),
                TARGET.resolve("icons/lectern.icns"), List.of("--mac-package-identifier", publisher.program(),
                        "--mac-package-name", "Lectern", "--mac-app-category", "productivity"));
        describe(app, version, publisher);
        // the app has changed since jpackage sealed it
        Programs.run(work, List.of("codesign", "--force", "--deep", "--sign", "-", app.toString()));
        Programs.run(work, List.of("codesign", "--verify", "--deep", app.toString()));
        System.out.println("app: " + PROJECT.relativize(app));
        Path trial = Files.createTempDirectory("lectern-try-");
        new Smoke(app.resolve("Contents/MacOS/Lectern"), "JAVA_TOOL_OPTIONS", trial).image(true);
        Programs.delete(trial);
        dmg(app, work, version);
    }

    /// jpackage takes no version that begins with 0 on macOS; [#describe] puts the true one back.
    private static String accepted(String version) {
        return version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private static void describe(Path app, String version, Publisher publisher) throws IOException {
        Path info = app.resolve("Contents/Info.plist");
        String plist = Files.readString(info).replace("<string>" + accepted(version) + "</string>", "<string>" + version + "</string>");
        int end = plist.lastIndexOf("</dict>");
        if (end < 0) {
            throw new IOException("Info.plist has no dictionary");
        }
        Files.writeString(info, plist.substring(0, end)
                + publisher.in(Files.readString(HERE.resolve("documents.plist"))) + plist.substring(end));
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            Path folder = Files.createDirectories(app.resolve("Contents/Resources/" + name.getKey() + ".lproj"));
            Files.writeString(folder.resolve("InfoPlist.strings"),
                    "CFBundleDisplayName = \"" + name.getValue() + "\";\nCFBundleName = \"" + name.getValue() + "\";\n");
        }
    }

    /// A disk with the app and a way to Applications. Not by jpackage, which changes the app that it puts there after it was
    /// sealed, and asks the Finder for a view, which a machine without a user does not give.
    private static void dmg(Path app, Path work, String version) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(work.resolve("disk"));
        // keeps links, times and what codesign attached
        Programs.run(work, List.of("ditto", app.toString(), disk.resolve(app.getFileName()).toString()));
        Files.createSymbolicLink(disk.resolve("Applications"), Path.of("/Applications"));
        Files.copy(PROJECT.resolve("LICENSE"), disk.resolve("LICENSE"));
        Path dmg = TARGET.resolve("Lectern-" + version + "-" + System.getProperty("os.arch") + ".dmg");
        Programs.run(work, List.of("hdiutil", "create", "-volname", "Lectern", "-srcfolder", disk.toString(), "-format", "UDZO",
                "-ov", dmg.toString()));
        Programs.delete(disk);
        System.out.println(".dmg: " + PROJECT.relativize(dmg));
    }
}
