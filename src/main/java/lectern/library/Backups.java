package lectern.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.message.Problem;

/// Checked copies of a library: in the folder `NAME-backups` beside it, or where the reader wants one. What speaks of the
/// open library belongs to its thread; what is given a file works from any.
public final class Backups {
    private static final Duration AGE = Duration.ofDays(1);
    private static final Logger LOG = Logger.getLogger(Backups.class.getName());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ENDING = ".lectern";
    private final LibraryFile file;
    private final Path library;
    private final Schema schema;

    Backups(LibraryFile file, Path library, Schema schema) {
        this.file = file;
        this.library = library;
        this.schema = schema;
    }

    /// Saves a checked copy as a library of its own; also from a library that was moved or cannot be written.
    ///
    /// @throws Problem `library.exists` if there is such a file
    public void copy(Path target) {
        Copied copied = copy(target, () -> true).orElseThrow();
        copied.lookOver();
        copied.publish();
    }

    /// Copies the library under a temporary name, for a copy that the reader wants.
    ///
    /// @param meanwhile as in [#begin]
    /// @return empty when the copying was ended, or a change failed meanwhile
    /// @throws Problem `library.exists` if there is such a file
    public Optional<Copied> copy(Path target, BooleanSupplier meanwhile) {
        return CheckedCopy.begin(temporary -> file.copyTo(temporary, meanwhile), target.toAbsolutePath(), schema)
                .map(copy -> new Copied(copy, file.changes()));
    }

    /// A copy that has no name yet.
    public final class Copied {
        private final CheckedCopy copy;
        private final long changes;

        private Copied(CheckedCopy copy, long changes) {
            this.copy = copy;
            this.changes = changes;
        }

        /// Looks it over. Works on any thread.
        ///
        /// @throws Problem if it is not sound; then there is none
        public void lookOver() {
            copy.lookOver(false);
        }

        /// Whether the library was not changed since. On its thread.
        public boolean isLatest() {
            return file.changes() == changes;
        }

        /// Gives it its name.
        ///
        /// @throws Problem `library.exists` if there is such a file by now
        public void publish() {
            copy.publish();
        }

        /// Deletes it.
        public void discard() {
            copy.discard();
        }
    }

    /// Makes a checked backup in the folder `NAME-backups` beside the library. Older ones are thinned: all of the last
    /// day stay, one a day for a week, one a week for a month, one a month after that.
    ///
    /// @return the backup
    /// @throws Problem if the copy is not sound; then there is none
    public Path make(Instant now) {
        return begin(now, () -> true).orElseThrow().finish();
    }

    /// Copies the library for a backup: the part for which it is needed. [Begun#finish()] does the rest.
    ///
    /// @param meanwhile is called after each megabyte, on this thread; it may read and change the library, and the copy has
    ///     what it changed. False ends the copying
    /// @return empty when the copying was ended, or a change failed meanwhile
    public Optional<Begun> begin(Instant now, BooleanSupplier meanwhile) {
        return begin(temporary -> file.copyTo(temporary, meanwhile), library, schema, now);
    }

    /// A backup that is copied, but neither looked over nor named.
    public static final class Begun {
        private final CheckedCopy copy;
        private final Path library;
        private final Instant now;

        private Begun(CheckedCopy copy, Path library, Instant now) {
            this.copy = copy;
            this.library = library;
            this.now = now;
        }

        /// Looks the copy over, gives it its name and removes the backups that are no longer needed. Works on any thread, and
        /// needs no open library.
        ///
        /// @return the backup
        /// @throws Problem if the copy is not sound; then there is none
        public Path finish() {
            copy.lookOver(true);
            Path backup = copy.publish();
            thin(library, now);
            Folders.sweep(folder(library), stem(library), Instant.now().minus(LibraryFile.LEFT_OVER));
            return backup;
        }
    }

    /// Whether a backup should be made: the newest is older than a day and something has changed since.
    public boolean due(Instant now) {
        long changes = file.changes();
        return of(library).stream().findFirst()
                .map(newest -> newest.made().isBefore(now.minus(AGE)) && changes(newest) != changes).orElse(changes > 0);
    }

    /// The folder with the backups of a library.
    static Path folder(Path library) {
        return library.resolveSibling(library.getFileName() + "-backups");
    }

    /// The backups of a library, newest first; none where the folder cannot be read. Needs no open library.
    public static List<Backup> of(Path library) {
        Path folder = folder(Folders.real(library));
        List<Backup> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    Optional<Instant> made = made(file.getFileName().toString());
                    if (made.isPresent()) {
                        found.add(new Backup(file, made.get(), Files.size(file)));
                    }
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the backups cannot be listed: {0}", e.toString());
            }
        }
        found.sort(Comparator.comparing(Backup::made).reversed());
        return found;
    }

    private static Optional<Instant> made(String name) {
        int time = name.lastIndexOf(' ');
        try {
            return time < 0 ? Optional.empty() : Optional.of(
                    TIME.parse(name.substring(time + 1, name.length() - ENDING.length()), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Copies what is or will be the open library.
    static Optional<Begun> begin(CheckedCopy.Source source, Path library, Schema schema, Instant now) {
        Path folder = folder(library);
        try {
            Folders.make(folder);
        } catch (IOException e) {
            throw Trouble.of(e, folder);
        }
        return CheckedCopy.begin(source, folder.resolve(stem(library) + " " + TIME.format(now) + ENDING), schema)
                .map(copy -> new Begun(copy, library, now));
    }

    private static String stem(Path library) {
        String name = library.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /// How often the library had been changed when the backup was made; -1 when it cannot be told.
    private static long changes(Backup backup) {
        try (Database database = Database.connect(backup.file(), true)) {
            return database.number("SELECT value FROM setting WHERE key = 'library.changes'");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the newest backup cannot be read: {0}", e.toString());
            return -1;
        }
    }

    private static void thin(Path library, Instant now) {
        try {
            for (Backup backup : superfluous(of(library), now)) {
                Files.deleteIfExists(backup.file());
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "an old backup stays: {0}", e.toString());
        }
    }

    /// Which backups are not kept: of the last day all are, then one a day for a week, one a week for a month, one a
    /// month. In each span the newest stays.
    ///
    /// @param backups newest first
    static List<Backup> superfluous(List<Backup> backups, Instant now) {
        Set<String> spans = new HashSet<>();
        List<Backup> superfluous = new ArrayList<>();
        for (Backup backup : backups) {
            Duration age = Duration.between(backup.made(), now);
            if (age.compareTo(Duration.ofDays(1)) > 0 && !spans.add(span(backup.made(), age))) {
                superfluous.add(backup);
            }
        }
        return superfluous;
    }

    private static String span(Instant made, Duration age) {
        ZonedDateTime at = made.atZone(ZoneOffset.UTC);
        return age.compareTo(Duration.ofDays(7)) <= 0 ? "day " + at.toLocalDate()
                : age.compareTo(Duration.ofDays(31)) <= 0
                ? "week " + at.get(IsoFields.WEEK_BASED_YEAR) + " " + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                : "month " + at.getYear() + " " + at.getMonthValue();
    }

    /// Puts a backup in the place of a library that nobody has open. What was there is kept as `NAME.damaged-TIME`.
    ///
    /// @return where it is kept; the library's own path when there was no file
    public static Path restore(Path named, Backup backup, Instant now) {
        Path library = Folders.real(named);
        Path temporary = null;
        try {
            refuseOpen(library);
            temporary = Folders.temporary(library);
            try (OutputStream out = Files.newOutputStream(temporary)) {
                Files.copy(backup.file(), out);
            }
            CheckedCopy.examine(temporary, backup.file(), Schema.CURRENT, true);
            if (!Files.exists(library)) {
                Folders.publish(temporary, library);
                return library;
            }
            Path kept = library.resolveSibling(library.getFileName() + ".damaged-" + TIME.format(now));
            setAside(library, kept);
            Folders.replace(temporary, library);
            return kept;
        } catch (SQLException e) {
            throw Trouble.of(e, backup.file());
        } catch (IOException e) {
            throw Trouble.of(e, library);
        } finally {
            Folders.discard(temporary);
        }
    }

    // its journal belongs to it, and must not be played back into the backup
    private static void setAside(Path library, Path kept) throws IOException {
        if (Files.exists(Header.journal(library))) {
            Files.move(Header.journal(library), Header.journal(kept));
        }
        try {
            // the library keeps its name until the backup takes it
            Files.createLink(kept, library);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(library, kept);
        }
    }

    private static void refuseOpen(Path library) {
        Optional<OpenMark> mark = OpenMark.beside(library);
        if (mark.filter(OpenMark::isMine).isPresent()) {
            throw mark.get().inUse(library);
        }
        if (!Files.isRegularFile(library)) {
            return;
        }
        // whoever has it open has locked it; a damaged file fails otherwise, and later
        try (Database database = Database.connect(library, true)) {
            database.number("SELECT count(*) FROM sqlite_schema");
        } catch (SQLException e) {
            if (Trouble.of(e, library) instanceof Problem problem && problem.key().equals("library.in-use-unknown")) {
                throw mark.map(m -> m.inUse(library)).orElse(problem);
            }
            LOG.log(Level.FINE, "as expected of a damaged file: {0}", e.toString());
        }
    }
}
