package lectern.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Facet;
import lectern.annotation.ShelfColumn;
import lectern.annotation.ShelfQuery;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Settings;
import lectern.desk.SpeechShelf;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Source;
import lectern.text.TextRange;
import lectern.window.MainWindow;
import lectern.window.Nobody;
import lectern.window.Preferences;

/// Measures the shelf of a large library: from opening the file until the shelf is painted, filters with their facets, sorting,
/// a page of scrolling, and what it takes of memory (Linux). The speeches are short: how long they are, the shelf does not see.
///
/// Arguments: the number of speeches (100,000), a share of them that is annotated in per cent (10), a file to keep the library
/// in from one run to the next; with a fourth argument, nothing but the memory is measured, in a program that has done nothing
/// else.
public final class ShelfBench {
    private static final int PACKET = 2000;
    private static final String[] WORDS = ("经济 高质量 发展 会议 工作 部署 民生 教育 改革 开放 创新 农村 振兴 生态 安全 党建 文化 卫生 科技 人才 城市 "
            + "项目 投资 服务 责任 担当 学习 精神 加强 推进 关于 深化 落实 提升 建设 统筹 保障 治理 全面 县域").split(" ");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭";
    private static final String GIVEN = "文锋克良建国志强海燕晓东明华立新永红秀英伟敏静丽军洋勇艳杰娟涛超平刚";
    private final Probe probe = new Probe();
    private Desk desk;
    private MainWindow window;
    private Stage stage;

    private ShelfBench() {
    }

    public static void main(String[] arguments) throws IOException {
        int speeches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int annotated = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path folder = Files.createTempDirectory("lectern-shelf-");
        Path library = arguments.length > 2 ? Path.of(arguments[2]) : folder.resolve("bench.lectern");
        try {
            if (!Files.exists(library)) {
                make(library, speeches, annotated);
            }
            if (arguments.length > 3) {
                new ShelfBench().memory(library);
            } else {
                new ShelfBench().run(library);
            }
            System.exit(0);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    // the library

    private static void make(Path file, int speeches, int annotated) {
        long start = System.nanoTime();
        Random random = new Random(1);
        try (Library library = Library.open(file)) {
            List<Theme> themes = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                themes.add(new Theme(new UUID(1, i).toString(), null, "主题" + i, "#336699", "", "", 0, i));
            }
            library.seed(themes);
            Coder me = library.me();
            for (int from = 0; from < speeches; from += PACKET) {
                List<Draft> drafts = new ArrayList<>();
                for (int i = from; i < Math.min(speeches, from + PACKET); i++) {
                    drafts.add(draft(random, i));
                }
                List<Edit> edits = new ArrayList<>();
                library.add(drafts).forEach(added -> {
                    if (random.nextInt(100) < annotated) {
                        String text = drafts.get((int) ((added.card().id() - 1) % PACKET)).text();
                        for (int k = 0; k < 10; k++) {
                            TextRange range = new TextRange(k, k + 2 + random.nextInt(10));
                            edits.add(new Edit.OfAnnotation(null, new Annotation(new UUID(added.card().id(), k).toString(),
                                    added.card().id(), Anchor.of(text, range), List.of(themes.get(random.nextInt(60)).id()), "", me.id(),
                                    Clock.systemUTC().instant(), Clock.systemUTC().instant())));
                        }
                    }
                });
                if (!edits.isEmpty()) {
                    library.apply(new Step(Step.Name.IMPORT_NOTES, "bench", edits, Clock.systemUTC().instant()));
                }
            }
            List<Long> some = library.speeches().stream().map(card -> card.id()).filter(id -> id % 7 == 0).toList();
            library.apply(new Step(Step.Name.TAG_SPEECHES, "待引用", List.of(new Edit.OfTag("待引用", some, true)), Clock.systemUTC().instant()));
            // what was done last is read when a library is opened: as many small steps as are remembered
            for (int i = 0; i < Desk.UNDO_DEPTH; i++) {
                library.apply(new Step(i % 2 == 0 ? Step.Name.TAG_SPEECHES : Step.Name.UNTAG_SPEECHES, "x",
                        List.of(new Edit.OfTag("x", some.subList(0, 1), i % 2 == 0)), Clock.systemUTC().instant()));
            }
        }
        System.out.printf("%d speeches made in %.0f s, %.0f MB%n", speeches, (System.nanoTime() - start) / 1e9,
                file.toFile().length() / 1e6);
    }

    private static Draft draft(Random random, int number) {
        StringBuilder title = new StringBuilder("在");
        for (int i = 0; i < 5 + random.nextInt(5); i++) {
            title.append(WORDS[random.nextInt(WORDS.length)]);
        }
        title.append("会议上的讲话");
        // 3,000 speakers, some of them often
        int who = (int) (3000 * random.nextDouble() * random.nextDouble());
        String speaker = SURNAMES.charAt(who % SURNAMES.length()) + "" + GIVEN.charAt(who / SURNAMES.length() % GIVEN.length())
                + GIVEN.charAt(who / SURNAMES.length() / GIVEN.length());
        String text = title + "\n" + speaker + "\n" + number + "\n各位代表，同志们。";
        FrontMatter front = new FrontMatter(said(title.toString()), null, said(title.substring(0, 6) + "会议"), said(speaker),
                said("县委书记"), said(new PartialDate(1990 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                random.nextInt(3) == 0 ? null : said(WORDS[random.nextInt(WORDS.length)] + "县"),
                random.nextInt(2) == 0 ? null : said("日新月异" + random.nextInt(20)), said(String.valueOf(number)), null, null, null);
        return new Draft(new Source(title + "_" + number + ".txt", "UTF-8", 1, Source.LineEnding.LF, false), text,
                new Anatomy(front, new TextRange(0, text.length()), List.of(), Outline.NONE, List.of()));
    }

    private static <T> Recognised<T> said(T value) {
        return new Recognised<>(value, null, 1);
    }

    // the window

    private void memory(Path library) {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try (AutoCloseable opened = open(library, new double[2])) {
            probe.measure(() -> press(KeyCode.L, KeyCode.CONTROL), () -> window.shelf().found().order().length > 0);
            type("发展", 0);
            asked(query -> ShelfQuery.ALL.sorted(ShelfColumn.TITLE));
            type("", 0);
            told("shelf shown, filtered, sorted");
            System.gc();
            told("the same, after a collection");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void told(String when) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%-44s heap in use %.0f of %.0f MB, resident %.0f MB; limit 450%n", when,
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.totalMemory() / 1e6, resident());
    }

    private void run(Path library) {
        Platform.startup(() -> Platform.setImplicitExit(false));
        // once for the classes
        try (AutoCloseable warm = open(library, new double[2])) {
            probe.measure(() -> press(KeyCode.L, KeyCode.CONTROL), () -> window.shelf().found().order().length > 0);
            type("x", 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        long before = System.nanoTime();
        double[] parts = new double[2];
        AutoCloseable opened = open(library, parts);
        Probe.Took shelf = probe.measure(() -> press(KeyCode.L, KeyCode.CONTROL), () -> table() != null && table().getItems().size() > 0);
        double painted = (System.nanoTime() - before) / 1e6;
        probe.measure(() -> { }, () -> window.shelf().found().order().length > 0);
        System.out.printf("open the library, shelf painted     %7.0f ms (library %.0f, window painted %.0f, shelf %.0f); limit 700%n"
                + "  with all speeches and all facets  %7.0f ms%n", painted, parts[0], parts[1], shelf.seen(),
                (System.nanoTime() - before) / 1e6);
        int all = window.shelf().found().order().length;
        probe.calm();
        say("the names made, first word typed", List.of(type("zwf", all)));
        type("", all);
        List<Probe.Took> filters = new ArrayList<>();
        for (String words : List.of("发展", "gzl", "發展 王", "日新月异7", "1995", "县", "jiangshen", "待引用", "wjg 教育", "zzzz")) {
            filters.add(type(words, all));
        }
        type("", all);
        say("filter by words, facets counted; limit 200", filters);
        List<Probe.Took> facets = new ArrayList<>();
        for (String value : List.of("year 1995", "year 2001", "state unread", "occasion meeting", "tag 待引用", "tag ")) {
            Facet facet = Facet.valueOf(value.substring(0, value.indexOf(' ')).toUpperCase(Locale.ROOT));
            facets.add(asked(query -> query.toggled(facet, value.substring(value.indexOf(' ') + 1))));
        }
        asked(query -> ShelfQuery.ALL);
        say("facet chosen, all facets counted; limit 200", facets);
        List<Probe.Took> first = new ArrayList<>();
        List<Probe.Took> again = new ArrayList<>();
        for (ShelfColumn column : ShelfColumn.values()) {
            first.add(asked(query -> query.sorted(column)));
            again.add(asked(query -> query.sorted(column)));
        }
        say("sorted by each column, first time", first);
        say("sorted by each column, again", again);
        say("sorted by title, then date, then speaker", List.of(asked(query -> ShelfQuery.ALL
                .sortedAlso(ShelfColumn.TITLE).sortedAlso(ShelfColumn.DATE)
                .sortedAlso(ShelfColumn.SPEAKER))));
        BenchWindow.call(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(0);
            return true;
        });
        probe.calm();
        List<Probe.Took> pages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pages.add(probe.measure(() -> press(KeyCode.PAGE_DOWN), () -> true));
        }
        say("a page of scrolling", pages);
        say("to the end and back", List.of(probe.measure(() -> press(KeyCode.END), () -> true),
                probe.measure(() -> press(KeyCode.HOME), () -> true)));
        List<Probe.Took> selecting = List.of(probe.measure(() -> press(KeyCode.A, KeyCode.CONTROL), () -> true));
        say("all chosen", selecting);
        String everyone = "全部" + System.currentTimeMillis();
        say("all tagged", List.of(probe.measure(() -> {
            SpeechShelf its = window.shelf();
            long[] ids = its.found().ids();
            desk.perform(its.tag(Arrays.stream(ids).boxed().toList(), everyone, true).orElseThrow());
        }, () -> window.shelf().tags().contains(everyone) && window.shelf().found().rows().tags().contains(everyone))));
        // another run finds the library as this one did
        probe.measure(desk::undo, () -> !window.shelf().tags().contains(everyone));
        told("after all this");
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Desk open(Path library) {
        return Desk.open(library, Messages.in(Locale.SIMPLIFIED_CHINESE), Clock.systemUTC(), probe.home()).join();
    }

    private AutoCloseable open(Path library, double[] parts) {
        long start = System.nanoTime();
        desk = open(library);
        parts[0] = (System.nanoTime() - start) / 1e6;
        start = System.nanoTime();
        window = BenchWindow.call(() -> new MainWindow(desk, Messages.in(Locale.SIMPLIFIED_CHINESE), new Preferences(Settings.DEFAULT, kept -> { }),
                new Nobody(), new Nobody()));
        stage = BenchWindow.call(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(window.root(), 1000, 1000));
            window.install(shown.getScene());
            shown.setX(0);
            shown.setY(0);
            shown.show();
            return shown;
        });
        probe.watch(stage.getScene());
        probe.calm();
        parts[1] = (System.nanoTime() - start) / 1e6;
        return () -> {
            BenchWindow.call(() -> {
                stage.close();
                return true;
            });
            desk.close();
        };
    }

    @SuppressWarnings("unchecked")
    private TableView<Integer> table() {
        return (TableView<Integer>) window.root().lookup(".shelf-table");
    }

    private Probe.Took type(String words, int all) {
        probe.calm();
        return probe.measure(() -> ((TextField) window.root().lookup(".whole-shelf .filter")).setText(words),
                () -> window.shelf().found().query().words().equals(words));
    }

    private Probe.Took asked(UnaryOperator<ShelfQuery> change) {
        probe.calm();
        ShelfQuery wanted = change.apply(BenchWindow.call(() -> window.shelf().query()));
        return probe.measure(() -> window.shelf().ask(wanted), () -> window.shelf().found().query().equals(wanted));
    }

    /// On the clock, and the processor time of the JavaFX thread, which a busy machine changes less.
    private static void say(String what, List<Probe.Took> times) {
        List<Double> clock = times.stream().map(Probe.Took::work).sorted().toList();
        List<Double> thread = times.stream().map(Probe.Took::window).sorted().toList();
        System.out.printf("%-44s median %6.1f ms, most %6.1f ms; JavaFX thread %6.1f, %6.1f ms%n", what, clock.get(clock.size() / 2),
                clock.getLast(), thread.get(thread.size() / 2), thread.getLast());
    }

    private static void press(KeyCode key, KeyCode... held) {
        Robot robot = new Robot();
        for (KeyCode modifier : held) {
            robot.keyPress(modifier);
        }
        robot.keyPress(key);
        robot.keyRelease(key);
        for (KeyCode modifier : held) {
            robot.keyRelease(modifier);
        }
    }

    private static double resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst().orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
