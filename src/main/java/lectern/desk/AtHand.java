package lectern.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.annotation.Codebook;
import lectern.annotation.Edit;
import org.jspecify.annotations.Nullable;

/// What of a library is in memory, the codebook and the speech that lies open, with every edit that was made; also with those
/// that are not on disk yet, which what is read from the disk lacks. All of it belongs to the home thread.
final class AtHand {
    private final List<List<Edit>> inFlight = new ArrayList<>();
    private Codebook codebook;
    private @Nullable OpenSpeech open;

    AtHand(Codebook codebook) {
        this.codebook = codebook;
    }

    /// The themes as they are now.
    Codebook codebook() {
        return codebook;
    }

    /// The speech that lies open.
    Optional<OpenSpeech> open() {
        return Optional.ofNullable(open);
    }

    /// A speech was read from the disk, and lies open now.
    void opened(OpenSpeech read) {
        inFlight.forEach(edits -> apply(read, edits));
        open = read;
    }

    /// What was counted on the disk, with what is not there yet.
    ThemeCounts counts(Map<String, Integer> counted) {
        ThemeCounts counts = new ThemeCounts(counted);
        inFlight.forEach(counts::apply);
        return counts;
    }

    /// Carries out the edits of a step, which is on its way to the disk until [#written].
    void apply(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.OfTheme ofTheme) {
                codebook = codebook.after(ofTheme);
            }
        }
        if (open != null) {
            apply(open, edits);
            if (edits.stream().anyMatch(this::deletesOpen)) {
                open = null;
            }
        }
        inFlight.add(edits);
    }

    /// The edits are on disk.
    void written(List<Edit> edits) {
        inFlight.remove(edits);
    }

    private boolean deletesOpen(Edit edit) {
        return open != null && edit instanceof Edit.OfPresence of && !of.present() && of.speeches().contains(open.speech().id());
    }

    private static void apply(OpenSpeech open, List<Edit> edits) {
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.OfAnnotation ofAnnotation -> open.apply(ofAnnotation);
                case Edit.OfAnatomy ofAnatomy -> open.apply(ofAnatomy);
                case Edit.OfUnplaced ofUnplaced -> open.apply(ofUnplaced);
                case Edit.OfText ofText -> open.apply(ofText);
                case Edit.OfField ofField -> open.apply(ofField);
                case Edit.OfTheme _, Edit.OfTag _, Edit.OfReading _, Edit.OfShelf _, Edit.OfPlan _, Edit.OfPresence _ -> { }
            }
        }
    }
}
