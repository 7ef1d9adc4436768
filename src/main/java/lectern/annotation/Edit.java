package lectern.annotation;

import lectern.speech.Anatomy;
import lectern.speech.Field;
import lectern.speech.Recognised;
import org.jspecify.annotations.Nullable;

/// One reversible change of what the reader has added or corrected.
///
/// An edit says what was and what shall be, so that it can be undone, journalled and checked: it may be carried out only
/// where the present state is its `before`.
public sealed interface Edit {
    /// The edit that takes this one back.
    Edit inverse();

    /// Makes (`before` null), changes, or removes (`after` null) an annotation.
    ///
    /// @param before the annotation as it was
    /// @param after the annotation as it shall be; same id, same speech
    record OfAnnotation(@Nullable Annotation before, @Nullable Annotation after) implements Edit {
        public OfAnnotation {
            if (before == null && after == null
                    || before != null && after != null
                    && (!before.id().equals(after.id()) || before.speech() != after.speech())) {
                throw new IllegalArgumentException("an edit changes one annotation");
            }
        }

        @Override
        public OfAnnotation inverse() {
            return new OfAnnotation(after, before);
        }
    }

    /// Makes, changes, or removes a theme. A theme is removed only when no annotation has it and no theme is nested in
    /// it: the same step first takes it from them.
    ///
    /// @param before the theme as it was
    /// @param after the theme as it shall be; same id
    record OfTheme(@Nullable Theme before, @Nullable Theme after) implements Edit {
        public OfTheme {
            if (before == null && after == null || before != null && after != null && !before.id().equals(after.id())) {
                throw new IllegalArgumentException("an edit changes one theme");
            }
        }

        @Override
        public OfTheme inverse() {
            return new OfTheme(after, before);
        }
    }

    /// Changes what is recognised in a speech: the reader has said what a line of it is.
    ///
    /// @param speech the number of the speech
    /// @param before its anatomy as it was
    /// @param after its anatomy as it shall be; its ranges lie inside the text
    record OfAnatomy(long speech, Anatomy before, Anatomy after) implements Edit {
        @Override
        public OfAnatomy inverse() {
            return new OfAnatomy(speech, after, before);
        }
    }

    /// Gives a field of a speech another value, or takes it away (`after` null).
    ///
    /// @param speech the number of the speech
    /// @param before what the field held; a date in ISO 8601
    /// @param after what it shall hold; its range, if it has one, lies inside the text
    record OfField(long speech, Field field, @Nullable Recognised<String> before, @Nullable Recognised<String> after)
            implements Edit {
        @Override
        public OfField inverse() {
            return new OfField(speech, field, after, before);
        }
    }
}
