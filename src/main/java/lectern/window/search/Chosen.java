package lectern.window.search;

import java.util.concurrent.CompletableFuture;
import lectern.annotation.Theme;

/// What the reader has chosen in a view, and what can be done with it. All done to several lines is one step.
public interface Chosen {
    /// A view in which nothing can be chosen.
    Chosen NOTHING = new Chosen() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public CompletableFuture<Boolean> toggle(Theme theme, boolean isNew) {
            return CompletableFuture.completedFuture(false);
        }

        @Override
        public void remove() {
        }

        @Override
        public void copy() {
        }

        @Override
        public void note() {
        }
    };

    /// How many lines are chosen.
    int size();

    /// Gives the theme, or takes it where all have it; whether anything changed.
    ///
    /// @param isNew whether the theme is made in the same step
    CompletableFuture<Boolean> toggle(Theme theme, boolean isNew);

    /// Removes the annotations of the lines.
    void remove();

    /// Puts the lines on the clipboard.
    void copy();

    /// Writes a note on the lines.
    void note();
}
