package lectern.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.speech.Anatomy;
import lectern.text.TextRange;
import lectern.window.margin.SpeechMargin;
import lectern.window.reader.PageText;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;

/// Measures page and margin on the JavaFX thread, from the call to the end of layout: without painting, which would hide
/// it, and in the thread's own processor time, so that a busy machine does not change the figures. Run with
/// `-Dbench.main=lectern.bench.MarginBench`.
public final class MarginBench {
    private static final int ROUNDS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(4695);
    private SpeechPage page;
    private SpeechMargin margin;
    private StackPane root;
    private String text;

    private MarginBench() {
    }

    /// Prints the table.
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                new MarginBench().run();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void run() {
        page = new SpeechPage();
        margin = new SpeechMargin(page, Messages.in(Locale.ENGLISH));
        root = new StackPane(page, margin);
        root.getStyleClass().add("lectern");
        root.getStylesheets().add("/lectern/window/window.css");
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 1000, 1000));
        stage.show();
        String paragraph = "经济社会高质量发展迈出坚实步伐，人民群众获得感、幸福感、安全感不断增强；我们要解放思想、奋发进取。".repeat(6) + "\n";
        text = paragraph.repeat(1_000_000 / paragraph.length());
        page.show(new PageText(text, Anatomy.none(text.length()), true));
        System.out.printf("%-34s %15s %15s %15s %15s %15s %15s%n", "10,000 annotations (p50/p95 ms)", "page scrolls", "with margin", "jump", "change", "focus", "10,000 hits");
        measure("spread over 1,000,000", text.length() - 100, 60);
        measure("within 20,000 characters", 20_000, 60);
        measure("within two screens, overlapping", 2_000, 600);
        stage.close();
    }

    private void measure(String name, int extent, int longest) {
        List<Theme> themes = new ArrayList<>();
        for (int i = 0; i < 55; i++) {
            themes.add(new Theme("t" + i, null, "theme " + i, "#%06x".formatted(random.nextInt(0x1000000)), "", i < 9 ? i + 1 : 0, i));
        }
        Codebook codebook = new Codebook(themes);
        List<Annotation> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int start = random.nextInt(extent);
            TextRange range = new TextRange(start, start + 5 + random.nextInt(longest));
            all.add(new Annotation("m" + i, 1, Anchor.of(text, range), List.of("t" + i % 55), i % 10 == 0 ? "note **" + i + "**" : "",
                    "me", Instant.EPOCH, Instant.EPOCH));
        }
        margin.show(all, codebook, text.length());
        settle();
        page.reveal(new TextRange(0, 0), Reveal.TOP);
        double[] alone = times(i -> {
            page.scrollBy(Math.floorMod(i, 20) < 10 ? 40 : -40);
            root.applyCss();
            root.layout();
        });
        page.reveal(new TextRange(0, 0), Reveal.TOP);
        double[] scroll = times(i -> {
            page.scrollBy(Math.floorMod(i, 20) < 10 ? 40 : -40);
            settle();
        });
        double[] jump = times(i -> {
            int at = random.nextInt(extent);
            page.reveal(new TextRange(at, at), Reveal.TOP);
            settle();
        });
        double[] change = times(i -> {
            margin.show(i % 2 == 0 ? all : all.subList(1, all.size()), codebook, text.length());
            settle();
        });
        double[] focus = times(i -> {
            margin.focus("m" + random.nextInt(all.size()));
            settle();
        });
        List<TextRange> hits = all.stream().map(annotation -> annotation.anchor().range()).toList();
        double[] strip = times(i -> {
            margin.showHits(hits, null);
            settle();
        });
        System.out.printf("%-34s %15s %15s %15s %15s %15s %15s%n", name, text(alone), text(scroll), text(jump), text(change), text(focus), text(strip));
    }

    /// What a pulse does before painting.
    private void settle() {
        root.applyCss();
        root.layout();
        page.sight();
        root.applyCss();
        root.layout();
    }

    private double[] times(IntConsumer work) {
        double[] times = new double[ROUNDS];
        for (int i = -50; i < ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.accept(i);
            if (i >= 0) {
                times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static String text(double[] sorted) {
        return "%.1f / %.1f".formatted(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }
}
