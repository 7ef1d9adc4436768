package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OpenSpeechTest {
    private static final String TEXT = "各位代表：我们要坚持高质量发展，𠮷县的群众说好。".repeat(4);

    /// Whatever was done and undone, in whatever order: what is asked of the speech is what one opened anew would answer.
    @Property(tries = 200)
    void editsLeaveItAsIfItHadBeenOpenedAnew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int edits) {
        Random random = new Random(seed);
        OpenSpeech open = Speeches.open(TEXT);
        Map<String, Annotation> kept = new HashMap<>();
        List<Edit.OfAnnotation> done = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            boolean undo = !done.isEmpty() && random.nextInt(3) == 0;
            Edit.OfAnnotation edit = undo ? done.removeLast().inverse() : edit(random, open, kept);
            if (!undo) {
                done.add(edit);
            }
            open.apply(edit);
            if (edit.before() != null) {
                kept.remove(edit.before().id());
            }
            if (edit.after() != null) {
                kept.put(edit.after().id(), edit.after());
            }
            assertSame(open, new OpenSpeech(open.speech(), kept.values()), kept.values().stream().toList());
        }
    }

    private static Edit.OfAnnotation edit(Random random, OpenSpeech open, Map<String, Annotation> kept) {
        List<Annotation> there = kept.values().stream().sorted(Annotation.IN_ORDER).toList();
        int start = random.nextInt(TEXT.length() - 1);
        Annotation made = new Annotation("a" + random.nextInt(12), open.speech().id(),
                Anchor.of(TEXT, new TextRange(start, start + 1 + random.nextInt(TEXT.length() - start))),
                random.ints(random.nextInt(3), 0, 4).distinct().mapToObj(k -> "t" + k).toList(), "", "me",
                Instant.ofEpochSecond(random.nextInt(100)), Instant.EPOCH);
        if (kept.containsKey(made.id())) {
            return new Edit.OfAnnotation(kept.get(made.id()), made);
        }
        return there.isEmpty() || random.nextBoolean() ? new Edit.OfAnnotation(null, made)
                : new Edit.OfAnnotation(there.get(random.nextInt(there.size())), null);
    }

    private static void assertSame(OpenSpeech open, OpenSpeech anew, List<Annotation> all) {
        assertThat(open.annotations()).isEqualTo(anew.annotations()).isEqualTo(all.stream().sorted(Annotation.IN_ORDER).toList());
        assertThat(open.themeCounts()).isEqualTo(anew.themeCounts()).isEqualTo(CodebookEdits.counts(all));
        for (int at = 0; at < TEXT.length(); at += 5) {
            TextRange stretch = new TextRange(at, Math.min(TEXT.length(), at + 3));
            assertThat(open.under(stretch)).isEqualTo(anew.under(stretch)).containsExactlyInAnyOrderElementsOf(
                    all.stream().filter(a -> a.anchor().range().overlaps(stretch)).toList());
        }
        all.forEach(a -> assertThat(open.exactly(a.anchor().range())).contains(a)
                .allMatch(same -> same.anchor().range().equals(a.anchor().range())));
    }
}
