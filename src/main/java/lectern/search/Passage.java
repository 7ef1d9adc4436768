package lectern.search;

import lectern.annotation.Annotation;
import lectern.speech.PartialDate;
import org.jspecify.annotations.Nullable;

/// An annotated passage with what a list shows of its speech.
public record Passage(Annotation annotation, String title, @Nullable String speaker, @Nullable PartialDate date) {
}
