package lectern.window.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import lectern.annotation.Edit;
import org.jspecify.annotations.Nullable;

/// One of the views that share the room.
public interface View {
    /// What is shown.
    Region node();

    /// Gives the focus to where the reader works in it.
    void focus();

    /// Gives the focus to the field for the query, where there is one.
    void focusQuery();

    /// What is asked now; empty where nothing is.
    String query();

    /// Asks this, as if it were typed and entered.
    void ask(String query);

    /// Asks the same again, because edits made the answer stale; what the reader has gone to stays where it can.
    void askAgain();

    /// Gives up what is on its way.
    ///
    /// @return whether there was something
    boolean cancel();

    /// These edits have been carried out.
    ///
    /// @return whether what is shown is stale
    boolean changed(Collection<Edit> edits);

    /// The lines that commands of [lectern.window.keys.Command.Place#LINES] mean.
    default Chosen chosen() {
        return Chosen.NOTHING;
    }

    /// What is shown as a table; empty where there is nothing or its number is not yet known.
    default Optional<Table> table() {
        return Optional.empty();
    }

    /// Makes a picture of all that is shown; empty where there is nothing to draw.
    default Optional<Supplier<Image>> picture() {
        return Optional.empty();
    }

    /// The numbers of the speeches found; empty where none are sought or they are not yet known.
    default Optional<long[]> speeches() {
        return Optional.empty();
    }

    /// Rows to be written or copied.
    ///
    /// @param file the name offered for them
    /// @param rows reads them, the names of the columns first; completes on the JavaFX thread
    record Table(String file, Supplier<CompletableFuture<List<? extends List<? extends @Nullable Object>>>> rows) {
        /// Rows that are in memory.
        public static Table of(String file, List<? extends List<? extends @Nullable Object>> rows) {
            return new Table(file, () -> CompletableFuture.completedFuture(rows));
        }
    }
}
