package linux;

import common.Image;
import common.Programs;
import common.Publisher;
import common.Smoke;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Makes Lectern's packages for Linux from `target/lectern`: the app image as a folder and as tar.gz, and the .deb.
///
/// Run by the build: `java Linux.java VERSION TIME`, in the project's folder.
final class Linux {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path TARGET = PROJECT.resolve("target");
    private static final Path HERE = PROJECT.resolve("installers/linux");
    private static final Path ICONS = TARGET.resolve("icons");
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final String LIBRARY = "usr/lib/lectern";

    private final String version;
    private final Instant time;
    private final Publisher publisher;
    private final Path work = TARGET.resolve("package");
    private final Path image;

    private Linux(String version, Instant time) throws IOException {
        this.version = version;
        this.time = time;
        this.publisher = Publisher.of(PROJECT);
        this.image = work.resolve("lectern-" + version + "-linux-" + System.getProperty("os.arch"));
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Linux packages = new Linux(arguments[0], Instant.parse(arguments[1]));
        packages.image();
        packages.archive();
        packages.deb();
    }

    private void image() throws IOException, InterruptedException {
        Programs.delete(work);
        Path lib = image.resolve("lib");
        Programs.copy(TARGET.resolve("lectern"), image);
        Files.delete(image.resolve("bin/lectern.cmd"));
        Image.link(lib, image.resolve("runtime"));
        Image.unpackFiles(lib);
        String build = Image.identity(lib, image.resolve("runtime"));
        Files.writeString(lib.resolve("build"), build + "\n");
        permissions(image);
        Image.settle(image, time);
        String cache = "lib/lectern-" + build + ".aot";
        Image.train(image.resolve("runtime/bin/java"), image, Image.options(lib.resolve("java.options")), "lib/lectern.jar",
                cache);
        permissions(image);
        Image.settle(image, time);
        say("app image", image, size(image));
        say("  its Java", image.resolve("runtime"), size(image.resolve("runtime")));
        say("  its AOT cache", image.resolve(cache), Files.size(image.resolve(cache)));
    }

    private void archive() throws IOException, InterruptedException {
        if (Programs.find("tar").isEmpty()) {
            System.out.println("no tar.gz: there is no tar on this machine");
            return;
        }
        Path archive = TARGET.resolve(image.getFileName() + ".tar.gz");
        Programs.run(work, List.of("tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "-czf",
                archive.toString(), image.getFileName().toString()));
        say("archive", archive, Files.size(archive));
    }

    private void deb() throws IOException, InterruptedException {
        List<String> missing = Stream.of("dpkg-deb", "fakeroot").filter(name -> Programs.find(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            System.out.println("no .deb: this machine has no " + String.join(", no ", missing)
                    + " (on Debian and Ubuntu: apt install dpkg fakeroot)");
            Path trial = Files.createTempDirectory("lectern-try-");
            new Smoke(image.resolve("bin/lectern"), "LECTERN_JAVA_OPTIONS", trial).image(true);
            Programs.delete(trial);
            return;
        }
        String architecture = Programs.run(PROJECT, List.of("dpkg", "--print-architecture")).strip();
        Path root = work.resolve("deb");
        Programs.copy(image, root.resolve(LIBRARY));
        Path command = root.resolve("usr/bin/lectern");
        Files.createDirectories(command.getParent());
        Files.createSymbolicLink(command, Path.of("../lib/lectern/bin/lectern"));
        share(root.resolve("usr/share"));
        Path control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(control.resolve("control"), text("control")
                .replace("@ARCHITECTURE@", architecture).replace("@KILOBYTES@", String.valueOf(size(root) / 1024)));
        permissions(root);
        for (String script : List.of("postinst", "postrm")) {
            Files.copy(HERE.resolve(script), control.resolve(script));
            Files.setPosixFilePermissions(control.resolve(script), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(control.resolve("md5sums"), sums(root));
        Image.settle(root, time);
        Path deb = TARGET.resolve("lectern_" + version + "_" + architecture + ".deb");
        Programs.run(work, List.of("fakeroot", "dpkg-deb", "-Zxz", "-z1", "--build", root.toString(), deb.toString()));
        Programs.delete(root);
        say(".deb", deb, Files.size(deb));
        TryDeb.run(deb, version, publisher);
    }

    /// What desktops look for: the entry of the menu, the icons, the type of library files, the page in software centres.
    private void share(Path share) throws IOException {
        put(HERE.resolve("lectern.desktop"), share.resolve("applications/lectern.desktop"));
        put(HERE.resolve("lectern-mime.xml"), share.resolve("mime/packages/lectern.xml"));
        Files.createDirectories(share.resolve("metainfo"));
        Files.writeString(share.resolve("metainfo/" + publisher.program() + ".metainfo.xml"), text("metainfo.xml")
                .replace("@DATE@", DateTimeFormatter.ISO_LOCAL_DATE.format(time.atOffset(ZoneOffset.UTC))));
        put(HERE.resolve("copyright"), share.resolve("doc/lectern/copyright"));
        Path icons = share.resolve("icons/hicolor");
        put(PROJECT.resolve("installers/common/lectern.svg"), icons.resolve("scalable/apps/lectern.svg"));
        for (int size : ICON_SIZES) {
            put(ICONS.resolve("lectern-" + size + ".png"), icons.resolve(size + "x" + size + "/apps/lectern.png"));
        }
        pack(text("changelog").replace("@TIME@", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)).replace("GMT", "+0000")),
                share.resolve("doc/lectern/changelog.gz"));
        pack(Files.readString(PROJECT.resolve("CHANGELOG.md")), share.resolve("doc/lectern/NEWS.gz"));
        pack(text("lectern.1"), share.resolve("man/man1/lectern.1.gz"));
    }

    /// A text of this folder, with the version and who publishes it.
    private String text(String name) throws IOException {
        return publisher.in(Files.readString(HERE.resolve(name))).replace("@VERSION@", version);
    }

    /// As small as gzip makes it, and saying so in its head (RFC 1952, XFL), as Debian asks.
    private static void pack(String text, Path to) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        bytes[8] = 2;
        Files.createDirectories(to.getParent());
        Files.write(to, bytes);
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    /// Everybody may read, only the owner write, whatever the build's umask; what may be run stays so.
    private static void permissions(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                boolean runs = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static String sums(Path root) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> all = Files.walk(root.resolve("usr"))) {
            for (Path path : all.filter(path -> Files.isRegularFile(path) && !Files.isSymbolicLink(path)).sorted().toList()) {
                byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(path));
                sums.append(HexFormat.of().formatHex(sum)).append("  ").append(root.relativize(path)).append('\n');
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return sums.toString();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path) && !Files.isSymbolicLink(path)).mapToLong(path -> path.toFile().length()).sum();
        }
    }

    private static void say(String what, Path where, long bytes) {
        System.out.printf("%-16s %6.1f MB  %s%n", what, bytes / 1e6, PROJECT.relativize(where));
    }
}
