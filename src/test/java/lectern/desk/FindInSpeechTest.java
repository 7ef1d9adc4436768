package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import lectern.message.Problem;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FindInSpeechTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private static List<String> matches(String text, String expression) {
        return new FindInSpeech(text).matches(expression, LONG, () -> false).stream().map(hit -> hit.of(text)).toList();
    }

    @Test
    void anExpressionIsBlindForCaseWidthAndTraditionButItsSignsMeanWhatTheyMean() {
        assertThat(matches("發展，发展；Ａbc 2014 ２０１５。", "发.")).containsExactly("發展", "发展");
        assertThat(matches("發展，发展；Ａbc 2014 ２０１５。", "發展")).containsExactly("發展", "发展");
        assertThat(matches("發展，发展；Ａbc 2014 ２０１５。", "ABC")).containsExactly("Ａbc");
        assertThat(matches("發展，发展；Ａbc 2014 ２０１５。", "\\d+")).containsExactly("2014", "２０１５");
        assertThat(matches("a b", "\\S")).containsExactly("a", "b");
        assertThat(matches("（一）发展（二）", "（.）")).containsExactly("（一）", "（二）");
        assertThat(matches("（一）发展（二）", "\\（.\\）")).containsExactly("（一）", "（二）");
        assertThat(matches("一、甲\n二、乙", "^.、")).containsExactly("一、", "二、");
        assertThat(matches("𠮷县，𠮷林", "𠮷.")).containsExactly("𠮷县", "𠮷林");
    }

    @Test
    void emptyMatchesAreNoHitsAndNoCharacterIsSplit() {
        assertThat(matches("abc", "x*")).isEmpty();
        assertThat(matches("e\u0301e", "e")).as("é is no e, however it is written").containsExactly("e");
        assertThat(matches("発e\u0301té，Ete\u0301", "é[tT]")).containsExactly("e\u0301t");
        assertThat(new FindInSpeech("u\u0308ber 发，ÜBER").hits("über")).containsExactly(new TextRange(0, 5), new TextRange(8, 12));
        assertThat(matches("q\u0301", "q")).as("there is no other q with an acute").containsExactly("q\u0301");
    }

    @Test
    void anExpressionThatCannotBeReadIsToldWithItsPlace() {
        assertThatThrownBy(() -> matches("abc", "a(b")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.key()).isEqualTo("desk.pattern-wrong"));
    }

    @Test
    void anExpressionThatRunsAwayIsStopped() {
        FindInSpeech find = new FindInSpeech("a".repeat(5000) + "b");
        long start = System.nanoTime();
        assertThatThrownBy(() -> find.matches("(a+)+(a+)+(a+)+$c", Duration.ofMillis(100), () -> false))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("desk.pattern-slow"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anExpressionThatGoesTooDeepIsStopped() {
        FindInSpeech find = new FindInSpeech("ab".repeat(200_000));
        assertThatThrownBy(() -> find.matches("(a|b)*c", LONG, () -> false))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("desk.pattern-slow"));
    }

    @Test
    void aSearchThatNobodyWaitsForEnds() {
        assertThat(new FindInSpeech("a".repeat(50_000)).matches("(a+)+c", LONG, () -> true)).isEmpty();
    }

    @Property(tries = 200)
    void everyHitIsInOrderWithoutOverlapOfWholeCharacters(@ForAll String text, @ForAll String words) {
        String searched = text + words + text;
        List<TextRange> hits = new FindInSpeech(searched).hits(words);
        int end = 0;
        for (TextRange hit : hits) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(end);
            assertThat(Graphemes.widened(searched, hit)).isEqualTo(hit);
            end = hit.end();
        }
        assertThat(hits.isEmpty()).isEqualTo(words.isBlank());
    }
}
