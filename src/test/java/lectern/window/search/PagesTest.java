package lectern.window.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<Integer> asked = new ArrayList<>();
    private final List<CompletableFuture<List<Integer>>> waiting = new ArrayList<>();

    private CompletableFuture<List<Integer>> later(int from, int to) {
        CompletableFuture<List<Integer>> answer = new CompletableFuture<>();
        asked.add(from);
        waiting.add(answer.completeOnTimeout(List.of(), 1, java.util.concurrent.TimeUnit.DAYS));
        return answer;
    }

    @Test
    void whatIsLookedAtIsReadOncePageByPage() {
        Pages<Integer> pages = new Pages<>(1000, List.of(0, 1), this::later);
        List<List<Integer>> arrived = new ArrayList<>();
        pages.setOnArrived(arrived::add, thrown -> { });
        assertThat(pages.at(1)).contains(1);
        assertThat(asked).isEmpty();
        assertThat(pages.at(2)).isEmpty();
        assertThat(pages.at(49)).isEmpty();
        assertThat(asked).containsExactly(0);
        waiting.getFirst().complete(IntStream.range(0, 50).boxed().toList());
        assertThat(arrived).hasSize(1);
        assertThat(pages.at(49)).contains(49);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPageThatCouldNotBeReadIsToldAndAskedAgainLater() {
        Pages<Integer> pages = new Pages<>(10, List.of(), this::later);
        List<Throwable> trouble = new ArrayList<>();
        pages.setOnArrived(items -> { }, trouble::add);
        assertThat(pages.at(3)).isEmpty();
        waiting.getFirst().completeExceptionally(new IllegalStateException("gone"));
        assertThat(trouble).hasSize(1);
        assertThat(pages.at(3)).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void allIsReadInOrder() {
        Pages<Integer> pages = new Pages<>(2345, List.of(),
                (from, to) -> CompletableFuture.completedFuture(IntStream.range(from, to).boxed().toList()));
        assertThat(pages.readAll().join()).isEqualTo(IntStream.range(0, 2345).boxed().toList());
    }

    @Property
    void eachLineBelongsToTheSpeechAboveIt(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 5) Integer> lines) {
        HitRows rows = new HitRows(lines.size(), lines::get);
        int row = 0;
        for (int speech = 0; speech < lines.size(); speech++) {
            for (int hit = -1; hit < lines.get(speech); hit++, row++) {
                assertThat(rows.speech(row)).isEqualTo(speech);
                assertThat(rows.hit(row)).isEqualTo(hit);
            }
        }
        assertThat(rows.size()).isEqualTo(row);
    }
}
