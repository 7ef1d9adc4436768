package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import lectern.speech.Anatomy;
import lectern.text.TextRange;
import lectern.text.TextUnits;
import lectern.text.Unit;
import lectern.window.reader.Mark;
import lectern.window.reader.PageText;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;

/// Measures the real page in a window on the headless platform: each figure is the work on the JavaFX thread from the
/// call to the painted picture (layout, CSS and a snapshot of the whole window), which is more than a pulse costs.
///
/// Arguments: text files; without any, generated texts only.
public final class PageBench {
    private static final int ROUNDS = 60;
    private static final Color[] COLOURS = {Color.web("#0072b2"), Color.web("#d55e00"), Color.web("#009e73")};
    private final Random random = new Random(4695);
    private SpeechPage page;
    private Scene scene;
    private WritableImage picture;

    private PageBench() {
    }

    /// Prints the table.
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                new PageBench().run(arguments);
            } catch (IOException e) {
                System.err.println(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void run(String[] files) throws IOException {
        page = new SpeechPage();
        scene = new Scene(page, 1000, 1000);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        picture = new WritableImage(1000, 1000);
        String sample = "经济社会高质量发展迈出坚实步伐，人民群众获得感、幸福感、安全感不断增强；我们要解放思想、奋发进取。";
        measureText("warm-up", sample.repeat(400), 100);
        System.out.printf("%-30s %7s %8s %8s %14s %14s %14s %14s %14s %14s%n", "text", "marks", "open",
                "snap", "scroll 40px",                 "page", "jump", "mark", "unit", "hit 发展/the");
        for (String file : files) {
            String text = Files.readString(Path.of(file)).replace("\r\n", "\n");
            measureText(Path.of(file).getFileName().toString(), text, 100);
            measureText(Path.of(file).getFileName().toString(), text, 10_000);
        }
        String paragraph = sample.repeat(6) + "\n";
        measureText("100,000 in paragraphs", paragraph.repeat(100_000 / paragraph.length()), 10_000);
        measureText("1,000,000 in paragraphs", paragraph.repeat(1_000_000 / paragraph.length()), 100);
        measureText("1,000,000 in paragraphs", paragraph.repeat(1_000_000 / paragraph.length()), 10_000);
        measureText("1,000,000 in one line", sample.repeat(1_000_000 / sample.length()), 10_000);
        stage.close();
    }

    private void measureText(String name, String text, int count) {
        List<Mark> marks = marks(text, count);
        boolean chinese = text.codePoints().limit(2000).filter(Character::isIdeographic).count() > 400;
        PageText content = new PageText(text, Anatomy.none(text.length()), chinese);
        double open = median(9, i -> {
            page.show(content);
            page.setMarks(marks);
        });
        double snap = median(9, i -> { });
        double[] scroll = timed(i -> page.lookup(".page-text").fireEvent(wheel()));
        double[] pages = timed(i -> {
            if (i % 20 < 10) {
                page.pageDown();
            } else {
                page.pageUp();
            }
        });
        double[] jump = timed(i -> {
            int at = random.nextInt(text.length());
            page.reveal(new TextRange(at, at), Reveal.TOP);
        });
        page.reveal(new TextRange(text.length() / 2, text.length() / 2), Reveal.TOP);
        List<Mark> changing = new ArrayList<>(marks);
        double[] mark = timed(i -> {
            TextRange sight = page.visibleRange();
            int at = sight.start() + random.nextInt(Math.max(1, sight.length() - 20));
            TextRange range = new TextRange(at, Math.min(text.length(), at + 15));
            changing.add(new Mark("new" + i, range, List.of(COLOURS[i % 3]), "", true, false));
            page.setMarks(changing);
        });
        TextUnits units = TextUnits.of(text);
        TextRange[] unit = {units.at(Unit.CLAUSE, page.firstVisibleOffset()).orElseThrow()};
        double[] cursor = timed(i -> {
            unit[0] = units.next(Unit.CLAUSE, unit[0].start()).orElse(unit[0]);
            page.setUnit(unit[0]);
            page.reveal(unit[0], Reveal.NEAREST);
        });
        List<TextRange> hits = new ArrayList<>();
        String wanted = content.chinese() ? "发展" : "the";
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            hits.add(new TextRange(at, at + wanted.length()));
        }
        double[] hit = timed(i -> page.setHits(i % 2 == 0 ? hits : List.of(), null));
        System.out.printf("%-30s %7d %8.1f %8.1f %14s %14s %14s %14s %14s %14s%n", name, count, open, snap,
                text(scroll), text(pages), text(jump), text(mark), text(cursor), text(hit));
    }

    private ScrollEvent wheel() {
        return new ScrollEvent(ScrollEvent.SCROLL, 500, 500, 500, 500, false, false,
                false, false, true, false, 0, -40, 0, -40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private List<Mark> marks(String text, int count) {
        List<Mark> marks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(Math.max(1, text.length() - 60));
            TextRange range = new TextRange(start, start + 5 + random.nextInt(50));
            marks.add(new Mark("m" + i, range, List.of(COLOURS[i % 3]), "theme", false, i % 10 == 0));
        }
        return marks;
    }

    private double median(int rounds, IntConsumer work) {
        return Arrays.stream(times(rounds, work)).sorted().toArray()[rounds / 2];
    }

    /// p50 and p95 in milliseconds.
    private double[] timed(IntConsumer work) {
        double[] sorted = Arrays.stream(times(ROUNDS, work)).sorted().toArray();
        return new double[] {sorted[ROUNDS / 2], sorted[ROUNDS * 95 / 100]};
    }

    private double[] times(int rounds, IntConsumer work) {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.accept(i);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            if (rounds < ROUNDS) {
                scene.snapshot(picture);
            }
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static String text(double[] p) {
        return String.format("%.1f/%.1f", p[0], p[1]);
    }
}
