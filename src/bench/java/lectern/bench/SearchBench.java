package lectern.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Running;
import lectern.desk.Searches;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.search.Concordance;
import lectern.search.Count;
import lectern.search.Found;
import lectern.search.Line;
import lectern.search.Listener;
import lectern.search.Order;
import lectern.search.Passage;
import lectern.search.SpeechHits;
import lectern.speech.Speech;
import lectern.text.Folding;
import lectern.text.TextRange;

/// The search over a library of a hundred thousand speeches of 3,000 characters with a million annotations, or as many
/// thousand as the argument says; then the shelf on the same library, and what `LIKE` and a search through files take for it.
///
/// `mvn -q -Pbench test-compile exec:exec -Dbench.main=lectern.bench.SearchBench -Dbench.arguments="10000 /tmp/bench"`. The
/// library made in the folder is used again by the next run; without a folder all is made anew and thrown away.
public final class SearchBench {
    private static final int TRIES = 40;
    private final Path folder;
    private final int speeches;
    private final Map<String, Rivals.Ours> ours = new HashMap<>();
    private final BenchLibrary made = new BenchLibrary();
    private final Random random = new Random(4695);
    private final ExecutorService home = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("home").factory());

    private SearchBench(Path folder, int speeches) throws IOException {
        this.folder = folder;
        this.speeches = speeches;
    }

    /// @param arguments how many speeches, 100,000 if not given; where the library is kept
    public static void main(String[] arguments) throws Exception {
        int speeches = arguments.length == 0 || arguments[0].isEmpty() ? 100_000 : Integer.parseInt(arguments[0]);
        boolean keep = arguments.length > 1;
        Path folder = keep ? Files.createDirectories(Path.of(arguments[1])) : Files.createTempDirectory("lectern-bench");
        try {
            new SearchBench(folder, speeches).run();
        } finally {
            if (!keep) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Path file = folder.resolve("bench-" + speeches + ".lectern");
        Path texts = folder.resolve("texts-" + speeches);
        System.out.printf(Locale.ROOT, "%,d speeches of %,d characters from %,d sentences, %,d annotations%n", speeches, BenchLibrary.CHARACTERS,
                made.sentences(), speeches * BenchLibrary.MARKS);
        if (!Files.exists(file)) {
            make(file, texts);
        }
        sizes(file);
        ask(file);
        new Rivals(folder.resolve("plain-" + speeches + ".sqlite"), texts).run(ours);
        shelf(file);
    }

    /// The window on the same library, in programs of their own that run as the packaged one does: one for the times, one
    /// for the memory.
    private void shelf(Path file) throws IOException, InterruptedException {
        List<String> options = Files.readAllLines(Path.of("installers", "common", "java.options"));
        for (List<String> kind : List.of(List.<String>of(), List.of("memory"))) {
            List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
            options.stream().filter(option -> option.startsWith("-") && !option.startsWith("-Xlog")).forEach(command::add);
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> option.startsWith("-D")).forEach(command::add);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), ShelfBench.class.getName(), String.valueOf(speeches), "0",
                    file.toString()));
            command.addAll(kind);
            new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }

    private void make(Path file, Path texts) throws IOException {
        long start = System.nanoTime();
        long bytes;
        try (Library library = Library.open(file)) {
            bytes = made.speeches(library, speeches, texts);
            row("add with index", "%.1f s", seconds(start));
        }
        long withTexts = Files.size(file);
        row("file: texts and index", "%.2f × the texts in UTF-8", (double) withTexts / bytes);
        start = System.nanoTime();
        try (Library library = Library.open(file)) {
            made.annotations(library, speeches);
            row("annotate", "%.1f s", seconds(start));
        }
        row("file: with annotations and journal", "%.2f ×", (double) Files.size(file) / bytes);
    }

    /// What takes the room in the file.
    private static void sizes(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT CASE WHEN name LIKE 'speech_words%' OR name IN ('word', 'speech_index') THEN 'index' WHEN name LIKE '%annotation%'
                        THEN 'annotations' WHEN name = 'step' THEN 'journal' WHEN name = 'speech_text' THEN 'texts' ELSE 'rest' END AS part,
                        sum(pgsize) FROM dbstat GROUP BY part ORDER BY 2 DESC""")) {
            while (rows.next()) {
                row("  " + rows.getString(1), "%,.1f MB", rows.getLong(2) / 1e6);
            }
        }
    }

    private void ask(Path file) throws Exception {
        Folding.prepare(); // as the program does while the window comes
        long start = System.nanoTime();
        Desk desk = Desk.open(file, Messages.in(Locale.ENGLISH), Clock.systemUTC(), home).join();
        row("open the library", "%.0f ms", milliseconds(start));
        start = System.nanoTime();
        onHome(() -> desk.ask(Library::readOnly)).join();
        row("the day's backup, behind the opening", "%.0f ms", milliseconds(start));
        Searches searches = new Searches(desk);
        start = System.nanoTime();
        onHome(searches::prepare).join(); // as the room does when it is opened
        row("made ready, behind the opening of the room", "%.0f ms", milliseconds(start));
        for (int length : new int[] {1, 2, 4, 12}) {
            firstPages(searches, length + " characters", () -> made.phrase(length));
        }
        firstPages(searches, "date: and 2", () -> "date:" + (1954 + random.nextInt(70)) + " " + made.phrase(2));
        firstPages(searches, "speaker: and 2", () -> "speaker:" + "李温朱周华赵王".charAt(random.nextInt(7)) + " " + made.phrase(2));
        firstPages(searches, "theme: and 2", () -> "theme:题" + (10 + random.nextInt(90)) + " " + made.phrase(2));
        firstPages(searches, "2 AND 2 NOT 2", () -> made.phrase(2) + " AND " + made.phrase(2) + " NOT " + made.phrase(2));
        counts(searches, "的");
        counts(searches, "发展");
        counts(searches, "经济发展");
        counts(searches, "\"发展，\"");
        counts(searches, "发展 AND 农业 NOT 美国");
        counts(searches, "date:1990..2000 speaker:李 发展");
        concordance(searches, "发展");
        concordance(searches, "农业");
        passages(searches, "theme:题1");
        passages(searches, "theme:=题1 PARAGRAPH theme:=题2");
        passages(searches, "theme:=题1 AND speaker:李 AND date:1990..2000");
        passages(searches, "theme:=题1 NEAR/50 theme:=题2");
        annotate(desk);
        desk.close();
    }

    private void firstPages(Searches searches, String what, Supplier<String> queries) {
        double[] times = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            String query = queries.get();
            CompletableFuture<Void> shown = new CompletableFuture<>();
            long start = System.nanoTime();
            Running<Found> running = onHome(() -> searches.search(query, 50, new Listener<>() {
                @Override
                public void first(List<SpeechHits> page) {
                    shown.complete(null);
                }

                @Override
                public void counted(Count count) {
                    // not waited for
                }
            }));
            shown.join();
            times[i] = milliseconds(start);
            onHome(() -> {
                running.cancel();
                return running;
            });
        }
        Arrays.sort(times);
        row("first page, " + what, "p50 %.1f ms, p95 %.1f ms; limit 50", times[TRIES / 2], times[TRIES * 95 / 100]);
    }

    private void counts(Searches searches, String query) {
        long start = System.nanoTime();
        double[] known = {0};
        Found found = onHome(() -> searches.search(query, 50, new Listener<>() {
            @Override
            public void first(List<SpeechHits> page) {
                // measured above
            }

            @Override
            public void counted(Count count) {
                if (known[0] == 0 && count.speechesExact()) {
                    known[0] = milliseconds(start);
                }
            }
        })).result().join();
        row("count " + query, "%,d speeches after %.0f ms, %,d hits after %.0f ms; limits " + (speeches > 10_000 ? "300, 2,000" : "30, 200"), found.size(), known[0], found.count().hits(), milliseconds(start));
        ours.put(query, new Rivals.Ours(known[0], milliseconds(start)));
    }

    private void concordance(Searches searches, String query) {
        long start = System.nanoTime();
        double[] first = {0};
        Concordance lines = onHome(() -> searches.concordance(query, 40, new Order(Order.By.RIGHT, 1), 50, new Listener<>() {
            @Override
            public void first(List<Line> page) {
                first[0] = milliseconds(start);
            }

            @Override
            public void counted(Count count) {
                // the result tells
            }
        })).result().join();
        searches.page(lines, 0, 50).join();
        row("concordance " + query, "%,d lines: first screen %.0f ms, sorted by right context %.0f ms; limits 100, 3,000 for 100,000 lines", lines.size(), first[0], milliseconds(start));
    }

    private void passages(Searches searches, String query) {
        long start = System.nanoTime();
        double[] first = {0};
        int size = onHome(() -> searches.passages(query, 50, new Listener<>() {
            @Override
            public void first(List<Passage> page) {
                first[0] = milliseconds(start);
            }

            @Override
            public void counted(Count count) {
                // the result tells
            }
        })).result().join().size();
        row("passages " + query, "%,d: first page %.0f ms, all %.0f ms; limits 50 for a theme, 500 for two", size, first[0], milliseconds(start));
    }

    private void annotate(Desk desk) {
        double[] times = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long number = 1 + i * 7L % speeches;
            Speech speech = onHome(() -> desk.speech(number)).join().orElseThrow();
            Theme theme = onHome(desk::codebook).all().getFirst();
            Annotation annotation = new Annotation(UUID.randomUUID().toString(), speech.id(), Anchor.of(speech.text(), new TextRange(i, i + 10)),
                    List.of(theme.id()), "", "bench", Instant.now(), Instant.now());
            long start = System.nanoTime();
            onHome(() -> desk.perform(new Step(Step.Name.GIVE_THEME, "", List.of(new Edit.OfAnnotation(null, annotation)), Instant.now()))).join();
            times[i] = milliseconds(start);
        }
        Arrays.sort(times);
        row("one new annotation, durable", "p50 %.1f ms, p95 %.1f ms; limit 30", times[TRIES / 2], times[TRIES * 95 / 100]);
    }

    private <T> T onHome(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, home).join();
    }

    static void row(String what, String format, Object... values) {
        System.out.printf("%-60s %s%n", what, String.format(Locale.ROOT, format, values));
    }

    static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static double seconds(long since) {
        return milliseconds(since) / 1000;
    }
}
