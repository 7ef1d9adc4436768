package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.cli.CommandLineMain;
import lectern.desk.Desk;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;
import lectern.desk.Samples;
import lectern.exchange.NotesDocument;
import lectern.exchange.NotesReader;
import lectern.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole sample, four parts with fourteen heads, coded as a person does who has no mouse; then what the library, the
/// exports and the command line say of it.
class KeysAloneTest {
    private static final String CLAIM = "政治引领 论断";
    private static final String MEASURE = "举措";
    private static final String FIGURE = "数据";
    private static final String FIRST_NOTE = "第二个“必须”：发展。**金句**可用 𠮷";
    private static final String SECOND_NOTE = "这里是要点";

    @TempDir
    private Path folder;
    private OpenWindow opened;

    /// What an annotation is to the reader.
    private record Coded(String quote, List<String> themes, String note) {
        static Coded as(String quote, String... themes) {
            return new Coded(quote, List.of(themes), "");
        }

        Coded noted(String text) {
            return new Coded(quote, themes, text);
        }
    }

    private static final List<Coded> EXPECTED = List.of(
            Coded.as("凝心聚力交出高质量发展优异答卷，必须在解放思想中统一思想", CLAIM),
            Coded.as("要加强学习研究。把勤于学习、善于思考作为习惯", MEASURE),
            Coded.as("要树立问题导向", "问题导向"),
            Coded.as("要狠抓执行落地", MEASURE),
            Coded.as("凝心聚力交出高质量发展优异答卷，必须在笃定发展中争先进位", CLAIM).noted(FIRST_NOTE),
            Coded.as("要稳住经济基本盘", MEASURE),
            Coded.as("要跑出发展加速度", MEASURE),
            Coded.as("要增强核心竞争力", MEASURE),
            Coded.as("要创优服务软环境", MEASURE),
            Coded.as("凝心聚力交出高质量发展优异答卷，必须在保障民生中造福人民", CLAIM),
            Coded.as("要用心用力办好民生实事", "要用心用力办好民生实事"),
            Coded.as("要坚定不移推进乡村振兴", "金句"),
            Coded.as("要竭尽全力维护安定和谐", "待查"),
            Coded.as("凝心聚力交出高质量发展优异答卷，必须在真抓实干中彰显担当", CLAIM),
            Coded.as("要知责于心、履责于行。对张家口的事业必须要有强烈的责任感", FIGURE),
            Coded.as("要较真碰硬、攻坚克难。", FIGURE),
            Coded.as("面对改革发展稳定急难险重任务", FIGURE),
            Coded.as("要比学赶超、事争一流").noted(SECOND_NOTE),
            Coded.as("要正己修身、廉洁自律", MEASURE));

    @Test
    void theWholeSampleIsCodedWithoutTheMouse() throws IOException {
        Path library = folder.resolve("a.lectern");
        opened = new OpenWindow(library, Locale.SIMPLIFIED_CHINESE);
        long hits;
        try (OpenWindow closing = opened) {
            openTheSample();
            firstPart();
            secondPart();
            thirdPart();
            fourthPart();
            hits = allHits("平稳");
        }
        try (Desk desk = Desk.open(library, Messages.in(Locale.SIMPLIFIED_CHINESE), Clock.systemUTC(), Runnable::run).join()) {
            OpenSpeech open = desk.openLastSpeech().join().orElseThrow();
            assertThat(desk.check().join().wrong()).isEmpty();
            List<Coded> found = open.annotations().stream().map(a -> new Coded(a.anchor().quote(),
                    Marking.themes(a, desk.codebook()).stream().map(Theme::name).toList(), a.note())).toList();
            assertThat(found.stream().filter(coded -> !coded.quote().equals("平稳"))).containsExactlyElementsOf(EXPECTED);
            assertThat(found.stream().filter(coded -> coded.quote().equals("平稳"))).hasSize((int) hits)
                    .allSatisfy(coded -> assertThat(coded.themes()).containsExactly(MEASURE));
            assertThat(open.annotations()).allSatisfy(a ->
                    assertThat(a.anchor().range().of(open.speech().text())).isEqualTo(a.anchor().quote()));
        }
        exportedByKeys(library, hits);
        undoneToTheStartByKeys(library);
    }

    // the person at the keys

    private void openTheSample() throws IOException {
        opened.chosen.files = List.of(folder.resolve("4695.txt"));
        try (InputStream in = Samples.class.getResourceAsStream("/lectern/samples/" + Samples.CLOSING_ADDRESS)) {
            Files.write(opened.chosen.files.getFirst(), in.readAllBytes());
        }
        opened.press(KeyCode.O, KeyCode.CONTROL);
        Fx.await("the sample", () -> opened.window.reader().open().isPresent() && opened.window.page().isFocused());
        Fx.pulse();
        assertThat(opened.open().speech().anatomy().outline().sections().stream().map(s -> s.children().size()))
                .as("four parts with fourteen heads").startsWith(3, 4, 3, 4);
    }

    /// `}` to the next head.
    private void toHead(String title) {
        opened.type("}");
        assertThat(opened.under()).isEqualTo(title);
    }

    private void firstPart() {
        toHead(EXPECTED.getFirst().quote());
        marked(() -> opened.type("1"));
        toHead("要加强学习研究");
        marked(() -> opened.type("2"));
        marked(() -> {
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
        });
        assertThat(opened.under()).isEqualTo("要加强学习研究。把勤于学习、善于思考作为习惯");
        toHead("要树立问题导向");
        marked(() -> {
            opened.type("t");
            opened.type("问题导向");
            opened.press(KeyCode.ENTER);
        });
        toHead("要狠抓执行落地");
        marked(() -> {
            opened.type("r");
            opened.type("2");
        });
    }

    /// Reached through the outline; three heads with a theme that stays.
    private void secondPart() {
        opened.press(KeyCode.F6, KeyCode.SHIFT);
        opened.press(KeyCode.DOWN);
        opened.press(KeyCode.ENTER);
        assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
        assertThat(opened.under()).isEqualTo(EXPECTED.get(4).quote());
        marked(() -> opened.type("1"));
        marked(() -> note(FIRST_NOTE));
        toHead("要稳住经济基本盘");
        marked(() -> opened.type("2"));
        opened.type("s");
        List<Annotation> before = opened.open().annotations();
        for (String head : List.of("要跑出发展加速度", "要增强核心竞争力", "要创优服务软环境")) {
            toHead(head);
            opened.press(KeyCode.ENTER);
        }
        opened.press(KeyCode.ESCAPE);
        List<Annotation> after = opened.open().annotations();
        assertThat(after).hasSize(before.size() + 3);
        opened.press(KeyCode.ENTER);
        assertThat(opened.open().annotations()).as("no theme stays any longer").isEqualTo(after);
        IntStream.range(0, 3).forEach(i -> opened.press(KeyCode.Z, KeyCode.CONTROL));
        assertThat(opened.open().annotations()).isEqualTo(before);
        IntStream.range(0, 3).forEach(i -> opened.press(KeyCode.Y, KeyCode.CONTROL));
        assertThat(opened.open().annotations()).isEqualTo(after);
    }

    private void thirdPart() {
        toHead(EXPECTED.get(9).quote());
        marked(() -> opened.type("1"));
        toHead("要用心用力办好民生实事");
        marked(() -> opened.type("v"));
        toHead("要坚定不移推进乡村振兴");
        marked(() -> opened.type("4"));
        toHead("要竭尽全力维护安定和谐");
        marked(() -> opened.type("5"));
    }

    /// Two passages merged, one split.
    private void fourthPart() {
        toHead(EXPECTED.get(13).quote());
        marked(() -> opened.type("1"));
        toHead("要知责于心、履责于行");
        marked(() -> opened.type("3"));
        opened.press(KeyCode.RIGHT);
        marked(() -> opened.type("3"));
        opened.type("[");
        marked(() -> opened.type("+"));
        assertThat(opened.under()).isEqualTo(EXPECTED.get(14).quote());
        toHead("要较真碰硬、攻坚克难");
        opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
        opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
        marked(() -> opened.type("3"));
        opened.press(KeyCode.RIGHT);
        opened.press(KeyCode.LEFT);
        assertThat(opened.under()).isEqualTo("面对改革发展稳定急难险重任务");
        marked(() -> opened.type(","));
        toHead("要比学赶超、事争一流");
        marked(() -> note(SECOND_NOTE));
        toHead("要正己修身、廉洁自律");
        marked(() -> opened.type("2"));
    }

    private long allHits(String words) {
        opened.press(KeyCode.HOME);
        opened.type("/");
        opened.type(words);
        opened.press(KeyCode.ENTER);
        opened.press(KeyCode.ESCAPE);
        assertThat(opened.under()).isEqualTo(words);
        int before = opened.open().annotations().size();
        marked(() -> {
            opened.type("a");
            opened.press(KeyCode.ENTER);
        });
        long hits = opened.open().annotations().size() - before;
        assertThat(hits).isEqualTo(opened.open().speech().text().split(words, -1).length - 1).isPositive();
        return hits;
    }

    private void note(String text) {
        opened.type("n");
        // the last character and the chord that ends the note may come in one breath
        Fx.run(() -> opened.fireTyped(text));
        opened.press(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
    }

    /// What `keys` do changes the annotations, is undone and done again.
    private void marked(Runnable keys) {
        List<Annotation> before = opened.open().annotations();
        List<Theme> themes = Fx.call(() -> opened.desk.codebook().all());
        keys.run();
        List<Annotation> after = opened.open().annotations();
        assertThat(after).isNotEqualTo(before);
        opened.press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(opened.open().annotations()).isEqualTo(before);
        assertThat(Fx.call(() -> opened.desk.codebook().all())).isEqualTo(themes);
        opened.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(opened.open().annotations()).isEqualTo(after);
        assertThat(after.stream().filter(a -> !before.contains(a)).map(a -> a.anchor().quote()))
                .as("the reader is where it was done").contains(opened.under());
    }

    // afterwards

    private void exportedByKeys(Path library, long hits) throws IOException {
        Path target = folder.resolve("notes.json");
        try (OpenWindow again = new OpenWindow(library, Locale.SIMPLIFIED_CHINESE)) {
            opened = again;
            again.press(KeyCode.P, KeyCode.CONTROL);
            again.type("jfsx");
            again.press(KeyCode.ENTER);
            Fx.await("the sample", () -> again.window.reader().open().isPresent() && again.window.page().isFocused());
            again.chosen.target = Optional.of(target);
            again.press(KeyCode.E, KeyCode.CONTROL);
            Fx.await("the export", () -> Files.exists(target));
        }
        try (InputStream in = Files.newInputStream(target)) {
            NotesDocument notes = NotesReader.read(in);
            Map<String, String> names = notes.themes().stream().collect(Collectors.toMap(
                    NotesDocument.NotedTheme::id, NotesDocument.NotedTheme::name));
            assertThat(notes.annotations()).hasSize(EXPECTED.size() + (int) hits);
            assertThat(notes.annotations().stream().map(a -> new Coded(a.quote(), a.themes().stream().map(names::get).toList(),
                    a.note())).filter(coded -> !coded.quote().equals("平稳"))).containsExactlyElementsOf(EXPECTED);
        }
        JsonNode shown = show(library);
        assertThat(shown.get("annotations").valueStream().map(a -> a.get("quote").stringValue()).filter(q -> !q.equals("平稳")))
                .containsExactlyElementsOf(EXPECTED.stream().map(Coded::quote).toList());
    }

    private void undoneToTheStartByKeys(Path library) {
        try (OpenWindow again = new OpenWindow(library, Locale.SIMPLIFIED_CHINESE)) {
            opened = again;
            while (Fx.call(() -> again.desk.nextUndo().isPresent())) {
                again.press(KeyCode.Z, KeyCode.CONTROL);
            }
            Fx.await("the speech that was undone in", () -> again.window.reader().open().isPresent());
            assertThat(again.open().annotations()).isEmpty();
            assertThat(Fx.call(() -> again.desk.codebook().all())).hasSize(5);
        }
    }

    private static JsonNode show(Path library) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLineMain(Messages.in(Locale.ENGLISH), new PrintStream(out, true, StandardCharsets.UTF_8), System.err)
                .run("show", "1", "--json", "--library", library.toString());
        assertThat(code).isZero();
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    @Test
    void aCorrectedSpeakerAndAHeadingAreWhatTheCommandLineShowsAndUndoneAreNot() throws IOException {
        Path library = folder.resolve("a.lectern");
        opened = new OpenWindow(library, Locale.SIMPLIFIED_CHINESE);
        try (OpenWindow closing = opened) {
            openTheSample();
        }
        JsonNode recognised = show(library);
        inSample(library, () -> {
            opened.press(KeyCode.HOME);
            opened.type("/");
            opened.type("李克良");
            opened.press(KeyCode.ESCAPE);
            opened.type("l");
            opened.type("s");
            opened.press(KeyCode.HOME);
            opened.type("/");
            opened.type("使命在肩");
            opened.press(KeyCode.ESCAPE);
            opened.type("=");
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            opened.press(KeyCode.LEFT, KeyCode.SHIFT);
            opened.type("l");
            opened.type("2");
        });
        JsonNode corrected = show(library);
        assertThat(recognised.at("/frontMatter/speaker").toString()).contains("赵文锋");
        assertThat(corrected.at("/frontMatter/speaker").toString()).contains("李克良").doesNotContain("赵文锋");
        assertThat(headings(recognised)).hasSize(20).noneMatch(heading -> heading.contains("使命在肩"));
        assertThat(headings(corrected)).hasSize(21).contains("2 使命在肩，责重于山。");
        inSample(library, () -> {
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
        });
        assertThat(show(library)).isEqualTo(recognised);
        inSample(library, () -> opened.press(KeyCode.Y, KeyCode.CONTROL));
        assertThat(show(library).at("/frontMatter/speaker").toString()).contains("李克良");
    }

    private void inSample(Path library, Runnable keys) {
        try (OpenWindow again = new OpenWindow(library, Locale.SIMPLIFIED_CHINESE)) {
            opened = again;
            again.press(KeyCode.P, KeyCode.CONTROL);
            again.press(KeyCode.ENTER);
            Fx.await("the sample", () -> again.window.reader().open().isPresent() && again.window.page().isFocused());
            keys.run();
            again.waitUntilSaved();
        }
    }

    private static List<String> headings(JsonNode shown) {
        return shown.findParents("heading").stream()
                .map(section -> section.get("level").intValue() + " " + section.get("heading").stringValue()).toList();
    }
}
