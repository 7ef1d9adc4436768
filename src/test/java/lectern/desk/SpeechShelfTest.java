package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lectern.annotation.Edit;
import lectern.annotation.Facet;
import lectern.annotation.ReadingState;
import lectern.annotation.ShelfColumn;
import lectern.annotation.ShelfQuery;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechShelfTest {
    @TempDir
    private Path folder;
    private final ExecutorService home = Executors.newSingleThreadExecutor();
    private Desk desk;
    private SpeechShelf shelf;

    @BeforeEach
    void open() {
        desk = CompletableFuture.supplyAsync(() -> Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH),
                Clock.systemUTC(), home), home).join().join();
        shelf = at(() -> {
            SpeechShelf made = new SpeechShelf(desk);
            desk.setListener(new DeskListener() {
                @Override
                public void changed(List<Edit> edits) {
                    made.changed(edits);
                }

                @Override
                public void saving(Saving saving) {
                }
            });
            return made;
        });
    }

    @AfterEach
    void close() {
        at(() -> {
            desk.close();
            return true;
        });
        home.shutdown();
    }

    private <T> T at(Callable<T> body) {
        try {
            return home.submit(body).get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// What a call on the home thread comes to.
    private <T> T done(Callable<CompletableFuture<T>> call) {
        return at(call).orTimeout(60, TimeUnit.SECONDS).join();
    }

    private void restart() {
        at(() -> {
            desk.close();
            return true;
        });
        open();
        done(() -> shelf.load());
    }

    private List<Long> add(String... titles) {
        List<Long> ids = new ArrayList<>();
        for (String title : titles) {
            ids.add(done(() -> desk.ask(library -> library.add(List.of(Speeches.draft(title + ".txt",
                    title + "\n（2021年3月" + (ids.size() + 1) + "日）\n\n各位代表：\n要加强学习。这是" + title + "的正文。\n"))))).getFirst().card().id());
        }
        done(() -> shelf.load());
        return ids;
    }

    private void perform(Optional<Step> step) {
        assertThat(step).isPresent();
        done(() -> desk.perform(step.get()));
        done(() -> shelf.ask(at2(shelf)));
    }

    private static ShelfQuery at2(SpeechShelf shelf) {
        return shelf.query();
    }

    private void undo() {
        done(() -> desk.undo().orElseThrow().durable());
        done(() -> shelf.ask(shelf.query()));
    }

    private void redo() {
        done(() -> desk.redo().orElseThrow().durable());
        done(() -> shelf.ask(shelf.query()));
    }

    private List<String> tags(long id) {
        return at(() -> shelf.found().rows().tags(shelf.found().rows().row(id).orElseThrow()));
    }

    private ReadingState state(long id) {
        return at(() -> shelf.found().rows().state(shelf.found().rows().row(id).orElseThrow()));
    }

    private List<Long> shown() {
        return at(() -> Arrays.stream(shelf.found().ids()).boxed().toList());
    }

    @Test
    void tagsAreUndoneAndRedoneAcrossARestart() {
        List<Long> ids = add("关于𠮷县发展的讲话", "一家人👩‍👩‍👧的会议讲话", "第三次讲话");
        perform(at(() -> shelf.tag(ids.subList(0, 2), "👩‍👩‍👧𠮷", true)));
        perform(at(() -> shelf.tag(ids, "👩‍👩‍👧𠮷", true)));
        assertThat(at(() -> shelf.tag(ids, "👩‍👩‍👧𠮷", true))).as("all have it").isEmpty();
        perform(at(() -> shelf.tag(List.of(ids.get(1)), "👩‍👩‍👧𠮷", false)));
        restart();
        assertThat(tags(ids.get(0))).containsExactly("👩‍👩‍👧𠮷");
        assertThat(tags(ids.get(1))).isEmpty();
        undo();
        assertThat(tags(ids.get(1))).containsExactly("👩‍👩‍👧𠮷");
        undo();
        assertThat(tags(ids.get(2))).isEmpty();
        restart();
        assertThat(tags(ids.get(1))).containsExactly("👩‍👩‍👧𠮷");
        undo();
        assertThat(at(() -> shelf.tags())).isEmpty();
        redo();
        redo();
        redo();
        restart();
        assertThat(tags(ids.get(1))).isEmpty();
        assertThat(tags(ids.get(2))).containsExactly("👩‍👩‍👧𠮷");
        assertThat(done(() -> desk.check()).wrong()).isEmpty();
    }

    @Test
    void whatIsSaidOfReadingIsAStepAndWhatIsSeenIsNot() {
        List<Long> ids = add("一", "二");
        done(() -> shelf.saw(ids.getFirst(), ReadingState.READING));
        assertThat(state(ids.getFirst())).isEqualTo(ReadingState.READING);
        assertThat(at(() -> desk.nextUndo())).isEmpty();
        done(() -> shelf.saw(ids.getFirst(), ReadingState.READ));
        done(() -> shelf.saw(ids.getFirst(), ReadingState.READING));
        assertThat(state(ids.getFirst())).as("never back").isEqualTo(ReadingState.READ);
        perform(at(() -> shelf.say(ids, ReadingState.UNREAD)));
        assertThat(state(ids.getFirst())).isEqualTo(ReadingState.UNREAD);
        assertThat(at(() -> shelf.say(ids, ReadingState.UNREAD))).isEmpty();
        perform(at(() -> shelf.say(List.of(ids.get(1)), ReadingState.READ)));
        restart();
        assertThat(state(ids.getFirst())).isEqualTo(ReadingState.UNREAD);
        assertThat(state(ids.get(1))).isEqualTo(ReadingState.READ);
        done(() -> shelf.saw(ids.getFirst(), ReadingState.READING));
        undo();
        assertThat(state(ids.get(1))).isEqualTo(ReadingState.UNREAD);
        undo();
        assertThat(state(ids.getFirst())).as("what was seen since counts").isEqualTo(ReadingState.READING);
        redo();
        redo();
        restart();
        assertThat(state(ids.get(1))).isEqualTo(ReadingState.READ);
        assertThat(done(() -> desk.check()).wrong()).isEmpty();
    }

    @Test
    void aShelfOfOnesOwnIsKeptRenamedAndDroppedAndAllOfItUndone() {
        add("一次讲话", "二次讲话", "安排");
        ShelfQuery query = new ShelfQuery("jh", java.util.Map.of(Facet.YEAR, java.util.Set.of("2021")),
                List.of(new ShelfQuery.Key(ShelfColumn.DATE, true), new ShelfQuery.Key(ShelfColumn.TITLE, false)));
        done(() -> shelf.ask(query));
        perform(at(() -> shelf.save("𠮷县👩‍👩‍👧")));
        restart();
        assertThat(at(() -> shelf.shelves()).getFirst().query()).isEqualTo(query);
        perform(at(() -> shelf.rename(shelf.shelves().getFirst(), "别名")));
        perform(Optional.of(at(() -> shelf.drop(shelf.shelves().getFirst()))));
        assertThat(at(() -> shelf.shelves())).isEmpty();
        restart();
        undo();
        assertThat(at(() -> shelf.shelves()).getFirst().name()).isEqualTo("别名");
        undo();
        assertThat(at(() -> shelf.shelves()).getFirst().name()).isEqualTo("𠮷县👩‍👩‍👧");
        undo();
        assertThat(at(() -> shelf.shelves())).isEmpty();
        redo();
        restart();
        assertThat(at(() -> shelf.shelves()).getFirst().query()).isEqualTo(query);
        assertThat(done(() -> desk.check()).wrong()).isEmpty();
    }

    @Test
    void thePlanLeadsFromUnreadToUnreadAndComesBackAfterARestart() {
        List<Long> ids = add("丙", "乙", "甲");
        done(() -> shelf.ask(ShelfQuery.ALL.sorted(ShelfColumn.DATE).sorted(ShelfColumn.DATE)));
        perform(at(() -> shelf.planOrder()));
        assertThat(at(() -> shelf.plan().orElseThrow().speeches())).isEqualTo(ids.reversed());
        assertThat(at(() -> shelf.nextInPlan())).contains(ids.get(2));
        done(() -> shelf.saw(ids.get(2), ReadingState.READING));
        assertThat(at(() -> shelf.nextInPlan())).contains(ids.get(1));
        perform(at(() -> shelf.say(ids.subList(0, 2), ReadingState.READ)));
        restart();
        assertThat(at(() -> shelf.nextInPlan())).as("begun, not read to its end").contains(ids.get(2));
        assertThat(at(() -> shelf.readOfPlan())).isEqualTo(2);
        done(() -> shelf.saw(ids.get(2), ReadingState.READ));
        assertThat(at(() -> shelf.nextInPlan())).isEmpty();
        undo();
        perform(at(() -> shelf.planSample(Facet.SPEAKER, 2, 7)));
        List<Long> drawn = at(() -> shelf.plan().orElseThrow().speeches());
        assertThat(drawn).hasSize(2).doesNotContain(ids.get(2));
        undo();
        assertThat(at(() -> shelf.plan().orElseThrow().speeches())).isEqualTo(ids.reversed());
        perform(at(() -> shelf.dropPlan()));
        restart();
        assertThat(at(() -> shelf.plan())).isEmpty();
        assertThat(done(() -> desk.check()).wrong()).isEmpty();
    }

    @Test
    void aDeletedSpeechIsGoneWithItsAnnotationsAndComesBackWithThem() {
        List<Long> ids = add("留下的讲话", "删去的讲话");
        OpenSpeech open = done(() -> desk.openSpeech(ids.get(1))).orElseThrow();
        Theme theme = at(() -> desk.codebook().all().getFirst());
        perform(at(() -> desk.marking().give(open, new TextRange(0, 2), theme)));
        perform(at(() -> shelf.tag(ids, "都有", true)));
        perform2(done(() -> shelf.delete(List.of(ids.get(1)), "删去的讲话")));
        assertThat(shown()).containsExactly(ids.getFirst());
        assertThat(at(() -> desk.open())).as("what is deleted does not lie open").isEmpty();
        assertThat(done(() -> desk.themeCounts()).all()).isEmpty();
        restart();
        assertThat(shown()).containsExactly(ids.getFirst());
        assertThat(done(() -> desk.openSpeech(ids.get(1)))).isEmpty();
        assertThat(done(() -> desk.check()).wrong()).isEmpty();
        undo();
        await(() -> shown().size() == 2);
        assertThat(done(() -> desk.openSpeech(ids.get(1))).orElseThrow().annotations()).hasSize(1);
        assertThat(tags(ids.get(1))).containsExactly("都有");
        redo();
        restart();
        assertThat(shown()).containsExactly(ids.getFirst());
        assertThat(done(() -> desk.check()).wrong()).isEmpty();
    }

    private void perform2(Optional<Step> step) {
        assertThat(step).isPresent();
        await(() -> shown().size() == 1);
    }

    private void await(Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
                done(() -> shelf.ask(shelf.query()));
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDeletedTextThatIsImportedAgainIsTheOldSpeechAndUndoStaysPossible() {
        List<Long> ids = add("删去又导入");
        perform(at(() -> shelf.tag(ids, "旧标签", true)));
        done(() -> shelf.delete(ids, "删去又导入"));
        await(() -> shown().isEmpty());
        String text = "删去又导入\n（2021年3月1日）\n\n各位代表：\n要加强学习。这是删去又导入的正文。\n";
        var added = done(() -> desk.ask(library -> library.add(List.of(Speeches.draft("b.txt", text))))).getFirst();
        assertThat(added.isNew()).isTrue();
        assertThat(added.card().id()).isEqualTo(ids.getFirst());
        done(() -> shelf.reload());
        undo();
        undo();
        await(() -> shown().equals(ids) && tags(ids.getFirst()).isEmpty());
        redo();
        redo();
        await(() -> shown().isEmpty());
        assertThat(done(() -> desk.check()).wrong()).isEmpty();
    }

    @Test
    void saturationCountsWhatEachSpeechOfThePlanBroughtThatWasNew() {
        List<Long> ids = add("一", "二", "三");
        perform(at(() -> shelf.planOrder()));
        List<Theme> themes = at(() -> desk.codebook().all());
        mark(ids.get(0), themes.get(0));
        mark(ids.get(1), themes.get(0));
        mark(ids.get(2), themes.get(1));
        await(() -> at(() -> shelf.saturation()).size() == 3 && at(() -> shelf.saturation()).getLast().themes() == 1);
        assertThat(at(() -> shelf.saturation()).stream().map(Saturation.Point::fresh)).containsExactly(1, 0, 1);
        assertThat(at(() -> shelf.saturation()).getLast().known()).isEqualTo(2);
        assertThat(Saturation.barren(at(() -> shelf.saturation()).subList(0, 2))).isEqualTo(1);
    }

    private void mark(long speech, Theme theme) {
        OpenSpeech open = done(() -> desk.openSpeech(speech)).orElseThrow();
        perform(at(() -> desk.marking().give(open, new TextRange(0, 1), theme)));
    }

    @Test
    void aSearchCanLeaveOnlySome() {
        List<Long> ids = add("甲", "乙", "丙");
        done(() -> shelf.ask(ShelfQuery.ALL.sorted(ShelfColumn.TITLE)));
        assertThat(shown()).containsExactly(ids.get(2), ids.get(0), ids.get(1));
        done(() -> shelf.restrict(new long[] {ids.get(1), 99}));
        assertThat(shown()).containsExactly(ids.get(1));
        done(() -> shelf.restrict(null));
        assertThat(shown()).hasSize(3);
    }
}
