package lectern.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How many files of each format are read in a second of one core, anatomy included.
///
/// `mvn -q -Pbench test-compile exec:exec -Dbench.main=lectern.bench.FormatsBench`; further files as arguments
/// (`-Dbench.arguments=…`).
public final class FormatsBench {
    private static final Logger READERS = Logger.getLogger("org.apache");
    private static final double WARM_UP = 3;
    private static final double MEASURED = 5;

    private FormatsBench() {
    }

    /// Prints a line for each file.
    public static void main(String[] files) throws IOException {
        READERS.setLevel(Level.OFF);
        for (String format : List.of("docx", "doc", "rtf", "odt", "html", "md", "epub", "pdf")) {
            try (InputStream in = FormatsBench.class.getResourceAsStream("/lectern/intake/formats/speech." + format)) {
                measure("speech." + format, Objects.requireNonNull(in).readAllBytes());
            }
        }
        for (String file : files) {
            if (!file.isEmpty()) {
                measure(Path.of(file).getFileName().toString(), Files.readAllBytes(Path.of(file)));
            }
        }
    }

    private static void measure(String name, byte[] bytes) throws IOException {
        FileReading reading = Intake.readAll(name, bytes, ReadOptions.STANDARD);
        int characters = reading.readings().stream().mapToInt(r -> r.draft().text().length()).sum();
        repeat(name, bytes, WARM_UP);
        double rate = repeat(name, bytes, MEASURED);
        String pages = name.endsWith(".pdf") ? "  %.0f pages/s".formatted(rate * pages(bytes)) : "";
        System.out.printf(Locale.ROOT, "%-14s %8.1f files/s  %10.0f characters/s%s%n", name, rate, rate * characters, pages);
    }

    private static int pages(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        }
    }

    /// By the time this thread had a core, so that a busy machine measures the same.
    private static double repeat(String name, byte[] bytes, double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long end = start + (long) (seconds * 1e9);
        int count = 0;
        while (threads.getCurrentThreadCpuTime() < end) {
            Intake.readAll(name, bytes, ReadOptions.STANDARD);
            count++;
        }
        return count * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }
}
