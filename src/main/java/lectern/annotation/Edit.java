package lectern.annotation;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
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

    /// Gives a tag to speeches that do not have it, or takes it from speeches that do.
    ///
    /// @param tag as the reader writes it; not blank
    /// @param speeches their numbers
    /// @param given whether it is given
    record OfTag(String tag, List<Long> speeches, boolean given) implements Edit {
        public OfTag {
            speeches = List.copyOf(speeches);
            if (tag.isBlank()) {
                throw new IllegalArgumentException("a tag says something");
            }
        }

        @Override
        public OfTag inverse() {
            return new OfTag(tag, speeches, !given);
        }
    }

    /// Says by hand how far speeches are read.
    ///
    /// @param speeches their numbers
    /// @param before what had been said of each of them; null where nothing
    /// @param after what shall be said
    record OfReading(List<Long> speeches, @Nullable ReadingMark before, @Nullable ReadingMark after) implements Edit {
        public OfReading {
            speeches = List.copyOf(speeches);
        }

        @Override
        public OfReading inverse() {
            return new OfReading(speeches, after, before);
        }
    }

    /// Keeps, changes or drops a shelf of the reader's own.
    ///
    /// @param before the shelf as it was
    /// @param after the shelf as it shall be; same id
    record OfShelf(@Nullable SavedShelf before, @Nullable SavedShelf after) implements Edit {
        public OfShelf {
            if (before == null && after == null || before != null && after != null && !before.id().equals(after.id())) {
                throw new IllegalArgumentException("an edit changes one shelf");
            }
        }

        @Override
        public OfShelf inverse() {
            return new OfShelf(after, before);
        }
    }

    /// Makes, replaces or drops the reading plan, of which a library has one.
    ///
    /// @param before the plan as it was
    /// @param after the plan as it shall be
    record OfPlan(@Nullable ReadingPlan before, @Nullable ReadingPlan after) implements Edit {
        @Override
        public OfPlan inverse() {
            return new OfPlan(after, before);
        }
    }

    /// Takes speeches out of the library or brings them back. Their texts stay in the file, so that this can be undone;
    /// their annotations are taken by edits of their own in the same step, before this one.
    ///
    /// @param speeches their numbers
    /// @param present whether they shall be in the library
    record OfPresence(List<Long> speeches, boolean present) implements Edit {
        public OfPresence {
            speeches = List.copyOf(speeches);
        }

        @Override
        public OfPresence inverse() {
            return new OfPresence(speeches, !present);
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
