package lectern.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.intake.FileReading;
import lectern.intake.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildReadersTest {
    @TempDir
    private Path folder;

    private static byte[] rtf(String words) {
        return ("{\\rtf1 " + words + ".}").getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(FileReading reading) {
        return reading.readings().getFirst().draft().text();
    }

    @Test
    void oneFileAfterTheOtherNeedsOneProcess() {
        try (ChildReaders readers = new ChildReaders(folder, 3)) {
            for (int i = 0; i < 5; i++) {
                assertThat(text(readers.read("a.rtf", rtf("Fellow citizens " + i), ReadOptions.STANDARD))).isEqualTo("Fellow citizens " + i + ".");
            }
            assertThat(readers.starts()).isOne();
        }
    }

    @Test
    void filesAskedForTogetherAreReadSideBySideEachForWhoAsked() throws IOException {
        try (ChildReaders readers = new ChildReaders(folder, 2); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<String>> texts = IntStream.range(0, 40).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> text(readers.read("a.rtf", rtf("Speech number " + i), ReadOptions.STANDARD)), threads)).toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i).join()).isEqualTo("Speech number " + i + ".");
            }
            assertThat(readers.starts()).isEqualTo(2);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("what they wrote is gone").isEmpty();
        }
    }

    @Test
    void oneThatIsClosedReadsNoMore() {
        ChildReaders readers = new ChildReaders(folder, 2);
        readers.close();
        assertThatThrownBy(() -> readers.read("a.rtf", rtf("words"), ReadOptions.STANDARD)).isInstanceOf(CancellationException.class);
    }
}
