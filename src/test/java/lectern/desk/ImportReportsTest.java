package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.annotation.Step;
import lectern.intake.anatomy.NamePattern;
import lectern.intake.formats.FieldTable;
import lectern.library.ImportRecords;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.message.Messages;
import lectern.message.Notice;
import lectern.speech.Draft;
import lectern.speech.Field;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports of imports, and what is known of a field better.
class ImportReportsTest {
    @TempDir
    private Path folder;

    private Desk desk() {
        return Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join();
    }

    private static long add(Desk desk, String name, String text) {
        return desk.ask(library -> library.add(List.of(Speeches.draft(name, text)))).join().getFirst().card().id();
    }

    private static Recognised<String> field(Desk desk, long speech, Field field) {
        return field.of(desk.speech(speech).join().orElseThrow().anatomy().frontMatter());
    }

    @Test
    void aReportIsKeptAsItWasAndTheOldestGoes() {
        List<KeptLine> lines = List.of(new KeptLine(0, "/x/讲话 𠮷.txt", 7L, true, null, List.of(Notice.of("intake.cut-tail", "讲话 𠮷.txt", 1))),
                new KeptLine(1, "/x/b.png", null, false, Notice.of("intake.format.picture", "b.png"), List.of()));
        try (Desk desk = desk()) {
            desk.ask(library -> {
                long first = library.imports().begin(Instant.EPOCH);
                library.imports().keep(first, lines);
                library.imports().end(first, Instant.EPOCH.plusSeconds(5), true, "text 1");
                return first;
            }).join();
        }
        try (Desk desk = desk()) {
            ReportedImport.Story story = ReportedImport.story(desk, 1).join();
            assertThat(story.lines()).isEqualTo(lines);
            assertThat(story.run()).isEqualTo(new KeptImport(1, Instant.EPOCH, Instant.EPOCH.plusSeconds(5), true, "text 1", 1, 0, 1, 1));
            assertThat(story.lines().getFirst().notices().getFirst().in(Messages.in(Locale.ENGLISH))).contains("last byte");
            List<Long> left = desk.ask(library -> {
                for (int i = 0; i < ImportRecords.KEPT; i++) {
                    library.imports().begin(Instant.EPOCH);
                }
                return library.imports().latest(1000).stream().map(KeptImport::id).toList();
            }).join();
            assertThat(left).hasSize(ImportRecords.KEPT).doesNotContain(1L);
            assertThat(desk.ask(library -> library.imports().lines(1)).join()).isEmpty();
            assertThat(desk.check().join().wrong()).isEmpty();
        }
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreNeutralised() {
        assertThat(List.of("=1+1", "+49", "-2", "@x", "\tx").stream().map(ReportFile::cell)).allMatch(cell -> cell.startsWith("\"'"));
        assertThat(ReportFile.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(ReportFile.cell("讲话 𠮷.txt")).isEqualTo("讲话 𠮷.txt");
    }

    @Test
    void thePaceIsThatOfTheLastSeconds() {
        Pace pace = new Pace();
        Instant start = Instant.EPOCH;
        pace.told(start, 0);
        assertThat(pace.perSecond()).isEmpty();
        pace.told(start.plusMillis(200), 100);
        assertThat(pace.perSecond()).as("too little is known").isEmpty();
        for (int second = 1; second <= 30; second++) {
            pace.told(start.plusSeconds(second), second <= 15 ? second * 100 : 1500 + (second - 15) * 10);
        }
        assertThat(pace.perSecond().orElseThrow()).isBetween(9.0, 11.0);
        assertThat(pace.remaining(1650 + 100)).contains(Duration.ofSeconds(10));
    }

    // what is known better stays

    private static final String SURE = "政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n国务院总理　李克强\n\n各位代表：\n现在，我报告工作，请予审议。\n";
    private static final String BARE = "各位代表：\n现在，我向大会报告，请予审议。过去一年，城乡建设都有新的进展，人民生活有所改善。\n";

    @Test
    void theRanksOfWhatIsKnownAreInTheOrderThatIsWrittenDown() {
        try (Desk desk = desk()) {
            long sure = add(desk, "1999-01-01 张三 闭幕会讲话.txt", SURE);
            long bare = add(desk, "1999-01-01 张三 闭幕会讲话.txt", BARE);
            assertThat(field(desk, sure, Field.SPEAKER).value()).as("the text before the name").isEqualTo("李克强");
            assertThat(field(desk, bare, Field.SPEAKER).value()).as("the name where the text is silent").isEqualTo("张三");
            assertThat(field(desk, bare, Field.SPEAKER).confidence()).isLessThan(Field.DOUBTFUL);
            FieldEdits edits = new FieldEdits(desk);
            FieldSource names = new FieldSource.Names(NamePattern.of("{date} {speaker} {title}"), Locale.CHINESE);
            FieldSource table = new FieldSource.Table(FieldTable.of("f.csv", "file,speaker\n1999-01-01 张三 闭幕会讲话.txt,王五\n"));
            FieldSource said = FieldSource.Said.typed(Map.of(Field.SPEAKER, "赵六"));
            List<Long> one = List.of(sure);
            edits.perform(one, names).join();
            assertThat(field(desk, sure, Field.SPEAKER).value()).as("a pattern before the text").isEqualTo("张三");
            edits.perform(one, table).join();
            assertThat(field(desk, sure, Field.SPEAKER).value()).as("a table before a pattern").isEqualTo("王五");
            edits.perform(one, names).join();
            assertThat(field(desk, sure, Field.SPEAKER).value()).isEqualTo("王五");
            edits.perform(one, said).join();
            assertThat(field(desk, sure, Field.SPEAKER).value()).as("the reader before a table").isEqualTo("赵六");
            assertThat(edits.perform(one, table).join()).isEmpty();
            assertThat(edits.plan(one, names).join().done()).isEmpty();
            Optional<Step> step = desk.nextUndo();
            assertThat(step.map(Step::name)).contains(Step.Name.SET_FIELDS);
            for (int i = 0; i < 3; i++) {
                desk.undo().orElseThrow().durable().join();
            }
            assertThat(field(desk, sure, Field.SPEAKER).value()).isEqualTo("李克强");
            assertThat(desk.check().join().wrong()).isEmpty();
        }
    }

    @Test
    void manySpeechesAreDescribedInOneStep() {
        try (Desk desk = desk()) {
            int many = 3000;
            List<Draft> drafts = IntStream.range(0, many).mapToObj(i -> Speeches.draft(i + ".txt", BARE + "第" + i + "篇。\n")).toList();
            List<Long> all = desk.ask(library -> library.add(drafts)).join().stream().map(added -> added.card().id()).toList();
            FieldEdits edits = new FieldEdits(desk);
            long start = System.nanoTime();
            assertThat(edits.plan(all, FieldSource.Said.typed(Map.of(Field.PLACE, "北京"))).join().done()).hasSize(many);
            long planned = System.nanoTime();
            edits.perform(all, FieldSource.Said.typed(Map.of(Field.PLACE, "北京"))).join();
            long done = System.nanoTime();
            desk.undo().orElseThrow().durable().join();
            System.out.printf("%d speeches: plan %d ms, set %d ms, undo %d ms%n", many, (planned - start) / 1_000_000, (done - planned) / 1_000_000,
                    (System.nanoTime() - done) / 1_000_000);
            assertThat(desk.shelf().join()).hasSize(many).allMatch(card -> card.place() == null);
        }
    }

    @Test
    void anEmptyValueTakesAFieldAwayAndUndoGivesItBack() {
        try (Desk desk = desk()) {
            long speech = add(desk, "a.txt", SURE);
            FrontMatter before = desk.speech(speech).join().orElseThrow().anatomy().frontMatter();
            new FieldEdits(desk).perform(List.of(speech), FieldSource.Said.typed(Map.of(Field.OFFICE, "", Field.DATE, "2022年8月31日"))).join();
            FrontMatter after = desk.speech(speech).join().orElseThrow().anatomy().frontMatter();
            assertThat(after.office()).isNull();
            assertThat(after.date().value()).hasToString("2022-08-31");
            assertThat(after.title()).isEqualTo(before.title());
            desk.undo().orElseThrow().durable().join();
            assertThat(desk.speech(speech).join().orElseThrow().anatomy().frontMatter()).isEqualTo(before);
        }
    }
}
