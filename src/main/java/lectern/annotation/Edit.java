package lectern.annotation;

import lectern.speech.Anatomy;
import lectern.speech.Draft;
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

    /// Makes (`before` null), changes, or removes (`after` null) an unplaced annotation: one whose words a newer text of its
    /// speech has not. Its anchor is that of the text it was made in.
    ///
    /// @param before the annotation as it was
    /// @param after the annotation as it shall be; same id, same speech
    record OfUnplaced(@Nullable Annotation before, @Nullable Annotation after) implements Edit {
        public OfUnplaced {
            if (before == null && after == null
                    || before != null && after != null
                    && (!before.id().equals(after.id()) || before.speech() != after.speech())) {
                throw new IllegalArgumentException("an edit changes one annotation");
            }
        }

        /// The speech it belongs to.
        public long speech() {
            return after != null ? after.speech() : before.speech();
        }

        @Override
        public OfUnplaced inverse() {
            return new OfUnplaced(after, before);
        }
    }

    /// Puts another version of its text in the place of a speech's text. The same step first takes away the annotations that
    /// stand in it, and afterwards puts them where they belong.
    ///
    /// @param speech the number of the speech
    /// @param before its source, text and anatomy as they were
    /// @param after as they shall be
    record OfText(long speech, Draft before, Draft after) implements Edit {
        @Override
        public OfText inverse() {
            return new OfText(speech, after, before);
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
}
