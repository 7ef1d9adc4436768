package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.Optional;
import java.util.Random;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.exchange.LecternNotes;
import lectern.intake.FileFormat;
import lectern.intake.ReadOptions;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.Speech;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    @TempDir
    private Path folder;

    private static Desk desk(Path library) {
        return Desk.open(library, CHINESE, Clock.systemUTC(), Runnable::run).join();
    }

    private static OpenSpeech withSpeech(Desk desk) {
        long id = desk.ask(library -> library.add(List.of(Speeches.draft("a.txt", Speeches.TEXT)))).join()
                .getFirst().card().id();
        return desk.openSpeech(id).join().orElseThrow();
    }

    private static TextRange range(String words) {
        int start = Speeches.TEXT.indexOf(words);
        return new TextRange(start, start + words.length());
    }

    @Test
    void aNewLibraryHasFiveThemesOnItsFirstKeysInTheInterfaceLanguage() {
        try (Desk desk = desk(folder.resolve("a.lectern"))) {
            assertThat(desk.codebook().all()).extracting(Theme::name)
                    .containsExactly("政治引领 论断", "举措", "数据", "金句", "待查");
            assertThat(desk.codebook().onKey(4)).map(Theme::name).contains("金句");
            assertThat(desk.nextUndo()).as("the first themes cannot be undone away").isEmpty();
        }
    }

    @Test
    void whatWasMarkedIsThereAfterClosingAndYesterdaysStepCanBeUndone() {
        Path library = folder.resolve("a.lectern");
        Annotation marked;
        try (Desk desk = desk(library)) {
            OpenSpeech open = withSpeech(desk);
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            desk.perform(desk.marking().toggle(open, range("我们是一家人👩‍👩‍👧"), theme).orElseThrow()).join();
            marked = open.annotations().getFirst();
            desk.perform(desk.marking().note(open, marked, "家国同构 𠮷").orElseThrow()).join();
            assertThat(desk.saving().state()).isEqualTo(Saving.State.SAVED);
        }
        try (Desk desk = desk(library)) {
            OpenSpeech open = desk.openSpeech(1).join().orElseThrow();
            assertThat(open.annotations()).singleElement().satisfies(a -> {
                assertThat(a.anchor().quote()).isEqualTo("我们是一家人👩‍👩‍👧");
                assertThat(a.note()).isEqualTo("家国同构 𠮷");
            });
            assertThat(desk.undo().orElseThrow().step().name()).isEqualTo(Step.Name.NOTE);
            assertThat(open.annotations().getFirst()).isEqualTo(marked);
            desk.undo().orElseThrow().durable().join();
            assertThat(open.annotations()).isEmpty();
            assertThat(desk.redo()).isPresent();
        }
        try (Desk desk = desk(library)) {
            assertThat(desk.openSpeech(1).join().orElseThrow().annotations()).containsExactly(marked);
            assertThat(desk.nextRedo()).map(Step::name).contains(Step.Name.NOTE);
            assertThat(desk.check().join().wrong()).isEmpty();
        }
    }

    @Test
    void countsOfTheLibraryAreAskedOnceAndFollowEachEditAndUndo() {
        Path library = folder.resolve("a.lectern");
        try (Desk desk = desk(library)) {
            OpenSpeech open = withSpeech(desk);
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            desk.perform(desk.marking().toggle(open, range("向书本学习"), theme).orElseThrow()).join();
            ThemeCounts counts = desk.themeCounts().join();
            assertThat(counts.all()).isEqualTo(Map.of(theme.id(), 1));
            Step second = desk.marking().toggle(open, range("向人民学习"), theme).orElseThrow();
            desk.perform(second);
            counts.apply(second.edits());
            assertThat(counts.all()).isEqualTo(Map.of(theme.id(), 2)).isEqualTo(desk.themeCounts().join().all());
            counts.apply(desk.undo().orElseThrow().step().inverse());
            Step merged = desk.performPlanned(from -> desk.codebookEdits().merge(from.codebook(), theme,
                    from.codebook().onKey(2).orElseThrow(), from.annotationsWith(theme.id()), List.of())).join().orElseThrow();
            counts.apply(merged.edits());
            assertThat(counts.all()).isEqualTo(Map.of(desk.codebook().onKey(1).or(() -> desk.codebook().onKey(2))
                    .orElseThrow().id(), 1)).isEqualTo(desk.themeCounts().join().all());
        }
    }

    @Test
    void resizingsInOneGoAreUndoneAndRedoneAsOneAlsoAfterClosing() {
        Path library = folder.resolve("a.lectern");
        Instant[] now = {Instant.parse("2026-11-23T10:00:00Z")};
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        List<Annotation> wide;
        List<Annotation> paused;
        try (Desk desk = Desk.open(library, CHINESE, clock, Runnable::run).join()) {
            OpenSpeech open = withSpeech(desk);
            desk.perform(desk.marking().highlight(open, range("要加强")).orElseThrow());
            List<Annotation> start = open.annotations();
            for (String to : List.of("要加强学", "要加强学习", "要加强学习研", "要加强学习研究")) {
                now[0] = now[0].plusMillis(900);
                desk.perform(desk.marking().resize(open, open.annotations().getFirst(), range(to)).orElseThrow());
            }
            wide = open.annotations();
            now[0] = now[0].plusMillis(1100);
            desk.perform(desk.marking().resize(open, open.annotations().getFirst(), range("要加强学习研究。")).orElseThrow());
            paused = open.annotations();
            assertThat(desk.ask(l -> l.undoable(99)).join()).as("each was on disk at once").hasSize(6);
            desk.undo();
            assertThat(open.annotations()).as("after a pause a resizing stands alone").isEqualTo(wide);
            assertThat(desk.undo().orElseThrow().step().edits()).hasSize(4);
            assertThat(open.annotations()).isEqualTo(start);
            desk.redo();
            assertThat(open.annotations()).isEqualTo(wide);
        }
        try (Desk desk = desk(library)) {
            OpenSpeech open = desk.openSpeech(1).join().orElseThrow();
            assertThat(open.annotations()).isEqualTo(wide);
            desk.redo();
            assertThat(open.annotations()).isEqualTo(paused);
            desk.undo();
            desk.undo().orElseThrow().durable().join();
            assertThat(open.annotations().getFirst().anchor().quote()).isEqualTo("要加强");
            assertThat(desk.ask(l -> l.annotations(1)).join()).isEqualTo(open.annotations());
            assertThat(desk.check().join().wrong()).isEmpty();
        }
    }

    @Test
    void theThemesGivenLastAreKnownTheNextDayButNotThoseOfAnImport() {
        Path library = folder.resolve("a.lectern");
        try (Desk desk = desk(library)) {
            OpenSpeech open = withSpeech(desk);
            for (int key : new int[] {1, 3, 1, 4}) {
                desk.perform(desk.marking().toggle(open, range("要加强学习研究"), desk.codebook().onKey(key).orElseThrow()).orElseThrow());
            }
            Annotation there = open.annotations().getFirst();
            Theme two = desk.codebook().onKey(2).orElseThrow();
            desk.perform(new Step(Step.Name.IMPORT_NOTES, "", List.of(new Edit.OfAnnotation(there, there.with(two.id(), there.modified()))),
                    Instant.EPOCH)).join();
        }
        try (Desk desk = desk(library)) {
            assertThat(desk.recentThemes().in(desk.codebook())).extracting(Theme::name).containsExactly("金句", "政治引领 论断", "数据");
        }
    }

    /// Any sequence of edits: all undone equals the start, redone equals the end, in memory and on disk.
    @Property(tries = 25)
    void undoingEverythingIsTheStartAndRedoingItTheEnd(@ForAll long seed) throws IOException {
        Path library = Files.createTempDirectory("lectern-undo").resolve("a.lectern");
        Random random = new Random(seed);
        Codebook startBook;
        Codebook endBook;
        List<Annotation> end;
        Anatomy startAnatomy;
        Anatomy endAnatomy;
        try (Desk desk = desk(library)) {
            OpenSpeech open = withSpeech(desk);
            startBook = desk.codebook();
            startAnatomy = open.speech().anatomy();
            for (int i = 0; i < 25; i++) {
                Optional<Step> step = anyStep(desk, open, random);
                step.ifPresent(desk::perform);
                assertWhole(open);
                if (random.nextInt(6) == 0) {
                    desk.undo();
                }
            }
            while (desk.redo().isPresent()) {
                assertWhole(open);
            }
            end = open.annotations();
            endAnatomy = open.speech().anatomy();
            endBook = desk.codebook();
        }
        try (Desk desk = desk(library)) {
            OpenSpeech open = desk.openSpeech(1).join().orElseThrow();
            assertThat(open.annotations()).isEqualTo(end);
            assertThat(open.speech().anatomy()).isEqualTo(endAnatomy);
            assertThat(desk.codebook()).isEqualTo(endBook);
            int steps = 0;
            while (desk.undo().isPresent()) {
                steps++;
            }
            assertThat(open.annotations()).isEmpty();
            assertThat(open.speech().anatomy()).isEqualTo(startAnatomy);
            assertThat(desk.ask(l -> l.speech(1)).join().orElseThrow().anatomy()).isEqualTo(startAnatomy);
            assertThat(desk.codebook()).isEqualTo(startBook);
            assertThat(desk.ask(l -> l.annotations(1)).join()).isEmpty();
            assertThat(desk.ask(l -> l.codebook()).join()).isEqualTo(startBook);
            while (desk.redo().isPresent()) {
                steps--;
            }
            assertThat(steps).isZero();
            assertThat(open.annotations()).isEqualTo(end);
            assertThat(desk.ask(l -> l.annotations(1)).join()).isEqualTo(end);
            assertThat(open.speech().anatomy()).isEqualTo(endAnatomy);
            assertThat(desk.ask(l -> l.speech(1)).join().orElseThrow().anatomy()).isEqualTo(endAnatomy);
            assertThat(desk.check().join().wrong()).isEmpty();
            assertThat(desk.ask(l -> l.codebook()).join()).isEqualTo(endBook);
        }
    }

    private static void assertWhole(OpenSpeech open) {
        String text = open.speech().text();
        assertThat(open.annotations()).allSatisfy(a -> {
            TextRange range = a.anchor().range();
            assertThat(range.isEmpty()).isFalse();
            assertThat(a.anchor()).isEqualTo(Anchor.of(text, range));
            assertThat(Graphemes.isBoundary(text, range.start()) && Graphemes.isBoundary(text, range.end())).isTrue();
        });
    }

    private static Optional<Step> anyStep(Desk desk, OpenSpeech open, Random random) {
        List<TextRange> paragraphs = open.units().paragraphs();
        TextRange paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
        List<Theme> themes = desk.codebook().all();
        Theme theme = themes.get(random.nextInt(themes.size()));
        Optional<Annotation> some = open.annotations().stream().skip(random.nextInt(3)).findFirst();
        CodebookEdits edits = desk.codebookEdits();
        return switch (random.nextInt(19)) {
            case 0 -> desk.marking().highlight(open, paragraph);
            case 1, 2, 3 -> desk.marking().toggle(open, paragraph, theme);
            case 4 -> desk.marking().inVivo(open, paragraph, desk.codebook());
            case 5 -> some.flatMap(a -> desk.marking().note(open, a, "note " + random.nextInt(3)));
            case 6 -> some.flatMap(a -> desk.marking().remove(a));
            case 7 -> Optional.of(edits.add(CodebookEdits.fresh(desk.codebook(), "新" + random.nextInt(100), theme.id())));
            case 8 -> edits.rename(theme, "名" + random.nextInt(3));
            case 9 -> edits.key(desk.codebook(), theme, random.nextInt(10));
            case 11, 12 -> some.flatMap(a -> desk.marking().resize(open, a, anyRange(open, random)));
            case 13 -> some.flatMap(a -> desk.marking().merge(open, a));
            case 14, 15 -> some.flatMap(a -> desk.marking().split(open, a, anyRange(open, random).start()));
            case 16 -> desk.marking().giveToAll(open, new FindInSpeech(Speeches.TEXT).hits("习"), theme);
            case 17 -> retype(desk, open, random);
            case 10 -> edits.move(desk.codebook(), theme, random.nextBoolean() ? null : themes.getFirst().id(), 0);
            default -> themes.size() < 3 ? Optional.empty()
                    : Optional.of(edits.delete(desk.codebook(), theme, open.annotations().stream()
                            .filter(a -> a.has(theme.id())).toList(), List.of()));
        };
    }

    private static Optional<Step> retype(Desk desk, OpenSpeech open, Random random) {
        List<TextRange> lines = open.units().paragraphs();
        TextRange line = lines.get(random.nextInt(lines.size()));
        LineRole role = LineRole.values()[random.nextInt(LineRole.values().length)];
        try {
            return desk.anatomyEdits().retype(open, line, role);
        } catch (Problem problem) {
            assertThat(problem.key()).isEqualTo("desk.no-date-there");
            return Optional.empty();
        }
    }

    private static TextRange anyRange(OpenSpeech open, Random random) {
        int start = random.nextInt(open.speech().text().length());
        return new TextRange(start, start + random.nextInt(40));
    }

    @Test
    void deletingAThemeTakesItFromAllSpeechesAndUndoBringsItBack() {
        try (Desk desk = desk(folder.resolve("a.lectern"))) {
            OpenSpeech open = withSpeech(desk);
            Theme theme = desk.codebook().onKey(2).orElseThrow();
            desk.perform(desk.marking().toggle(open, range("要稳住经济基本盘。"), theme).orElseThrow());
            List<Annotation> before = open.annotations();
            desk.performPlanned(library -> Optional.of(desk.codebookEdits().delete(library.codebook(), theme,
                    library.annotationsWith(theme.id()), List.of()))).join();
            assertThat(desk.codebook().theme(theme.id())).isEmpty();
            assertThat(open.annotations()).singleElement().satisfies(a -> assertThat(a.themes()).isEmpty());
            desk.undo();
            assertThat(open.annotations()).isEqualTo(before);
            assertThat(desk.codebook().theme(theme.id())).contains(theme);
        }
    }

    @Test
    void mergingGivesEveryPassageTheOtherTheme() {
        try (Desk desk = desk(folder.resolve("a.lectern"))) {
            OpenSpeech open = withSpeech(desk);
            Theme one = desk.codebook().onKey(1).orElseThrow();
            Theme two = desk.codebook().onKey(2).orElseThrow();
            TextRange both = range("增长7.7%");
            desk.perform(desk.marking().give(open, both, one).orElseThrow());
            desk.perform(desk.marking().give(open, both, two).orElseThrow());
            desk.perform(desk.marking().give(open, range("谢谢大家。"), one).orElseThrow());
            Theme first = one.noted("先想到的");
            Theme second = two.noted("后想到的");
            desk.perform(desk.codebookEdits().memo(one, first.memo()).orElseThrow());
            desk.perform(desk.codebookEdits().memo(two, second.memo()).orElseThrow());
            desk.performPlanned(library -> desk.codebookEdits().merge(library.codebook(), first, second,
                    library.annotationsWith(one.id()), List.of())).join();
            assertThat(desk.codebook().theme(two.id())).map(Theme::memo).contains("后想到的\n\n先想到的");
            assertThat(open.annotations()).allSatisfy(a -> assertThat(a.themes()).containsExactly(two.id()));
        }
    }

    @Test
    void filesComeInWithAReportOfWhatDidNot() throws IOException {
        Path files = Files.createDirectory(folder.resolve("讲话"));
        Files.writeString(files.resolve("2.txt"), Speeches.TEXT);
        Files.write(files.resolve("10.txt"), "各位代表：\r\n发展是第一要务，要稳中求进。\r\n".repeat(5).getBytes(Charset.forName("GB18030")));
        Files.writeString(files.resolve("again.txt"), Speeches.TEXT);
        Files.write(files.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Files.writeString(files.resolve("._2.txt"), "apple");
        Files.writeString(files.resolve(".DS_Store"), "apple");
        try (Desk desk = desk(folder.resolve("a.lectern"))) {
            List<Importing.Progress> seen = new ArrayList<>();
            ImportReport report = new Importing(desk).run(List.of(files, folder.resolve("missing.txt")), ReadOptions.STANDARD,
                    seen::add, () -> false).join();
            assertThat(report.imported()).isEqualTo(2);
            assertThat(report.alreadyThere()).isEqualTo(1);
            assertThat(report.refused()).isEqualTo(2);
            assertThat(report.lines()).filteredOn(line -> line.problem() != null)
                    .allSatisfy(line -> assertThat(line.problem().in(CHINESE)).isNotBlank());
            assertThat(seen.getLast().done()).isEqualTo(seen.getLast().total());
            assertThat(desk.shelf().join()).extracting(card -> card.fileName()).containsExactly("2.txt", "10.txt");
        }
    }

    @Test
    void anImportThatIsCancelledKeepsWhatIsInAndTheNextBringsTheRestOnce() throws IOException {
        Path files = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(files.resolve(i + ".txt"), "Fellow citizens, this is address number " + i + ".\n");
            Files.writeString(files.resolve(i + ".rtf"), "{\\rtf1 Fellow citizens, this is the address of page " + i + ".}");
        }
        try (Desk desk = desk(folder.resolve("a.lectern"))) {
            List<ImportReport.Line> lines = new CopyOnWriteArrayList<>();
            ImportTally tally = new Importing(desk).run(List.of(files), ReadOptions.STANDARD, lines::add, at -> { },
                    () -> lines.size() > 100).join();
            assertThat(tally.cancelled()).isTrue();
            assertThat(tally.imported()).isEqualTo(lines.size()).isLessThan(600).isEqualTo(desk.shelf().join().size());
            assertThat(tally.refused()).isZero();
            ImportReport rest = new Importing(desk).run(List.of(files), ReadOptions.STANDARD, at -> { }, () -> false).join();
            assertThat(rest.cancelled()).isFalse();
            assertThat(rest.imported() + tally.imported()).isEqualTo(600).isEqualTo(desk.shelf().join().size());
            assertThat(rest.alreadyThere()).isEqualTo(tally.imported());
            assertThat(rest.lines()).extracting(line -> line.file().getFileName().toString()).startsWith("0.rtf", "0.txt", "1.rtf");
        }
    }

    @Test
    void aFileWithSeveralSpeechesHasALineForEach() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "title,speaker,text\nOne,Ann,The first speech of the day.\nTwo,Ben,The second speech of the day.\n");
        Path page = Files.writeString(folder.resolve("b.html"), "<h1>Three</h1><p>The third speech of the day, with <b>stress</b> on a word.</p>");
        try (Desk desk = desk(folder.resolve("a.lectern"))) {
            ImportReport report = new Importing(desk).run(List.of(table, page), ReadOptions.STANDARD, at -> { }, () -> false).join();
            assertThat(report.imported()).isEqualTo(3);
            assertThat(report.formats()).isEqualTo(Map.of(FileFormat.TABLE, 1, FileFormat.HTML, 1));
            assertThat(report.lines()).extracting(ImportReport.Line::file).containsExactly(table, table, page);
            assertThat(desk.shelf().join()).extracting(card -> card.title() + "/" + card.speaker()).startsWith("One/Ann", "Two/Ben");
            Speech third = desk.speech(3).join().orElseThrow();
            assertThat(third.anatomy().stressed()).extracting(range -> range.of(third.text())).containsExactly("stress");
        }
    }

    @Test
    void notesExportedFromOneLibraryComeBackLosslessInAnother() {
        Path json = folder.resolve("notes.json");
        List<Annotation> original;
        try (Desk desk = desk(folder.resolve("a.lectern"))) {
            OpenSpeech open = withSpeech(desk);
            Theme theme = desk.codebook().onKey(3).orElseThrow();
            desk.perform(desk.marking().toggle(open, range("𠮷县高质量发展"), theme).orElseThrow());
            desk.perform(desk.marking().noteOn(open, range("我们是一家人👩‍👩‍👧"), "批语\n第二行").orElseThrow()).join();
            original = open.annotations();
            assertThat(new Exporting(desk).toFile(new LecternNotes(), null, true, json).join()).isEqualTo(2);
            NotesImport.Result again = new NotesImport(desk).run(json).join();
            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(again.added() + again.changed() + again.rejected()).isZero();
        }
        try (Desk desk = desk(folder.resolve("b.lectern"))) {
            NotesImport.Result result = new NotesImport(desk).run(json).join();
            assertThat(result.added()).as("reports: %s", result.reports()).isEqualTo(2);
            List<Annotation> arrived = desk.openSpeech(1).join().orElseThrow().annotations();
            assertThat(arrived).extracting(Annotation::id).isEqualTo(original.stream().map(Annotation::id).toList());
            assertThat(arrived).extracting(Annotation::anchor).isEqualTo(original.stream().map(Annotation::anchor).toList());
            assertThat(arrived).extracting(Annotation::note).isEqualTo(original.stream().map(Annotation::note).toList());
            assertThat(desk.undo()).isPresent();
            assertThat(desk.open().orElseThrow().annotations()).isEmpty();
        }
    }

    @Test
    void whatIsMarkedWhileACopyIsSavedIsInTheCopyAndNotInTheLibraryThatWasLeft() {
        Path library = folder.resolve("a.lectern");
        Path copy = folder.resolve("copy.lectern");
        List<Annotation> marked = new ArrayList<>();
        try (Desk desk = desk(library)) {
            OpenSpeech open = withSpeech(desk);
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            CompletableFuture<Path> saved = desk.saveCopyAs(copy);
            desk.perform(desk.marking().toggle(open, range("谢谢大家。"), theme).orElseThrow()).join();
            assertThat(saved.join()).isEqualTo(copy);
            desk.perform(desk.marking().note(open, open.annotations().getFirst(), "在新处").orElseThrow()).join();
            marked.addAll(open.annotations());
            assertThat(desk.check().join().wrong()).isEmpty();
        }
        try (Desk desk = desk(copy)) {
            assertThat(desk.openSpeech(1).join().orElseThrow().annotations()).isEqualTo(marked).hasSize(1);
        }
        try (Desk desk = desk(library)) {
            assertThat(desk.openSpeech(1).join().orElseThrow().annotations()).allSatisfy(left -> assertThat(left.note()).isEmpty());
        }
    }

    @Test
    void anEditThatCannotBeWrittenIsKeptAndSavedInACopy() throws IOException {
        Path library = folder.resolve("a.lectern");
        Path copy = folder.resolve("copy.lectern");
        try (Desk desk = desk(library)) {
            OpenSpeech open = withSpeech(desk);
            Files.move(library, folder.resolve("elsewhere.lectern"));
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            Step step = desk.marking().toggle(open, range("谢谢大家。"), theme).orElseThrow();
            assertThatThrownBy(() -> desk.perform(step).join()).hasRootCauseInstanceOf(Exception.class);
            assertThat(desk.saving().state()).isEqualTo(Saving.State.FAILED);
            assertThat(desk.saving().problem()).isNotNull();
            assertThat(open.annotations()).as("reading goes on with the edit").hasSize(1);
            desk.perform(desk.marking().note(open, open.annotations().getFirst(), "还在").orElseThrow());
            assertThat(desk.saveCopyAs(copy).join()).isEqualTo(copy);
            desk.retry();
            assertThat(desk.ask(l -> l.annotations(1)).join()).isEqualTo(open.annotations());
            assertThat(desk.saving().state()).isEqualTo(Saving.State.SAVED);
        }
    }
}
