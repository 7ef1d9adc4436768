package lectern.exchange;

import java.util.List;
import java.util.function.LongFunction;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.speech.SpeechCard;

/// What is to leave: handed over by the desk, asked speech by speech, on the thread that writes.
///
/// @param codebook all themes
/// @param coders all who annotated
/// @param speeches the speeches that leave, in the order they shall stand in
/// @param textOf the text of the speech of that number
/// @param annotationsOf its annotations, in any order
/// @param unplacedOf the annotations that its present text has no place for, in any order
/// @param withTexts whether the speeches' texts leave too, where the form has a place for them
public record NotesSource(Codebook codebook, List<Coder> coders, List<SpeechCard> speeches,
                          LongFunction<String> textOf, LongFunction<List<Annotation>> annotationsOf,
                          LongFunction<List<Annotation>> unplacedOf, boolean withTexts) {
    public NotesSource {
        coders = List.copyOf(coders);
        speeches = List.copyOf(speeches);
    }

    /// A library in which every annotation has a place.
    public NotesSource(Codebook codebook, List<Coder> coders, List<SpeechCard> speeches, LongFunction<String> textOf,
                       LongFunction<List<Annotation>> annotationsOf, boolean withTexts) {
        this(codebook, coders, speeches, textOf, annotationsOf, _ -> List.of(), withTexts);
    }

    /// The annotations of one speech as they shall stand: by start, end, id.
    List<Annotation> inOrder(SpeechCard speech) {
        return annotationsOf.apply(speech.id()).stream().sorted(Annotation.IN_ORDER).toList();
    }
}
