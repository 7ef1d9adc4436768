package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import lectern.message.Messages;
import lectern.message.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static AtomicFile.Writing text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private long filesHere() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static void cannotWrite(Path target, AtomicFile.Writing writing) {
        assertThatThrownBy(() -> AtomicFile.write(target, writing))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class)).satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("exchange.cannot-write");
                    assertThat(problem.in(Messages.in(Locale.ENGLISH))).contains(target.toString());
                    assertThat(problem.in(Messages.in(Locale.CHINESE))).contains(target.toString());
                });
    }

    @Test
    void aNewFileAndAReplacedOneHoldWhatWasWritten() throws IOException {
        Path target = folder.resolve("笔记 👩‍👩‍👧.json");
        AtomicFile.write(target, text("one, longer"));
        AtomicFile.write(target, text("two"));
        assertThat(target).hasContent("two");
        assertThat(filesHere()).isEqualTo(1);
    }

    @Test
    void aDiskThatFillsUpLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("notes.json"), "old");
        cannotWrite(target, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("No space left on device");
        });
        assertThat(target).hasContent("old");
        assertThat(filesHere()).isEqualTo(1);
    }

    @Test
    void aDefectWhileWritingLeavesTheOldFileAndIsNotDisguised() throws IOException {
        Path target = Files.writeString(folder.resolve("notes.json"), "old");
        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
            throw new IllegalStateException("defect");
        })).isExactlyInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
            throw new Problem("library.closed");
        })).asInstanceOf(InstanceOfAssertFactories.type(Problem.class)).extracting(Problem::key)
                .isEqualTo("library.closed");
        assertThat(target).hasContent("old");
        assertThat(filesHere()).isEqualTo(1);
    }

    @Test
    void whileItIsWrittenTheOldFileStillStands() {
        Path target = folder.resolve("notes.json");
        AtomicFile.write(target, text("old"));
        AtomicFile.write(target, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(target).hasContent("old");
        });
        assertThat(target).hasContent("new");
    }

    @Test
    void aFolderThatIsMissingAndAFolderAsTargetAreToldSo() throws IOException {
        cannotWrite(folder.resolve("none/notes.json"), text("x"));
        cannotWrite(folder, text("x"));
        cannotWrite(Path.of("/"), text("x"));
        assertThat(filesHere()).isZero();
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        AtomicFile.write(link, text("new"));
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void permissionsAreKept() throws IOException {
        Path target = Files.writeString(folder.resolve("notes.json"), "old");
        Assumptions.assumeTrue(Files.getFileStore(target).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(target, text("new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-r-----");
    }

    @Test
    void aVeryLongNameIsNoHarm() {
        Path target = folder.resolve("长".repeat(80));
        AtomicFile.write(target, text("x"));
        assertThat(target).hasContent("x");
    }
}
