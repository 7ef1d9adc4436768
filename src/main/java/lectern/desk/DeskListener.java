package lectern.desk;

import java.util.List;
import lectern.annotation.Edit;

/// Hears of what changes on a desk. Called on the desk's home thread.
public interface DeskListener {
    /// These edits have been carried out in memory.
    void changed(List<Edit> edits);

    /// What is on disk has changed.
    void saving(Saving saving);
}
