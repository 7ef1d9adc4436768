package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is looked over when a library is opened that is larger than a limit: nothing, if it was closed in order.
class LargeLibraryTest {
    private static final long SMALL = 1 << 20;
    @TempDir
    Path folder;
    private Path file;

    // a library of more than the limit, with a page that quick_check finds damaged and nobody needs in order to open it
    @BeforeEach
    void make() throws IOException {
        String text = Samples.noise(1_000_000);
        file = folder.resolve("library.lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich(), Samples.draft(text)));
            library.setSetting("k", "v");
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes.length).isGreaterThan((int) SMALL);
        byte[] packed = Packed.of(text);
        int page = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(packed, packed.length / 2, 64, StandardCharsets.ISO_8859_1)) / 4096;
        // the number of the text's next page
        Arrays.fill(bytes, page * 4096, page * 4096 + 4, (byte) 0x7f);
        Files.write(file, bytes);
    }

    @Test
    void itIsNotLookedOverWhenItWasClosedInOrder() {
        try (Library library = Library.open(file, Schema.CURRENT, SMALL)) {
            assertThat(library.setting("k")).contains("v");
            assertThat(library.speech(1)).isPresent();
            LibraryTest.assertProblem("library.damaged", () -> library.speech(2));
            assertThat(library.check().wrong()).isNotEmpty();
        }
        LibraryTest.assertProblem("library.damaged", () -> Library.open(file, Schema.CURRENT, 1L << 30));
    }

    @Test
    void itIsLookedOverAfterAnInterruptedStep() throws IOException {
        Files.createFile(Header.journal(file));
        LibraryTest.assertProblem("library.damaged", () -> Library.open(file, Schema.CURRENT, SMALL));
        Files.deleteIfExists(Header.journal(file));
        Library.open(file, Schema.CURRENT, SMALL).close();
    }
}
