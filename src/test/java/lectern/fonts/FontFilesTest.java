package lectern.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFilesTest {
    private static final String FONT = "LecternSerif-Regular.otf";
    @TempDir
    private Path folder;

    /// The program as a jar whose path has Chinese and spaces.
    private URLClassLoader program(boolean fontInside) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("程 序")).resolve("lectern.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
             InputStream code = FontFiles.class.getResourceAsStream("FontFiles.class")) {
            out.putNextEntry(new ZipEntry("lectern/fonts/FontFiles.class"));
            code.transferTo(out);
            if (fontInside) {
                out.putNextEntry(new ZipEntry("lectern/fonts/" + FONT));
                out.write("inside".getBytes(StandardCharsets.UTF_8));
            }
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private static String read(ClassLoader program) throws ReflectiveOperationException, IOException {
        try (InputStream in = (InputStream) program.loadClass(FontFiles.class.getName()).getMethod("open", String.class)
                .invoke(null, FONT)) {
            return in == null ? "none" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPackageKeepsItsFontsBesideTheJar() throws ReflectiveOperationException, IOException {
        try (URLClassLoader program = program(false)) {
            Path beside = Files.createDirectories(folder.resolve("程 序/fonts")).resolve(FONT);
            Files.writeString(beside, "beside");
            assertThat(read(program)).isEqualTo("beside");
            assertThat(program.loadClass(FontFiles.class.getName()).getMethod("unpacked", String.class).invoke(null, FONT))
                    .isEqualTo(beside);
        }
    }

    @Test
    void aProgramWithoutThemBesideItReadsThoseInTheJar() throws ReflectiveOperationException, IOException {
        try (URLClassLoader program = program(true)) {
            assertThat(read(program)).isEqualTo("inside");
        }
    }

    @Test
    void aBuildWithoutFontsHasNone() throws ReflectiveOperationException, IOException {
        try (URLClassLoader program = program(false)) {
            assertThat(read(program)).isEqualTo("none");
        }
    }

    @Test
    void whereTheProgramIsMadeTheFontsAreFiles() throws IOException {
        assertThat(FontFiles.unpacked(FONT)).hasSameBinaryContentAs(Path.of("resources/lectern/fonts", FONT));
    }
}
