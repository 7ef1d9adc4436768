package lectern.library;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.message.Problem;

/// The small file `NAME.lectern-open` beside an open library that says who has it. It only informs: SQLite's lock decides.
///
/// @param pid the process
/// @param started when that process started; tells it from a later one with the same number; the epoch when unknown
/// @param user the user's name
/// @param host the machine
/// @param since when the library was opened
record OpenMark(long pid, Instant started, String user, String host, Instant since) {
    private static final Logger LOG = Logger.getLogger(OpenMark.class.getName());

    /// The mark of this process.
    static OpenMark mine() {
        ProcessHandle process = ProcessHandle.current();
        return new OpenMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH),
                System.getProperty("user.name"), hostName(), Instant.now());
    }

    /// The mark beside the library, if one can be read.
    static Optional<OpenMark> beside(Path library) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(place(library))) {
            lines.load(in);
            return Optional.of(new OpenMark(Long.parseLong(lines.getProperty("pid", "")),
                    Instant.parse(lines.getProperty("started", "")), lines.getProperty("user", ""),
                    lines.getProperty("host", ""), Instant.parse(lines.getProperty("since", ""))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            LOG.log(Level.FINE, "a mark nobody can read: {0}", e.toString());
            return Optional.empty();
        }
    }

    /// Whether this very process wrote it.
    boolean isMine() {
        OpenMark mine = mine();
        return pid == mine.pid && started.equals(mine.started) && host.equals(mine.host);
    }

    /// Whether its process may still run; always where it belongs to another machine.
    boolean isAlive() {
        return !host.equals(hostName()) || ProcessHandle.of(pid).filter(process -> started.equals(Instant.EPOCH)
                || process.info().startInstant().map(started::equals).orElse(true)).isPresent();
    }

    /// The trouble of somebody who wants the library too.
    Problem inUse(Path library) {
        return new Problem("library.in-use", library.toString(), Long.toString(pid), user, host, Date.from(since));
    }

    /// Writes it beside the library. That it cannot be written hinders nobody.
    void write(Path library) {
        Properties lines = new Properties();
        lines.setProperty("pid", Long.toString(pid));
        lines.setProperty("started", started.toString());
        lines.setProperty("user", user);
        lines.setProperty("host", host);
        lines.setProperty("since", since.toString());
        try {
            Path temporary = Folders.temporary(place(library));
            try (Writer out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                lines.store(out, "Lectern has this library open");
            }
            Files.move(temporary, place(library), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.INFO, "no mark beside the open library: {0}", e.toString());
        }
    }

    /// Removes the mark of this process.
    static void remove(Path library) {
        try {
            if (beside(library).filter(OpenMark::isMine).isPresent()) {
                Files.deleteIfExists(place(library));
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "the mark stays: {0}", e.toString());
        }
    }

    static Path place(Path library) {
        return library.resolveSibling(library.getFileName() + ".lectern-open");
    }

    // not by java.net: it may ask the network
    private static String hostName() {
        String named = System.getenv("COMPUTERNAME");
        if (named != null && !named.isBlank()) {
            return named;
        }
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return Objects.requireNonNullElse(System.getenv("HOSTNAME"), "localhost");
        }
    }
}
