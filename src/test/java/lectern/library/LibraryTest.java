package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.ReadingPlace;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        // characters that mean something in a URI or to the driver
        file = folder.resolve("我的 资料?x=1&#%41/𠮷 library.lectern");
    }

    @Test
    void aCheckLetsOthersInAfterEachSpeechAndCanBeEnded() {
        try (Library library = Library.open(folder.resolve("a.lectern"))) {
            library.add(List.of(Samples.draft("一。"), Samples.draft("二。"), Samples.draft("三。")));
            List<String> coders = new ArrayList<>();
            assertThat(library.check(() -> {
                library.keep(new Coder("c" + coders.size(), "c"));
                return coders.add("let in");
            }).orElseThrow().wrong()).isEmpty();
            assertThat(coders).hasSize(3);
            assertThat(library.coders()).hasSize(4);
            assertThat(library.check(() -> false)).isEmpty();
        }
    }

    @Test
    void anAbsentFileIsMadeForItsOwnerOnly() throws IOException {
        try (Library library = Library.open(file)) {
            assertThat(library.fresh()).isTrue();
            assertThat(library.readOnly()).isFalse();
            assertThat(library.file()).isEqualTo(file);
            assertThat(library.speeches()).isEmpty();
            assertThat(library.codebook().all()).isEmpty();
            assertThat(library.me().name()).isEqualTo(System.getProperty("user.name"));
            assertThat(library.coders()).containsExactly(library.me());
            assertThat(library.check().wrong()).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(names()).containsExactly(file.getFileName().toString());
    }

    @Test
    void theJournalBesideAnOpenLibraryIsItsOwnersOnly() throws IOException {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path beside : files.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)))
                            .as(beside.toString()).isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void aSpeechComesBackAsItWas() {
        Draft draft = Samples.rich();
        Speech before;
        try (Library library = Library.open(file)) {
            Added added = library.add(List.of(draft)).getFirst();
            assertThat(added.isNew()).isTrue();
            before = library.speech(added.card().id()).orElseThrow();
        }
        try (Library library = Library.open(file)) {
            assertThat(library.fresh()).isFalse();
            Speech speech = library.speech(1).orElseThrow();
            assertThat(speech).isEqualTo(before);
            assertThat(speech.text()).isEqualTo(draft.text());
            assertThat(speech.anatomy()).isEqualTo(draft.anatomy());
            assertThat(speech.source()).isEqualTo(draft.source());
            SpeechCard card = library.speeches().getFirst();
            assertThat(card.title()).isEqualTo("题目");
            assertThat(card.speaker()).isEqualTo("赵文锋");
            assertThat(card.date()).hasToString("2022-08");
            assertThat(card.occasion()).isNull();
            assertThat(card.length()).isEqualTo(draft.text().codePointCount(0, draft.text().length()));
            assertThat(library.speechOf(speech.sha256())).contains(card);
            assertThat(library.speech(2)).isEmpty();
        }
    }

    @Test
    void theSameTextIsNotAddedTwice() {
        try (Library library = Library.open(file)) {
            List<Added> added = library.add(List.of(Samples.draft("a"), Samples.draft("b"), Samples.draft("a")));
            assertThat(added).extracting(Added::isNew).containsExactly(true, true, false);
            assertThat(added.get(2).card()).isEqualTo(added.get(0).card());
            assertThat(library.speeches()).extracting(SpeechCard::id).containsExactly(1L, 2L);
        }
    }

    @Test
    void charactersOfEveryKindSurvive() {
        List<String> texts = List.of("", "\u0000a\u0000", "\uFEFF头", "\uFFFF\uFFFE", "😀".repeat(3000), "\r\n\t\u2028");
        try (Library library = Library.open(file)) {
            library.add(texts.stream().map(Samples::draft).toList());
        }
        try (Library library = Library.open(file)) {
            assertThat(library.speeches()).extracting(card -> library.speech(card.id()).orElseThrow().text())
                    .containsExactlyElementsOf(texts);
        }
    }

    @Test
    void halfACharacterIsRefusedAndNothingOfTheListIsAdded() {
        try (Library library = Library.open(file)) {
            assertProblem("library.half-character-in",
                    () -> library.add(List.of(Samples.draft("good"), Samples.draft("bad \uD842"))));
            assertThat(library.speeches()).isEmpty();
            library.add(List.of(Samples.draft("good")));
            Step step = Samples.highlight(library, 0, 2);
            Annotation marked = ((Edit.OfAnnotation) step.edits().getFirst()).after();
            assertProblem("library.half-character", () -> library.apply(Samples.step(Step.Name.NOTE,
                    new Edit.OfAnnotation(null, marked.noted("\uDC00", Samples.NOW)))));
            assertThat(library.annotations(1)).isEmpty();
        }
    }

    @Test
    void aStepIsUndoneAndRedoneAlsoAfterClosing() {
        Theme theme = Samples.theme("数据");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            Annotation marked = Samples.annotation(1, Samples.TEXT, 4, 6, List.of(theme.id()), library.me().id());
            library.apply(Samples.step(Step.Name.NEW_THEME, new Edit.OfTheme(null, theme)));
            library.apply(Samples.step(Step.Name.GIVE_THEME, new Edit.OfAnnotation(null, marked)));
            assertThat(library.annotations(1)).containsExactly(marked);
            assertThat(library.speeches().getFirst().annotations()).isEqualTo(1);
        }
        try (Library library = Library.open(file)) {
            assertThat(library.undoable(9)).extracting(Step::name)
                    .containsExactly(Step.Name.GIVE_THEME, Step.Name.NEW_THEME);
            assertThat(library.undo()).map(Step::name).contains(Step.Name.GIVE_THEME);
            assertThat(library.annotations(1)).isEmpty();
            assertThat(library.undo()).map(Step::name).contains(Step.Name.NEW_THEME);
            assertThat(library.undo()).isEmpty();
            assertThat(library.codebook().all()).isEmpty();
        }
        try (Library library = Library.open(file)) {
            assertThat(library.redoable(9)).extracting(Step::name)
                    .containsExactly(Step.Name.NEW_THEME, Step.Name.GIVE_THEME);
            assertThat(library.redo()).map(Step::name).contains(Step.Name.NEW_THEME);
            assertThat(library.redo()).map(Step::name).contains(Step.Name.GIVE_THEME);
            assertThat(library.redo()).isEmpty();
            assertThat(library.annotations(1)).hasSize(1);
            assertThat(library.codebook().all()).containsExactly(theme);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void aLibraryFromBeforeThemesHadMemosIsOpenedAndTheyCanBeWritten() throws SQLException {
        Schema first = new Schema(List.of(Schema.CURRENT.migrations().getFirst()));
        Library.open(file, first).close();
        try (Database old = Database.connect(file, false)) {
            old.execute("INSERT INTO theme VALUES ('t', NULL, '数据', '#aabbcc', '数字与比例', 3, 0)");
        }
        Theme theme = new Theme("t", null, "数据", "#aabbcc", "数字与比例", 3, 0);
        Theme noted = theme.noted("𠮷：\n两种口径要分开。");
        try (Library library = Library.open(file)) {
            assertThat(library.codebook().all()).containsExactly(theme);
            library.apply(Samples.step(Step.Name.NOTE_THEME, new Edit.OfTheme(theme, noted)));
            assertThat(library.check().wrong()).isEmpty();
        }
        try (Library library = Library.open(file)) {
            assertThat(library.codebook().all()).containsExactly(noted);
            library.undo();
            assertThat(library.codebook().all()).containsExactly(theme);
            library.redo();
            assertThat(library.codebook().all()).containsExactly(noted);
        }
    }

    @Test
    void aNewStepEndsRedo() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            library.apply(Samples.highlight(library, 0, 3));
            library.undo();
            library.apply(Samples.highlight(library, 4, 6));
            assertThat(library.redoable(9)).isEmpty();
            assertThat(library.redo()).isEmpty();
            assertThat(library.undoable(9)).hasSize(1);
        }
    }

    @Test
    void anEditThatDoesNotStartFromWhatThereIsIsADefectAndChangesNothing() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            Theme theme = Samples.theme("金句");
            Annotation marked = Samples.annotation(1, Samples.TEXT, 0, 3, List.of(), library.me().id());
            library.apply(Samples.step(Step.Name.HIGHLIGHT, new Edit.OfAnnotation(null, marked)));
            Annotation noted = marked.noted("注", Samples.NOW);
            List<Edit> refused = List.of(new Edit.OfAnnotation(null, marked), new Edit.OfAnnotation(noted, null),
                    new Edit.OfTheme(theme, null),
                    new Edit.OfAnnotation(marked, marked.with(theme.id(), Samples.NOW)),
                    new Edit.OfAnnotation(null, Samples.annotation(7, Samples.TEXT, 0, 3, List.of(), "c")),
                    new Edit.OfAnnotation(null, Samples.annotation(1, "别的", 0, 2, List.of(), "c")),
                    new Edit.OfTheme(null, theme.placed(theme.id(), 0)),
                    new Edit.OfTheme(null, theme.placed("nobody", 0)),
                    new Edit.OfAnatomy(7, Anatomy.none(3), Anatomy.none(2)),
                    new Edit.OfAnatomy(1, Anatomy.none(3), Anatomy.none(2)),
                    new Edit.OfAnatomy(1, library.speech(1).orElseThrow().anatomy(), Anatomy.none(Samples.TEXT.length() + 1)));
            for (Edit edit : refused) {
                assertThatExceptionOfType(IllegalStateException.class).as(edit.toString()).isThrownBy(() ->
                        library.apply(Samples.step(Step.Name.NOTE,
                                new Edit.OfAnnotation(marked, noted), new Edit.OfAnnotation(noted, marked), edit)));
                assertThat(library.annotations(1)).containsExactly(marked);
                assertThat(library.codebook().all()).isEmpty();
                assertThat(library.undoable(9)).hasSize(1);
            }
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void annotationsAreStreamedInOrderWithTheirThemes() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich(), Samples.draft("第二篇讲话")));
            Theme one = Samples.theme("一");
            Theme two = Samples.theme("二").placed(one.id(), 0);
            List<Edit> edits = new ArrayList<>(List.of(new Edit.OfTheme(null, two), new Edit.OfTheme(null, one)));
            List<Annotation> made = List.of(
                    Samples.annotation(2, "第二篇讲话", 0, 2, List.of(two.id(), one.id()), "somebody"),
                    Samples.annotation(1, Samples.TEXT, 4, 9, List.of(one.id()), library.me().id()),
                    Samples.annotation(1, Samples.TEXT, 4, 6, List.of(), library.me().id()),
                    Samples.annotation(2, "第二篇讲话", 0, 2, List.of(one.id()), library.me().id()));
            made.forEach(annotation -> edits.add(new Edit.OfAnnotation(null, annotation)));
            library.apply(new Step(Step.Name.IMPORT_NOTES, "", edits, Samples.NOW));
            assertThat(Samples.all(library)).containsExactlyElementsOf(made.stream().sorted(Annotation.IN_ORDER).toList());
            assertThat(library.annotations(2)).hasSize(2);
            assertThat(library.coders()).contains(new Coder("somebody", ""));
            library.keep(new Coder("somebody", "某人"));
            assertThat(library.coders()).containsExactly(library.me(), new Coder("somebody", "某人"));
            assertThat(library.undo()).isPresent();
        }
    }

    @Test
    void smallThingsAreRemembered() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich()));
            assertThat(library.reading().place(1)).isEmpty();
            library.reading().keep(new ReadingPlace(1, 3, Samples.NOW));
            library.reading().keep(new ReadingPlace(1, 5, Samples.NOW));
            library.setSetting("last-speech", "1");
            library.setSetting("last-speech", "2");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> library.setSetting("library.me", "x"));
        }
        try (Library library = Library.open(file)) {
            assertThat(library.reading().place(1)).contains(new ReadingPlace(1, 5, Samples.NOW));
            assertThat(library.setting("last-speech")).contains("2");
            assertThat(library.setting("nothing")).isEmpty();
        }
    }

    @Test
    void theConnectionIsAsCarefulAsTheRecipeSays() {
        Library.open(file).close();
        Map<String, String> recipe = Map.ofEntries(Map.entry("journal_mode", "delete"), Map.entry("synchronous", "3"),
                Map.entry("locking_mode", "exclusive"), Map.entry("trusted_schema", "0"),
                Map.entry("cell_size_check", "1"), Map.entry("foreign_keys", "1"), Map.entry("temp_store", "2"),
                Map.entry("secure_delete", "1"), Map.entry("busy_timeout", "2000"), Map.entry("encoding", "UTF-8"),
                Map.entry("user_version", String.valueOf(Schema.CURRENT.version())), Map.entry("application_id", String.valueOf(0x4C454354)));
        try (LibraryFile opened = LibraryFile.open(file, Schema.CURRENT, false, Connecting.CHECKED_AT_ONCE)) {
            recipe.forEach((pragma, value) -> {
                String real = opened.read(d -> d.first("PRAGMA " + pragma, row -> row.getString(1)).orElse(""));
                assertThat(real).as(pragma).isEqualTo(value);
            });
            long mapped = opened.read(database -> database.number("PRAGMA mmap_size"));
            assertThat(mapped).isZero();
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> opened.read(
                    database -> database.number("SELECT load_extension('x')")))
                    .withStackTraceContaining("not authorized");
        }
    }

    @Test
    void anotherThreadIsTurnedAway() {
        try (Library library = Library.open(file)) {
            ExecutionException refused = catchThrowableOfType(ExecutionException.class,
                    () -> CompletableFuture.supplyAsync(library::speeches).get());
            assertThat(refused).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theJsonOfTheJournalStaysAsItIs() {
        Theme theme = new Theme("t", null, "名", "#aabbcc", "", 1, 2);
        Annotation marked = Samples.annotation(1, "甲乙丙", 1, 2, List.of("t"), "c");
        Annotation named = new Annotation("a", 1, marked.anchor(), marked.themes(), "", "c", Samples.NOW, Samples.NOW);
        String json = Json.ofEdits(List.of(new Edit.OfTheme(null, theme), new Edit.OfAnnotation(named, null)));
        assertThat(json).isEqualTo("""
                [{"theme":{"before":null,"after":{"id":"t","parent":null,"name":"名","colour":"#aabbcc",\
                "description":"","key":1,"position":2}}},{"annotation":{"before":{"id":"a","speech":1,"anchor":\
                {"range":{"start":1,"end":2},"quote":"乙","prefix":"甲","suffix":"丙"},"themes":["t"],"note":"",\
                "coder":"c","created":"2026-11-23T10:15:30.123456789Z","modified":"2026-11-23T10:15:30.123456789Z"},\
                "after":null}}]""");
        assertThat(Json.edits(json)).containsExactly(new Edit.OfTheme(null, theme), new Edit.OfAnnotation(named, null));
        Edit memo = new Edit.OfTheme(theme, theme.noted("想法"));
        assertThat(Json.ofEdits(List.of(memo))).contains("\"description\":\"\",\"memo\":\"想法\",\"key\":1");
        assertThat(Json.edits(Json.ofEdits(List.of(memo)))).containsExactly(memo);
        for (String bad : List.of("", "[", "{}", "[{\"x\":{}}]", json + "1", json.replace("\"key\":1,", ""),
                json.replace("\"key\":1", "\"key\":1,\"key\":1"), json.replace("\"key\":1", "\"key\":1,\"more\":1"))) {
            assertThatExceptionOfType(Json.Unreadable.class).as(bad).isThrownBy(() -> Json.edits(bad));
        }
    }

    @Test
    void theJsonOfACorrectedAnatomyStaysAsItIs() {
        Edit edit = new Edit.OfAnatomy(4, Anatomy.none(2), Samples.rich().anatomy());
        String json = Json.ofEdits(List.of(edit));
        assertThat(json).startsWith("""
                [{"anatomy":{"speech":4,"before":{"frontMatter":{"title":null,"subtitle":null,"occasion":null,\
                "speaker":null,"office":null,"date":null,"place":null,"series":null,"number":null,"issueMonth":null,\
                "salutation":null,"status":null},"body":{"start":0,"end":2},"noise":[],"outline":{"sections":[]},\
                "events":[]},"after":{"frontMatter":{"title":{"value":"题目","range":{"start":0,"end":3},"confidence":0.9},""");
        assertThat(Json.edits(json)).containsExactly(edit);
    }

    @Test
    void aCorrectedSpeechIsListedAndReadAsItWasCorrected() {
        try (Library library = Library.open(file)) {
            Speech speech = library.speech(library.add(List.of(Samples.rich())).getFirst().card().id()).orElseThrow();
            Step step = Samples.step(Step.Name.RETYPE_LINE,
                    new Edit.OfAnatomy(speech.id(), speech.anatomy(), Anatomy.none(Samples.TEXT.length())));
            library.apply(step);
            assertThat(library.speeches()).singleElement().satisfies(card -> {
                assertThat(card.title()).as("no title: the file's name").isEqualTo("𠮷.txt");
                assertThat(card.speaker()).isNull();
                assertThat(card.date()).isNull();
            });
            assertThat(library.undo()).contains(step);
            assertThat(library.speech(speech.id())).contains(speech);
            assertThat(library.redo()).contains(step);
            assertThat(library.speech(speech.id()).orElseThrow().anatomy()).isEqualTo(Anatomy.none(Samples.TEXT.length()));
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    static Library openReadOnly(Path file) {
        return Library.openReadOnly(file, Schema.CURRENT, Connecting.CHECKED_AT_ONCE);
    }

    static void assertProblem(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call)
                .satisfies(problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
