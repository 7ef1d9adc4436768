package lectern.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;

/// The reader's library: one file with the speeches, what was added to them, and the journal.
///
/// All methods block and belong to the thread that opened it; any other gets an [IllegalStateException]. Foreseen
/// trouble is a [Problem]: `library.full`, `library.moved`, `library.io`, `library.read-only`, `library.in-use` …; after
/// it the file is as it was before the call, reading goes on where it can, and the same call may be made again.
public final class Library implements AutoCloseable {
    private static final String OWN = "library.";
    private final Path path;
    private final boolean fresh;
    private final Path real;
    private final LibraryFile file;
    private final SpeechTexts texts = new SpeechTexts();
    private final AnnotationStore annotations = new AnnotationStore(texts);
    private final ThemeStore themes = new ThemeStore();
    private final ReaderStore readers = new ReaderStore();
    private final SpeechStore speeches;
    private final Journal journal;
    private final TextIndex index;
    private final Catalogue catalogue;
    private final Marks marks;
    private final Reading reading;
    private final Versions versions;
    private final Unplaced unplaced;
    private final ImportRecords imports;
    private final Backups backups;

    private Library(Path path, Path real, LibraryFile file, Schema schema, boolean fresh) {
        this.path = path;
        this.real = real;
        this.file = file;
        this.fresh = fresh;
        ShelfStore shelves = new ShelfStore();
        UnplacedStore unplacedStore = new UnplacedStore(real);
        index = new TextIndex(file, texts);
        speeches = new SpeechStore(real, index, texts);
        journal = new Journal(real, speeches, annotations, themes, shelves, unplacedStore);
        catalogue = new Catalogue(file, speeches);
        marks = new Marks(file, annotations);
        reading = new Reading(file, shelves, readers);
        versions = new Versions(file, speeches);
        unplaced = new Unplaced(file, unplacedStore);
        imports = new ImportRecords(file, path);
        backups = new Backups(file, real, schema);
    }

    /// Opens the library. It is made when there is no such file (`rw-------`, its folder `rwx------`), migrated after a
    /// backup when it is older, and opened for reading only when file or folder cannot be written.
    ///
    /// @throws Problem if it is no library, damaged, newer, or open elsewhere; the file is then left as it is
    public static Library open(Path file) {
        return open(file, Schema.CURRENT);
    }

    static Library open(Path file, Schema schema) {
        return open(file, schema, Connecting.CHECKED_AT_ONCE);
    }

    /// @param checkedAtOnce a larger file, in bytes, is not looked over at opening when it was closed in order
    static Library open(Path file, Schema schema, long checkedAtOnce) {
        Path real = Folders.real(file);
        boolean fresh = !Files.exists(real) && LibraryFile.create(real, schema, Library::begin);
        if (!fresh && !(Files.isWritable(real) && Files.isWritable(real.getParent()))) {
            return openReadOnly(file, schema, checkedAtOnce);
        }
        try {
            return new Library(file, real, LibraryFile.open(real, schema, false, checkedAtOnce), schema, fresh);
        } catch (Problem e) {
            if (e.key().equals("library.read-only")) {
                return openReadOnly(file, schema, checkedAtOnce);
            }
            throw e;
        }
    }

    /// Opens an existing library as [#open(Path)] does where the file may only be read.
    ///
    /// @throws Problem as [#open(Path)]; also when an older version or an interrupted change would have to be put right
    static Library openReadOnly(Path file, Schema schema, long checkedAtOnce) {
        Path real = Folders.real(file);
        return new Library(file, real, LibraryFile.open(real, schema, true, checkedAtOnce), schema, false);
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
    boolean usable() {
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

    /// How far the reader is, and what stands on the shelf.
    public Reading reading() {
        return reading;
    }

    /// The versions of texts, and the sketches by which near-same ones are found.
    public Versions versions() {
        return versions;
    }

    /// The annotations that the present text of their speech has no place for.
    public Unplaced unplaced() {
        return unplaced;
    }

    /// The reports of imports.
    public ImportRecords imports() {
        return imports;
    }

    /// Checked copies of this library.
    public Backups backups() {
        return backups;
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
        return read(readers::coders);
    }

    /// The person this library belongs to; made with it, under the system's user name.
    public Coder me() {
        return read(readers::me);
    }

    /// Adds a coder or gives one another name.
    public void keep(Coder coder) {
        write(database -> readers.keep(database, coder));
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

    /// A small thing remembered with the library.
    ///
    /// @param key any name that does not begin with `library.`
    public Optional<String> setting(String key) {
        return read(database -> readers.setting(database, free(key)));
    }

    /// Remembers a small thing.
    ///
    /// @param key any name that does not begin with `library.`
    public void setSetting(String key, String value) {
        file.note(database -> readers.set(database, free(key), value));
    }

    private static String free(String key) {
        if (key.startsWith(OWN)) {
            throw new IllegalArgumentException("the library's own setting: " + key);
        }
        return key;
    }

    /// Checks everything: structure, references, each text's hash, each anchor, each step.
    public CheckReport check() {
        return check(() -> true).orElseThrow();
    }

    /// Checks everything, as [#check()] does, and lets others in.
    ///
    /// @param goesOn asked after each speech, on this thread; it may read and change the library, and false ends the check
    /// @return empty when it was ended
    public Optional<CheckReport> check(BooleanSupplier goesOn) {
        return read(database -> Check.of(database, annotations, goesOn));
    }

    /// Lets the file grow to that many pages only, as a full disk would; 0 for no limit. For tests.
    void limitPages(long pages) {
        file.limitPages(pages);
    }

    /// Closes the file. A second call does nothing.
    @Override
    public void close() {
        file.close();
    }

    private <T> T read(LibraryFile.Work<T> work) {
        return file.read(work);
    }

    private <T> T write(LibraryFile.Work<T> work) {
        return file.write(work);
    }
}
