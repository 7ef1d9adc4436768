package lectern.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lectern.desk.Desk;
import lectern.desk.ImportTally;
import lectern.desk.Importing;
import lectern.desk.LogFile;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.child.ChildReader;
import lectern.message.Messages;
import lectern.message.Problem;

/// Import, from files to the library, as the window and the command line do it: rates, memory, and what the hostile files of
/// the shared corpora cost the process that reads them.
///
/// `mvn -q -Pbench test-compile exec:exec -Dbench.main=lectern.bench.ImportBench`; `-Dbench.arguments="100000 txt"` sets the
/// largest number of files, 10,000 without it, and the parts: `start`, `txt`, `docx`, `pdf`, `hostile`; all without them.
///
/// Beside the time on the clock stands the time of a core that parent and child took together, which is the same on a busy
/// machine.
public final class ImportBench {
    private static final Path CORPORA = Path.of("../shared/corpora");
    private static final int LENGTH = 3000;

    private ImportBench() {
    }

    /// Prints the table.
    public static void main(String[] arguments) throws IOException {
        LogFile.install(Files.createTempDirectory("lectern-bench-log"));
        int most = arguments.length == 0 || arguments[0].isEmpty() ? 10_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("lectern-bench-");
        List<String> parts = arguments.length < 2 ? List.of("start", "txt", "docx", "pdf", "hostile")
                : List.of(arguments).subList(1, arguments.length);
        try {
            for (String part : parts) {
                switch (part) {
                    case "start" -> start(folder);
                    case "txt" -> {
                        for (int many = 100; many <= most; many *= 10) {
                            texts(folder, many);
                        }
                    }
                    case "hostile" -> hostile(folder);
                    default -> copies(folder, part, part.equals("pdf") ? 200 : 1000);
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static void start(Path folder) throws IOException {
        byte[] bytes = made("docx");
        for (int i = 0; i < 3; i++) {
            try (ChildReader child = new ChildReader(folder.resolve("reading"))) {
                long start = System.nanoTime();
                child.read("empty.rtf", "{\\rtf1 words}".getBytes(StandardCharsets.US_ASCII), ReadOptions.STANDARD);
                long first = System.nanoTime();
                child.read("speech.docx", bytes, ReadOptions.STANDARD);
                System.out.printf(Locale.ROOT, "child: first answer %4d ms, first docx after that %4d ms%n", (first - start) / 1_000_000,
                        (System.nanoTime() - first) / 1_000_000);
            }
        }
    }

    /// Each speech is another one: paragraphs of real speeches where there are some, in another order each.
    private static void texts(Path folder, int many) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts-" + many));
        List<String> paragraphs = paragraphs();
        Random random = new Random(4695);
        for (int i = 0; i < many; i++) {
            StringBuilder text = new StringBuilder("在第" + (i + 1) + "次会议上的讲话\n（2024年3月" + (i % 28 + 1) + "日）\n李明\n\n同志们：\n");
            while (text.length() < LENGTH) {
                text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append('\n');
            }
            text.setLength(LENGTH);
            if (Character.isHighSurrogate(text.charAt(LENGTH - 1))) {
                text.setLength(LENGTH - 1);
            }
            Files.writeString(Files.createDirectories(texts.resolve("s" + i / 1000)).resolve("讲话" + i + ".txt"), text);
        }
        run("txt of 3,000 characters", folder, texts, many, 1);
    }

    private static List<String> paragraphs() throws IOException {
        List<String> all = new ArrayList<>();
        Path reports = CORPORA.resolve("zh-government-work-reports");
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(reports)) {
            try (Stream<Path> found = Files.list(reports)) {
                files.addAll(found.filter(file -> file.toString().endsWith(".txt")).sorted().toList());
            }
        }
        for (Path file : files) {
            Intake.read(file, null).draft().text().lines().filter(line -> line.length() > 20).forEach(all::add);
        }
        if (all.isEmpty()) {
            try (InputStream in = ImportBench.class.getResourceAsStream("/lectern/samples/日新月异4695.txt")) {
                new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.length() > 20)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static void copies(Path folder, String format, int many) throws IOException {
        Path files = Files.createDirectories(folder.resolve(format));
        byte[] bytes = made(format);
        for (int i = 0; i < many; i++) {
            Files.write(files.resolve(i + "." + format), bytes);
        }
        run(format, folder, files, many, format.equals("pdf") ? 2 : 1);
    }

    private static void run(String what, Path folder, Path files, int many, int pages) throws IOException {
        Path library = Files.createTempDirectory(folder, "library-").resolve("bench.lectern");
        AtomicLong peak = new AtomicLong();
        AtomicLong child = new AtomicLong();
        Map<Long, Long> childTimes = new ConcurrentHashMap<>();
        Thread watch = Thread.ofPlatform().daemon().start(() -> watch(peak, child, childTimes));
        Duration before = processor(ProcessHandle.current());
        long start = System.nanoTime();
        ImportTally tally;
        try (Desk desk = Desk.open(library, Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            tally = new Importing(desk).run(List.of(files), ReadOptions.STANDARD, line -> { }, at -> { }, () -> false).join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double core = processor(ProcessHandle.current()).minus(before).toMillis() / 1e3 + childTimes.values().stream().mapToLong(Long::longValue).sum() / 1e3;
        watch.interrupt();
        System.out.printf(Locale.ROOT, "%-24s %7d files  %6.1f s  %7.0f/s%s  %6.1f s of a core  %5.0f/s of a core  heap in use at most %4d MB, child %s  (%d new, %d there, %d refused)%n",
                what, many, seconds, many / seconds, pages > 1 ? " (" + Math.round(many * pages / seconds) + " pages/s)" : "", core, many * pages / core,
                peak.get() >> 20, child.get() == 0 ? "none" : child.get() / 1024 + " MB", tally.imported(), tally.alreadyThere(),
                tally.refused());
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void watch(AtomicLong heap, AtomicLong child, Map<Long, Long> childTimes) {
        Runtime runtime = Runtime.getRuntime();
        try {
            while (true) {
                heap.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                ProcessHandle.current().children().forEach(process -> {
                    child.accumulateAndGet(peak(process.pid()).orElse(0L), Math::max);
                    childTimes.merge(process.pid(), processor(process).toMillis(), Math::max);
                });
                Thread.sleep(50);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Each file alone, with the time it took and the most memory its reader ever held.
    private static void hostile(Path folder) throws IOException {
        Path hostile = CORPORA.resolve("hostile");
        if (!Files.isDirectory(hostile)) {
            System.out.println("no hostile files: there is no folder " + hostile);
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(hostile)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        record Cost(String file, long milliseconds, long kilobytes, String outcome) {
        }
        List<Cost> costs = new ArrayList<>();
        for (Path file : files) {
            try (ChildReader child = new ChildReader(folder.resolve("reading"))) {
                child.read("warm.rtf", "{\\rtf1 words}".getBytes(StandardCharsets.US_ASCII), ReadOptions.STANDARD);
                long pid = ProcessHandle.current().children().findFirst().orElseThrow().pid();
                long start = System.nanoTime();
                String outcome = outcome(child, file);
                costs.add(new Cost(hostile.relativize(file).toString(), (System.nanoTime() - start) / 1_000_000, peak(pid).orElse(-1L), outcome));
            }
        }
        System.out.println(files.size() + " hostile files, each read by a process of its own; the slowest and the largest:");
        Stream.concat(costs.stream().sorted(Comparator.comparingLong(Cost::milliseconds).reversed()).limit(8),
                costs.stream().sorted(Comparator.comparingLong(Cost::kilobytes).reversed()).limit(8)).distinct()
                .forEach(cost -> System.out.printf(Locale.ROOT, "  %-44s %6d ms  %4s MB  %s%n", cost.file(), cost.milliseconds(),
                        cost.kilobytes() < 0 ? "?" : String.valueOf(cost.kilobytes() / 1024), cost.outcome()));
        System.out.printf(Locale.ROOT, "  parent: %s MB%n", peak(ProcessHandle.current().pid()).map(kilobytes -> kilobytes / 1024).orElse(-1L));
    }

    private static String outcome(ChildReader child, Path file) {
        try {
            return child.read(file.getFileName().toString(), Intake.bytes(file), ReadOptions.STANDARD).format().code();
        } catch (Problem problem) {
            return problem.key();
        }
    }

    /// The most memory a process ever held, in KiB; only Linux tells.
    private static Optional<Long> peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst();
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }

    private static byte[] made(String format) throws IOException {
        try (InputStream in = ImportBench.class.getResourceAsStream("/lectern/intake/formats/speech." + format)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
