package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    @Property(tries = 300)
    void theStretchesCoverTheLineWithoutGaps(@ForAll("texts") String line) {
        int at = 0;
        for (Scripts.Stretch stretch : Scripts.of(line)) {
            assertThat(stretch.range().start()).isEqualTo(at);
            at = stretch.range().end();
        }
        assertThat(at).isEqualTo(line.length());
    }

    @Test
    void emojiAndRightToLeftWordsStandApart() {
        String line = "好👩‍👩‍👧𠮷 שלום, עולם end";
        assertThat(Scripts.of(line)).extracting(stretch -> stretch.range().of(line) + "=" + stretch.script())
                .containsExactly("好=USUAL", "👩‍👩‍👧=EMOJI", "𠮷=SUPPLEMENTARY", " =USUAL", "שלום, עולם=RIGHT_TO_LEFT", " end=USUAL");
    }

    @Test
    void headsAndAsidesAreStretchesOfTheirLine() {
        String text = "要加强学习。把学习作为习惯（掌声）。";
        TextRange whole = new TextRange(0, text.length());
        Anatomy anatomy = new Anatomy(FrontMatter.NONE, whole, List.of(), new Outline(List.of(new Section(
                SectionKind.RUN_IN, 1, "要加强学习。", new TextRange(0, 6), whole, 1, List.of()))),
                List.of(new SpeechEvent(SpeechEvent.Kind.APPLAUSE, SampleSpeech.range(text, "（掌声）"), "掌声")));
        LineMap map = LineMap.of(text, new LineMap.Rules(new LineLooks(anatomy), run -> false, count -> "", 2));
        ViewLine line = map.lines().getFirst();
        assertThat(new Emphases(anatomy).of(line))
                .extracting(stretch -> stretch.range().of(map.shown(line)) + "=" + stretch.emphasis())
                .containsExactly("\u3000\u3000=NONE", "要加强学习。=HEAD", "把学习作为习惯=NONE", "（掌声）=ASIDE", "。=NONE");
    }

    @Test
    void theSampleIsSetAsATitleBlockAndASpeech() {
        PageText sample = SampleSpeech.page();
        LineMap map = LineMap.of(sample.text(), new LineMap.Rules(new LineLooks(sample.anatomy()), run -> false,
                count -> "⋯ " + count, 2));
        assertThat(map.lines()).extracting(line -> line.look().kind()).startsWith(LineKind.IMPRINT, LineKind.FOLD,
                LineKind.IMPRINT, LineKind.TITLE, LineKind.OCCASION, LineKind.SPEAKER, LineKind.DATE, LineKind.SALUTATION,
                LineKind.BODY, LineKind.BODY);
        assertThat(map.lines()).filteredOn(line -> line.look().kind() == LineKind.BODY).hasSize(9);
    }
}
