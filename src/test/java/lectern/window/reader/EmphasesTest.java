package lectern.window.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

class EmphasesTest {
    @Test
    void stressedWordsStandOutAndAsidesStayAsides() {
        String text = "我们要稳中求进。（掌声）再接再厉。";
        TextRange stress = new TextRange(3, 7);
        TextRange aside = new TextRange(8, 12);
        Anatomy anatomy = new Anatomy(FrontMatter.NONE, new TextRange(0, text.length()), List.of(), Outline.NONE,
                List.of(new SpeechEvent(SpeechEvent.Kind.APPLAUSE, aside, "掌声"), new SpeechEvent(SpeechEvent.Kind.TIME, new TextRange(3, 3), "00:01")),
                List.of(stress, new TextRange(9, 14)));
        ViewLine line = new ViewLine(0, new TextRange(0, text.length()), 0, 0, null, new LineLook(LineKind.BODY), false, false, Inserts.NONE);
        assertThat(new Emphases(anatomy).of(line)).containsExactly(
                new Emphases.Stretch(new TextRange(0, 3), Emphasis.NONE), new Emphases.Stretch(stress, Emphasis.STRESS),
                new Emphases.Stretch(new TextRange(7, 8), Emphasis.NONE), new Emphases.Stretch(aside, Emphasis.ASIDE),
                new Emphases.Stretch(new TextRange(12, text.length()), Emphasis.NONE));
    }
}
