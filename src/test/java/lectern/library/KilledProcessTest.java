package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    /// `-Dlectern.kills=50` for the long run.
    private static final int KILLS = Integer.getInteger("lectern.kills", 10);
    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedStepIsThereAndNoneIsHalf() throws IOException, InterruptedException {
        Path file = folder.resolve("killed.lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.draft(Samples.TEXT.repeat(200))));
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < KILLS; round++) {
            try (OtherProcess writer = OtherProcess.start(file, "write")) {
                boolean ended = writer.process().waitFor(random.nextInt(1, 200), TimeUnit.MILLISECONDS);
                assertThat(ended).as("the writer runs until it is killed").isFalse();
                acknowledged.addAll(writer.kill());
            }
            assertSound(file, acknowledged, "round " + round + ", seed " + seed);
        }
        System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged steps, all there");
        assertThat(acknowledged).isNotEmpty();
    }

    private static void assertSound(Path file, Set<String> acknowledged, String round) {
        try (Library library = Library.open(file)) {
            assertThat(library.check().wrong()).as(round).isEmpty();
            Set<String> steps = library.undoable(Integer.MAX_VALUE).stream().map(Step::detail)
                    .collect(Collectors.toSet());
            assertThat(steps).as(round).containsAll(acknowledged);
            Map<String, Integer> marks = new HashMap<>();
            Samples.all(library).forEach(annotation -> marks.merge(annotation.note(), 1, Integer::sum));
            assertThat(marks.keySet()).as(round).isEqualTo(steps);
            assertThat(marks.values()).as(round).allMatch(many -> many == OtherProcess.EDITS);
            assertThat(library.codebook().all().stream().map(Theme::name).collect(Collectors.toSet())).as(round)
                    .isEqualTo(steps);
        }
    }
}
