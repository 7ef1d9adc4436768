package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
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

    @Test
    void aTerminalIsWrittenToInItsOwnCharset() {
        run("import", "--library", library.toString(), speech.toString());
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Charset chinese = Charset.forName("GB18030");
        CommandLineMain main = new CommandLineMain(Messages.in(Locale.CHINESE), new PrintStream(results), new PrintStream(messages),
                chinese);
        assertThat(main.run("list", "--library", library.toString())).isZero();
        assertThat(results.toString(chinese)).contains("关于加快𠮷县高质量发展的讲话");
        assertThat(main.run("help", "list")).isZero();
        assertThat(results.toString(chinese)).contains("列出");
        assertThat(main.run("list", "--library", folder.resolve("无").toString())).isEqualTo(CommandLineMain.PROBLEM);
        assertThat(messages.toString(chinese)).contains("没有资料库");
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    @Test
    void fieldsAreSetByHandByNamesAndByATable() throws IOException {
        Path named = Files.writeString(folder.resolve("USA_70_2015.txt"), "Mr. President,\nWe meet again in this hall, and much is left to do.\n");
        Path table = Files.writeString(folder.resolve("fields.csv"), "file,speaker\nUSA_70_2015.txt,Barack Obama\nother.txt,X\n");
        run("import", "--library", library.toString(), speech.toString(), named.toString());
        assertThat(run("fields", "--library", library.toString(), "--csv", table.toString(), "--dry-run")).isZero();
        assertThat(err).contains("1 field of 1 speech would change").contains("other.txt");
        assertThat(run("fields", "--library", library.toString(), "--csv", table.toString())).isZero();
        assertThat(run("fields", "--library", library.toString(), "--names", "{iso3}_{number}_{year}")).isZero();
        assertThat(run("fields", "--library", library.toString(), "--set", "place=New York", "2")).isZero();
        assertThat(out).isEqualTo("2\tplace\t\tNew York\t" + System.lineSeparator());
        assertThat(run("show", "2", "--json", "--library", library.toString())).isZero();
        assertThat(json().at("/frontMatter/speaker").toString()).contains("Barack Obama");
        assertThat(json().at("/frontMatter/place").toString()).contains("New York");
        assertThat(run("fields", "--library", library.toString(), "--set", "colour=red")).isEqualTo(CommandLineMain.PROBLEM);
        assertThat(run("fields", "--library", library.toString())).isEqualTo(CommandLineMain.USAGE);
    }

    @Test
    void theLibraryMayBeNamedBeforeTheCommand() {
        String file = library.toString();
        assertThat(run("--library", file, "import", speech.toString())).isZero();
        assertThat(run("--library=" + file, "show", "1")).isZero();
        assertThat(out).contains("关于加快𠮷县高质量发展的讲话");
        assertThat(CommandLineMain.wants(List.of("--library", file, "check"))).isTrue();
        assertThat(CommandLineMain.wants(List.of("--library=" + file, "check"))).isTrue();
        assertThat(CommandLineMain.wants(List.of("--library", file, "--help"))).isTrue();
        assertThat(CommandLineMain.wants(List.of("--library", file))).as("the window").isFalse();
        assertThat(CommandLineMain.wants(List.of("--library", "check"))).as("a library of that name").isFalse();
        assertThat(CommandLineMain.wants(List.of("--library", file, "讲话.txt"))).isFalse();
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

    private void mark(String words) {
        try (Desk desk = Desk.open(library, Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            OpenSpeech open = desk.openSpeech(1).join().orElseThrow();
            int start = open.speech().text().indexOf(words);
            desk.perform(desk.marking().highlight(open, new TextRange(start, start + words.length())).orElseThrow()).join();
        }
    }

    @Test
    void aNewTextTakesThePlaceOfTheOldOneAndTellsWhatBecameOfTheAnnotations() throws IOException {
        run("import", "--library", library.toString(), speech.toString());
        mark("一家人👩‍👩‍👧");
        mark("增长7.7%，来之不易");
        Path newer = Files.writeString(folder.resolve("修订.txt"), Speeches.TEXT.replace("增长7.7%，来之不易！", ""));
        assertThat(run("replace", "1", newer.toString(), "--library", library.toString())).isZero();
        assertThat(out).contains("1 kept, 0 moved, 0 unsure, 1 unplaced");
        run("show", "1", "--json", "--library", library.toString());
        assertThat(json().path("annotations")).hasSize(1);
        assertThat(json().path("unplaced").get(0).path("quote").asString()).isEqualTo("增长7.7%，来之不易");
        run("show", "1", "--library", library.toString());
        assertThat(out).contains("Unplaced\t1").contains("增长7.7%，来之不易");
        assertThat(run("replace", "1", newer.toString(), "--library", library.toString())).isEqualTo(1);
        assertThat(err).contains("nothing to replace");
        assertThat(run("check", "--library", library.toString())).isZero();
    }

    @Test
    void anImportReplacesOrKeepsBothAndVersionsAreListed() throws IOException {
        run("import", "--library", library.toString(), speech.toString());
        mark("一家人👩‍👩‍👧");
        Files.writeString(speech, Speeches.TEXT.replace("各位代表：", "各位代表，同志们："));
        assertThat(run("import", "--replace", "--library", library.toString(), speech.toString())).isZero();
        assertThat(out).contains("1 kept, 0 moved, 0 unsure, 0 unplaced");
        assertThat(err).contains("0 imported, 0 already there");
        run("list", "--json", "--library", library.toString());
        assertThat(json()).hasSize(1);

        run("versions", "--library", library.toString());
        assertThat(err).contains("No two speeches");
        Files.writeString(speech, Speeches.TEXT.replace("谢谢大家。", "谢谢各位。"));
        run("import", "--library", library.toString(), speech.toString());
        assertThat(err).contains("looks like a new version of speech 1").contains("1 imported");
        run("versions", "--json", "--library", library.toString());
        assertThat(json()).hasSize(1);
        assertThat(json().get(0).get(1).path("share").asDouble()).isBetween(0.9, 0.999);
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
        assertThat(run("search", "学习", "--limit", "-1", "--library", library.toString())).isEqualTo(1);
        assertThat(err).contains("--limit -1");
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
        assertThat(out + err).contains("import", "list", "show", "export", "import-notes", "themes", "check", "replace", "versions",
                "search", "kwic", "passages");
        assertThat(run("versions", "--help")).isZero();
        assertThat(out + err).contains("90 % of").doesNotContain("%%");
        assertThat(run("import", "--help")).isZero();
        assertThat(out + err).contains("--charset").contains("GB18030");
    }

    @Test
    void aPasswordComesFromAFileOrFromStandardInput() throws IOException {
        byte[] locked;
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "钥匙", new AccessPermission()));
            document.save(bytes);
            locked = bytes.toByteArray();
        }
        Path file = Files.write(folder.resolve("locked.pdf"), locked);
        assertThat(run("import", "--library", library.toString(), file.toString())).isEqualTo(CommandLineMain.PROBLEM);
        assertThat(err).contains("locked with a password").containsOnlyOnce("--password-file");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "钥匙\nsecond line\n");
        run("import", "--library", library.toString(), "--password-file", secret.toString(), file.toString());
        assertThat(err).contains("no words").doesNotContain("password");
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("钥匙\n".getBytes(StandardCharsets.UTF_8)));
            run("import", "--library", library.toString(), "--password-file", "-", file.toString());
        } finally {
            System.setIn(before);
        }
        assertThat(err).contains("no words").doesNotContain("password");
        assertThat(run("import", "--library", library.toString(), "--password-file", folder.resolve("none").toString(), file.toString()))
                .isEqualTo(CommandLineMain.PROBLEM);
        assertThat(err).contains("no file");
    }
}
