package lectern.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/// A form in which notes leave. Implementations keep no state and may be used from any thread.
public interface NotesFormat {
    /// Writes all of it as UTF-8 without byte order mark, lines ending in `\n`. Leaves `out` open, and flushed.
    ///
    /// @param exported what the document says about when it was written; nothing else in it depends on the time
    /// @throws IOException if `out` takes no more
    void write(NotesSource source, Instant exported, OutputStream out) throws IOException;
}
