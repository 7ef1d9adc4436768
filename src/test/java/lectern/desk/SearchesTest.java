package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.search.Count;
import lectern.search.Found;
import lectern.search.Listener;
import lectern.search.Passages;
import lectern.search.SpeechHits;
import lectern.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchesTest {
    @TempDir
    Path folder;
    private final ExecutorService home = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("home").unstarted(task));
    private final List<String> toldOn = new ArrayList<>();
    private Desk desk;
    private Searches searches;

    @BeforeEach
    void open() {
        desk = Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH), Clock.systemUTC(), home).join();
        onHome(() -> desk.ask(library -> library.add(List.of(Speeches.draft("一.txt", Speeches.TEXT), Speeches.draft("二.txt", "没有。"))))).join();
        searches = new Searches(desk);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (!desk.closed()) {
            desk.close();
        }
        home.shutdown();
        assertThat(home.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private <T> T onHome(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, home).join();
    }

    private <T> Listener<T> to(List<T> first, List<Count> counts) {
        return new Listener<>() {
            @Override
            public void first(List<T> page) {
                toldOn.add(Thread.currentThread().getName());
                first.addAll(page);
            }

            @Override
            public void counted(Count count) {
                toldOn.add(Thread.currentThread().getName());
                counts.add(count);
            }
        };
    }

    @Test
    void makingReadyEndsAndTellsNobody() {
        onHome(searches::prepare).join();
        assertThat(toldOn).isEmpty();
    }

    @Test
    void theFirstPageComesBeforeTheCountAndAllOfItOnTheHomeThread() {
        List<SpeechHits> first = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        Found found = onHome(() -> searches.search("學習", 10, to(first, counts))).result().join();
        assertThat(first).singleElement().satisfies(speech -> {
            assertThat(speech.hits()).isEqualTo(4);
            assertThat(speech.lines()).hasSize(3).allSatisfy(line -> assertThat(line.hit()).isEqualTo("学习"));
        });
        assertThat(found.count()).isEqualTo(new Count(1, true, 4, 1, 1, true));
        assertThat(counts.getLast()).isEqualTo(found.count());
        assertThat(toldOn).isNotEmpty().allMatch("home"::equals);
        assertThat(onHome(() -> searches.page(found, 0, 10)).join()).isEqualTo(first);
    }

    @Test
    void anEditMadeJustBeforeIsFound() {
        Theme theme = onHome(desk::codebook).all().getFirst();
        Annotation annotation = new Annotation(UUID.randomUUID().toString(), 1, Anchor.of(Speeches.TEXT, new TextRange(3, 9)), List.of(theme.id()),
                "", "me", Instant.EPOCH, Instant.EPOCH);
        assertThat(onHome(() -> {
            desk.perform(new Step(Step.Name.GIVE_THEME, "", List.of(new Edit.OfAnnotation(null, annotation)), Instant.EPOCH));
            return searches.passages("theme:=" + theme.id(), 10, to(new ArrayList<>(), new ArrayList<>()));
        }).result().join().ids()).containsExactly(annotation.id());
        assertThat(onHome(() -> {
            desk.undo();
            return searches.passages("theme:=" + theme.id(), 10, to(new ArrayList<>(), new ArrayList<>()));
        }).result().join().ids()).isEmpty();
    }

    @Test
    void whatIsGivenUpTellsNothingMore() {
        List<SpeechHits> first = new ArrayList<>();
        Running<Found> running = onHome(() -> {
            Running<Found> begun = searches.search("学习", 10, to(first, new ArrayList<>()));
            begun.cancel();
            return begun;
        });
        assertThatThrownBy(() -> running.result().join()).isInstanceOf(CancellationException.class);
        onHome(() -> searches.search("没有", 10, to(new ArrayList<>(), new ArrayList<>()))).result().join();
        assertThat(first).isEmpty();
    }

    @Test
    void whatIsAskedWhileTheLibraryClosesOrLaterIsCancelledQuietly() throws InterruptedException {
        List<String> incidents = new CopyOnWriteArrayList<>();
        Handler heard = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                incidents.add(logged.getMessage());
            }

            @Override
            public void flush() {
                incidents.add("flushed");
            }

            @Override
            public void close() {
                incidents.add("closed");
            }
        };
        Logger log = Logger.getLogger(Incident.class.getName());
        log.addHandler(heard);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch holding = new CountDownLatch(1);
        onHome(() -> desk.ask(library -> {
            holding.countDown();
            awaitOn(held);
            return library;
        }));
        holding.await();
        Running<Found> during = onHome(() -> searches.search("学习", 10, to(new ArrayList<>(), new ArrayList<>())));
        Running<Passages> passages = onHome(() -> searches.passages("学习", 10, to(new ArrayList<>(), new ArrayList<>())));
        Thread closing = Thread.ofPlatform().start(desk::close);
        while (!desk.closed()) {
            Thread.onSpinWait();
        }
        held.countDown();
        closing.join();
        assertThatThrownBy(() -> during.result().join()).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> passages.result().join()).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> onHome(() -> searches.search("学习", 10, to(new ArrayList<>(), new ArrayList<>()))).result().join())
                .isInstanceOf(CancellationException.class);
        log.removeHandler(heard);
        assertThat(incidents).isEmpty();
    }

    private static void awaitOn(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBrokenQueryFailsWithItsSentence() {
        assertThatThrownBy(() -> onHome(() -> searches.search("(学习", 10, to(new ArrayList<>(), new ArrayList<>()))).result().join())
                .isInstanceOf(CompletionException.class).cause().isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.in(Messages.in(Locale.ENGLISH))).contains("character 1"));
    }
}
