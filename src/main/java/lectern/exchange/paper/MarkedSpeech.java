package lectern.exchange.paper;

import java.util.List;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.speech.Speech;

/// What is put on paper: a speech, its annotations, and the themes they name. Immutable.
public record MarkedSpeech(Speech speech, List<Annotation> annotations, Codebook codebook) {
    public MarkedSpeech {
        annotations = List.copyOf(annotations);
    }
}
