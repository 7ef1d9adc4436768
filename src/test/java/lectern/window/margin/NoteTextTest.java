package lectern.window.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import lectern.window.margin.NoteText.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextTest {
    private static List<Span> spans(String note) {
        return NoteText.of(note).lines().getFirst().spans();
    }

    private static Span plain(String text) {
        return new Span(text, false, false, null);
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.strings().withChars("ab*[]()#\\-1. \n民主，").ofMaxLength(40);
    }

    @Test
    void emphasesAreRead() {
        assertThat(spans("先讲**成果**，再*着重*民主")).containsExactly(plain("先讲"), new Span("成果", true, false, null),
                plain("，再"), new Span("着重", false, true, null), plain("民主"));
    }

    @Test
    void anEmphasisMayStandInAnother() {
        assertThat(spans("**a *b* c**")).containsExactly(new Span("a ", true, false, null), new Span("b", true, true, null),
                new Span(" c", true, false, null));
    }

    @Test
    void aLinkLeadsToAnAnnotation() {
        assertThat(spans("见 [全体代表](#3f-1)。")).containsExactly(plain("见 "), new Span("全体代表", false, false, "3f-1"), plain("。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 * 4 * 5", "a**", "**", "*", "[a](b)", "[a](#)", "[](#a)", "2*3", "http://x.example/[a]", "**a *", "* "})
    void whatIsNotClosedIsText(String note) {
        assertThat(NoteText.of(note).plain()).isEqualTo(note.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"- 议程 | •| 议程", "* 议程 | •| 议程", "2. 选举 | 2.| 选举", "3、选举 |  | 3、选举", "-议程 |  | -议程"})
    void listsAreRead(String note, String marker, String text) {
        NoteText.Line line = NoteText.of(note).lines().getFirst();
        assertThat(line.marker()).isEqualTo(marker);
        assertThat(line.spans()).containsExactly(plain(text));
    }

    @Test
    void aStarThatIsMeantIsWrittenWithABackslash() {
        assertThat(spans("\\*a\\*")).containsExactly(plain("*a*"));
    }

    @Property
    void anyTextIsANoteAndNoWordIsLost(@ForAll("notes") String note) {
        String read = NoteText.of(note).lines().stream().flatMap(line -> line.spans().stream()).map(Span::text)
                .collect(Collectors.joining());
        assertThat(read.replaceAll("[^ab民主，]", "")).as(note)
                .isEqualTo(note.replaceAll("\\[([^\\[\\]\n]+)]\\(#[^()\\s]+\\)", "$1").replaceAll("[^ab民主，]", ""));
    }

    @Property
    void aShortenedNoteFitsAndSaysThatItIsOne(@ForAll("notes") String note, @ForAll @IntRange(min = 1, max = 6) int lines,
                                              @ForAll @IntRange(min = 2, max = 20) int wide) {
        NoteText whole = NoteText.of(note);
        NoteText shorter = whole.shortened(lines, wide);
        assertThat(shorter.lines().size()).isLessThanOrEqualTo(Math.max(lines, 0));
        assertThat(shorter.equals(whole) || shorter.plain().endsWith("…")).isTrue();
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        assertThat(NoteText.of("𠮷".repeat(20)).shortened(1, 6).plain().codePoints().allMatch(c -> c == "𠮷".codePointAt(0) || c == '…')).isTrue();
    }
}
