package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import lectern.annotation.Annotation;
import lectern.annotation.Bookmarks;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.annotation.carry.Outcome;
import lectern.exchange.LecternNotes;
import lectern.intake.ReadOptions;
import lectern.library.Added;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.Speech;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacingTest {
    private static final String NEW = Speeches.TEXT.replace("（2023年2月3日）", "（2023年2月4日）\n赵文锋")
            .replace("要加强学习研究。", "要进一步加强学习研究。").replace("增长7.7%，来之不易！", "");

    @TempDir
    private Path folder;

    private Desk desk(String name) {
        return Desk.open(folder.resolve(name), Messages.in(Locale.SIMPLIFIED_CHINESE), Clock.systemUTC(), Runnable::run).join();
    }

    private static OpenSpeech withSpeech(Desk desk) {
        long id = desk.ask(library -> library.add(List.of(Speeches.draft("a.txt", Speeches.TEXT)))).join().getFirst().card().id();
        return desk.openSpeech(id).join().orElseThrow();
    }

    private static Annotation mark(Desk desk, OpenSpeech open, String words) {
        int start = open.speech().text().indexOf(words);
        TextRange range = new TextRange(start, start + words.length());
        desk.perform(desk.marking().toggle(open, range, desk.codebook().onKey(1).orElseThrow()).orElseThrow()).join();
        return open.exactly(range).getFirst();
    }

    private static NewVersion.Tally replace(Desk desk, long speech, String name, String text) {
        Replacing replacing = new Replacing(desk);
        return replacing.carryOut(replacing.plan(speech, Speeches.draft(name, text)).join()).join();
    }

    private static List<String> quotes(List<Annotation> annotations) {
        return annotations.stream().map(annotation -> annotation.anchor().quote()).toList();
    }

    /// Everything that may differ between two states of a library.
    private static List<Object> state(Desk desk, long id) {
        return desk.ask(library -> {
            Speech speech = library.speech(id).orElseThrow();
            return List.<Object>of(speech, library.annotations(id), library.unplaced().of(id),
                    library.setting("bookmarks." + id).map(Bookmarks::of).orElse(Bookmarks.NONE));
        }).join();
    }

    @Test
    void aNewTextCarriesEverythingInOneStepThatIsUndoneAndRedoneAlsoAfterClosing() {
        List<Object> before;
        List<Object> after;
        long id;
        try (Desk desk = desk("a.lectern")) {
            OpenSpeech open = withSpeech(desk);
            id = open.speech().id();
            mark(desk, open, "要加强学习研究");
            mark(desk, open, "一家人👩‍👩‍👧");
            Annotation lost = mark(desk, open, "增长7.7%，来之不易");
            desk.perform(desk.marking().note(open, lost, "核对 𠮷").orElseThrow()).join();
            desk.perform(desk.anatomyEdits().retype(open, lineOf(open, "谢谢大家。"), LineRole.HEADING_2).orElseThrow()).join();
            int thanks = Speeches.TEXT.indexOf("谢谢");
            new KeptPlaces(desk).keep(id, Bookmarks.NONE.toggled(thanks).named(Speeches.TEXT.indexOf("增长"), "数字")).join();
            new KeptPlaces(desk).keep(id, new TextRange(thanks, thanks + 2), false).join();
            before = state(desk, id);

            assertThat(replace(desk, id, "b.txt", NEW)).isEqualTo(new NewVersion.Tally(2, 0, 0, 1));
            after = state(desk, id);
            assertThat(open.speech().text()).as("the open speech too").isEqualTo(NEW);
            assertThat(open.annotations()).isEqualTo(after.get(1));
            assertThat(quotes(open.annotations())).containsExactly("要进一步加强学习研究", "一家人👩‍👩‍👧");
            assertThat(open.unplaced()).singleElement().satisfies(one -> {
                assertThat(one.anchor().quote()).isEqualTo("增长7.7%，来之不易");
                assertThat(one.note()).isEqualTo("核对 𠮷");
            });
            Speech speech = (Speech) after.getFirst();
            assertThat(speech.sha256()).isEqualTo(Library.sha256(NEW));
            assertThat(speech.source().name()).isEqualTo("b.txt");
            assertThat(AnatomyCorrection.role(NEW, speech.anatomy(), lineOf(open, "谢谢大家。"))).isEqualTo(LineRole.HEADING_2);
            KeptPlaces.Kept kept = new KeptPlaces(desk).of(id).join();
            assertThat(kept.offset()).isEqualTo(NEW.indexOf("谢谢"));
            assertThat(kept.bookmarks().offsets()).contains(NEW.indexOf("谢谢"));
            assertThat(desk.nextUndo()).map(Step::name).contains(Step.Name.REPLACE_TEXT);
        }
        try (Desk desk = desk("a.lectern")) {
            assertThat(state(desk, id)).isEqualTo(after);
            desk.undo().orElseThrow().durable().join();
            assertThat(state(desk, id)).isEqualTo(before);
            assertThat(desk.check().join().wrong()).isEmpty();
        }
        try (Desk desk = desk("a.lectern")) {
            desk.redo().orElseThrow().durable().join();
            assertThat(state(desk, id)).isEqualTo(after);
            assertThat(desk.check().join().wrong()).isEmpty();
            desk.undo().orElseThrow().durable().join();
            assertThat(state(desk, id)).isEqualTo(before);
        }
    }

    private static TextRange lineOf(OpenSpeech open, String words) {
        int start = open.speech().text().indexOf(words);
        return new TextRange(start, start + words.length());
    }

    @Test
    void theOldTextOfADeletedSpeechBringsTheSpeechBackInItsNewVersion() {
        try (Desk desk = desk("a.lectern")) {
            long id = withSpeech(desk).speech().id();
            replace(desk, id, "b.txt", NEW);
            desk.perform(new Step(Step.Name.DELETE_SPEECHES, "", List.of(new Edit.OfPresence(List.of(id), false)), desk.clock().instant())).join();
            Added added = desk.ask(library -> library.add(List.of(Speeches.draft("a.txt", Speeches.TEXT)))).join().getFirst();
            assertThat(added.isNew()).isTrue();
            assertThat(added.card().id()).isEqualTo(id);
            assertThat(added.card().sha256()).isEqualTo(Library.sha256(NEW));
            assertThat(desk.undo()).isPresent();
            assertThat(desk.undo()).isPresent();
            assertThat(desk.ask(library -> library.speech(id).orElseThrow().text()).join()).isEqualTo(Speeches.TEXT);
            assertThat(desk.check().join().wrong()).isEmpty();
        }
    }

    @Test
    void aBookmarkSetAfterwardsIsNotLostByUndo() {
        try (Desk desk = desk("a.lectern")) {
            OpenSpeech open = withSpeech(desk);
            long id = open.speech().id();
            new KeptPlaces(desk).keep(id, Bookmarks.NONE.toggled(Speeches.TEXT.indexOf("谢谢"))).join();
            replace(desk, id, "b.txt", NEW);
            Bookmarks now = new KeptPlaces(desk).of(id).join().bookmarks();
            new KeptPlaces(desk).keep(id, now.named(NEW.indexOf("我们"), "neu")).join();
            desk.undo().orElseThrow().durable().join();
            assertThat(new KeptPlaces(desk).of(id).join().bookmarks()).isEqualTo(
                    Bookmarks.NONE.toggled(Speeches.TEXT.indexOf("谢谢")).named(Speeches.TEXT.indexOf("我们"), "neu"));
        }
    }

    @Test
    void anUnplacedAnnotationIsPlacedOrDeletedByHandAndBothCanBeUndone() {
        try (Desk desk = desk("a.lectern")) {
            OpenSpeech open = withSpeech(desk);
            Annotation lost = mark(desk, open, "增长7.7%，来之不易");
            replace(desk, open.speech().id(), "b.txt", NEW);
            Replacing replacing = new Replacing(desk);
            desk.perform(replacing.place(open, open.unplaced().getFirst(), lineOf(open, "稳住经济基本盘")).orElseThrow()).join();
            assertThat(open.unplaced()).isEmpty();
            assertThat(open.annotation(lost.id())).map(found -> found.anchor().quote()).contains("稳住经济基本盘");
            desk.undo().orElseThrow().durable().join();
            assertThat(open.unplaced()).containsExactly(lost);
            desk.perform(replacing.discard(lost)).join();
            assertThat(desk.ask(library -> library.unplaced().all()).join()).isEmpty();
            desk.undo().orElseThrow().durable().join();
            assertThat(desk.ask(library -> library.unplaced().all()).join()).containsExactly(lost);
            assertThat(desk.check().join().wrong()).isEmpty();
        }
    }

    @Test
    void theReaderDecidesWhereEachGoesBeforeTheTextIsReplaced() {
        try (Desk desk = desk("a.lectern")) {
            OpenSpeech open = withSpeech(desk);
            Annotation kept = mark(desk, open, "一家人👩‍👩‍👧");
            Annotation lost = mark(desk, open, "增长7.7%，来之不易");
            Replacing replacing = new Replacing(desk);
            NewVersion version = replacing.plan(open.speech().id(), Speeches.draft("b.txt", NEW)).join();
            assertThat(version.passages()).extracting(NewVersion.Passage::outcome).containsExactly(Outcome.KEPT, Outcome.UNPLACED);
            version.decide(kept.id(), null);
            int start = NEW.indexOf("稳住经济");
            assertThat(version.decide(lost.id(), new TextRange(start, start + 4)).outcome()).isEqualTo(Outcome.MOVED);
            Annotation later = mark(desk, open, "谢谢大家");
            replacing.carryOut(version).join();
            assertThat(quotes(open.annotations())).containsExactly("稳住经济", "谢谢大家");
            assertThat(open.unplaced()).containsExactly(kept);
            assertThat(later.id()).isEqualTo(open.annotations().getLast().id());
        }
    }

    @Test
    void whatFoundNoPlaceIsLookedForAgainInTheNextVersion() {
        try (Desk desk = desk("a.lectern")) {
            OpenSpeech open = withSpeech(desk);
            Annotation lost = mark(desk, open, "增长7.7%，来之不易");
            replace(desk, open.speech().id(), "b.txt", NEW);
            assertThat(open.unplaced()).containsExactly(lost);
            replace(desk, open.speech().id(), "c.txt", Speeches.TEXT.replace("（2023年2月3日）", ""));
            assertThat(open.unplaced()).isEmpty();
            assertThat(quotes(open.annotations())).containsExactly("增长7.7%，来之不易");
        }
    }

    @Test
    void unplacedAnnotationsLeaveWithTheNotesAndComeBack() throws IOException {
        Path notes = folder.resolve("notes.json");
        try (Desk desk = desk("a.lectern")) {
            OpenSpeech open = withSpeech(desk);
            mark(desk, open, "一家人👩‍👩‍👧");
            mark(desk, open, "增长7.7%，来之不易");
            replace(desk, open.speech().id(), "b.txt", NEW);
            new Exporting(desk).toFile(new LecternNotes(), null, true, notes).join();
            assertThat(Files.readString(notes)).contains("\"unplaced\"").contains("增长7.7%，来之不易");
            assertThat(new NotesImport(desk).run(notes).join()).as("nothing is doubled")
                    .satisfies(result -> assertThat(result.added() + result.changed() + result.rejected()).isZero());
        }
        try (Desk other = desk("b.lectern")) {
            assertThat(new NotesImport(other).run(notes).join().added()).isEqualTo(2);
            assertThat(quotes(other.ask(library -> library.unplaced().all()).join())).containsExactly("增长7.7%，来之不易");
            Path again = folder.resolve("again.json");
            new Exporting(other).toFile(new LecternNotes(), null, true, again).join();
            assertThat(annotated(again)).isEqualTo(annotated(notes));
        }
    }

    private static List<String> annotated(Path notes) throws IOException {
        String all = Files.readString(notes, StandardCharsets.UTF_8);
        return all.substring(all.indexOf("\"unplaced\"")).lines()
                .filter(line -> line.matches("\\s*\"(id|quote|prefix|suffix|note|coder|created|modified)\".*")).toList();
    }

    @Test
    void aThemeThatGoesIsTakenFromUnplacedAnnotationsAndOneThatIsMergedIsChanged() {
        try (Desk desk = desk("a.lectern")) {
            OpenSpeech open = withSpeech(desk);
            mark(desk, open, "增长7.7%，来之不易");
            Theme one = desk.codebook().onKey(1).orElseThrow();
            Theme two = desk.codebook().onKey(2).orElseThrow();
            replace(desk, open.speech().id(), "b.txt", NEW);
            desk.performPlanned(library -> desk.codebookEdits().merge(library.codebook(), one, two,
                    library.annotationsWith(one.id()), library.unplaced().with(one.id()))).join();
            assertThat(open.unplaced().getFirst().themes()).containsExactly(two.id());
            desk.performPlanned(library -> Optional.of(desk.codebookEdits().delete(library.codebook(), two,
                    library.annotationsWith(two.id()), library.unplaced().with(two.id())))).join();
            assertThat(open.unplaced().getFirst().themes()).isEmpty();
            desk.undo();
            desk.undo().orElseThrow().durable().join();
            assertThat(desk.ask(library -> library.unplaced().all()).join().getFirst().themes()).containsExactly(one.id());
        }
    }

    @Test
    void theSameTextAndThatOfAnotherSpeechAreRefused() {
        try (Desk desk = desk("a.lectern")) {
            long id = withSpeech(desk).speech().id();
            desk.ask(library -> library.add(List.of(Speeches.draft("other.txt", "另一篇讲话。\n")))).join();
            assertThatThrownBy(() -> replace(desk, id, "b.txt", Speeches.TEXT)).hasRootCauseInstanceOf(Problem.class)
                    .rootCause().satisfies(thrown -> assertThat(((Problem) thrown).key()).isEqualTo("desk.version-same"));
            assertThatThrownBy(() -> replace(desk, id, "b.txt", "另一篇讲话。\n")).rootCause()
                    .satisfies(thrown -> assertThat(((Problem) thrown).key()).isEqualTo("library.text-elsewhere"));
        }
    }

    @Test
    void aTextThatWasReplacedDoesNotComeInAgainSoThatUndoStaysPossible() {
        try (Desk desk = desk("a.lectern")) {
            long id = withSpeech(desk).speech().id();
            replace(desk, id, "b.txt", NEW);
            var added = desk.ask(library -> library.add(List.of(Speeches.draft("a.txt", Speeches.TEXT)))).join().getFirst();
            assertThat(added.isNew()).isFalse();
            assertThat(added.card().id()).isEqualTo(id);
            desk.undo().orElseThrow().durable().join();
            assertThat(desk.ask(library -> library.add(List.of(Speeches.draft("b.txt", NEW)))).join().getFirst().isNew()).isFalse();
            desk.redo().orElseThrow().durable().join();
            assertThat(desk.ask(library -> library.speech(id)).join().orElseThrow().text()).isEqualTo(NEW);
        }
    }

    @Test
    void anImportHoldsNewVersionsBackOrLetsThemIn() throws IOException {
        Path file = Files.writeString(folder.resolve("讲话.txt"), Speeches.TEXT);
        Path other = Files.writeString(folder.resolve("另一篇.txt"), "各位朋友：\n今天我们在这里讨论农业现代化的问题，请大家畅所欲言。\n");
        try (Desk desk = desk("a.lectern")) {
            run(desk, new Arrivals(true), file, other);
            Files.writeString(file, NEW);
            Files.writeString(other, "女士们、先生们：\n港口的吞吐量比上一年度增长了三成，航线延伸到四十个国家。\n");
            Arrivals arrivals = new Arrivals(true);
            ImportReport report = run(desk, arrivals, file, other);
            assertThat(arrivals.held()).singleElement().satisfies(likeness -> {
                assertThat(likeness.of().fileName()).isEqualTo("讲话.txt");
                assertThat(likeness.percent()).isBetween(60, 99);
            });
            assertThat(report.imported()).as("a wholly different text under the same name is a speech").isEqualTo(1);
            assertThat(report.lines().stream().filter(Arrivals::isHeld)).hasSize(1);
            assertThat(desk.shelf().join()).hasSize(3);

            assertThat(run(desk, new Arrivals(false), file).imported()).as("let in beside").isEqualTo(1);
            assertThat(desk.shelf().join()).hasSize(4);
            assertThat(run(desk, new Arrivals(true), file).alreadyThere()).as("the same text is told, not doubled").isEqualTo(1);
        }
    }

    private static ImportReport run(Desk desk, Arrivals arrivals, Path... files) {
        return new Importing(desk, arrivals).run(List.of(files), ReadOptions.STANDARD, at -> { }, () -> false).join();
    }

    @Test
    void whateverIsReplacedUndoBringsBackExactly() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            try (Desk desk = desk(seed + ".lectern")) {
                OpenSpeech open = withSpeech(desk);
                long id = open.speech().id();
                for (int i = 0; i < 6; i++) {
                    int start = random.nextInt(Speeches.TEXT.length() - 20);
                    TextRange range = Graphemes.widened(Speeches.TEXT, new TextRange(start, start + 1 + random.nextInt(19)));
                    desk.marking().highlight(open, range).ifPresent(desk::perform);
                }
                int annotations = open.annotations().size();
                List<List<Object>> states = new ArrayList<>(List.of(state(desk, id)));
                for (int i = 0; i < 4; i++) {
                    StringBuilder text = new StringBuilder(open.speech().text());
                    int at = Graphemes.previous(text.toString(), random.nextInt(text.length()));
                    int end = Graphemes.next(text.toString(), Math.min(text.length(), at + random.nextInt(40)));
                    text.replace(at, end, random.nextBoolean() ? "" : "新𠮷" + i);
                    replace(desk, id, "v" + i, text.toString());
                    assertThat(open.annotations().size() + open.unplaced().size()).isEqualTo(annotations);
                    states.add(state(desk, id));
                }
                for (int i = states.size() - 2; i >= 0; i--) {
                    desk.undo().orElseThrow().durable().join();
                    assertThat(state(desk, id)).isEqualTo(states.get(i));
                }
                for (int i = 1; i < states.size(); i++) {
                    desk.redo().orElseThrow().durable().join();
                    assertThat(state(desk, id)).isEqualTo(states.get(i));
                }
                assertThat(desk.check().join().wrong()).isEmpty();
            }
        }
    }
}
