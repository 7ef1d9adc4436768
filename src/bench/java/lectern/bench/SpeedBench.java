package lectern.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Importing;
import lectern.intake.ReadOptions;
import lectern.message.Messages;

/// How quick the program is: the real window on the headless platform, on a real library in a temporary folder, from the
/// key to the painted pulse ([Probe]). Prints one table, with the limits that Lectern sets itself.
///
/// Arguments: how many rounds, 1 for the usual number; then, to look closer at some, the places of texts in the table,
/// which are then worked in only.
public final class SpeedBench {
    private static final String ROW = "%-42s %8s %8s %8s  %-7s %15s %15s %15s %15s%n";
    private final Random random = new Random(4695);
    private final double share;
    private final List<Integer> worked;

    private record Text(String name, int length, boolean oneLine, int annotations, double openLimit) {
    }

    private static final List<Text> TEXTS = List.of(
            new Text("3,000 / 100 annotations", 3_000, false, 100, 60),
            new Text("100,000 / 10,000", 100_000, false, 10_000, 150),
            new Text("1,000,000 / 10,000", 1_000_000, false, 10_000, 400),
            new Text("one line of 217,000 / 10,000", 217_000, true, 10_000, 150),
            new Text("one line of 1,000,000 / 10,000", 1_000_000, true, 10_000, 400));

    private SpeedBench(double share, List<Integer> worked) {
        this.share = share;
        this.worked = worked;
    }

    /// Prints the table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
        Path folder = Files.createTempDirectory("lectern-bench-");
        boolean measured = false;
        try {
            new SpeedBench(arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]),
                    Stream.of(arguments).skip(1).map(Integer::valueOf).toList()).run(folder);
            measured = true;
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            // also after an exception, when a thread of the library may be left
            System.exit(measured ? 0 : 1);
        }
    }

    private void run(Path folder) throws IOException {
        Path library = folder.resolve("bench.lectern");
        Probe probe = new Probe();
        long[] ids = fill(library, folder, probe);
        header();
        try (BenchWindow window = new BenchWindow(library, probe)) {
            if (!worked.isEmpty()) {
                for (int k : worked) {
                    opening(window, ids, k);
                    working(window, ids[k], TEXTS.get(k));
                }
                return;
            }
            heap(window, ids[2]);
            for (int i = 0; i < 2; i++) {
                for (long id : ids) {
                    window.open(id);
                    work(window, 20);
                }
            }
            for (int k = 0; k < ids.length; k++) {
                opening(window, ids, k);
            }
            for (int k = 0; k < ids.length; k++) {
                working(window, ids[k], TEXTS.get(k));
            }
            find(window, ids[2]);
        }
    }

    /// The library, as the program would have filled it.
    private static long[] fill(Path library, Path folder, Probe probe) throws IOException {
        BenchSpeeches speeches = new BenchSpeeches();
        Desk desk = Desk.open(library, Messages.in(Locale.SIMPLIFIED_CHINESE), Clock.systemUTC(), probe.home()).join();
        List<Theme> themes = desk.codebook().all();
        long[] ids = new long[TEXTS.size()];
        for (int i = 0; i < ids.length; i++) {
            Text text = TEXTS.get(i);
            Path file = Files.writeString(folder.resolve(i + ".txt"),
                    text.oneLine ? speeches.inOneLine(text.length) : speeches.inParagraphs(text.length));
            ids[i] = new Importing(desk).run(List.of(file), ReadOptions.STANDARD, progress -> { }, () -> false).join().lines().getFirst().card().id();
            String stored = desk.speech(ids[i]).join().orElseThrow().text();
            desk.perform(speeches.annotations(ids[i], stored, text.annotations, themes)).join();
        }
        desk.close();
        return ids;
    }

    // ------------------------------------------------------------------ what is measured

    private void working(BenchWindow window, long id, Text text) {
        window.open(id);
        Work work = work(window, (int) (120 * share));
        print("key → mark painted, in " + text.name, 16, work.marked);
        print("key → cursor painted", 16, work.moved);
        print("page", 16, work.paged);
        print("jump", 50, work.jumped);
        print("key → on disk", 30, sorted(work.durable), work.marked);
    }

    private void heap(BenchWindow window, long id) {
        double empty = used();
        window.open(id);
        work(window, 10);
        double full = used();
        System.out.printf(ROW, "heap, 1,000,000 / 10,000, over the empty window", "%.0f MB".formatted(full - empty), "",
                "150 MB", full - empty < 150 ? "met" : "NOT MET", "", "", "", "");
    }

    private static double used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private void opening(BenchWindow window, long[] ids, int k) {
        List<Probe.Took> opened = new ArrayList<>();
        for (int i = 0; i < Math.max(3, 20 * share); i++) {
            window.open(ids[k == 0 ? 1 : 0]);
            opened.add(window.open(ids[k]));
        }
        print("open " + TEXTS.get(k).name, TEXTS.get(k).openLimit, opened);
    }

    private record Work(List<Probe.Took> marked, List<Probe.Took> moved, List<Probe.Took> paged, List<Probe.Took> jumped,
                        List<Double> durable) {
    }

    /// What a reader does, here and there in the speech that lies open.
    private Work work(BenchWindow window, int rounds) {
        Work work = new Work(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < rounds; i++) {
            if (i % 10 == 0) {
                window.jump(random.nextDouble() * 0.9);
                window.robotAndCalm(KeyCode.SPACE);
            }
            work.moved.add(window.press(i % 4 == 3 ? KeyCode.DOWN : KeyCode.RIGHT));
            BenchWindow.Marked marked = window.mark(KeyCode.getKeyCode(Integer.toString(1 + i % 3)));
            work.marked.add(marked.painted());
            work.durable.add(marked.durable());
        }
        for (int i = 0; i < rounds; i++) {
            work.jumped.add(window.jump(random.nextDouble() * 0.95));
            work.paged.add(window.press(KeyCode.SPACE));
        }
        return work;
    }

    private void find(BenchWindow window, long id) {
        window.open(id);
        window.openFind();
        List<Probe.Took> found = new ArrayList<>();
        for (int i = 0; i < 60 * share + 10; i++) {
            window.clearFind();
            for (String sign : List.of("人", "民", i % 2 == 0 ? "民" : "群")) {
                Probe.Took took = window.find(sign);
                if (i >= 10) {
                    found.add(took);
                }
            }
        }
        print("find as you type in 1,000,000", 50, found);
    }

    // ------------------------------------------------------------------ the table

    private static void header() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        String model = !Files.isReadable(cpu) ? System.getProperty("os.arch") : Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name")).map(line -> line.split(":", 2)[1].strip()).findFirst().orElse("?");
        System.out.printf("%s %s, JavaFX %s (%s), %s %s, %s, %d cores, heap %d MB, %s, load %.1f%n",
                System.getProperty("java.vm.name"), Runtime.version(), System.getProperty("javafx.runtime.version"),
                System.getProperty("prism.order"), System.getProperty("os.name"), System.getProperty("os.version"), model,
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName)
                        .collect(Collectors.joining(", ")), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println("milliseconds; CPU: p50/p95 of processor time, which other programs do not disturb");
        System.out.printf(ROW, "", "p50", "p95", "limit", "", "with the beat", "window CPU", "painting CPU", "library CPU");
    }

    private void print(String name, double limit, List<Probe.Took> took) {
        print(name, limit, sorted(took.stream().map(Probe.Took::work).toList()), took);
    }

    private void print(String name, double limit, double[] sorted, List<Probe.Took> took) {
        double p95 = at(sorted, 0.95);
        System.out.printf(ROW, name, "%.1f".formatted(at(sorted, 0.5)), "%.1f".formatted(p95), "%.0f".formatted(limit),
                p95 <= limit ? "met" : "NOT MET", both(took, Probe.Took::seen), both(took, Probe.Took::window),
                both(took, Probe.Took::paint), both(took, Probe.Took::library));
    }

    private static String both(List<Probe.Took> took, ToDoubleFunction<Probe.Took> figure) {
        double[] sorted = took.stream().mapToDouble(figure).sorted().toArray();
        return "%.1f / %.1f".formatted(at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double[] sorted(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
