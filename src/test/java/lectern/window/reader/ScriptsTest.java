package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
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
        LineMap map = LineMap.of(text, new LineMap.Rules(List::of, new LineLooks(text, anatomy), run -> false, count -> "", 2));
        ViewLine line = map.lines().getFirst();
        assertThat(new Emphases(anatomy).of(line))
                .extracting(stretch -> stretch.range().of(map.shown(line)) + "=" + stretch.emphasis())
                .containsExactly("\u3000\u3000=NONE", "要加强学习。=HEAD", "把学习作为习惯=NONE", "（掌声）=ASIDE", "。=NONE");
    }

    @Test
    void theSampleIsSetAsATitleBlockAndASpeech() {
        PageText sample = SampleSpeech.page();
        LineLooks looks = new LineLooks(sample.text(), sample.anatomy());
        LineMap map = LineMap.of(sample.text(), new LineMap.Rules(looks::cuts, looks, run -> false,
                count -> "⋯ " + count, 2));
        assertThat(map.lines()).extracting(line -> line.look().kind()).startsWith(LineKind.IMPRINT, LineKind.FOLD,
                LineKind.IMPRINT, LineKind.TITLE, LineKind.OCCASION, LineKind.SPEAKER, LineKind.DATE, LineKind.SALUTATION,
                LineKind.BODY, LineKind.BODY);
        assertThat(map.lines()).filteredOn(line -> line.look().kind() == LineKind.BODY).hasSize(9);
    }

    @Test
    void aSpeechInOneLineWithItsSpeakerGetsATitleBlock() {
        String text = "John F. Kennedy\t1/20/1961\tMr. Speaker, fellow citizens: We observe today not a victory of party.";
        TextRange speaker = SampleSpeech.range(text, "John F. Kennedy");
        TextRange date = SampleSpeech.range(text, "1/20/1961");
        TextRange salutation = SampleSpeech.range(text, "Mr. Speaker, fellow citizens");
        FrontMatter front = new FrontMatter(null, null, null, new Recognised<>("John F. Kennedy", speaker, 1), null,
                new Recognised<>(PartialDate.parse("1961-01-20"), date, 1), null, null, null, null,
                new Recognised<>("Mr. Speaker, fellow citizens", salutation, 1), null);
        LineLooks looks = new LineLooks(text, new Anatomy(front, new TextRange(salutation.start(), text.length()), List.of(),
                Outline.NONE, List.of()));
        LineMap map = LineMap.of(text, new LineMap.Rules(looks::cuts, looks, run -> false, count -> "", 0));
        assertThat(map.lines()).extracting(line -> map.shown(line) + "=" + line.look().kind())
                .containsExactly("John F. Kennedy=SPEAKER", "1/20/1961=DATE", "Mr. Speaker, fellow citizens:=SALUTATION",
                        "We observe today not a victory of party.=BODY");
    }

    @Test
    void aTitleNamedInTheFirstSentenceMakesNoHeadline() {
        String text = "各位代表！\n现在，我代表国务院，向大会作政府工作报告。";
        FrontMatter front = new FrontMatter(new Recognised<>("政府工作报告", SampleSpeech.range(text, "政府工作报告"), 0.7), null, null,
                null, null, null, null, null, null, null, null, null);
        LineLooks looks = new LineLooks(text, new Anatomy(front, new TextRange(0, text.length()), List.of(), Outline.NONE,
                List.of()));
        assertThat(looks.apply(SampleSpeech.range(text, "现在，我代表国务院，向大会作政府工作报告。")).kind()).isEqualTo(LineKind.BODY);
    }
}
