package lectern.library;

import java.util.List;
import java.util.Optional;
import lectern.annotation.Annotation;

/// The annotations that the present text of their speech has no place for, in the order of the text they were made in. All
/// methods block, and belong to the library's thread.
public final class Unplaced {
    private final LibraryFile file;
    private final UnplacedStore store;

    Unplaced(LibraryFile file, UnplacedStore store) {
        this.file = file;
        this.store = store;
    }

    /// Those of a speech.
    public List<Annotation> of(long speech) {
        return file.read(database -> store.of(database, speech));
    }

    /// Those of all speeches.
    public List<Annotation> all() {
        return file.read(store::all);
    }

    /// Those that have the theme.
    public List<Annotation> with(String theme) {
        return all().stream().filter(annotation -> annotation.has(theme)).toList();
    }

    /// The one of that id, of whatever speech.
    public Optional<Annotation> annotation(String id) {
        return file.read(database -> Optional.ofNullable(store.present(database, id)));
    }
}
