package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line's `import` of hostile files, watched by the system: which files it and its readers open, and whether one
/// of them tries to connect.
class HostileImportTest {
    private static final Path HOSTILE = Path.of("../shared/corpora/hostile");
    private static final Pattern OPENED = Pattern.compile("open(?:at)?\\([^\"]*\"([^\"]*)\"");
    private static final Pattern CONNECTED = Pattern.compile("connect\\(.*sa_family=AF_INET6?.*|sendto\\(.*sa_family=AF_INET6?.*|bind\\(.*sa_family=AF_INET6?.*");
    @TempDir
    private Path folder;

    @Test
    void noOtherFileIsOpenedAndNoConnectionTried() throws IOException, InterruptedException {
        Assumptions.assumeTrue(traced("true").waitFor() == 0, "skipped: strace is not here, or may not watch");
        Path canary = Files.writeString(folder.resolve("canary.txt"), "the canary in the cage");
        Path own = files(canary);
        Process importing = traced(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.home=" + Files.createDirectories(folder.resolve("home")), "-Djava.io.tmpdir=" + folder.resolve("home"),
                "-cp", System.getProperty("java.class.path"), "lectern.Lectern", "import", "--library", folder.resolve("a.lectern").toString(),
                own.toString(), Files.isDirectory(HOSTILE) ? HOSTILE.toAbsolutePath().normalize().toString() : own.toString());
        importing.waitFor();
        assertThat(Files.readString(folder.resolve("said"))).contains("Files read, by kind").doesNotContain("nexpected");
        List<String> opened = new ArrayList<>();
        List<String> connected = new ArrayList<>();
        int readers = 0;
        try (Stream<Path> traces = Files.list(folder)) {
            for (Path trace : traces.filter(path -> path.getFileName().toString().startsWith("trace.")).toList()) {
                for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
                    readers += line.startsWith("execve(") && line.contains("java") && line.contains("= 0") ? 1 : 0;
                    Matcher open = OPENED.matcher(line);
                    if (open.find() && !line.contains("ENOENT") && !expected(open.group(1))) {
                        opened.add(open.group(1));
                    }
                    if (CONNECTED.matcher(line).find()) {
                        connected.add(line);
                    }
                }
            }
        }
        assertThat(readers).as("the import and at least one reader").isGreaterThan(1);
        assertThat(connected).isEmpty();
        assertThat(opened).isEmpty();
    }

    /// What Java, the C library, the library file and the files that are imported are made of.
    private boolean expected(String file) {
        return file.startsWith("/proc/") || file.startsWith("/sys/") || file.startsWith("/dev/") || file.startsWith("/etc/ld.so")
                || file.startsWith("/etc/nsswitch") || file.equals("/etc/passwd") || file.equals("/etc/localtime") || file.equals("/etc/timezone")
                // SQLite's driver asks which Linux this is
                || file.equals("/etc/os-release") || file.contains("/locale") || file.contains("/gconv/") || file.contains("zoneinfo") || file.matches("(?:/usr)?/lib.*\\.so.*")
                || file.startsWith(Path.of(System.getProperty("java.home")).toString())
                || Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .anyMatch(entry -> file.startsWith(Path.of(entry).toAbsolutePath().getParent().toString()))
                || file.endsWith(".jar") || file.endsWith(".class") || file.startsWith(Path.of("target").toAbsolutePath().toString())
                // inside a folder that was opened before: of /proc, or of hsperfdata
                || file.matches("\\d+") || file.contains("hsperfdata") || file.equals("/tmp") || file.equals("/") || file.equals(".")
                || file.startsWith(folder.resolve("home").toString()) || file.startsWith(folder.resolve("a.lectern").toString()) || file.startsWith(folder.resolve(".a.lectern").toString())
                || file.equals(folder.toString()) || file.startsWith(folder.resolve("files").toString())
                || file.startsWith(HOSTILE.toAbsolutePath().normalize().toString());
    }

    private Process traced(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("strace", "-ff", "-qq", "-s", "400", "-o", folder.resolve("trace").toString(), "-e",
                "trace=open,openat,connect,sendto,bind,execve"));
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        } catch (IOException none) {
            return new ProcessBuilder(System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("win") ? List.of("cmd", "/c", "exit 1") : List.of("false")).start();
        }
    }

    private Path files(Path canary) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        String entity = "<!DOCTYPE x [<!ENTITY c SYSTEM \"" + canary.toUri() + "\"><!ENTITY d SYSTEM \"http://127.0.0.1:9/canary\">]>";
        Files.writeString(files.resolve("a.html"), entity + "<html><head><link rel=\"stylesheet\" href=\"http://127.0.0.1:9/a.css\"></head><body><p>words &c; &d;<iframe src=\""
                + canary.toUri() + "\"></iframe><img src=\"http://127.0.0.1:9/a.png\"></body></html>");
        Files.writeString(files.resolve("b.xml"), entity + "<TEI><text><body><p>words &c; &d;</p></body></text></TEI>");
        Files.writeString(files.resolve("c.rtf"), "{\\rtf1 words {\\field{\\*\\fldinst INCLUDETEXT \"" + canary + "\"}{\\fldrslt x}}}");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(files.resolve("d.docx")))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((entity + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>words &c; &d;</w:t>"
                    + "</w:r></w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
