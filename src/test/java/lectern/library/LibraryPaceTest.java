package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how long things take; fails only where something is wrong by an order of magnitude.
class LibraryPaceTest {
    @TempDir
    Path folder;

    @Test
    void aStepIsSavedAtOnce() {
        String text = Samples.TEXT.repeat(5000);
        try (Library library = Library.open(folder.resolve("pace.lectern"))) {
            library.add(List.of(Samples.draft(text)));
            long[] times = new long[200];
            for (int i = 0; i < times.length; i++) {
                Step step = Samples.step(Step.Name.HIGHLIGHT, new Edit.OfAnnotation(null,
                        Samples.annotation(1, text, i * 50, i * 50 + 40, List.of(), library.me().id())));
                long start = System.nanoTime();
                library.apply(step);
                times[i] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            System.out.printf("apply() in a text of %,d: median %.1f ms, p95 %.1f ms%n", text.length(),
                    times[100] / 1e6, times[190] / 1e6);
            assertThat(library.undoable(times.length)).hasSize(times.length);
        }
    }

    @Test
    void manySpeechesAreListedWithoutTheirTexts() {
        Path file = folder.resolve("many.lectern");
        int many = 10_000;
        try (Library library = Library.open(file)) {
            long start = System.nanoTime();
            String body = Samples.TEXT.repeat(20);
            library.add(IntStream.range(0, many).mapToObj(i -> Samples.draft(i + body)).toList());
            long added = System.nanoTime();
            assertThat(library.speeches()).hasSize(many);
            long listed = System.nanoTime();
            assertThat(library.check().wrong()).isEmpty();
            long checked = System.nanoTime();
            library.backups().make(Instant.now());
            long backed = System.nanoTime();
            System.out.printf("%,d speeches: added in %d ms, listed in %d ms, checked in %d ms, backed up in %d ms%n",
                    many, ms(start, added), ms(added, listed), ms(listed, checked), ms(checked, backed));
        }
        long start = System.nanoTime();
        Library.open(file).close();
        System.out.printf("opened and closed in %d ms%n", ms(start, System.nanoTime()));
    }

    private static long ms(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
