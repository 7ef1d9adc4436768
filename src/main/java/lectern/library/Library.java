package lectern.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingPlace;
import lectern.annotation.ReadingState;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import lectern.text.Sketch;

/// The reader's library: one file with the speeches, what was added to them, and the journal.
///
/// All methods block and belong to the thread that opened it; any other gets an [IllegalStateException]. Foreseen
/// trouble is a [Problem]: `library.full`, `library.moved`, `library.io`, `library.read-only`, `library.in-use` …; after
/// it the file is as it was before the call, reading goes on where it can, and the same call may be made again.
public final class Library implements AutoCloseable {
    private static final String OWN = "library.";
    private static final Duration BACKUP_AGE = Duration.ofDays(1);
    private final Thread owner = Thread.currentThread();
    private final Path path;
    private final Path real;
    private final Schema schema;
    private final boolean fresh;
    private final LibraryFile file;
    private final AnnotationStore annotations = new AnnotationStore();
    private final ThemeStore themes = new ThemeStore();
    private final Shelf shelf = new Shelf();
    private final TextIndex index;
    private final Catalogue catalogue;
    private final Marks marks;
    private final SpeechStore speeches;
    private final ShelfStore shelves = new ShelfStore();
    private final UnplacedStore unplaced;
    private final Journal journal;

    private Library(Path path, Path real, Schema schema, boolean readOnly, boolean fresh) {
        this.path = path;
        this.real = real;
        this.schema = schema;
        this.fresh = fresh;
        file = LibraryFile.open(real, schema, readOnly);
        index = new TextIndex(file, this::confined);
        catalogue = new Catalogue(file, this::confined);
        marks = new Marks(file, annotations, this::confined);
        speeches = new SpeechStore(real, index);
        unplaced = new UnplacedStore(real);
        journal = new Journal(real, speeches, annotations, themes, shelves, unplaced);
    }

    /// Opens the library. It is made when there is no such file (`rw-------`, its folder `rwx------`), migrated after a
    /// backup when it is older, and opened for reading only when file or folder cannot be written.
    ///
    /// @throws Problem if it is no library, damaged, newer, or open elsewhere; the file is then left as it is
    public static Library open(Path file) {
        return open(file, Schema.CURRENT);
    }

    static Library open(Path file, Schema schema) {
        Path real = real(file);
        boolean fresh = !Files.exists(real) && LibraryFile.create(real, schema, Library::begin);
        if (!fresh && !(Files.isWritable(real) && Files.isWritable(real.getParent()))) {
            return new Library(file, real, schema, true, false);
        }
        try {
            return new Library(file, real, schema, false, fresh);
        } catch (Problem e) {
            if (e.key().equals("library.read-only")) {
                return new Library(file, real, schema, true, false);
            }
            throw e;
        }
    }

    /// Opens an existing library as [#open(Path)] does where the file may only be read. For tests.
    ///
    /// @throws Problem as [#open(Path)]; also when an older version or an interrupted change would have to be put right
    static Library openReadOnly(Path file) {
        return new Library(file, real(file), Schema.CURRENT, true, false);
    }

    private static Path real(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw Trouble.of(e, file);
        }
    }

    private static int begin(Database database) throws SQLException {
        String me = UUID.randomUUID().toString();
        database.run("INSERT INTO coder (id, name) VALUES (?, ?)", me, System.getProperty("user.name"));
        return database.run("INSERT INTO setting (key, value) VALUES ('library.me', ?)", me);
    }

    /// Whether it was opened for reading only.
    public boolean readOnly() {
        return file.readOnly();
    }

    /// The file, as it was named to open it.
    public Path file() {
        return path;
    }

    /// Whether this opening made it.
    public boolean fresh() {
        return fresh;
    }

    /// Whether there is a connection. Without one, after trouble, each call first tries to open the file again.
    public boolean usable() {
        return file.usable();
    }

    /// All speeches in the order they came in, without their texts.
    public List<SpeechCard> speeches() {
        return read(SpeechStore::cards);
    }

    /// The first speeches in the order they came in: what a window shows while it waits for all.
    public List<SpeechCard> firstSpeeches(int most) {
        return read(database -> SpeechStore.cards(database, most));
    }

    /// How many speeches there are.
    public int speechCount() {
        return read(SpeechStore::count);
    }

    /// A speech with its text.
    ///
    /// @throws Problem `library.damaged-text` if the text is not the one that was stored
    public Optional<Speech> speech(long id) {
        return read(database -> speeches.speech(database, id));
    }

    /// What is recognised in a speech, without its text.
    public Optional<Anatomy> anatomy(long id) {
        return read(database -> speeches.anatomy(database, id));
    }

    /// The speech whose text has that hash.
    public Optional<SpeechCard> speechOf(String sha256) {
        return read(database -> speeches.cardOf(database, sha256));
    }

    /// Adds speeches, all or none. A text that is there already is not added again.
    ///
    /// @return what became of each draft, in their order
    /// @throws Problem also if a text holds half a surrogate pair
    public List<Added> add(List<Draft> drafts) {
        return addPrepared(drafts.stream().map(Prepared::of).toList());
    }

    /// Adds speeches, as [#add(List)] does, of which everything but the writing is done.
    public List<Added> addPrepared(List<Prepared> all) {
        Instant now = Instant.now();
        return write(database -> speeches.add(database, all, now));
    }

    /// What stands where in the texts.
    public TextIndex index() {
        return index;
    }

    /// What is known about the speeches, column by column.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// Where the annotated passages stand.
    public Marks marks() {
        return marks;
    }

    /// SHA-256 of the text in UTF-8, in lower-case hexadecimal.
    public static String sha256(String text) {
        return SpeechStore.sha256(text);
    }

    /// All themes.
    public Codebook codebook() {
        return read(themes::codebook);
    }

    /// Gives a library its first themes. This is no step: it cannot be undone.
    ///
    /// @param first parents before the themes nested in them
    public void seed(List<Theme> first) {
        write(database -> {
            for (Theme theme : first) {
                themes.put(database, theme);
            }
            return first;
        });
    }

    /// The annotations of a speech, in [Annotation#IN_ORDER].
    public List<Annotation> annotations(long speech) {
        return read(database -> annotations.of(database, speech));
    }

    /// The annotation with that id, in whatever speech.
    public Optional<Annotation> annotation(String id) {
        return read(database -> Optional.ofNullable(annotations.present(database, id)));
    }

    /// The annotations of a speech that its present text has no place for, in the order of the text they were made in.
    public List<Annotation> unplaced(long speech) {
        return read(database -> unplaced.of(database, speech));
    }

    /// The annotations without a place that have the theme.
    public List<Annotation> unplacedWithTheme(String theme) {
        return unplaced().stream().filter(annotation -> annotation.has(theme)).toList();
    }

    /// The annotation without a place of that id, of whatever speech.
    public Optional<Annotation> unplacedWith(String id) {
        return read(database -> Optional.ofNullable(unplaced.present(database, id)));
    }

    /// All annotations that the present text of their speech has no place for.
    public List<Annotation> unplaced() {
        return read(unplaced::all);
    }

    /// The speech that has the text of that hash, or had it and may have it again by undo or redo.
    public Optional<SpeechCard> speechThatHad(String sha256) {
        return read(database -> {
            Optional<Long> owner = TextVersions.owner(database, sha256);
            return owner.isPresent() ? speeches.card(database, owner.get()) : Optional.empty();
        });
    }

    /// The sketches of all speeches whose sketch is known, by number.
    public Map<Long, Sketch> sketches() {
        return read(TextVersions::sketches);
    }

    /// The speeches whose sketch is not known: those that came in before there were sketches.
    public List<Long> unsketched() {
        return read(TextVersions::unsketched);
    }

    /// Makes sketches of texts, and keeps them where the library can be written.
    public Map<Long, Sketch> sketch(List<Long> some) {
        Map<Long, Sketch> made = read(database -> {
            Map<Long, Sketch> sketches = new HashMap<>();
            for (long id : some) {
                speeches.text(database, id).ifPresent(text -> sketches.put(id, Sketch.of(text)));
            }
            return sketches;
        });
        if (!readOnly()) {
            confined();
            file.note(database -> {
                for (Map.Entry<Long, Sketch> one : made.entrySet()) {
                    TextVersions.keep(database, one.getKey(), one.getValue());
                }
                return made;
            });
        }
        return made;
    }

    /// How many annotations have each theme, by its id; themes that none has are missing.
    public Map<String, Integer> themeCounts() {
        return read(themes::counts);
    }

    /// The annotations that have the theme, in [Annotation#IN_ORDER].
    public List<Annotation> annotationsWith(String theme) {
        return read(database -> annotations.with(database, theme));
    }

    /// All who annotated; a coder known only from imported notes has an empty name.
    public List<Coder> coders() {
        return read(shelf::coders);
    }

    /// The person this library belongs to; made with it, under the system's user name.
    public Coder me() {
        return read(shelf::me);
    }

    /// Adds a coder or gives one another name.
    public void keep(Coder coder) {
        write(database -> shelf.keep(database, coder));
    }

    /// Carries a step out and journals it. What had been undone can then no longer be redone.
    ///
    /// @throws IllegalStateException a defect: an edit's `before` is not what there is, or an anchor does not fit
    public void apply(Step step) {
        write(database -> {
            journal.apply(database, step);
            return step;
        });
    }

    /// Takes back the last step that is not undone, if there is one.
    public Optional<Step> undo() {
        return undoable(1).isEmpty() ? Optional.empty() : replay(journal::undo);
    }

    /// Carries out again what was undone last, if anything.
    public Optional<Step> redo() {
        return redoable(1).isEmpty() ? Optional.empty() : replay(journal::redo);
    }

    // only steps that fitted were journalled: one that no longer fits tells of damage
    private Optional<Step> replay(LibraryFile.Work<Optional<Step>> work) {
        confined();
        try {
            return file.write(work);
        } catch (IllegalStateException e) {
            throw Trouble.damaged(e, real, "journal");
        }
    }

    /// The steps that can be undone, newest first.
    public List<Step> undoable(int limit) {
        return read(database -> journal.undoable(database, limit));
    }

    /// The steps that can be redone, the next one first.
    public List<Step> redoable(int limit) {
        return read(database -> journal.redoable(database, limit));
    }

    /// What the reader's shelf needs beside the speeches.
    public ShelfKept shelf() {
        return read(shelves::kept);
    }

    /// What is marked in the speeches of these numbers; those without annotations are missing.
    ///
    /// @param from the lowest number
    /// @param to the highest number
    public List<MarkedSpeech> marked(long from, long to) {
        return read(database -> shelves.marked(database, from, to));
    }

    /// How far a speech is read.
    public ReadingState readingState(long speech) {
        return read(database -> shelves.state(database, speech));
    }

    /// Remembers what the program saw of the reading of a speech. This is no step.
    public void seen(long speech, ReadingMark mark) {
        confined();
        file.note(database -> shelves.seen(database, speech, mark));
    }

    /// The numbers of the speeches read last, the latest first.
    public List<Long> recentlyRead(int most) {
        return read(database -> shelf.recentlyRead(database, most));
    }

    /// Where the reader stopped in a speech.
    public Optional<ReadingPlace> readingPlace(long speech) {
        return read(database -> shelf.place(database, speech));
    }

    /// Remembers where the reader stopped.
    public void keep(ReadingPlace place) {
        confined();
        file.note(database -> shelf.keep(database, place));
    }

    /// The reports of imports.
    public ImportRecords imports() {
        return new ImportRecords(this, file);
    }

    /// Gives a speech the text that its file has when it is read in another charset. This is no step, as importing is
    /// none; it can be taken back by reading the file in the first charset again.
    ///
    /// @return the speech as it is now
    /// @throws Problem `library.reread-annotated` if annotations or steps hold on to the present text,
    ///     `library.reread-there` if another speech has that text already
    public SpeechCard reread(long speech, Draft draft) {
        return write(database -> speeches.reread(database, speech, draft));
    }

    /// A small thing remembered with the library.
    ///
    /// @param key any name that does not begin with `library.`
    public Optional<String> setting(String key) {
        return read(database -> shelf.setting(database, free(key)));
    }

    /// Remembers a small thing.
    ///
    /// @param key any name that does not begin with `library.`
    public void setSetting(String key, String value) {
        confined();
        file.note(database -> shelf.set(database, free(key), value));
    }

    private static String free(String key) {
        if (key.startsWith(OWN)) {
            throw new IllegalArgumentException("the library's own setting: " + key);
        }
        return key;
    }

    /// Checks everything: structure, references, each text's hash, each anchor, each step.
    public CheckReport check(Progress progress) {
        return read(database -> Check.of(database, annotations, progress));
    }

    /// [#check(Progress)] that tells nobody how far it is.
    public CheckReport check() {
        return check(Progress.NONE);
    }

    /// Saves a checked copy as a library of its own; also from a library that was moved or cannot be written.
    ///
    /// @throws Problem `library.exists` if there is such a file
    public void saveCopy(Path target) {
        confined();
        file.read(database -> {
            Backups.copy(database, target.toAbsolutePath(), schema, false);
            return target;
        });
    }

    /// Makes a checked backup in the folder `NAME-backups` beside the library. Older ones are thinned: all of the last
    /// day stay, one a day for a week, one a week for a month, one a month after that.
    ///
    /// @return the backup
    public Path backUp() {
        return backUp(Instant.now());
    }

    Path backUp(Instant now) {
        confined();
        return file.read(database -> Backups.make(database, real, schema, now));
    }

    /// Whether a backup should be made: the newest is older than a day and something has changed since.
    public boolean backupDue(Instant now) {
        confined();
        long changes = file.changes();
        Optional<Backup> newest = backups(real).stream().findFirst();
        return newest.map(backup -> backup.made().isBefore(now.minus(BACKUP_AGE))
                && Backups.changes(backup) != changes).orElse(changes > 0);
    }

    /// The backups of a library, newest first. Needs no open library; works from any thread.
    public static List<Backup> backups(Path library) {
        return Backups.of(real(library));
    }

    /// Puts a backup in the place of a library that nobody has open. What was there is kept as `NAME.damaged-TIME`.
    ///
    /// @return where it is kept; the library's own path when there was no file
    public static Path restore(Path library, Backup backup) {
        return Backups.restore(real(library), backup, Schema.CURRENT, Instant.now());
    }

    /// Lets the file grow to that many pages only, as a full disk would; 0 for no limit. For tests.
    void limitPages(long pages) {
        file.limitPages(pages);
    }

    /// Closes the file. A second call does nothing.
    @Override
    public void close() {
        confined();
        file.close();
    }

    private <T> T read(LibraryFile.Work<T> work) {
        confined();
        return file.read(work);
    }

    private <T> T write(LibraryFile.Work<T> work) {
        confined();
        return file.write(work);
    }

    void confined() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the library belongs to " + owner.getName());
        }
    }
}
