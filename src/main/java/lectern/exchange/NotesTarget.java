package lectern.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.speech.SpeechCard;

/// The library that notes shall enter, as far as planning must know it. Only asked, never changed; asked on the thread
/// that plans.
///
/// @param codebook its themes
/// @param coders its coders
/// @param speechOf the speech whose text has that SHA-256 (lower-case hexadecimal of the text in UTF-8)
/// @param textOf the text of the speech of that number
/// @param annotationsOf the annotations of the speech of that number
/// @param annotation the annotation of that id, in whatever speech
/// @param unplaced the annotation without a place of that id, of whatever speech
public record NotesTarget(Codebook codebook, List<Coder> coders, Function<String, Optional<SpeechCard>> speechOf,
                          LongFunction<String> textOf, LongFunction<List<Annotation>> annotationsOf,
                          Function<String, Optional<Annotation>> annotation,
                          Function<String, Optional<Annotation>> unplaced) {
    /// A library in which every annotation has a place.
    public NotesTarget(Codebook codebook, List<Coder> coders, Function<String, Optional<SpeechCard>> speechOf,
                       LongFunction<String> textOf, LongFunction<List<Annotation>> annotationsOf,
                       Function<String, Optional<Annotation>> annotation) {
        this(codebook, coders, speechOf, textOf, annotationsOf, annotation, _ -> Optional.empty());
    }

    public NotesTarget {
        coders = List.copyOf(coders);
    }
}
