package lectern.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.Speech;
import lectern.text.CodePoints;
import lectern.text.TextRange;

/// What corrections of the anatomy change: from what the reader said of a line to the step that does it. Nothing is
/// changed here.
public final class AnatomyEdits {
    private static final int DETAIL = 20;
    private final Clock clock;

    /// @param clock tells when a step was made
    public AnatomyEdits(Clock clock) {
        this.clock = clock;
    }

    /// Says what a line of the open speech is; nothing where that changes nothing.
    ///
    /// @throws Problem if it is said to be a date and names none
    public Optional<Step> retype(OpenSpeech open, TextRange where, LineRole role) {
        Speech speech = open.speech();
        Anatomy after = AnatomyCorrection.retype(speech.text(), speech.anatomy(), where, role);
        return after.equals(speech.anatomy()) ? Optional.empty()
                : Optional.of(new Step(Step.Name.RETYPE_LINE, start(where.of(speech.text())),
                        List.of(new Edit.OfAnatomy(speech.id(), speech.anatomy(), after)), clock.instant()));
    }

    private static String start(String line) {
        return CodePoints.shortened(line.replaceAll("\\s+", " ").strip(), DETAIL);
    }
}
