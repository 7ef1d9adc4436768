package lectern.library;

import java.util.List;
import java.util.Optional;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingPlace;
import lectern.annotation.ReadingState;

/// How far the reader is in the speeches of a library, and what stands on the shelf. What is noted here is no step. All
/// methods block, and belong to the library's thread.
public final class Reading {
    private final LibraryFile file;
    private final ShelfStore shelves;
    private final ReaderStore readers;

    Reading(LibraryFile file, ShelfStore shelves, ReaderStore readers) {
        this.file = file;
        this.shelves = shelves;
        this.readers = readers;
    }

    /// What the reader's shelf needs beside the speeches.
    public ShelfKept shelf() {
        return file.read(shelves::kept);
    }

    /// What is marked in the speeches of these numbers; those without annotations are missing.
    ///
    /// @param from the lowest number
    /// @param to the highest number
    public List<MarkedSpeech> marked(long from, long to) {
        return file.read(database -> shelves.marked(database, from, to));
    }

    /// How far a speech is read.
    public ReadingState state(long speech) {
        return file.read(database -> shelves.state(database, speech));
    }

    /// Remembers what the program saw of the reading of a speech.
    public void seen(long speech, ReadingMark mark) {
        file.note(database -> shelves.seen(database, speech, mark));
    }

    /// The numbers of the speeches read last, the latest first.
    public List<Long> lately(int most) {
        return file.read(database -> readers.recentlyRead(database, most));
    }

    /// Where the reader stopped in a speech.
    public Optional<ReadingPlace> place(long speech) {
        return file.read(database -> readers.place(database, speech));
    }

    /// Remembers where the reader stopped.
    public void keep(ReadingPlace place) {
        file.note(database -> readers.keep(database, place));
    }
}
