package lectern.window.search;

import java.util.Collection;
import javafx.scene.layout.Region;
import lectern.annotation.Edit;

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

    /// Gives up what is on its way.
    ///
    /// @return whether there was something
    boolean cancel();

    /// These edits have been carried out.
    void changed(Collection<Edit> edits);

    /// The lines that commands of [lectern.window.keys.Command.Place#LINES] mean; null where the view has none.
    default Chosen chosen() {
        return Chosen.NOTHING;
    }
}
