package lectern.desk;

import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.message.Problem;

/// Takes the speeches of a library from before there was an index into it, a few at a time, behind whatever else the library
/// is asked. Who ends the program in between goes on from there at the next start.
final class Indexing {
    private static final Logger LOG = Logger.getLogger(Indexing.class.getName());
    /// A few hundredths of a second: so long an edit may have to wait.
    private static final int AT_A_TIME = 32;
    private final LibraryThread thread;
    private volatile boolean stopped;

    Indexing(LibraryThread thread) {
        this.thread = thread;
    }

    void start() {
        if (!thread.library().readOnly()) {
            next();
        }
    }

    /// Ends it, before the library is closed.
    void stop() {
        stopped = true;
    }

    private void next() {
        try {
            thread.execute(this::some);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "goes on at the next start", closing);
        }
    }

    private void some() {
        try {
            if (!stopped && thread.library().index().indexSome(AT_A_TIME)) {
                next();
            }
        } catch (Problem problem) {
            // searching goes on without it; the next start tries again
            LOG.log(Level.WARNING, "not indexed: " + problem.key());
        }
    }
}
