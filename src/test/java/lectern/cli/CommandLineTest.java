package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.desk.Desk;
import lectern.desk.LineRole;
import lectern.desk.OpenSpeech;
import lectern.desk.Speeches;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    @TempDir
    private Path folder;
    private Path library;
    private Path speech;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeASpeech() throws IOException {
        library = folder.resolve("资料 库.lectern");
        speech = Files.writeString(folder.resolve("𠮷 讲话.txt"), Speeches.TEXT);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = new CommandLineMain(Messages.in(Locale.ENGLISH), new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8)).run(arguments);
        out = results.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return code;
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    @Test
    void importsAndShowsASpeechAsJson() {
        assertThat(run("import", "--library", library.toString(), speech.toString())).isZero();
        assertThat(err).contains("1 imported");
        assertThat(run("show", "1", "--json", "--library", library.toString())).isZero();
        JsonNode title = json().path("frontMatter").path("title");
        String text = json().path("text").asString();
        assertThat(title.path("value").asString()).isEqualTo("关于加快𠮷县高质量发展的讲话");
        assertThat(text.substring(text.offsetByCodePoints(0, title.path("start").asInt()),
                text.offsetByCodePoints(0, title.path("end").asInt()))).isEqualTo("关于加快𠮷县高质量发展的讲话");
        assertThat(json().path("frontMatter").path("date").path("value").asString()).isEqualTo("2023-02-03");
        assertThat(run("list", "--json", "--library", library.toString())).isZero();
        assertThat(json().get(0).path("id").asInt()).isEqualTo(1);
        assertThat(json().get(0).path("length").asInt()).isEqualTo(Speeches.TEXT.codePointCount(0, Speeches.TEXT.length()));
        assertThat(err).isEmpty();
    }

    @Test
    void whatTheReaderSaysOfALineIsShownAndListedUntilItIsUndone() {
        run("import", "--library", library.toString(), speech.toString());
        String[] show = {"show", "1", "--json", "--library", library.toString()};
        run(show);
        JsonNode before = json();
        try (Desk desk = Desk.open(library, Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            OpenSpeech open = desk.openSpeech(1).join().orElseThrow();
            retype(desk, open, "谢谢大家。", LineRole.HEADING_2);
            retype(desk, open, "家人", LineRole.SPEAKER);
        }
        run(show);
        JsonNode speaker = json().path("frontMatter").path("speaker");
        assertThat(speaker.path("value").asString()).isEqualTo("家人");
        assertThat(speaker.path("confidence").asDouble()).isEqualTo(1);
        assertThat(speaker.path("start").asInt()).isEqualTo(
                Speeches.TEXT.codePointCount(0, Speeches.TEXT.indexOf("家人")));
        assertThat(out).contains("\"heading\"").contains("谢谢大家。");
        assertThat(json().path("outline").toString()).contains("\"level\":2").contains("谢谢大家");
        run("list", "--json", "--library", library.toString());
        assertThat(json().get(0).path("speaker").asString()).isEqualTo("家人");
        try (Desk desk = Desk.open(library, Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            desk.undo().orElseThrow().durable().join();
            desk.undo().orElseThrow().durable().join();
        }
        run(show);
        assertThat(json()).isEqualTo(before);
        assertThat(run("check", "--library", library.toString())).isZero();
    }

    private static void retype(Desk desk, OpenSpeech open, String words, LineRole role) {
        int start = Speeches.TEXT.indexOf(words);
        desk.perform(desk.anatomyEdits().retype(open, new TextRange(start, start + words.length()), role).orElseThrow()).join();
    }

    @Test
    void aSecondImportOfTheSameTextIsTold() {
        run("import", "--library", library.toString(), speech.toString());
        assertThat(run("import", "--library", library.toString(), speech.toString())).isZero();
        assertThat(err).contains("already").contains("1 already there");
    }

    @Test
    void exportsToStandardOutputAndToAFile() throws IOException {
        run("import", "--library", library.toString(), speech.toString());
        assertThat(run("export", "--library", library.toString(), "--out", "-")).isZero();
        assertThat(json().path("format").asString()).isEqualTo("lectern-notes");
        assertThat(json().path("coders")).as("nobody has annotated").isEmpty();
        Path file = folder.resolve("notes.jsonld");
        assertThat(run("export", "--library", library.toString(), "--format", "webannotation", "--out", file.toString())).isZero();
        assertThat(JsonMapper.shared().readTree(Files.readString(file)).path("type").asString())
                .isEqualTo("AnnotationCollection");
        assertThat(run("import-notes", "--library", library.toString(), file.toString())).isEqualTo(1);
        assertThat(err).doesNotContain("Exception");
    }

    @Test
    void themesAndCheckTellTheStateOfTheLibrary() {
        run("import", "--library", library.toString(), speech.toString());
        assertThat(run("themes", "--json", "--library", library.toString())).isZero();
        assertThat(json()).hasSize(5);
        assertThat(json().get(0).path("key").asInt()).isEqualTo(1);
        assertThat(run("check", "--library", library.toString())).isZero();
        assertThat(out.strip().lines()).singleElement().asString().contains("1 speech", "nothing wrong");
    }

    @Test
    void aLibraryThatGotNoThemesBeforeTheProgramWasKilledGetsThem() {
        Library.open(library).close();
        assertThat(run("themes", "--json", "--library", library.toString())).isZero();
        assertThat(json()).hasSize(5);
    }

    @Test
    void wrongWordsAreUsageAndTroubleIsOneSentence() {
        assertThat(run("show", "first", "--library", library.toString())).isEqualTo(2);
        assertThat(run("export", "--format", "word", "--library", library.toString())).isEqualTo(2);
        assertThat(run("show", "1", "--library", library.toString())).isEqualTo(1);
        assertThat(err.strip().lines()).hasSize(1);
        assertThat(run("import", "--library", library.toString(), folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(run("import", "--charset", "KLINGON", "--library", library.toString(), speech.toString())).isEqualTo(1);
        assertThat(err).contains("KLINGON");
        run("import", "--library", library.toString(), speech.toString());
        assertThat(run("show", "99", "--library", library.toString())).isEqualTo(1);
        assertThat(err).contains("99").doesNotContain("Exception");
        assertThat(Files.exists(folder.resolve("none.lectern"))).isFalse();
    }

    @Test
    void aFileThatIsNoLibraryIsRefusedAndLeftAsItIs() throws IOException {
        Path other = Files.writeString(folder.resolve("other.lectern"), "this is no library, only a text");
        assertThat(run("list", "--library", other.toString())).isEqualTo(1);
        assertThat(Files.readString(other)).isEqualTo("this is no library, only a text");
    }

    @Test
    void searchesAsJsonWithExactTotals() {
        run("import", "--library", library.toString(), speech.toString());
        assertThat(run("search", "學習", "--json", "--limit", "2", "--library", library.toString())).isZero();
        assertThat(json().path("speeches").asInt()).isEqualTo(1);
        assertThat(json().path("hits").asInt()).isEqualTo(4);
        assertThat(json().path("results")).hasSize(2);
        JsonNode hit = json().path("results").get(0);
        assertThat(hit.propertyNames()).containsExactly("speech", "title", "date", "start", "end", "left", "hit", "right");
        assertThat(hit.path("speech").asLong()).isEqualTo(1);
        assertThat(hit.path("date").asString()).isEqualTo("2023-02-03");
        int[] points = Speeches.TEXT.codePoints().toArray();
        assertThat(new String(points, hit.path("start").asInt(), hit.path("end").asInt() - hit.path("start").asInt())).isEqualTo("学习")
                .isEqualTo(hit.path("hit").asString());
        assertThat(run("search", "学习", "--count", "--library", library.toString())).isZero();
        assertThat(out.strip()).isEqualTo("1\t4");
        assertThat(run("search", "speaker:*", "NOT", "民生", "--json", "--library", library.toString())).isZero();
        assertThat(json().path("results")).hasSize(json().path("speeches").asInt());
        assertThat(run("search", "学习", "AND", "--library", library.toString())).isEqualTo(1);
        assertThat(err.strip()).startsWith("At character 7").doesNotContain("Exception");
    }

    @Test
    void printsConcordancesALineEach() {
        run("import", "--library", library.toString(), speech.toString());
        assertThat(run("kwic", "学习", "--json", "--library", library.toString())).isZero();
        assertThat(out.lines()).hasSize(4).allSatisfy(line -> assertThat(JsonMapper.shared().readTree(line).path("hit").asString()).isEqualTo("学习"));
        assertThat(run("kwic", "\"！\\n\"", "--csv", "--context", "3", "--sort", "right1", "--library", library.toString())).isZero();
        assertThat(out).isEqualTo("speech,title,speaker,date,start,end,left,hit,right\r\n1,关于加快𠮷县高质量发展的讲话,,2023-02-03,"
                + "97,99,之不易,\"！\n\",谢谢大\r\n".replace("97,99", place("！\n谢谢")));
        assertThat(run("kwic", "学习", "--sort", "colour", "--library", library.toString())).isEqualTo(1);
        assertThat(err).contains("colour");
    }

    private static String place(String words) {
        int start = Speeches.TEXT.codePointCount(0, Speeches.TEXT.indexOf(words));
        return start + "," + (start + 2);
    }

    @Test
    void printsPassagesAsTheyAreInTheNotes() throws IOException {
        run("import", "--library", library.toString(), speech.toString());
        String id;
        try (Desk desk = Desk.open(library, Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            OpenSpeech open = desk.openSpeech(1).join().orElseThrow();
            int start = Speeches.TEXT.indexOf("要加强");
            id = desk.codebook().all().getFirst().id();
            Annotation annotation = new Annotation("00000000-0000-0000-0000-00000000000a", 1,
                    Anchor.of(open.speech().text(), new TextRange(start, start + 7)), List.of(id), "=1+1", "me", Instant.EPOCH, Instant.EPOCH);
            desk.perform(new Step(Step.Name.GIVE_THEME, "", List.of(new Edit.OfAnnotation(null, annotation)), Instant.EPOCH)).join();
        }
        run("export", "--library", library.toString());
        JsonNode noted = json().path("annotations");
        assertThat(run("passages", "theme:=" + id + " 學習", "--json", "--library", library.toString())).isZero();
        assertThat(json()).isEqualTo(noted).hasSize(1);
        assertThat(run("passages", "note:*", "--csv", "--library", library.toString())).isZero();
        assertThat(out).contains(",'=1+1,").contains("要加强学习研究");
        assertThat(run("passages", "NOT theme:*", "--count", "--library", library.toString())).isZero();
        assertThat(out.strip()).isEqualTo("0\t0");
        assertThat(run("check", "--library", library.toString())).isZero();
    }

    @Test
    void helpSpeaksOfEveryCommand() {
        assertThat(run("help")).isZero();
        assertThat(out + err).contains("import", "list", "show", "export", "import-notes", "themes", "check", "search", "kwic", "passages");
        assertThat(run("import", "--help")).isZero();
        assertThat(out + err).contains("--charset").contains("GB18030");
    }
}
