package linux;

import common.Image;
import common.Programs;
import common.Publisher;
import common.Smoke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the built .deb and starts what is in it, unpacked into a folder, by the command of its .desktop entry.
final class TryDeb {
    private static final List<String> TYPES = List.of("application/x-lectern-library", "text/plain", "text/html", "text/markdown",
            "application/pdf", "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String OPTIONS = "LECTERN_JAVA_OPTIONS";
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw -Dlectern.first-page=quit";

    private final Path deb;
    private final String version;
    private final Publisher publisher;
    private final Path work;
    private final Path root;

    private TryDeb(Path deb, String version, Publisher publisher, Path work) {
        this.deb = deb;
        this.version = version;
        this.publisher = publisher;
        this.work = work;
        this.root = work.resolve("安装 here");
    }

    static void run(Path deb, String version, Publisher publisher) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("lectern-try-");
        TryDeb trial = new TryDeb(deb, version, publisher, work);
        try {
            Programs.run(work, List.of("dpkg-deb", "-x", deb.toString(), trial.root.toString()));
            trial.describesItself();
            trial.writable(false);
            Map<String, FileTime> before = trial.files();
            new Smoke(trial.command(), OPTIONS, work).image(true);
            trial.withoutHome();
            must("the installed files are as they were, read-only", before.equals(trial.files()));
            trial.writable(true);
            trial.takesNoStaleCache();
        } finally {
            trial.writable(true);
            Programs.delete(work);
        }
    }

    private void describesItself() throws IOException, InterruptedException {
        String entry = Files.readString(root.resolve("usr/share/applications/lectern.desktop"));
        must("the .desktop entry takes files", entry.lines().anyMatch(line -> line.equals("Exec=lectern %F")));
        String types = entry.lines().filter(line -> line.startsWith("MimeType=")).findFirst().orElse("");
        must("the .desktop entry names every type", TYPES.stream().allMatch(types::contains));
        must("the .desktop entry is in both languages", entry.contains("\nName=Lectern\n") && entry.contains("\nName[zh_CN]=批阅\n")
                && entry.contains("\nComment[zh_CN]="));
        must("the .desktop entry names the window's class", entry.contains("\nStartupWMClass=lectern\n"));
        Path icons = root.resolve("usr/share/icons/hicolor");
        must("the icon is there, small and large", Files.size(icons.resolve("16x16/apps/lectern.png")) > 0
                && Files.size(icons.resolve("512x512/apps/lectern.png")) > 0 && Files.size(icons.resolve("scalable/apps/lectern.svg")) > 0);
        Path metainfo = root.resolve("usr/share/metainfo/" + publisher.program() + ".metainfo.xml");
        String page = Files.readString(metainfo);
        must("the AppStream data launch the entry", page.contains("<launchable type=\"desktop-id\">lectern.desktop</launchable>"));
        must("the AppStream data tell of this version", page.contains("<release version=\"" + version + "\" date=\"20"));
        judged("appstreamcli", "validate", "--no-net", metainfo.toString());
        judged("desktop-file-validate", root.resolve("usr/share/applications/lectern.desktop").toString());
        must("library files have their type", Files.readString(root.resolve("usr/share/mime/packages/lectern.xml"))
                .contains("pattern=\"*.lectern\""));
        must("the licences are there", Files.exists(root.resolve("usr/share/doc/lectern/copyright"))
                && Files.exists(root.resolve("usr/lib/lectern/LICENSE"))
                && Files.exists(root.resolve("usr/lib/lectern/licences/icu4j-Unicode-3.0.txt")));
        String copyright = Files.readString(root.resolve("usr/share/doc/lectern/copyright"));
        must("the licence of every library is named", Image.list(root.resolve("usr/lib/lectern/lib"), ".jar").stream()
                .map(jar -> jar.getFileName().toString().replaceFirst("-.*", "")).filter(name -> !name.equals("lectern.jar"))
                .allMatch(name -> copyright.contains("/lib/" + name + "-")));
        must("the manual page and the changes are there", Files.size(root.resolve("usr/share/man/man1/lectern.1.gz")) > 0
                && Files.size(root.resolve("usr/share/doc/lectern/NEWS.gz")) > 0);
        String control = Programs.run(work, List.of("dpkg-deb", "-f", deb.toString(), "Depends"));
        must("Debian's and Ubuntu's names of GTK are both known", control.contains("libgtk-3-0t64 | libgtk-3-0"));
    }

    /// Asks a judge from outside, where there is one on this machine.
    private void judged(String... command) throws IOException, InterruptedException {
        if (Programs.find(command[0]).isPresent()) {
            Programs.run(work, List.of(command));
            System.out.println("smoke test: " + command[0] + " finds no fault");
        }
    }

    /// The command of the .desktop entry, in the unpacked folder.
    private Path command() throws IOException {
        String line = Files.readAllLines(root.resolve("usr/share/applications/lectern.desktop")).stream()
                .filter(each -> each.startsWith("Exec=")).findFirst().orElseThrow();
        return root.resolve("usr/bin").resolve(line.substring("Exec=".length()).split(" ")[0]);
    }

    private void withoutHome() throws IOException, InterruptedException {
        Smoke.Told told = new Smoke(command(), OPTIONS, work)
                .start(Map.of(OPTIONS, "-Duser.home=? -Duser.language=en " + HEADLESS));
        told.must("without a home the window says so", told.code() == 1 && told.text().contains("no home folder"));
    }

    /// Other jars than those of the cache have another identity: the file in the package says which.
    private void takesNoStaleCache() throws IOException, InterruptedException {
        must("the window's classes come from the cache", cached());
        Files.writeString(root.resolve("usr/lib/lectern/lib/build"), "0123456789abcdef\n");
        must("a cache of another build is not taken", !cached());
    }

    private boolean cached() throws IOException, InterruptedException {
        Path log = work.resolve("classes.log");
        Smoke.Told told = new Smoke(command(), OPTIONS, work)
                .start(work, "-Xlog:class+load:file=" + log + " " + HEADLESS, "--library", work.resolve("c.lectern").toString(),
                        work.resolve("家 目录/讲 话.txt").toString());
        told.must("it starts and says nothing else", told.code() == 0 && told.text().strip().equals("first page painted"));
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" lectern.window.LecternProgram ")).findFirst().orElseThrow()
                    .contains("shared objects file");
        }
    }

    private Map<String, FileTime> files() throws IOException {
        Map<String, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                files.put(root.relativize(path).toString(), Files.getLastModifiedTime(path));
            }
        }
        return files;
    }

    private void writable(boolean may) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                boolean runs = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path,
                        PosixFilePermissions.fromString((may ? "rw" : "r-") + (runs ? "xr-xr-x" : "-r--r--")));
            }
        }
    }

    private static void must(String why, boolean right) throws IOException {
        if (!right) {
            throw new IOException("not so: " + why);
        }
        System.out.println("smoke test: " + why);
    }
}
