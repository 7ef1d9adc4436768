package lectern.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Measures the start of the packaged image: from starting `bin/lectern` in a new process until the window with the last
/// speech has been painted and can be read, as the program itself says (`-Dlectern.first-page=say`). With and without the
/// AOT cache, on the headless platform, and on the screen that `DISPLAY` names. Beside the time by the clock it prints the
/// processor time, which a busy machine changes less, and the memory two seconds later (Linux).
///
/// Arguments: the image's folder, a speech, the number of runs (10).
public final class StartBench {
    private static final String SAID = "first page painted";
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private record Start(double seconds, double processor, double megabytes) {
    }

    private final Path image;
    private final Path home;

    private StartBench(Path image, Path home) {
        this.image = image;
        this.home = home;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path image = arguments.length > 0 ? Path.of(arguments[0]) : newest();
        Path speech = Path.of(arguments.length > 1 ? arguments[1] : "resources/lectern/samples/日新月异4695.txt");
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        Path home = Files.createTempDirectory("lectern-start-");
        StartBench bench = new StartBench(image.toAbsolutePath(), home);
        try {
            bench.start(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), speech.toAbsolutePath().toString());
            System.out.printf("%d starts of %s, the window with the last speech readable%n", runs, image);
            System.out.printf("%-28s %8s %8s %11s %10s%n", "", "median", "p95", "processor", "memory");
            bench.table("headless", List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), runs);
            if (System.getenv("DISPLAY") != null) {
                bench.table("screen " + System.getenv("DISPLAY"), List.of(), runs);
            }
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static Path newest() throws IOException {
        try (Stream<Path> made = Files.list(Path.of("target/package"))) {
            return made.filter(path -> Files.exists(path.resolve("bin/lectern"))).findFirst()
                    .orElseThrow(() -> new IOException("no image: mvn -q -Pinstaller package -DskipTests makes it"));
        }
    }

    private void table(String where, List<String> options, int runs) throws IOException, InterruptedException {
        for (String mode : List.of("on", "off")) {
            List<String> with = new ArrayList<>(options);
            // "on" refuses to start without a fitting cache: what is measured is what is named
            with.add("-XX:AOTMode=" + mode);
            start(with);
            List<Start> starts = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                starts.add(start(with));
            }
            System.out.printf("%-28s %6.2f s %6.2f s %9.2f s %7.0f MB%n", where + ", cache " + mode,
                    at(starts.stream().map(Start::seconds).toList(), 0.5), at(starts.stream().map(Start::seconds).toList(), 0.95),
                    at(starts.stream().map(Start::processor).toList(), 0.5), at(starts.stream().map(Start::megabytes).toList(), 0.5));
        }
    }

    /// The smallest value that this part of all does not exceed.
    private static double at(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    private Start start(List<String> options, String... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/lectern").toString(), "--library",
                home.resolve("bench.lectern").toString()));
        command.addAll(List.of(files));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(Map.of("HOME", home.toString(), "LECTERN_JAVA_OPTIONS",
                String.join(" ", options) + " -Dlectern.first-page=say"));
        long before = System.nanoTime();
        Process started = process.start();
        try (BufferedReader out = new BufferedReader(new java.io.InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); !SAID.equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new IOException("it ended without a page: " + said);
                }
                said.append(line).append('\n');
            }
            double seconds = (System.nanoTime() - before) / 1e9;
            double processor = started.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
            Thread.sleep(SETTLED);
            return new Start(seconds, processor, memory(started.pid()));
        } finally {
            started.destroy();
            started.waitFor();
        }
    }

    private static double memory(long process) {
        Path status = Path.of("/proc/" + process + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst().orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
